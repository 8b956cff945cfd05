import fc from 'fast-check';
import { expect, test } from 'vitest';
import { abc, concentration } from '../../../src/core/crm/abc.ts';

const values = (...numbers: number[]) => numbers.map((value, at) => ({ id: `c${at}`, value }));
const classes = (...numbers: number[]) =>
  abc(values(...numbers), '2025-12-31')
    .rows.map((row) => row.class)
    .join('');

test.each([
  ['the one who crosses 75 % is A', [70, 20, 10], 'AAB'],
  ['at exactly 75 % the next is B', [75, 20, 5], 'ABC'],
  ['at exactly 95 % the next is C', [50, 45, 5], 'AAC'],
  ['one customer is A', [7], 'A'],
  ['decimals that add to a line have reached it', [0.1, 0.2, 0.3, 0.15, 0.2, 0.05], 'AAAABC'],
  ['without sales everybody is C', [0, 0], 'CC'],
  ['a negative value is C and has no share', [10, -4], 'AC'],
])('%s', (_, numbers, expected) => {
  expect(classes(...numbers)).toBe(expected);
});

test('the result says by which method, which lines and which day', () => {
  const { rows, ...rest } = abc(values(3, 1), '2025-12-31', { a: 0.8 });
  expect(rest).toEqual({ method: 'abc', parameters: { a: 0.8, b: 0.95 }, asOf: '2025-12-31' });
  expect(rows).toEqual([
    { id: 'c0', value: 3, share: 0.75, cumulative: 0.75, class: 'A' },
    { id: 'c1', value: 1, share: 0.25, cumulative: 1, class: 'A' },
  ]);
});

test('equal values stand in the order of their ids', () => {
  const { rows } = abc([...values(5, 5, 5)].reverse(), '2025-12-31');
  expect(rows.map(({ id }) => id)).toEqual(['c0', 'c1', 'c2']);
});

const sales = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 40 });

test('shares add to 1 and classes only go down', () => {
  fc.assert(
    fc.property(sales, (numbers) => {
      fc.pre(numbers.some((one) => one > 0));
      const { rows } = abc(values(...numbers), '2025-12-31');
      expect(rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      expect(rows.at(-1)?.cumulative).toBeCloseTo(1, 9);
      expect(rows.map((row) => row.class).join('')).toMatch(/^A+B*C*$/);
    }),
  );
});

test('concentration lies between even shares and one customer', () => {
  fc.assert(
    fc.property(sales, (numbers) => {
      fc.pre(numbers.some((one) => one > 0));
      const { top1, topFifth, hhi } = concentration(abc(values(...numbers), '2025-12-31'));
      expect(topFifth).toBeGreaterThanOrEqual(top1 - 1e-9);
      expect(hhi).toBeGreaterThanOrEqual(10_000 / numbers.length - 1e-6);
      expect(hhi).toBeLessThanOrEqual(10_000 + 1e-6);
    }),
  );
});

test('without customers there is no concentration', () => {
  expect(concentration(abc([], '2025-12-31'))).toEqual({ top1: 0, topFifth: 0, hhi: 0 });
});
