import { Random } from '../../sample/generator/random.ts';
import { isTask, type TaskNode } from '../../scenario/scenario.ts';
import { blankDraft, comeTo, EndlessCircle, FOREVER, leave, visitsOf, type Draft } from '../move.ts';
import { holds } from '../scope.ts';
import { outcomesAt, take } from './outcomes.ts';
import type { Solution } from './solve.ts';
import { weightsOf } from './weights.ts';

/** What random play comes to, found by playing. */
export interface Sample {
  /** Mean points, scaled. */
  readonly points: number;
  /** Node → the share of plays that visited it. */
  readonly shares: ReadonlyMap<string, number>;
}

const PLAYS = 2_000;
/** Steps of all plays together after which no other is begun: outcomes to choose among and nodes come to. */
const MOST_STEPS = 300_000;
/** Decisions after which a play that goes round and round is given up. */
const LONGEST = 20_000;

/**
 * Plays at random, every outcome equally likely, the clock never running out: for scenarios with too many positions to
 * weigh them all. The same every time.
 */
export function sampleOf(solution: Solution): Sample {
  const { play, worths } = solution;
  const { nodes, rules } = play.scenario;
  const places = new Map(nodes.map(({ id }, index) => [id, index]));
  const random = new Random(1);
  const visited = new Map<string, number>();
  let points = 0;
  let plays = 0;
  const steps = { taken: 0, weights: weightsOf(play) };
  for (; plays < PLAYS && (steps.taken < MOST_STEPS || plays === 0); plays++) {
    const met = new Set<string>();
    const draft = blankDraft(play);
    let to: string | undefined = nodes[0]?.id;
    for (let decisions = 0; to !== undefined && decisions < LONGEST; decisions++) {
      const node = travelAtRandom(solution, draft, to, { random, met, steps });
      if (!node) {
        for (const { expect, worth, skill } of rules)
          if (holds(play, draft, expect)) points += worth * (solution.scale[skill] ?? 0);
        break;
      }
      const outcomes = outcomesAt(play, draft, node).filter(({ late }) => !late);
      steps.taken += outcomes.length;
      const outcome = outcomes.length > 0 ? random.pick(outcomes) : undefined;
      if (outcome && visitsOf(play, draft, node.id) === 1)
        points += outcome.q * (worths[places.get(node.id) ?? -1] ?? 0);
      to = outcome && take(play, draft, node, outcome);
    }
    for (const node of met) visited.set(node, (visited.get(node) ?? 0) + 1);
  }
  return {
    points: points / plays,
    shares: new Map([...visited].map(([node, count]) => [node, count / plays])),
  };
}

/** What a random play draws from and writes down. */
interface Walk {
  readonly random: Random;
  readonly met: Set<string>;
  readonly steps: { taken: number; readonly weights: ReadonlyMap<string, number> };
}

/** Goes on to the next task, luck by chance; undefined at an ending. */
function travelAtRandom(
  { play }: Solution,
  draft: Draft,
  to: string,
  { random, met, steps }: Walk,
): TaskNode | undefined {
  let next = to;
  for (let moves = 0; moves < FOREVER; moves++) {
    steps.taken += steps.weights.get(next) ?? 1;
    const node = comeTo(play, draft, next);
    if (typeof node === 'string') {
      next = node;
      continue;
    }
    met.add(node.id);
    if (isTask(node)) return node;
    if (node.kind === 'end') return undefined;
    const branch =
      node.kind === 'chance' ? random.weighted(node.branches.map(({ chance }, at) => [at, chance] as const)) : 0;
    next = leave(play, draft, node, branch);
  }
  throw new EndlessCircle(to);
}
