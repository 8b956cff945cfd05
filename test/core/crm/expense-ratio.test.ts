import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acquisitionCost, expenseRatio, ordersPerVisit } from '../../../src/core/crm/expense-ratio.ts';

// domain.md F13.
const EXPENSES = [
  { id: 'sales', value: 60_000 },
  { id: 'advertising', value: 20_000 },
  { id: 'promotion', value: 15_000 },
  { id: 'research', value: 3_000 },
  { id: 'admin', value: 12_000 },
];

test('five kinds of expense are 11.0 % of sales', () => {
  expect(expenseRatio(EXPENSES, 1_000_000)).toEqual({
    method: 'expense-ratio',
    parameters: { sales: 1_000_000 },
    rows: [
      { id: 'sales', value: 60_000, ratio: 0.06 },
      { id: 'advertising', value: 20_000, ratio: 0.02 },
      { id: 'promotion', value: 15_000, ratio: 0.015 },
      { id: 'research', value: 3_000, ratio: 0.003 },
      { id: 'admin', value: 12_000, ratio: 0.012 },
    ],
    total: 110_000,
    ratio: 0.11,
  });
});

test('45 orders of 300 visits, and 500 yuan for each of 70 new customers', () => {
  expect([ordersPerVisit(45, 300), acquisitionCost(35_000, 70)]).toEqual([0.15, 500]);
});

test('without sales, visits or new customers there is no ratio', () => {
  expect([expenseRatio(EXPENSES, 0).ratio, ordersPerVisit(0, 0), acquisitionCost(5, 0)]).toEqual([null, null, null]);
});

test('a negative expense is refused by its name', () => {
  expect(() => expenseRatio([{ id: 'advertising', value: -1 }], 10)).toThrow('advertising must be');
});

test('the ratios of the kinds add to the whole', () => {
  const expense = fc.record({ id: fc.string(), value: fc.nat(100_000) });
  fc.assert(
    fc.property(fc.array(expense), fc.integer({ min: 1, max: 10_000_000 }), (expenses, sales) => {
      const { rows, ratio } = expenseRatio(expenses, sales);
      expect(rows.reduce((total, row) => total + (row.ratio ?? 0), 0)).toBeCloseTo(ratio ?? NaN, 9);
    }),
  );
});
