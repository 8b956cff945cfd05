import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PUBLISHED_WEIGHTS, satisfactionIndex, threeQuestionIndex } from '../../../src/core/crm/satisfaction-index.ts';

const pair = (value: number, weight: number) => ({ value, weight });

// domain.md F6d.
test('the index of four items is 3.835, which is 70.88 or 76.70 of 100 depending on the zero', () => {
  const { mean, fromOne, ofTop, ...rest } = satisfactionIndex([
    pair(4.2, 0.3),
    pair(3.6, 0.25),
    pair(3.1, 0.25),
    pair(4.5, 0.2),
  ]);
  expect([mean.toFixed(3), fromOne.toFixed(3), ofTop.toFixed(2)]).toEqual(['3.835', '70.875', '76.70']);
  expect(rest).toEqual({ method: 'satisfaction-index', parameters: { top: 5 } });
});

test.each([
  ['equal weights', [1, 1, 1], '70.00'],
  ['published weights', PUBLISHED_WEIGHTS, '70.50'],
] as const)('three questions with %s', (_, weights, expected) => {
  expect(threeQuestionIndex([7.8, 7.2, 6.9], { weights }).index.toFixed(2)).toBe(expected);
});

test('the weights are equal unless told', () => {
  expect(threeQuestionIndex([1, 1, 1])).toEqual({
    method: 'three-question-index',
    parameters: { weights: [1, 1, 1] },
    index: 0,
  });
});

test.each([[[0.5, 1, 1]], [[1, 10.5, 1]]] as const)('%j is off the scale', (answers) => {
  expect(() => threeQuestionIndex(answers)).toThrow(RangeError);
});

test('weights that are all 0, or negative, are refused', () => {
  expect(() => satisfactionIndex([pair(3, 0)])).toThrow('the weights must not all be 0');
  expect(() => satisfactionIndex([pair(3, -1)])).toThrow(RangeError);
});

test('an index lies between its lowest and highest item, whatever the unit of the weights', () => {
  const item = fc.record({
    value: fc.double({ min: 1, max: 5, noNaN: true }),
    weight: fc.integer({ min: 1, max: 100 }),
  });
  fc.assert(
    fc.property(fc.array(item, { minLength: 1 }), (items) => {
      const { mean, fromOne } = satisfactionIndex(items);
      const values = items.map(({ value }) => value);
      expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
      expect(mean).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      expect(fromOne).toBeGreaterThanOrEqual(-1e-9);
      expect(satisfactionIndex(items.map(({ value, weight }) => pair(value, weight / 7))).mean).toBeCloseTo(mean, 9);
    }),
  );
});
