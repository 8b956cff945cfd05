import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell, Dataset } from '../../src/core/sample/dataset.ts';
import { fromChunks, pack, toChunks, unpack } from '../../src/db/columns.ts';

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string(), { maxLength: 3 }),
);

test.each([
  ['whole numbers', [1, -2, 2147483647], 'integer'],
  ['numbers', [0.5, 1, -0, 3000000000], 'number'],
  ['flags', [true, false], 'flag'],
  ['texts', ['a', ''], 'cells'],
  ['numbers with a gap', [1, null], 'cells'],
  ['nothing', [], 'cells'],
] as const)('%s are packed without loss', (_, cells, is) => {
  const packed = pack(cells);
  expect(packed.is).toBe(is);
  expect(unpack(packed)).toEqual(cells);
});

test('any column is packed without loss', () => {
  fc.assert(
    fc.property(fc.oneof(fc.array(cell), fc.array(fc.integer()), fc.array(fc.double({ noNaN: true }))), (cells) => {
      expect(unpack(pack(cells))).toEqual(cells);
    }),
  );
});

const rows = 2500;
const big: Dataset = {
  id: 'big',
  asOf: '2025-12-31',
  hash: 'sha256:big',
  tables: {
    orders: {
      rows,
      columns: {
        id: Array.from({ length: rows }, (_, row) => `O-${row}`),
        tags: Array.from({ length: rows }, (_, row) => [`${row % 3}`, 'x']),
        amount: Array.from({ length: rows }, (_, row) => row * 100),
      },
    },
    stays: { rows: 0, columns: { id: [] } },
  },
};

test('a table is stored in chunks of a thousand rows and read back equal, in whatever order they come', () => {
  const { dataset, chunks } = toChunks(big);
  expect(chunks.map(({ table, chunk }) => `${table} ${chunk}`)).toEqual(['orders 0', 'orders 1', 'orders 2']);
  expect(fromChunks(dataset, [...chunks].reverse())).toEqual(big);
});

test('a dataset with a missing chunk is no dataset', () => {
  const { dataset, chunks } = toChunks(big);
  expect(fromChunks(dataset, chunks.slice(1))).toBeUndefined();
});
