import type { Line } from '../../scenario/scenario.ts';
import type { Answer } from '../attempt.ts';
import { holds } from '../scope.ts';
import type { Arrival } from './edges.ts';
import type { Spot } from './positions.ts';
import type { Solution } from './solve.ts';

/** One step of the best line. */
export interface BestStep {
  readonly node: string;
  /** An option or text; of a task without options, the quality of a whole answer. */
  readonly answer: Answer;
  /** What is said there on this line, source text; without what is not certain, where values are bounds. */
  readonly lines: readonly Line[];
}

/** A line longer than this goes in circles. */
const LONGEST = 200;

const likeliest = (arrivals: readonly Arrival[]): number =>
  arrivals.reduce((top, one) => (one.chance > top.chance ? one : top), { chance: -1, to: -1 }).to;

function linesAt({ play, positions, coarse }: Solution, spot: Spot): Line[] {
  const at = positions.draftAt(spot);
  const said = play.nodes.get(spot.node)?.say ?? [];
  // A collapsed world is none that a condition could be judged in.
  return said.filter(({ if: only }) => only === undefined || (!coarse && holds(play, at, only)));
}

/** The script played with the best answer at every step (scoring.md C3); where luck decides, its likeliest branch. */
export function bestLine(solution: Solution): BestStep[] {
  const line: BestStep[] = [];
  let index = likeliest(solution.starts);
  while (index >= 0 && line.length < LONGEST) {
    const edge = solution.bestEdge(index);
    const spot = solution.positions.spots[index];
    if (!edge || !spot) break;
    line.push({ node: spot.node, answer: edge.outcome.answer, lines: linesAt(solution, spot) });
    index = likeliest(edge.arrivals);
  }
  return line;
}
