import type { Cell, Dataset, Row } from '../sample/dataset.ts';
import { select } from '../sample/query.ts';
import { evaluate, isTrue, type Scope } from './conditions.ts';
import type { Expression, Value } from './expression.ts';
import type { Query } from './scenario.ts';

/** The rows behind each name of bound data, all that its query could draw from. */
export type Bound = ReadonlyMap<string, { readonly query: Query; readonly rows: readonly Row[] }>;

/** Cells that hold lists are read as one text. */
export const cellValue = (cell: Cell | undefined): Value =>
  typeof cell === 'object' ? (cell?.join('、') ?? null) : (cell ?? null);

/** A scope before anything has happened. */
export const stillScope = (name: Scope['name']): Scope => ({
  name,
  seen: () => false,
  picked: () => false,
  opened: () => false,
  result: () => 0,
  before: () => false,
  never: () => true,
});

/** The value of bound data by its path: a field of the record, or `rows` of a list. */
export function boundValue(bound: Bound, [name = '', field = '']: readonly string[]): Value | undefined {
  const found = bound.get(name);
  if (!found) return undefined;
  if (!found.query.one) return field === 'rows' ? found.rows.length : null;
  const [row] = found.rows;
  return row && Object.hasOwn(row, field) ? cellValue(row[field]) : null;
}

export const isExpression = (where: NonNullable<Query['where']>): where is Expression =>
  Object.hasOwn(where, 'span') && Object.hasOwn(where, 'is');

/** The rows that fit a query, before luck draws from them. @throws RangeError on an unknown table */
export function poolOf({ from, where, sort }: Query, dataset: Dataset, bound: Bound): Row[] {
  const holds = (row: Row): boolean => {
    if (where === undefined) return true;
    if (!isExpression(where)) return Object.entries(where).every(([field, value]) => row[field] === value);
    const scope = stillScope((path) => (path.length === 1 ? cellValue(row[path[0] ?? '']) : boundValue(bound, path)));
    return isTrue(evaluate(where, scope));
  };
  return select(dataset, { from, holds, ...(sort === undefined ? {} : { sort }) });
}
