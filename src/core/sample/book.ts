import { short } from './calendar.ts';
import type { Cell, Table } from './dataset.ts';
import { SCHEMA, TABLE_NAMES, type Draft, type TableName } from './schema.ts';

/** Whole yuan as fen. */
export const yuan = (amount: number): number => Math.round(amount * 100);

type Rows = { readonly [T in TableName]: Draft<T>[] };

/** What happens on a day, by the letter in its id: order, ticket, complaint, note of an interaction. */
export type Happening = 'O' | 'T' | 'C' | 'N';

/** The three firms: appliance retailer, hotel, milk-tea shop. */
export type Business = 'AP' | 'HT' | 'MT';

/**
 * The dataset while it is made. The planted layer writes first and the generator after it; a row can only be added, so
 * what is planted cannot be overwritten.
 */
export class Book {
  readonly rows: Rows = Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as Rows;
  readonly #places = new Map<string, number>();

  /** @throws RangeError on an id that is taken */
  add<T extends TableName>(table: T, ...rows: readonly Draft<T>[]): void {
    const held: Draft<T>[] = this.rows[table];
    for (const row of rows) {
      const key = `${table} ${row.id}`;
      if (this.#places.has(key)) throw new RangeError(`${table} has ${row.id} already`);
      this.#places.set(key, held.push(row) - 1);
    }
  }

  /** The first free id of a day, such as `AP-O-251224-01`. */
  id(table: TableName, what: Happening, date: string, business: Business = 'AP'): string {
    for (let number = 1; ; number++) {
      const id = `${business}-${what}-${short(date)}-${String(number).padStart(2, '0')}`;
      if (!this.#places.has(`${table} ${id}`)) return id;
    }
  }

  /** @throws RangeError when there is no such row */
  get<T extends TableName>(table: T, id: string): Draft<T> {
    const held: readonly Draft<T>[] = this.rows[table];
    const row = held[this.#places.get(`${table} ${id}`) ?? -1];
    if (!row) throw new RangeError(`${table} has no ${id}`);
    return row;
  }

  /** The table as columns, rows in the order of their ids, what was left out null. */
  table(name: TableName): Table {
    const rows: readonly (Draft<TableName> & Readonly<Record<string, Cell | undefined>>)[] = [...this.rows[name]].sort(
      (a, b) => (a.id < b.id ? -1 : 1),
    );
    const columns = Object.keys(SCHEMA[name]).map(
      (column) => [column, rows.map((row) => row[column] ?? null)] as const,
    );
    return { rows: rows.length, columns: Object.fromEntries(columns) };
  }
}
