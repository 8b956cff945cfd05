import type { Value } from '../expression.ts';
import { readBands } from '../read-outcome.ts';
import { readQuery } from '../read-query.ts';
import { CLASSIFY_SCORES, type ClassifyKey } from '../scenario.ts';
import { either, flag, id, listOf, mapOf, may, must, number, oneOf, record, value, word } from '../shape.ts';
import { BANDED, QUERY } from '../shapes.ts';
import { at, entriesOf, flagOf, itemsOf, numberOf, textOf, valueOf, wordOf, type Tree } from '../tree.ts';
import { nearest } from '../words.ts';
import type { Kind } from './kind.ts';

const METHOD = record(
  { method: must(id, 'An analysis: rfm, abc, pyramid …') },
  { as: 'option', many: true, shape: value, doc: 'A parameter of the analysis.', like: 'base: 12' },
);

const CLASSIFY = record({
  items: must(either(QUERY, id), 'A query, or the name of bound data.'),
  into: must(listOf(word, 2, 12), 'The classes.'),
  key: must(either(METHOD, mapOf(word), id), 'A column, a map of ids, or an analysis.'),
  ordered: may(flag, 'The classes have an order; a near miss counts more.'),
  cost: may(mapOf(mapOf(number(0))), 'True class, given class, cost.'),
  score: may(oneOf(CLASSIFY_SCORES), 'How it is scored.'),
});

function readKey(tree: Tree | undefined): ClassifyKey {
  if (tree?.is !== 'map') return { by: 'column', column: textOf(tree) ?? '' };
  const method = textOf(at(tree, 'method'));
  if (method === undefined)
    return { by: 'map', map: Object.fromEntries(tree.entries.map((entry) => [entry.key, wordOf(entry.value) ?? ''])) };
  const parameters: Record<string, Value> = {};
  for (const entry of tree.entries) if (entry.key !== 'method') parameters[entry.key] = valueOf(entry.value) ?? null;
  return { by: 'method', method, parameters };
}

const readCosts = (tree: Tree): Record<string, Record<string, number>> =>
  Object.fromEntries(
    entriesOf(tree).map((row) => [
      row.key,
      Object.fromEntries(entriesOf(row.value).map((cell) => [cell.key, numberOf(cell.value) ?? 0])),
    ]),
  );

/** Sort records into classes; the key is data, or computed by the analysis that the desk shows. */
export const classify: Kind = {
  keys: { classify: must(CLASSIFY, 'Records to sort into classes.'), then: may(BANDED, 'What follows.') },
  read({ node, base, owner, reading, task }) {
    const asked = at(node, 'classify');
    const items = at(asked, 'items');
    const bound = textOf(items);
    if (items && bound !== undefined && !reading.data.includes(bound))
      reading.report('unknown-name', items.span, { name: bound, suggestion: nearest(bound, reading.data) ?? '' });
    const into = itemsOf(at(asked, 'into')).map((item) => reading.text(item));
    const costs = at(asked, 'cost');
    const score = CLASSIFY_SCORES.find((one) => one === textOf(at(asked, 'score')));
    const classesIn = entriesOf(costs).flatMap((row) => [row, ...entriesOf(row.value)]);
    for (const { key, keySpan } of classesIn)
      if (!into.includes(key)) {
        const about = { name: key, suggestion: nearest(key, into) ?? '', known: into.join(' ') };
        reading.report('not-an-option', keySpan, about);
      }
    return {
      ...base,
      ...task(),
      kind: 'classify',
      items: items?.is === 'map' ? readQuery(items, reading) : (bound ?? ''),
      into,
      key: readKey(at(asked, 'key')),
      ordered: flagOf(at(asked, 'ordered')),
      ...(costs ? { cost: readCosts(costs) } : {}),
      ...(score ? { score } : {}),
      bands: readBands(node, owner, reading),
    };
  },
};
