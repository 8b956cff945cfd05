import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluation360, EVALUATION_DEFAULTS } from '../../../src/core/crm/evaluation360.ts';

// domain.md F21.
const MANAGER = { self: 4.6, superior: 3.8, peers: 3.5, subordinates: 3.2, customers: 3.9 };

test('result 3.735, others 3.639, gap +0.961: a blind spot', () => {
  const { result, others, gap, ...rest } = evaluation360(MANAGER);
  expect([result, others, gap].map((mean) => mean?.toFixed(3))).toEqual(['3.735', '3.639', '0.961']);
  expect(rest).toEqual({ method: 'evaluation360', parameters: EVALUATION_DEFAULTS, reading: 'blind-spot' });
});

test.each([
  [3.7, 'agrees'],
  [3.71, 'blind-spot'],
  [2.3, 'agrees'],
  [2.29, 'hidden-strength'],
])('self %d beside others at 3.0: %s', (self, reading) => {
  expect(evaluation360({ self, peers: 3 }).reading).toBe(reading);
});

test('a group that did not rate leaves its weight to the others', () => {
  const { result, others, gap } = evaluation360({ superior: 4, peers: 3 });
  expect([result.toFixed(4), others?.toFixed(4), gap]).toEqual(['3.5455', '3.5455', null]);
});

test('alone, a self-rating has nothing beside it', () => {
  expect(evaluation360({ self: 4 })).toMatchObject({ result: 4, others: null, gap: null, reading: null });
});

test('no ratings, or one off the scale, are refused', () => {
  expect(() => evaluation360({})).toThrow(RangeError);
  expect(() => evaluation360({ peers: 5.5 })).toThrow('peers must be');
});

test('the result lies between the lowest and the highest mean', () => {
  const mean = fc.double({ min: 1, max: 5, noNaN: true });
  fc.assert(
    fc.property(mean, mean, mean, (self, superior, peers) => {
      const { result } = evaluation360({ self, superior, peers });
      expect(result).toBeGreaterThanOrEqual(Math.min(self, superior, peers) - 1e-9);
      expect(result).toBeLessThanOrEqual(Math.max(self, superior, peers) + 1e-9);
    }),
  );
});

test('A9: the ratings of scoring.md, peers 3.7, customers 3.1, teacher 3.5 make 3.46, and self 4.5 overestimates by 1.04', () => {
  const mean = (...ratings: number[]) => ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
  const groups = { self: 4.5, superior: 3.5, peers: mean(3.6, 3.8, 3.4, 4.0), customers: mean(3.0, 3.2) };
  const weights = { self: 0, superior: 0.3, peers: 0.4, subordinates: 0, customers: 0.3 };
  const { result, others, gap } = evaluation360(groups, { ...EVALUATION_DEFAULTS, weights });
  expect([result, others, gap].map((value) => value?.toFixed(2))).toEqual(['3.46', '3.46', '1.04']);
});
