import type { Cell, Dataset } from '../../../src/core/sample/dataset.ts';

/** The rows of a table as they are stored: money in fen. */
export function storedRows(data: Dataset, table: string): Record<string, Cell>[] {
  const { rows = 0, columns = {} } = data.tables[table] ?? {};
  return Array.from({ length: rows }, (_, at) =>
    Object.fromEntries(Object.entries(columns).map(([column, cells]) => [column, cells[at] ?? null])),
  );
}

/** Sums a number of each row by a key. */
export function sumBy<T>(rows: readonly T[], key: (row: T) => string, of: (row: T) => number): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const row of rows) sums[key(row)] = (sums[key(row)] ?? 0) + of(row);
  return sums;
}
