import { readBands } from '../read-outcome.ts';
import { either, listOf, may, must, word } from '../shape.ts';
import { BANDED } from '../shapes.ts';
import { at, itemsOf } from '../tree.ts';
import type { Kind } from './kind.ts';

const STEPS = listOf(either(listOf(word, 2, 12), word), 2, 12);

/** Steps to put in order, scored by Kendall's τ; a list inside is a tie. */
export const order: Kind = {
  keys: {
    order: must(STEPS, 'The steps in the right order; a list inside is a tie.'),
    then: may(BANDED, 'What follows.'),
  },
  read({ node, base, owner, reading, task }) {
    const known = new Set<string>();
    const step = (tree: Parameters<typeof reading.text>[0]) => {
      const text = reading.text(tree);
      if (tree && known.has(text)) reading.report('duplicate-id', tree.span, { name: text });
      known.add(text);
      return text;
    };
    const items = itemsOf(at(node, 'order')).map((item) => (item.is === 'list' ? item.items.map(step) : step(item)));
    return { ...base, ...task(), kind: 'order', items, bands: readBands(node, owner, reading) };
  },
};
