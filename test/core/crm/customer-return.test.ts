import fc from 'fast-check';
import { expect, test } from 'vitest';
import { customerReturn } from '../../../src/core/crm/customer-return.ts';

// domain.md F9. The sales of AP-E-007 are those of F2.
const E007 = { id: 'AP-E-007', sales: 220_000, contribution: 40_000, receivables: 55_000, stock: 25_000, equipment: 0 };
const E001 = {
  id: 'AP-E-001',
  sales: 1_240_000,
  contribution: 52_800,
  receivables: 310_000,
  stock: 130_000,
  equipment: 0,
};

test('the biggest customer returns 12.0 % = 4.26 % × 2.818, a small one 50.0 %', () => {
  const { rows, ...rest } = customerReturn([E007, E001], '2025-12-31');
  expect(rest).toEqual({ method: 'customer-return', parameters: {}, asOf: '2025-12-31' });
  expect(
    rows.map((row) => [row.id, row.assets, row.return, row.margin?.toFixed(4), row.turns?.toFixed(3)] as const),
  ).toEqual([
    ['AP-E-001', 440_000, 0.12, '0.0426', '2.818'],
    ['AP-E-007', 80_000, 0.5, '0.1818', '2.750'],
  ]);
});

test('where nothing is tied up there is no return to speak of', () => {
  const [row] = customerReturn([{ ...E007, receivables: 0, stock: 0, sales: 0 }], '2025-12-31').rows;
  expect(row).toMatchObject({ assets: 0, return: null, margin: null, turns: null });
});

test('negative assets are refused', () => {
  expect(() => customerReturn([{ ...E007, stock: -1 }], '2025-12-31')).toThrow(RangeError);
});

test('the return is margin times turns', () => {
  const yuan = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(yuan, yuan, yuan, yuan, (sales, contribution, receivables, stock) => {
      const [row] = customerReturn([{ id: 'a', sales, contribution, receivables, stock, equipment: 0 }], '').rows;
      expect((row?.margin ?? 0) * (row?.turns ?? 0)).toBeCloseTo(row?.return ?? NaN, 9);
    }),
  );
});
