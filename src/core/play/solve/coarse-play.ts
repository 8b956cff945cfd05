import type { Answer } from '../attempt.ts';
import { isTask, type TaskNode } from '../../scenario/scenario.ts';
import { blankDraft, draftOf, type Draft } from '../move.ts';
import type { Position } from '../position.ts';
import { allParts } from '../../scenario/visit.ts';
import { formatExpression } from '../../scenario/format-expression.ts';
import { expressionsOf } from '../reading.ts';
import { outcomesAt, take, type TaskOutcome } from './outcomes.ts';
import type { Solution } from './solve.ts';
import { SAME } from './values.ts';
import { waysOn } from './ways.ts';

/** What one outcome of a real position is worth by the bounds of what follows. */
export interface Chance {
  readonly outcome: TaskOutcome;
  /** Its own points and the most that can follow, luck by expectation, in scaled points. */
  readonly value: number;
  /** Whether all it leads to is a fail ending. */
  readonly fails: boolean;
}

/** Outcomes weighed and nodes come to after which a line that goes round in circles is cut off. */
const MOST_STEPS = 50_000;

/** Weighing an outcome goes all ways on from it twice. */
const STEPS_A_CHANCE = 8;

/** Everything that can come of a real position, in file order, the clock last; what follows is valued by bounds. */
export function chancesAt(solution: Solution, at: Position | Draft): Chance[] {
  const { play, positions } = solution;
  const node = play.nodes.get(at.node) as TaskNode;
  const scored = positions.spots[solution.spotOf(at)]?.scored ?? false;
  const worth = scored || solution.isPooled(at) ? solution.worthOf(node.id) : 0;
  return outcomesAt(play, draftOf(at), node).map((outcome) => {
    const draft = draftOf(at);
    const to = take(play, draft, node, outcome);
    const fails = waysOn(play, draftOf(draft), to).every((way) => {
      const next = play.nodes.get(way.draft.node);
      return next?.kind === 'end' && next.end === 'fail';
    });
    return { outcome, value: outcome.q * worth + solution.valueOnward(draft, to), fails };
  });
}

/** The best of what is open: the first of equals; undefined where nothing is. */
export const bestChance = (chances: readonly Chance[]): Chance | undefined =>
  chances.reduce<Chance | undefined>(
    (top, one) => (one.outcome.late || (top && one.value <= top.value + SAME) ? top : one),
    undefined,
  );

/** A line that takes what the bounds promise most by; at chance the likeliest branch, the first of equals. */
export function likelyLine(solution: Solution): { node: string; answer: Answer }[] {
  const { play } = solution;
  const line: { node: string; answer: Answer }[] = [];
  let [draft, to] = [blankDraft(play), play.scenario.nodes[0]?.id ?? ''];
  for (let steps = 0; steps < MOST_STEPS;) {
    draft = waysOn(play, draft, to, () => steps++).reduce((top, way) => (way.chance > top.chance ? way : top)).draft;
    const node = play.nodes.get(draft.node);
    const chances = node && isTask(node) ? chancesAt(solution, draft) : [];
    const best = bestChance(chances);
    if (!node || !isTask(node) || !best) break;
    line.push({ node: node.id, answer: best.outcome.answer });
    steps += chances.length * STEPS_A_CHANCE;
    to = take(play, draft, node, best.outcome);
  }
  return line;
}

/** What a solution does not tell apart, as the file names it. */
export function abstracted({ coarse, play }: Solution): string[] {
  if (!coarse) return [];
  const { scenario, layout } = play;
  const meters = scenario.meters.flatMap(({ id }, slot) => (coarse.meters[slot] === 'every' ? [] : [id]));
  if (coarse.past) return meters;
  const past = expressionsOf(scenario)
    .flatMap(allParts)
    .filter(({ is }) => ['seen', 'picked', 'opened', 'result', 'before', 'never'].includes(is))
    .map(formatExpression);
  return [...meters, ...layout.flags.keys(), ...new Set(past)];
}
