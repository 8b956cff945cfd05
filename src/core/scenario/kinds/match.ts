import { readBands } from '../read-outcome.ts';
import { listOf, may, must, record, text, word } from '../shape.ts';
import { BANDED } from '../shapes.ts';
import { at, itemsOf } from '../tree.ts';
import type { Kind } from './kind.ts';

const MATCH = record({
  ask: must(text, 'What belongs together.'),
  pairs: must(listOf(listOf(word, 2, 2), 2, 12), 'Pairs: [left, right].'),
});

/** Pairs to find, scored by the share that is right, corrected for chance. */
export const match: Kind = {
  keys: { match: must(MATCH, 'Pairs to find.'), then: may(BANDED, 'What follows.') },
  read({ node, base, owner, reading, task }) {
    const asked = at(node, 'match');
    const lefts = new Set<string>();
    const rights = new Set<string>();
    const pairs = itemsOf(at(asked, 'pairs')).map((pair) => {
      const [first, second] = itemsOf(pair);
      const [left, right] = [reading.text(first), reading.text(second)];
      if (first && lefts.has(left)) reading.report('duplicate-id', first.span, { name: left });
      if (second && rights.has(right)) reading.report('duplicate-id', second.span, { name: right });
      lefts.add(left);
      rights.add(right);
      return [left, right] as const;
    });
    const ask = reading.text(at(asked, 'ask'));
    return { ...base, ...task(), kind: 'match', ask, pairs, bands: readBands(node, owner, reading) };
  },
};
