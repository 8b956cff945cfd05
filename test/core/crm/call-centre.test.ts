import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callCentre, promptTime } from '../../../src/core/crm/call-centre.ts';

// domain.md F19.
const DAY = {
  offered: 500,
  shortAbandoned: 20,
  inTime: 408,
  abandoned: 24,
  talk: 210,
  hold: 20,
  wrap: 40,
  settledFirst: 312,
  followed: 400,
};

test('service level 85.0 %, abandoned 5.0 %, 270 seconds, first contact 78.0 %', () => {
  expect(callCentre(DAY)).toEqual({
    method: 'call-centre',
    parameters: { target: 0.8 },
    serviceLevel: 0.85,
    reached: true,
    abandonRate: 0.05,
    handlingTime: 270,
    firstContact: 0.78,
  });
});

test('a higher target is not reached', () => {
  expect(callCentre(DAY, { target: 0.9 }).reached).toBe(false);
});

test('a day without calls has no rates', () => {
  const none = { ...DAY, offered: 0, shortAbandoned: 0, inTime: 0, abandoned: 0, settledFirst: 0, followed: 0 };
  expect(callCentre(none)).toMatchObject({ serviceLevel: null, reached: null, abandonRate: null, firstContact: null });
});

test('more answered than offered is refused', () => {
  expect(() => callCentre({ ...DAY, inTime: 457 })).toThrow('inTime must be');
});

// repair 38 %, order 27, install 18, complaint 9, agent 8
test.each([
  ['by frequency', [0.38, 0.27, 0.18, 0.09, 0.08], '8.88'],
  ['order, install, complaint, repair, agent', [0.27, 0.18, 0.09, 0.38, 0.08], '11.28'],
  ['the rarest first', [0.08, 0.09, 0.18, 0.27, 0.38], '15.12'],
])('a menu %s takes its time', (_, shares, expected) => {
  expect(promptTime(shares).seconds.toFixed(2)).toBe(expected);
});

test('a slower voice takes longer, and a share above 1 is refused', () => {
  expect(promptTime([1], { seconds: 5 })).toEqual({ method: 'prompt-time', parameters: { seconds: 5 }, seconds: 5 });
  expect(() => promptTime([38])).toThrow(RangeError);
});

test('the commonest first is the shortest menu', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }), (shares) => {
      const best = promptTime([...shares].sort((a, b) => b - a)).seconds;
      expect(best).toBeLessThanOrEqual(promptTime(shares).seconds + 1e-9);
    }),
  );
});
