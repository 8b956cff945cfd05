import { expect, test } from 'vitest';
import { ratio, reaches, sum, weightedMean, within } from '../../../src/core/crm/figures.ts';

test.each([
  [NaN, undefined, undefined, 'days must be a number'],
  [Infinity, undefined, undefined, 'days must be a number'],
  [-1, 0, undefined, 'days must be a number at least 0'],
  [2, undefined, 1, 'days must be a number at most 1'],
  [2, 0, 1, 'days must be a number at least 0 and at most 1'],
])('%d is refused in %s … %s', (value, low, high, message) => {
  expect(() => within('days', value, low, high)).toThrow(message);
});

test('limits belong to the range', () => {
  expect([within('days', 0, 0, 1), within('days', 1, 0, 1), within('days', -5)]).toEqual([0, 1, -5]);
});

test('by nothing nothing is divided', () => {
  expect([ratio(1, 4), ratio(1, 0), sum([1, 2, 3]), sum([])]).toEqual([0.25, null, 6, 0]);
});

test('a sum that drifts has still reached its line', () => {
  expect([reaches(0.1 + 0.7, 0.8), reaches(0.79, 0.8)]).toEqual([true, false]);
});

test('a weighted mean counts by proportion', () => {
  expect(
    weightedMean([
      { value: 1, weight: 3 },
      { value: 5, weight: 1 },
    ]),
  ).toBe(2);
});
