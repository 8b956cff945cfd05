import type { Span } from '../kernel/span.ts';
import { classesBy } from '../sample/classify.ts';
import { CLASSIFYING } from '../sample/classes.ts';
import type { Dataset, Row } from '../sample/dataset.ts';
import { findRow } from '../sample/query.ts';
import { boundValue, cellValue, stillScope, type Bound } from './bound.ts';
import { checkField, checkQuery } from './check-query.ts';
import { evaluate } from './conditions.ts';
import type { Draft } from './draft.ts';
import { placeholdersIn } from './placeholders.ts';
import type { ClassifyNode, Query } from './scenario.ts';
import { at, spanWithin, type Tree } from './tree.ts';
import { allParts } from './visit.ts';
import { nearest } from './words.ts';

/** Looks everything up that a draft takes from the dataset (L22): tables, fields, records, keys. */
export function checkData(draft: Draft, dataset: Dataset, others: readonly string[] = []): void {
  const { written, reading, tree } = draft;
  const named = at(tree, 'dataset');
  if (written.dataset !== dataset.id) {
    if (named)
      reading.report('unknown-dataset', named.span, {
        name: written.dataset,
        known: [...new Set([dataset.id, ...others])].join(' '),
      });
    return;
  }
  const bound = new Map<string, { query: Query; rows: readonly Row[] }>();
  let sound = true;
  for (const { name, query } of written.data) {
    const rows = checkQuery(query, at(at(tree, 'data'), name), dataset, bound, reading);
    if (rows && rows.length > 0) bound.set(name, { query, rows });
    else sound = false;
  }
  for (const { id, customer } of written.cast) {
    const place = at(at(at(tree, 'cast'), id), 'customer');
    if (customer !== undefined && place && !findRow(dataset, 'customers', customer))
      reading.report('no-record', place.span, { table: 'customers' });
  }
  checkFormulas(draft, dataset, bound, sound);
  checkTexts(draft, dataset);
  for (const node of written.nodes)
    if (node.kind === 'classify')
      checkClassify(node, at(at(at(tree, 'nodes'), node.id), 'classify'), draft, dataset, bound);
}

/** What a list of rows can be asked for: how many there are. */
const ROWS = ['rows'];

function checkPath(draft: Draft, dataset: Dataset, [name = '', field = '']: readonly string[], span: Span): void {
  const binding = draft.written.data.find((one) => one.name === name);
  if (!binding) return;
  const { query } = binding;
  if (query.one) checkField(dataset, query.from, field, span, draft.reading.report);
  else if (field !== 'rows')
    draft.reading.report('unknown-field', span, { table: name, name: field, suggestion: '', known: ROWS.join(' ') });
}

function checkFormulas(draft: Draft, dataset: Dataset, bound: Bound, sound: boolean): void {
  const { written, reading } = draft;
  const scope = stillScope((path) =>
    path.length > 1 ? boundValue(bound, path) : written.meters.find(({ id }) => id === path[0])?.start,
  );
  for (const { expression, use, placeOf } of reading.formulas) {
    let known = sound;
    for (const part of allParts(expression)) {
      if (part.is !== 'name' || part.path.length < 2) continue;
      const columns = written.data.some(({ name }) => name === part.path[0]);
      known &&= columns;
      checkPath(draft, dataset, part.path, placeOf(part.span));
    }
    if (use !== 'number' || !known || typeof evaluate(expression, scope) === 'number') continue;
    reading.report('not-a-number', placeOf(expression.span));
  }
}

/** `{c.name}` in running text. Braces around anything else are text. */
function checkTexts(draft: Draft, dataset: Dataset): void {
  const { written, reading } = draft;
  const names = written.data.map(({ name }) => name);
  for (const { text, tree } of reading.texts) {
    for (const { path, at: start } of placeholdersIn(text)) {
      const words = path.split('.');
      const [name = ''] = words;
      const span = spanWithin(tree, [start, start + path.length + 2]);
      if (words.length === 1) continue;
      if (names.includes(name)) checkPath(draft, dataset, words, span);
      else {
        const near = nearest(name, names);
        const suggestion = near === undefined ? '' : `{${[near, ...words.slice(1)].join('.')}}`;
        reading.report('unknown-placeholder', span, { name: path, suggestion });
      }
    }
  }
}

function checkClassify(node: ClassifyNode, tree: Tree | undefined, draft: Draft, dataset: Dataset, bound: Bound): void {
  const { report } = draft.reading;
  const from = at(tree, 'items');
  const key = at(tree, 'key');
  if (!from || !key) return;
  const rows =
    typeof node.items === 'string'
      ? bound.get(node.items)?.rows
      : checkQuery(node.items, from, dataset, bound, draft.reading);
  const table = typeof node.items === 'string' ? bound.get(node.items)?.query.from : node.items.from;
  if (!rows || table === undefined) return;
  if (node.key.by === 'column') checkField(dataset, table, node.key.column, key.span, report);
  const classOf = classesOf(node, dataset, rows);
  if (!classOf) {
    const name = node.key.by === 'method' ? node.key.method : '';
    report('unknown-method', (at(key, 'method') ?? key).span, { name, suggestion: nearest(name, CLASSIFYING) ?? '' });
    return;
  }
  const told = new Set<string>();
  for (const row of rows) {
    const item = String(row['id']);
    const given = classOf(row);
    if (given === undefined) report('class-missing', key.span, { item });
    else if (!node.into.includes(given) && !told.has(given)) {
      told.add(given);
      const place = node.key.by === 'map' ? (at(key, item) ?? key) : key;
      const about = { item, name: given, suggestion: nearest(given, node.into) ?? '', known: node.into.join(' ') };
      report('class-not-among', place.span, about);
    }
  }
}

/** Item → its right class; undefined where the analysis does not exist or cannot run. */
function classesOf(
  { key }: ClassifyNode,
  dataset: Dataset,
  rows: readonly Row[],
): ((row: Row) => string | undefined) | undefined {
  if (key.by === 'column') {
    const { column } = key;
    if (!rows.some((row) => Object.hasOwn(row, column))) return () => '';
    return (row) => {
      const value = cellValue(row[column]);
      return value === null ? undefined : String(value);
    };
  }
  if (key.by === 'map')
    return (row) => (Object.hasOwn(key.map, String(row['id'])) ? key.map[String(row['id'])] : undefined);
  try {
    const classes = classesBy(key.method, dataset, rows, key.parameters);
    return (row) => classes[String(row['id'])];
  } catch (fault) {
    if (fault instanceof RangeError) return undefined;
    throw fault;
  }
}
