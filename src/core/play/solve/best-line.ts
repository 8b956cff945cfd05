import type { Answer } from '../attempt.ts';
import type { Solution } from './solve.ts';
import type { Arrival } from './edges.ts';

/** One step of the best line. */
export interface BestStep {
  readonly node: string;
  /** An option or text; of a task without options, the quality of a whole answer. */
  readonly answer: Answer;
}

/** A line longer than this goes in circles. */
const LONGEST = 200;

const likeliest = (arrivals: readonly Arrival[]): number =>
  arrivals.reduce((top, one) => (one.chance > top.chance ? one : top), { chance: -1, to: -1 }).to;

/** The script played with the best answer at every step (scoring.md C3); where luck decides, its likeliest branch. */
export function bestLine(solution: Solution): BestStep[] {
  const line: BestStep[] = [];
  let index = likeliest(solution.starts);
  while (index >= 0 && line.length < LONGEST) {
    const edge = solution.bestEdge(index);
    const spot = solution.positions.spots[index];
    if (!edge || !spot) break;
    line.push({ node: spot.node, answer: edge.outcome.answer });
    index = likeliest(edge.arrivals);
  }
  return line;
}
