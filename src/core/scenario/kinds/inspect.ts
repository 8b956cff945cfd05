import { readBands, readChanges } from '../read-outcome.ts';
import type { Reading } from '../reading.ts';
import { id, listOf, mapOf, may, must, number, record } from '../shape.ts';
import { BANDED } from '../shapes.ts';
import { at, itemsOf, textOf, type Tree } from '../tree.ts';
import { nearest } from '../words.ts';
import type { Kind } from './kind.ts';

const INSPECT = record({
  panels: must(listOf(id, 1), 'The panels and documents that can be opened here.'),
  must: must(listOf(id, 1), 'Those that have to be opened.'),
  cost: may(mapOf(number()), 'What opening one costs: meter and change.'),
});

/** The panels and documents of a list, each of which must exist. */
export const panelsOf = (tree: Tree | undefined, reading: Reading): string[] =>
  itemsOf(tree)
    .map((item) => reading.name('panel', item))
    .filter((panel) => panel !== undefined);

/** Look at the data before you judge: what share of what must be opened was opened. */
export const inspect: Kind = {
  keys: { inspect: must(INSPECT, 'Panels and documents to look at.'), then: may(BANDED, 'What follows.') },
  read({ node, base, owner, reading, task }) {
    const looked = at(node, 'inspect');
    const panels = panelsOf(at(looked, 'panels'), reading);
    const needed = panelsOf(at(looked, 'must'), reading);
    for (const item of itemsOf(at(looked, 'must'))) {
      const panel = textOf(item);
      if (panel === undefined || panels.includes(panel)) continue;
      const about = { name: panel, suggestion: nearest(panel, panels) ?? '', known: panels.join(' ') };
      reading.report('not-an-option', item.span, about);
    }
    return {
      ...base,
      ...task(),
      kind: 'inspect',
      panels,
      must: needed,
      cost: readChanges(at(looked, 'cost'), reading),
      bands: readBands(node, owner, reading),
    };
  },
};
