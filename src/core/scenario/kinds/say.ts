import { outcomeOf, readDefaults } from '../read-outcome.ts';
import { OUTCOME } from '../shapes.ts';
import { must } from '../shape.ts';
import type { Kind } from './kind.ts';

/** A node with `say` and `then` only: the run moves on by itself. */
export const say: Kind = {
  keys: { then: must(OUTCOME, 'What follows.') },
  read({ node, base, owner, reading }) {
    return { ...base, kind: 'say', then: outcomeOf(readDefaults(node, reading), { meters: {} }, owner, reading) };
  },
};
