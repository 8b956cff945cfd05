import { outcomeOf, readDefaults, readWritten } from '../read-outcome.ts';
import { condition, listOf, may, must, record } from '../shape.ts';
import { OUTCOME } from '../shapes.ts';
import { at, entryOf, isEmpty, itemsOf } from '../tree.ts';
import type { Kind } from './kind.ts';

const WAY = record({ if: may(condition, 'Taken if this holds.'), ...OUTCOME.keys }, OUTCOME.rest);

/** The first way whose condition holds; the last has none. */
export const go: Kind = {
  keys: { go: must(listOf(WAY, 1, 50), 'Ways, the last without a condition.'), then: may(OUTCOME, 'The default.') },
  read({ node, base, owner, reading }) {
    const defaults = readDefaults(node, reading);
    const ways = itemsOf(at(node, 'go')).filter((way) => way.is === 'map');
    const open = ways.findIndex((way) => isEmpty(at(way, 'if')));
    const last = ways.at(-1);
    if (last && !isEmpty(at(last, 'if')))
      reading.report('last-go-condition', entryOf(last, 'if')?.keySpan ?? last.span);
    for (const way of open < 0 ? [] : ways.slice(open + 1)) reading.report('go-never-asked', way.span);
    const branches = ways.map((way) => ({
      ...(isEmpty(at(way, 'if')) ? {} : { if: reading.formula(at(way, 'if'), 'condition') }),
      then: outcomeOf(readWritten(way, reading), defaults, { name: owner.name, span: way.span }, reading),
    }));
    return { ...base, kind: 'go', branches };
  },
};
