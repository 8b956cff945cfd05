import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dataset } from '../../../src/core/sample/dataset.ts';
import { findRow, rowAt, rowsWith, select } from '../../../src/core/sample/query.ts';

const data: Dataset = {
  id: 'tiny',
  asOf: '2025-12-31',
  hash: 'sha256:0',
  tables: {
    orders: {
      rows: 4,
      columns: {
        id: ['o1', 'o2', 'o3', 'o4'],
        customer_id: ['a', 'b', 'a', 'c'],
        amount: [289_900, 5, null, 100],
        date: ['2025-01-03', '2025-01-01', '2025-01-02', '2025-01-01'],
      },
    },
    leads: { rows: 1, columns: { id: ['l1'], amount: [700], owner: ['x'], owner_id: ['y'] } },
  },
};
const ids = (rows: readonly { readonly [column: string]: unknown }[]) => rows.map(({ id }) => id);

test('a row has money in yuan and a foreign key under its short name too', () => {
  expect(rowAt(data, 'orders', 0)).toEqual({
    id: 'o1',
    customer_id: 'a',
    customer: 'a',
    amount: 2899,
    date: '2025-01-03',
  });
});

test('a table that the schema does not know has no money, and a short name that is taken stays', () => {
  expect(rowAt(data, 'leads', 0)).toEqual({ id: 'l1', amount: 700, owner: 'x', owner_id: 'y' });
});

test('a row is found by its id, rows by the value of a column', () => {
  expect(findRow(data, 'orders', 'o2')?.['amount']).toBe(0.05);
  expect(findRow(data, 'orders', 'nobody')).toBeUndefined();
  expect(ids(rowsWith(data, 'orders', 'customer_id', 'a'))).toEqual(['o1', 'o3']);
  expect(rowsWith(data, 'orders', 'no-such-column', 'a')).toEqual([]);
});

test.each([
  ['all, in the order of the table', {}, ['o1', 'o2', 'o3', 'o4']],
  ['those that hold', { holds: (row) => row['customer'] === 'a' }, ['o1', 'o3']],
  ['sorted, equal ones as they were', { sort: 'date' }, ['o2', 'o4', 'o3', 'o1']],
  ['from the largest down, empty last', { sort: '-amount' }, ['o1', 'o4', 'o2', 'o3']],
  ['from the smallest up, empty last', { sort: 'amount' }, ['o2', 'o4', 'o1', 'o3']],
  ['the first two', { sort: '-date', take: 2 }, ['o1', 'o3']],
  ['none', { take: 0 }, []],
  ['drawn, then sorted', { random: () => 0, take: 2, sort: '-id' }, ['o3', 'o2']],
] as const satisfies readonly (readonly [string, Omit<Parameters<typeof select>[1], 'from'>, string[]])[])(
  'select takes %s',
  (_, selection, expected) => {
    expect(ids(select(data, { from: 'orders', ...selection }))).toEqual(expected);
  },
);

test('a draw takes nobody twice and leaves nobody out', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 4 }), (draws) => {
      const drawn = select(data, { from: 'orders', random: (index) => draws[index % draws.length] ?? 0 });
      expect(ids(drawn).sort()).toEqual(['o1', 'o2', 'o3', 'o4']);
    }),
  );
});

test.each(['nowhere', 'toString', '__proto__'])('the table %s is refused', (table) => {
  expect(() => select(data, { from: table })).toThrow(RangeError);
  expect(() => rowAt(data, table, 0)).toThrow(RangeError);
  expect(() => findRow(data, table, 'a')).toThrow(RangeError);
});

test.each([-1, 4, 0.5])('row %d is refused', (index) => {
  expect(() => rowAt(data, 'orders', index)).toThrow(RangeError);
});
