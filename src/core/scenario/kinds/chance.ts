import { outcomeOf, readDefaults, readWritten, shareOf } from '../read-outcome.ts';
import { listOf, may, must, record } from '../shape.ts';
import { OUTCOME } from '../shapes.ts';
import { at, entriesOf, itemsOf } from '../tree.ts';
import type { Kind } from './kind.ts';

const BRANCH = record(
  {},
  { as: 'share', shape: OUTCOME, doc: 'How likely, and what follows.', like: '60%: {to: next}' },
);

/** Probabilities are written with at most a few decimals; their sum is compared with this much room. */
const HAIR = 1e-9;

/** Luck decides, drawn from the seed of the attempt. */
export const chance: Kind = {
  keys: {
    chance: must(listOf(BRANCH, 1, 20), 'Branches with their percentages.'),
    then: may(OUTCOME, 'The default of every branch.'),
  },
  read({ node, base, owner, reading }) {
    const defaults = readDefaults(node, reading);
    const written = itemsOf(at(node, 'chance')).flatMap((item) => entriesOf(item).slice(0, 1));
    let sum = 0;
    const branches = written.map(({ key, keySpan, value }) => {
      const share = shareOf(key);
      if (share === undefined)
        reading.report('wrong-pattern', keySpan, { name: 'chance', found: key, wanted: 'share' });
      sum += share ?? 0;
      const then = outcomeOf(readWritten(value, reading), defaults, { name: key, span: keySpan }, reading);
      return { chance: share ?? 0, then };
    });
    const isKnown = written.every(({ key }) => shareOf(key) !== undefined);
    if (isKnown && written.length > 0 && Math.abs(sum - 1) > HAIR)
      reading.report('chance-sum', owner.span, { sum: Math.round(sum * 1e6) / 1e4 });
    return { ...base, kind: 'chance', branches };
  },
};
