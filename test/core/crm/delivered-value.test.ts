import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deliveredValue } from '../../../src/core/crm/delivered-value.ts';

// domain.md F5: the ordinary case, and the same after the five grievances.
test.each([
  [
    'an ordinary purchase',
    { product: 2600, service: 300, personnel: 150, image: 250 },
    { money: 2399, time: 180, mental: 120, physical: 60 },
    [541, 3300, 2759, '1.196'],
  ],
  [
    'after the five grievances',
    { product: 2600, service: 180, personnel: 150, image: 170 },
    { money: 2829, time: 300, mental: 210, physical: 60 },
    [-299, 3100, 3399, '0.912'],
  ],
])('%s', (_, values, costs, expected) => {
  const result = deliveredValue({ values, costs });
  expect([result.delivered, result.totalValue, result.totalCost, result.ratio?.toFixed(3)]).toEqual(expected);
  expect([result.method, result.parameters]).toEqual(['delivered-value', { values, costs }]);
});

const none = { money: 0, time: 0, mental: 0, physical: 0 };
const nothing = { product: 0, service: 0, personnel: 0, image: 0 };

test('without costs there is no ratio', () => {
  expect(deliveredValue({ values: { ...nothing, product: 5 }, costs: none }).ratio).toBeNull();
});

test('a negative part is refused', () => {
  expect(() => deliveredValue({ values: nothing, costs: { ...none, time: -1 } })).toThrow('time must be');
});

test('the ratio is above 1 exactly when value is delivered', () => {
  const part = fc.integer({ min: 0, max: 1000 });
  fc.assert(
    fc.property(part, part, part, fc.integer({ min: 1, max: 1000 }), (product, image, time, money) => {
      const result = deliveredValue({ values: { ...nothing, product, image }, costs: { ...none, time, money } });
      expect((result.ratio ?? 0) > 1).toBe(result.delivered > 0);
    }),
  );
});
