import type { TaskNode } from '../../scenario/scenario.ts';
import { draftOf, applyOutcome } from '../move.ts';
import type { Decision } from '../run.ts';
import type { Mark } from '../standing.ts';
import { noteAnswer, outcomeOf, paidFor } from '../step.ts';
import { scoreAnswer } from '../score-answer.ts';
import type { Solution } from './solve.ts';
import { lossOf } from './values.ts';

/** What a decision gave away, in scaled points. */
export interface Lost {
  /** V*(s) − points − V*(next), not below 0; luck after the decision does not count. */
  readonly loss: number;
  /** V*(s) − the value of the poorest outcome, the clock included. */
  readonly stake: number;
}

/** The loss and the stake of a decision of a real run (scoring.md A2, C2). */
export function lostBy(solution: Solution, decision: Decision): Lost {
  const { play } = solution;
  const node = play.nodes.get(decision.node) as TaskNode;
  const index = solution.spotOf(decision.before);
  const here = solution.best[index] as number;
  const draft = draftOf(decision.before);
  const { answer } = decision;
  let to: string;
  if (answer === null || decision.late) {
    noteAnswer(play, draft, node, null, 0);
    to = applyOutcome(play, draft, (node.late as NonNullable<TaskNode['late']>).then, node.id);
  } else {
    const { q } = scoreAnswer(play, node, answer);
    noteAnswer(play, draft, node, answer, q);
    to = applyOutcome(play, draft, outcomeOf(node, answer, q), node.id, paidFor(node, answer));
  }
  const points = Object.entries(decision.points).reduce(
    (sum, [skill, got]) => sum + got * (solution.scale[skill] ?? 0),
    0,
  );
  const onward = solution.valueOnward(draft, to);
  const spot = solution.positions.spots[index];
  const stake = spot
    ? spot.edges.reduce((top, edge) => Math.max(top, lossOf(spot, index, edge, solution.best, solution.pay)), 0)
    : 0;
  return { loss: Math.max(0, here - points - onward), stake };
}

/**
 * The mark of a decision (scoring.md C2), tested in this order: best, blunder, mistake, good, inaccuracy.
 *
 * @param loss on the 100 scale
 * @param stake on the 100 scale
 * @param ledToFail the next node that asks or ends is a fail ending
 */
export function markOf(loss: number, stake: number, ledToFail: boolean): Mark {
  const share = stake > 0 ? loss / stake : 0;
  if (loss <= 0.5) return 'best';
  if (loss >= 25 || ledToFail) return 'blunder';
  if (loss >= 12 || share > 0.6) return 'mistake';
  if (loss < 1 || share <= 0.25) return 'good';
  return 'inaccuracy';
}
