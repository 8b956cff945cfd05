import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csat, nps, satisfactionRatio } from '../../../src/core/crm/satisfaction.ts';

const times = (...counts: readonly (readonly [score: number, count: number])[]) =>
  counts.flatMap(([score, count]) => Array.from({ length: count }, () => score));

test.each([
  [7.2, 8, 0.9, 'disappointed'],
  [8, 8, 1, 'content'],
  [9, 7.5, 1.2, 'delighted'],
  [0.3, 0.1 + 0.2, 1, 'content'],
] as const)('perceived %d of expected %d is %d: %s', (perceived, expected, ratio, reading) => {
  const result = satisfactionRatio(perceived, expected);
  expect(result.ratio).toBeCloseTo(ratio, 12);
  expect(result.reading).toBe(reading);
});

test('what was not expected cannot be compared', () => {
  expect(() => satisfactionRatio(1, 0)).toThrow(RangeError);
});

// domain.md F6b: 12 × 5, 14 × 4, 8 × 3, 4 × 2, 2 × 1.
const FORTY = times([5, 12], [4, 14], [3, 8], [2, 4], [1, 2]);

test('CSAT of the forty answers is 65.0 % ± 14.8 points, mean 3.75', () => {
  const { share, margin, ...rest } = csat(FORTY);
  expect([share, margin?.toFixed(3)]).toEqual([0.65, '0.148']);
  expect(rest).toEqual({
    method: 'csat',
    parameters: { satisfied: 4, top: 5, z: 1.96 },
    answers: 40,
    satisfied: 26,
    mean: 3.75,
  });
});

test('the line of satisfaction can be moved', () => {
  expect(csat(FORTY, { satisfied: 5 })).toMatchObject({ satisfied: 12, share: 0.3 });
  expect(csat([7, 6, 10], { satisfied: 7, top: 10 })).toMatchObject({ answers: 3, satisfied: 2 });
});

// domain.md F6c: 16 promoters, 13 passives, 11 detractors.
test('NPS of the forty answers is +12.5 points', () => {
  expect(nps(times([10, 9], [9, 7], [8, 6], [7, 7], [6, 5], [0, 6]))).toEqual({
    method: 'nps',
    parameters: { promoters: 9, detractors: 6 },
    answers: 40,
    promoters: 16,
    passives: 13,
    detractors: 11,
    score: 12.5,
  });
});

test('nobody asked, nothing known', () => {
  expect(csat([])).toMatchObject({ answers: 0, share: null, mean: null, margin: null });
  expect(nps([])).toMatchObject({ answers: 0, score: null });
});

test.each([[0], [6], [3.5], [NaN]])('%d is no CSAT answer', (score) => {
  expect(() => csat([score])).toThrow(RangeError);
});

test.each([[-1], [11], [9.5]])('%d is no NPS answer', (score) => {
  expect(() => nps([score])).toThrow(RangeError);
});

test('limits that overlap are refused', () => {
  expect(() => nps([5], { promoters: 6 })).toThrow('detractors must be below promoters');
});

test('NPS lies within −100 and 100, and every answer is in one group', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1 }), (scores) => {
      const { score, promoters, passives, detractors } = nps(scores);
      expect(score).toBeGreaterThanOrEqual(-100);
      expect(score).toBeLessThanOrEqual(100);
      expect(promoters + passives + detractors).toBe(scores.length);
    }),
  );
});

test('four times as many answers halve the margin', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 50 }), (scores) => {
      const wide = csat(scores).margin ?? NaN;
      expect(csat([...scores, ...scores, ...scores, ...scores]).margin).toBeCloseTo(wide / 2, 9);
    }),
  );
});
