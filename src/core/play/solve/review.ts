import type { TaskNode } from '../../scenario/scenario.ts';
import { applyOutcome, draftOf, visitsOf } from '../move.ts';
import type { Play } from '../play.ts';
import type { Decision } from '../run.ts';
import { scoreAnswer } from '../score-answer.ts';
import type { Mark } from '../standing.ts';
import { noteAnswer, outcomeOf, paidFor } from '../step.ts';
import { bestChance, chancesAt } from './coarse-play.ts';
import type { Spot } from './positions.ts';
import type { Solution } from './solve.ts';
import { expected, lossOf } from './values.ts';

/** What a decision gave away, in scaled points. */
export interface Lost {
  /** V*(s) − points − V*(next), not below 0; luck after the decision does not count. */
  readonly loss: number;
  /**
   * The loss that its mark goes by: against the best that was open. The same as the loss, except where values are bounds:
   * then a part of the loss may be no fault of the decision, but that the bound was too high.
   */
  readonly given: number;
  /** What the best outcome pays at the node itself − points; below 0 where the node paid more. 0 without a loss. */
  readonly now: number;
  /** V*(s) − the value of the poorest outcome, the clock included. */
  readonly stake: number;
}

/** The loss and the stake of a decision of a real run (scoring.md A2, C2). */
export function lostBy(solution: Solution, decision: Decision): Lost {
  const { play } = solution;
  const node = play.nodes.get(decision.node) as TaskNode;
  const index = solution.spotOf(decision.before);
  // What was looked at before the answer is part of the decision: a rule that it broke is lost here and nowhere else.
  const here = solution.valueAt(decision.entered);
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
  const loss = Math.max(0, here - points - onward);
  const looked = Math.max(0, here - solution.valueAt(decision.before));
  if (solution.coarse) return coarselyLost(solution, decision, { loss, looked, value: points + onward, points });
  const best = loss > 0 ? solution.bestEdge(index) : undefined;
  const spot = solution.positions.spots[index] as Spot;
  const now = best ? solution.pay(spot, best) - points : 0;
  return { loss, given: loss, now, stake: looked + stakeOf(solution, index) };
}

function coarselyLost(
  solution: Solution,
  { before, node }: Decision,
  { loss, looked, value, points }: Readonly<Record<'loss' | 'looked' | 'value' | 'points', number>>,
): Lost {
  const chances = chancesAt(solution, before);
  const best = bestChance(chances);
  const top = best?.value ?? value;
  const pays = visitsOf(solution.play, before, node) === 1 ? solution.worthOf(node) : 0;
  return {
    loss,
    given: looked + Math.max(0, top - value),
    now: best && loss > 0 ? best.outcome.q * pays - points : 0,
    stake: looked + chances.reduce((most, chance) => Math.max(most, top - chance.value), 0),
  };
}

function stakeOf({ positions, best, pay }: Solution, index: number): number {
  const spot = positions.spots[index] as Spot;
  return spot.edges.reduce((top, edge) => Math.max(top, lossOf(spot, index, edge, best, pay)), 0);
}

/** What one open option of a choice leads to under best play from there on. */
export interface OptionValue {
  readonly option: string;
  /** Its own points and the most that can follow, luck by expectation, on the 100 scale; a hint takes nothing off. */
  readonly value: number;
  /** What choosing it would have been marked. */
  readonly mark: Mark;
}

/**
 * The options that were open at a decision, in file order, with what each could still have earned from there. Empty where
 * the task is no choice, or a choice whose outcomes are not single options.
 */
export function optionValues(solution: Solution, decision: Decision): OptionValue[] {
  const { play, positions, pay } = solution;
  if (play.nodes.get(decision.node)?.kind !== 'choice') return [];
  if (solution.coarse) return coarseOptions(solution, decision);
  const index = solution.spotOf(decision.before);
  // Only now: a position that was new has changed the values.
  const { best, most } = solution;
  const spot = positions.spots[index] as Spot;
  const unit = most > 0 ? 100 / most : 0;
  const stake = stakeOf(solution, index);
  return spot.edges.flatMap((edge) => {
    const { answer, late } = edge.outcome;
    if (late || typeof answer !== 'string') return [];
    const fails = edge.arrivals.every(({ to }) => isFail(play, positions.spots[to] as Spot));
    const mark = markOf(lossOf(spot, index, edge, best, pay) * unit, stake * unit, fails);
    return [{ option: answer, value: (pay(spot, edge) + expected(edge, best)) * unit, mark }];
  });
}

function coarseOptions(solution: Solution, { before }: Decision): OptionValue[] {
  const chances = chancesAt(solution, before);
  const top = bestChance(chances)?.value ?? 0;
  const unit = solution.most > 0 ? 100 / solution.most : 0;
  const stake = chances.reduce((most, { value }) => Math.max(most, top - value), 0);
  return chances.flatMap(({ outcome: { answer, late }, value, fails }) =>
    late || typeof answer !== 'string'
      ? []
      : [{ option: answer, value: value * unit, mark: markOf((top - value) * unit, stake * unit, fails) }],
  );
}

function isFail({ nodes }: Play, { node: id }: Spot): boolean {
  const node = nodes.get(id);
  return node?.kind === 'end' && node.end === 'fail';
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
