import { TABLE_NAMES, type Column, type TableName } from './columns/kinds.ts';
import { PEOPLE } from './columns/people.ts';
import { REGISTERS } from './columns/registers.ts';
import { TRADE } from './columns/trade.ts';

export { TABLE_NAMES, type Column, type TableName } from './columns/kinds.ts';

const TABLES = { ...PEOPLE, ...TRADE, ...REGISTERS } as const satisfies Record<TableName, Record<string, Column>>;
type Tables = typeof TABLES;

/** Every column of every table of the course dataset. */
export const SCHEMA: Readonly<Record<TableName, Readonly<Record<string, Column>>>> = TABLES;

type CellOf<C extends Column> = C extends { readonly codes: readonly (infer V)[] }
  ? V
  : C['kind'] extends 'integer' | 'number' | 'money'
    ? number
    : C['kind'] extends 'flag'
      ? boolean
      : C['kind'] extends 'list'
        ? readonly string[]
        : string;

/** A row while the dataset is made: money in fen, what is left out becomes null. */
export type Draft<T extends TableName> = { readonly id: string } & {
  readonly [C in Exclude<keyof Tables[T], 'id'>]?: Tables[T][C] extends Column ? CellOf<Tables[T][C]> | null : never;
};

export const isTable = (table: string): table is TableName => (TABLE_NAMES as readonly string[]).includes(table);

/** Whether a column holds fen. A table or column that the schema does not know holds no money. */
export const isMoney = (table: string, column: string): boolean =>
  isTable(table) && Object.hasOwn(SCHEMA[table], column) && SCHEMA[table][column]?.kind === 'money';
