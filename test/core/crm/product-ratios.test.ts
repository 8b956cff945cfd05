import fc from 'fast-check';
import { expect, test } from 'vitest';
import { productRatios, type ProductRatioRow } from '../../../src/core/crm/product-ratios.ts';

// domain.md F11: retail arm, 2025.
const LINES = [
  { id: '冰箱', sales: 300_000, cost: 234_000, stock: 39_000 },
  { id: '洗衣机', sales: 225_000, cost: 180_000, stock: 30_000 },
  { id: '空调', sales: 325_000, cost: 273_000, stock: 34_125 },
  { id: '电视', sales: 100_000, cost: 90_000, stock: 22_500 },
  { id: '小家电', sales: 50_000, cost: 32_500, stock: 13_000 },
];

const of = (value: number | null, scale: number, digits: number) => ((value ?? NaN) * scale).toFixed(digits);
const shown = (row: ProductRatioRow) => [
  row.id,
  of(row.margin, 100, 1),
  of(row.turns, 1, 2),
  of(row.days, 1, 1),
  of(row.cross, 100, 1),
  of(row.share, 100, 1),
  of(row.contribution, 100, 3),
];

test('margin, turns, days, cross ratio, share and contribution of five lines', () => {
  const { rows, ...rest } = productRatios(LINES);
  expect(rows.map(shown)).toEqual([
    ['冰箱', '22.0', '6.00', '60.8', '132.0', '30.0', '39.600'],
    ['洗衣机', '20.0', '6.00', '60.8', '120.0', '22.5', '27.000'],
    ['空调', '16.0', '8.00', '45.6', '128.0', '32.5', '41.600'],
    ['电视', '10.0', '4.00', '91.3', '40.0', '10.0', '4.000'],
    ['小家电', '35.0', '2.50', '146.0', '87.5', '5.0', '4.375'],
  ]);
  expect(rest).toMatchObject({ method: 'ratios', parameters: { basis: 'cost', days: 365 } });
});

test('the retail arm as a whole', () => {
  const { total } = productRatios(LINES);
  expect([total.sales, total.cost, total.stock]).toEqual([1_000_000, 809_500, 138_625]);
  expect([of(total.margin, 100, 2), of(total.turns, 1, 2), of(total.days, 1, 1), of(total.cross, 100, 1)]).toEqual([
    '19.05',
    '5.84',
    '62.5',
    '111.2',
  ]);
});

test('stock at retail price divides sales', () => {
  const { rows } = productRatios([{ id: 'a', sales: 1000, cost: 600, stock: 250 }], { basis: 'retail', days: 360 });
  expect(rows[0]).toMatchObject({ turns: 4, days: 90, margin: 0.4, cross: 1.6 });
});

test('without sales or stock the ratios are not known', () => {
  const { rows } = productRatios([{ id: 'a', sales: 0, cost: 0, stock: 0 }]);
  expect(rows[0]).toMatchObject({ margin: null, turns: null, days: null, cross: null, share: null });
});

test('a negative figure is refused', () => {
  expect(() => productRatios([{ id: 'a', sales: 1, cost: -1, stock: 1 }])).toThrow('cost must be');
});

test('shares add to 1, and days times turns are the days of the period', () => {
  const yuan = fc.integer({ min: 1, max: 1_000_000 });
  const line = fc.record({ id: fc.string(), sales: yuan, cost: yuan, stock: yuan });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), (lines) => {
      const { rows } = productRatios(lines);
      expect(rows.reduce((total, { share }) => total + (share ?? 0), 0)).toBeCloseTo(1, 9);
      for (const { days, turns } of rows) expect((days ?? 0) * (turns ?? 0)).toBeCloseTo(365, 6);
    }),
  );
});
