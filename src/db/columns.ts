import type { Cell, Dataset } from '../core/sample/dataset.ts';
import type { AboutDataset, PackedColumn, StoredChunk, StoredDataset } from './rows.ts';

const CHUNK = 1000;

const isInt32 = (cell: Cell) => typeof cell === 'number' && (cell | 0) === cell && !Object.is(cell, -0);

/** Packs cells without loss: what {@link unpack} gives back is equal to them. */
export function pack(cells: readonly Cell[]): PackedColumn {
  if (cells.length > 0) {
    if (cells.every(isInt32)) return { is: 'integer', values: Int32Array.from(cells as readonly number[]) };
    if (cells.every((cell) => typeof cell === 'number')) return { is: 'number', values: Float64Array.from(cells) };
    if (cells.every((cell) => typeof cell === 'boolean')) return { is: 'flag', values: Uint8Array.from(cells, Number) };
  }
  return { is: 'cells', values: [...cells] };
}

export function unpack(column: PackedColumn): readonly Cell[] {
  switch (column.is) {
    case 'integer':
    case 'number':
      return Array.from(column.values);
    case 'flag':
      return Array.from(column.values, Boolean);
    case 'cells':
      return column.values;
    default:
      return column satisfies never;
  }
}

/** What is known of a dataset without its rows. */
export function headOf({ hash, id, asOf, tables }: Dataset, about?: AboutDataset): StoredDataset {
  const heads = Object.entries(tables).map(([table, { rows, columns }]) => [
    table,
    { rows, columns: Object.keys(columns) },
  ]);
  return { hash, id, asOf, tables: Object.fromEntries(heads) as StoredDataset['tables'], ...about };
}

/** A dataset as the rows of the database that hold it. */
export function toChunks(dataset: Dataset, about?: AboutDataset): { dataset: StoredDataset; chunks: StoredChunk[] } {
  const chunks: StoredChunk[] = [];
  for (const [table, { rows, columns }] of Object.entries(dataset.tables)) {
    for (let from = 0, chunk = 0; from < rows; from += CHUNK, chunk++) {
      const packed = Object.entries(columns).map(([name, cells]) => [name, pack(cells.slice(from, from + CHUNK))]);
      chunks.push({
        dataset: dataset.hash,
        table,
        chunk,
        columns: Object.fromEntries(packed) as StoredChunk['columns'],
      });
    }
  }
  return { dataset: headOf(dataset, about), chunks };
}

/** The dataset again, or undefined when a chunk is missing or has another length than it should. */
export function fromChunks(stored: StoredDataset, chunks: readonly StoredChunk[]): Dataset | undefined {
  const tables: Record<string, { rows: number; columns: Record<string, Cell[]> }> = {};
  for (const [table, { rows, columns }] of Object.entries(stored.tables)) {
    const own = chunks.filter((chunk) => chunk.table === table).sort((a, b) => a.chunk - b.chunk);
    const joined = columns.map((name): [string, Cell[]] => [
      name,
      own.flatMap((chunk) => {
        const column = chunk.columns[name];
        // A list is one cell: flatMap flattens one level only, which is the level of the chunk.
        return column ? [...unpack(column)] : [];
      }),
    ]);
    if (joined.some(([, cells]) => cells.length !== rows)) return undefined;
    tables[table] = { rows, columns: Object.fromEntries(joined) };
  }
  return { id: stored.id, asOf: stored.asOf, hash: stored.hash, tables };
}
