import type { Value } from './expression.ts';
import { parseExpression } from './parse-expression.ts';
import type { Reading } from './reading.ts';
import type { Query } from './scenario.ts';
import { at, flagOf, isEmpty, itemsOf, numberOf, spanWithin, textOf, wordOf, type Tree } from './tree.ts';

/** Reads a query over the dataset. What it names is looked up when the data are at hand (check-data.ts). */
export function readQuery(tree: Tree | undefined, reading: Reading): Query {
  const where = readWhere(at(tree, 'where'), reading);
  const sort = textOf(at(tree, 'sort'));
  const take = numberOf(at(tree, 'take'));
  const show = at(tree, 'show');
  return {
    from: reading.name('table', at(tree, 'from')) ?? '',
    ...(where === undefined ? {} : { where }),
    ...(sort === undefined ? {} : { sort }),
    ...(take === undefined ? {} : { take }),
    random: flagOf(at(tree, 'random')),
    one: flagOf(at(tree, 'one')),
    ...(show ? { show: itemsOf(show).map((item) => wordOf(item) ?? '') } : {}),
  };
}

function readWhere(tree: Tree | undefined, reading: Reading): Query['where'] {
  if (isEmpty(tree) || tree?.is === 'list') return undefined;
  if (tree?.is === 'map') {
    const fields: Record<string, Value> = {};
    for (const { key, value } of tree.entries) fields[key] = value.is === 'scalar' ? value.value : null;
    return fields;
  }
  // Names in it are fields of the row, so it is not one of the formulas that speak of the run.
  const { expression, problems } = parseExpression(textOf(tree) ?? '');
  if (tree?.is === 'scalar')
    for (const { code, span, about } of problems) reading.report(code, spanWithin(tree, span), about);
  return expression;
}
