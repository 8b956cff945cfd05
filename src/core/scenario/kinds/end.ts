import { ENDS } from '../scenario.ts';
import { may, must, oneOf } from '../shape.ts';
import { OUTCOME } from '../shapes.ts';
import { at, textOf } from '../tree.ts';
import type { Kind } from './kind.ts';

/** The run is over. */
export const end: Kind = {
  keys: {
    end: must(oneOf(ENDS), 'good, fair or fail.'),
    then: may(OUTCOME, 'Where the run goes on when if does not hold.'),
  },
  read({ node, base }) {
    const how = textOf(at(node, 'end'));
    return { ...base, kind: 'end', end: ENDS.find((one) => one === how) ?? 'fair' };
  },
};
