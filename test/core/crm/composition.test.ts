import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composition } from '../../../src/core/crm/composition.ts';

// domain.md F10: retail arm, 2025 and 2024.
const REGIONS = [
  { id: '相城区', now: 75_000, before: 87_500 },
  { id: '姑苏区', now: 330_000, before: 275_000 },
  { id: '工业园区', now: 287_500, before: 250_000 },
  { id: '高新区', now: 190_000, before: 200_000 },
  { id: '吴中区', now: 117_500, before: 125_000 },
];

const percent = (share: number | null, digits: number) => (share === null ? null : (100 * share).toFixed(digits));

test('shares, growth in per cent and shifts in percentage points of five districts', () => {
  const { rows, total } = composition(REGIONS);
  expect(
    [...rows, total].map((row) => [
      row.id,
      row.now,
      row.before,
      percent(row.share, 2),
      percent(row.growth, 1),
      percent(row.shift, 2),
    ]),
  ).toEqual([
    ['姑苏区', 330_000, 275_000, '33.00', '20.0', '3.67'],
    ['工业园区', 287_500, 250_000, '28.75', '15.0', '2.08'],
    ['高新区', 190_000, 200_000, '19.00', '-5.0', '-2.33'],
    ['吴中区', 117_500, 125_000, '11.75', '-6.0', '-1.58'],
    ['相城区', 75_000, 87_500, '7.50', '-14.3', '-1.83'],
    ['total', 1_000_000, 937_500, '100.00', '6.7', '0.00'],
  ]);
});

test('what is new has no growth, and nothing has no shares', () => {
  expect(composition([{ id: 'a', now: 3, before: 0 }]).rows).toEqual([
    { id: 'a', now: 3, before: 0, share: 1, shareBefore: null, growth: null, shift: null },
  ]);
  expect(composition([]).total).toMatchObject({ now: 0, share: null });
});

test('negative sales are refused', () => {
  expect(() => composition([{ id: 'a', now: -1, before: 0 }])).toThrow(RangeError);
});

test('shares add to 1 and shifts to 0', () => {
  const part = fc.record({
    id: fc.string(),
    now: fc.integer({ min: 1, max: 1_000_000 }),
    before: fc.integer({ min: 1, max: 1_000_000 }),
  });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1 }), (parts) => {
      const { rows } = composition(parts);
      expect(rows.reduce((total, { share }) => total + (share ?? 0), 0)).toBeCloseTo(1, 9);
      expect(rows.reduce((total, { shift }) => total + (shift ?? 0), 0)).toBeCloseTo(0, 9);
    }),
  );
});
