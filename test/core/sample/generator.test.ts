import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Book } from '../../../src/core/sample/book.ts';
import { Random } from '../../../src/core/sample/generator/random.ts';
import { shareOut, split } from '../../../src/core/sample/generator/share-out.ts';

const whole = fc.integer({ min: 0, max: 500_000 });
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

test('a shared table keeps the sums of its rows and columns', () => {
  fc.assert(
    fc.property(
      fc.array(whole, { minLength: 1, maxLength: 8 }),
      fc.array(whole, { minLength: 1, maxLength: 8 }),
      (a, b) => {
        const rows = [...a, Math.max(0, sum(b) - sum(a))];
        const columns = [...b, Math.max(0, sum(a) - sum(b))];
        const table = shareOut(rows, columns);
        expect(table.map(sum)).toEqual(rows);
        expect(columns.map((_, at) => sum(table.map((row) => row[at] ?? 0)))).toEqual(columns);
      },
    ),
  );
});

test('rows and columns of different totals are refused', () => {
  expect(() => shareOut([1], [2])).toThrow(RangeError);
});

test('parts add to the whole and lie within one of their share', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(whole, weights, (all, shares) => {
      const parts = split(all, shares);
      expect(sum(parts)).toBe(all);
      parts.forEach((part, at) => {
        expect(Math.abs(part - (all * (shares[at] ?? 0)) / sum(shares))).toBeLessThanOrEqual(1);
      });
    }),
  );
});

test('the same seed draws the same on every engine', () => {
  const random = new Random(7);
  expect([random.between(1, 6), random.between(1, 6), random.pick(['a', 'b', 'c']), random.chance(0.5)]).toEqual([
    1,
    1,
    'c',
    false,
  ]);
});

test('weights of nothing are never picked, and nothing cannot be picked from', () => {
  const random = new Random(1);
  const picked = Array.from({ length: 200 }, () => random.weighted([['never', 0] as const, ['always', 1] as const]));
  expect(new Set(picked)).toEqual(new Set(['always']));
  expect(() => random.pick([])).toThrow(RangeError);
  expect(() => random.weighted([])).toThrow(RangeError);
});

test('a row that is in the book cannot be overwritten', () => {
  const book = new Book();
  book.add('campaigns', { id: 'C-01', name: 'first' });
  expect(() => {
    book.add('campaigns', { id: 'C-01', name: 'second' });
  }).toThrow(RangeError);
  expect([book.get('campaigns', 'C-01').name, book.table('campaigns').rows]).toEqual(['first', 1]);
  expect(() => book.get('campaigns', 'C-02')).toThrow(RangeError);
});

test('ids of a day are numbered on', () => {
  const book = new Book();
  const first = book.id('orders', 'O', '2025-12-24');
  book.add('orders', { id: first });
  expect([first, book.id('orders', 'O', '2025-12-24')]).toEqual(['AP-O-251224-01', 'AP-O-251224-02']);
});
