import { clamp } from '../../kernel/round.ts';
import { drawsRows } from '../bind.ts';
import type { Decision, Run } from '../run.ts';
import type { Play } from '../play.ts';
import { REDLINE_CAP, type Judgement, type Standing } from '../standing.ts';
import { lostBy, markOf } from './review.ts';
import { SearchStopped } from './budget.ts';
import { LIMITS, valuesOf, type Limits } from './coarsen.ts';
import { solve, type Solution } from './solve.ts';

/** Whether the next node after a decision that is not go, chance or say is a fail ending (scoring.md C2). */
function ledToFail({ play }: Solution, { after }: Decision): boolean {
  const node = play.nodes.get(after.node);
  return node?.kind === 'end' && node.end === 'fail';
}

/**
 * The standing of a run by regret: the score is what was not given away, luck neither helps nor hurts, and every lost
 * point belongs to one decision (scoring.md A2). Of an unfinished run the score is what was earned so far.
 */
export function solvedStanding(solution: Solution, run: Run): Standing {
  const { play, most, scale } = solution;
  const { scenario } = play;
  const unit = most > 0 ? 100 / most : 0;
  const bySkill = new Map<string, number>();
  const earn = (skill: string, points: number) => {
    const scaled = points * (scale[skill] ?? 0) * unit;
    bySkill.set(skill, (bySkill.get(skill) ?? 0) + scaled);
    return scaled;
  };
  let lost = 0;
  const decisions = run.decisions.map((decision): Judgement => {
    const points = Object.entries(decision.points).reduce((sum, [skill, value]) => sum + earn(skill, value), 0);
    const { loss, given, now, stake } = lostBy(solution, decision);
    lost += loss;
    const best = decision.scored ? solution.worthOf(decision.node) * unit : 0;
    const mark = markOf(given * unit, stake * unit, ledToFail(solution, decision));
    const { seq, node, q } = decision;
    return { seq, node, q, points, best, loss: loss * unit, now: now * unit, stake: stake * unit, mark };
  });
  const rules = run.rules.map(({ rule, kept }) => {
    const { skill, worth } = scenario.rules.find(({ id }) => id === rule) ?? { skill: '', worth: 0 };
    return { rule, kept, points: kept ? earn(skill, worth) : 0 };
  });
  const earned = [...bySkill.values()].reduce((sum, points) => sum + points, 0);
  const uncapped = clamp(run.ending ? (most - lost) * unit : earned, 0, 100);
  const redline = run.redlines.length > 0;
  return {
    score: redline ? Math.min(REDLINE_CAP, uncapped) : uncapped,
    uncapped,
    redline,
    skills: scenario.skills.map(({ id, weight }) => {
      const points = bySkill.get(id) ?? 0;
      return { skill: id, weight, points, score: clamp((100 * points) / weight, 0, 100) };
    }),
    decisions,
    rules,
  };
}

const solved = new WeakMap<object, Map<string, Solution>>();

const ownerOf = (play: Play): object => (drawsRows(play.scenario) ? play : play.scenario);

const forget = (play: Play): void => {
  solved.delete(ownerOf(play));
};

function held(play: Play): Map<string, Solution> {
  const byData = solved.get(ownerOf(play)) ?? new Map<string, Solution>();
  solved.set(ownerOf(play), byData);
  return byData;
}

/**
 * The solution of a play, worked out once: exact, or bounds where the scenario has too many positions. Rows that the seed
 * draws make every play its own; else all plays of a scenario over one dataset are worth the same.
 *
 * @param limits those of the first call count
 * @param onPositions told now and then how many positions were found
 */
export function solutionOf(play: Play, limits: Limits = LIMITS, onPositions?: (count: number) => void): Solution {
  const known = held(play).get(play.dataset.hash);
  if (known) return known;
  const onProgress = (count: number) => {
    onPositions?.(count);
    return true;
  };
  const solution = valuesOf(play, { onProgress }, limits);
  held(play).set(play.dataset.hash, solution);
  return solution;
}

/** What is worked out while somebody waits: a fraction of a second. */
const AT_ONCE = { budget: 20_000, steps: 600_000 };

const tooLarge = new WeakSet();

/** The solution of a play if it is known, or exact and soon found; null where that would hold up who asks. */
export function quickSolutionOf(play: Play): Solution | null {
  const known = held(play).get(play.dataset.hash);
  if (known) return known;
  const owner = ownerOf(play);
  if (tooLarge.has(owner)) return null;
  try {
    const solution = solve(play, AT_ONCE);
    held(play).set(play.dataset.hash, solution);
    return solution;
  } catch (stopped) {
    if (!(stopped instanceof SearchStopped)) throw stopped;
    tooLarge.add(owner);
    return null;
  }
}

/**
 * The standing of a run by regret. Where a run comes to so many positions between the solver's outcomes that they cannot be
 * valued exactly, it is judged by bounds.
 */
export function standingOf(play: Play, run: Run, limits: Limits = LIMITS): Standing {
  try {
    return solvedStanding(solutionOf(play, limits), run);
  } catch (stopped) {
    if (!(stopped instanceof SearchStopped) || stopped.why !== 'budget') throw stopped;
    // What was half explored is of no use to anybody.
    forget(play);
    return solvedStanding(valuesOf(play, {}, { ...limits, exact: 0 }), run);
  }
}
