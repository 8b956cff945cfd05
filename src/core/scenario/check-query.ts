import type { Span } from '../kernel/span.ts';
import type { Dataset, Row } from '../sample/dataset.ts';
import { poolOf, type Bound } from './bound.ts';
import { parseExpression } from './parse-expression.ts';
import type { Reading } from './reading.ts';
import type { Query } from './scenario.ts';
import { at, entriesOf, itemsOf, spanWithin, textOf, wordOf, type Tree } from './tree.ts';
import { allParts } from './visit.ts';
import { nearest } from './words.ts';

/** The columns that a row of a table shows: a foreign key `x_id` also as `x`. Undefined of an unknown table. */
export function columnsOf(dataset: Dataset, table: string): readonly string[] | undefined {
  const held = Object.hasOwn(dataset.tables, table) ? dataset.tables[table] : undefined;
  if (!held) return undefined;
  const columns = Object.keys(held.columns);
  return [...columns, ...columns.filter((one) => one.endsWith('_id')).map((one) => one.slice(0, -3))];
}

/** Checks that a table has a field (L22). */
export function checkField(
  dataset: Dataset,
  table: string,
  field: string,
  span: Span,
  report: Reading['report'],
  also: readonly string[] = [],
): void {
  const columns = columnsOf(dataset, table);
  if (!columns || columns.includes(field) || also.includes(field)) return;
  const known = [...columns, ...also];
  const suggestion = nearest(field, known) ?? '';
  report('unknown-field', span, { table, name: field, suggestion, known: known.slice(0, 30).join(' ') });
}

/** Checks a query against the dataset (L22); returns the rows that it can draw from, undefined when it cannot run. */
export function checkQuery(
  query: Query,
  tree: Tree | undefined,
  dataset: Dataset,
  bound: Bound,
  { report }: Reading,
): readonly Row[] | undefined {
  const from = at(tree, 'from');
  const columns = columnsOf(dataset, query.from);
  if (!columns) {
    const tables = Object.keys(dataset.tables);
    const suggestion = nearest(query.from, tables) ?? '';
    const about = { name: query.from, suggestion, known: tables.join(' ') };
    if (textOf(from) !== undefined && from) report('unknown-table', from.span, about);
    return undefined;
  }
  let troubles = 0;
  const tell: Reading['report'] = (...problem) => {
    troubles++;
    report(...problem);
  };
  const field = (name: string, span: Span) => {
    checkField(dataset, query.from, name, span, tell);
  };
  const where = at(tree, 'where');
  for (const { key, keySpan } of entriesOf(where)) field(key, keySpan);
  if (where?.is === 'scalar') {
    const { expression } = parseExpression(textOf(where) ?? '');
    for (const part of expression ? allParts(expression) : [])
      if (part.is === 'name' && part.path.length === 1) field(part.path[0] ?? '', spanWithin(where, part.span));
  }
  const sort = at(tree, 'sort');
  if (sort && query.sort !== undefined) field(query.sort.replace(/^-/, ''), sort.span);
  for (const item of itemsOf(at(tree, 'show'))) field(wordOf(item) ?? '', item.span);
  if (troubles > 0) return undefined;
  const rows = poolOf(query, dataset, bound);
  if (rows.length === 0) report('no-record', (where ?? from ?? tree)?.span ?? [0, 0], { table: query.from });
  return rows;
}
