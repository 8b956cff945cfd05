import { shuffled } from '../kernel/draw.ts';
import type { Cell, Dataset, Row, Table } from './dataset.ts';
import { isMoney } from './schema.ts';

/** What to take from a table: filter, then draw or sort, then cut. */
export interface Selection {
  readonly from: string;
  /** Whether to take a row. The row is looked at in its place: it is another one after the call. */
  readonly holds?: (row: Row) => boolean;
  /** A column; `-column` sorts from the largest down. Empty cells come last either way, equal ones keep their order. */
  readonly sort?: string;
  readonly take?: number;
  /** Draws without replacement: gives the i-th draw in [0, 1), counted from 1. */
  readonly random?: (index: number) => number;
}

const places = new WeakMap<Table, Map<string, Map<Cell, number[]>>>();

function tableOf(data: Dataset, table: string): Table {
  const found = Object.hasOwn(data.tables, table) ? data.tables[table] : undefined;
  if (!found) throw new RangeError(`the dataset has no table ${table}`);
  return found;
}

/**
 * Where in a table a column has a value, in order. The index of a column is made once and kept as long as the table.
 *
 * @throws RangeError on an unknown table
 */
function placesOf(data: Dataset, table: string, column: string, value: Cell): readonly number[] {
  const held = tableOf(data, table);
  const byColumn = places.get(held) ?? new Map<string, Map<Cell, number[]>>();
  places.set(held, byColumn);
  let index = byColumn.get(column);
  if (!index) {
    index = new Map<Cell, number[]>();
    for (const [at, cell] of (held.columns[column] ?? []).entries()) {
      const list = index.get(cell);
      if (list) list.push(at);
      else index.set(cell, [at]);
    }
    byColumn.set(column, index);
  }
  return index.get(value) ?? [];
}

/** A column as rows are made of it: its cells, by what they are divided, and the short name of a foreign key. */
interface Part {
  readonly column: string;
  readonly cells: readonly Cell[];
  readonly unit: number;
  readonly short: string;
}

const partsOf = new WeakMap<Table, readonly Part[]>();

function parts(held: Table, table: string): readonly Part[] {
  let known = partsOf.get(held);
  if (!known) {
    known = Object.entries(held.columns).map(([column, cells]) => {
      const short = column.endsWith('_id') ? column.slice(0, -3) : '';
      const isFree = short !== '' && !Object.hasOwn(held.columns, short);
      return { column, cells, unit: isMoney(table, column) ? 100 : 1, short: isFree ? short : '' };
    });
    partsOf.set(held, known);
  }
  return known;
}

const seenAs = (cell: Cell, unit: number): Cell => (typeof cell === 'number' ? cell / unit : cell);

/** A row that is read from the columns only where it is asked: making every row costs ten times what most questions need. */
function lookInto(held: Table, table: string): { readonly row: Row; at: number } {
  const view = { row: {}, at: 0 };
  for (const { column, cells, unit, short } of parts(held, table)) {
    const get = () => seenAs(cells[view.at] ?? null, unit);
    Object.defineProperty(view.row, column, { get, enumerable: true });
    if (short !== '') Object.defineProperty(view.row, short, { get, enumerable: true });
  }
  return view;
}

/**
 * One row as scenarios and pages see it: money in yuan, a foreign key `x_id` also as `x`.
 *
 * @throws RangeError on an unknown table or an index outside it
 */
export function rowAt(data: Dataset, table: string, index: number): Row {
  const held = tableOf(data, table);
  if (!Number.isInteger(index) || index < 0 || index >= held.rows) throw new RangeError(`${table} has no row ${index}`);
  const row: Record<string, Cell> = {};
  for (const { column, cells, unit, short } of parts(held, table)) {
    const value = seenAs(cells[index] ?? null, unit);
    row[column] = value;
    if (short !== '') row[short] = value;
  }
  return row;
}

/** The row with this id, or undefined. @throws RangeError on an unknown table */
export function findRow(data: Dataset, table: string, id: string): Row | undefined {
  const [at] = placesOf(data, table, 'id', id);
  return at === undefined ? undefined : rowAt(data, table, at);
}

/** The rows whose column has this value, in order of the table. @throws RangeError on an unknown table */
export const rowsWith = (data: Dataset, table: string, column: string, value: Cell): Row[] =>
  placesOf(data, table, column, value).map((at) => rowAt(data, table, at));

function compare(a: Cell, b: Cell): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [String(a), String(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function sorted(rows: readonly Row[], sort: string): Row[] {
  const down = sort.startsWith('-');
  const column = down ? sort.slice(1) : sort;
  const full = rows.filter((row) => (row[column] ?? null) !== null);
  const empty = rows.filter((row) => (row[column] ?? null) === null);
  full.sort((a, b) => (down ? -1 : 1) * compare(a[column] ?? null, b[column] ?? null));
  return [...full, ...empty];
}

/**
 * The rows that a selection takes. With `random` it draws first and sorts what was drawn, so `sort` and `take` mean
 * "so many by chance, shown in this order".
 *
 * @throws RangeError on an unknown table
 */
export function select(data: Dataset, { from, holds, sort, take, random }: Selection): Row[] {
  const held = tableOf(data, from);
  const view = lookInto(held, from);
  let rows: Row[] = [];
  for (view.at = 0; view.at < held.rows; view.at++)
    if (!holds || holds(view.row)) rows.push(rowAt(data, from, view.at));
  const end = take === undefined ? undefined : Math.max(0, take);
  if (random) rows = shuffled(rows, random).slice(0, end);
  if (sort !== undefined && sort !== '') rows = sorted(rows, sort);
  return rows.slice(0, end);
}
