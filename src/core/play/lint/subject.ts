import type { Report } from '../../kernel/problem.ts';
import { linksOf, reachedFrom } from '../../scenario/links.ts';
import type { ProblemCode } from '../../scenario/rules.ts';
import type { SpanIndex } from '../../scenario/span-index.ts';
import { explore, type Exploration } from '../solve/explore.ts';
import type { Spot } from '../solve/positions.ts';
import type { Solution } from '../solve/solve.ts';
import { doubtfulNodes } from './doubt.ts';

/** A solved play, and what the rules that look at all of it need. */
export interface Subject {
  readonly solution: Solution;
  readonly exploration: Exploration;
  /** The positions that the solver's outcomes lead to, by index; positions of other real runs are left out. */
  readonly reached: ReadonlyMap<number, Spot>;
  /** The same by node, where an answer is scored. */
  readonly scored: ReadonlyMap<string, readonly (readonly [index: number, spot: Spot])[]>;
  /** Nodes about which the solver's outcomes do not say everything. */
  readonly doubtful: ReadonlySet<string>;
  /** Nodes to which a way is drawn, conditions aside. */
  readonly drawn: ReadonlySet<string>;
  /** Points of 100 for one scaled point; 0 where nothing can be earned. */
  readonly unit: number;
  readonly spans: SpanIndex;
  readonly report: Report<ProblemCode>;
}

/** Looks at a solution as the rules do. */
export function subjectOf(solution: Solution, spans: SpanIndex, report: Report<ProblemCode>): Subject {
  const { scenario } = solution.play;
  const [first] = scenario.nodes;
  const reached = spotsFromStart(solution);
  const scored = new Map<string, [number, Spot][]>(scenario.nodes.map(({ id }) => [id, []]));
  for (const [index, spot] of reached) if (spot.scored) scored.get(spot.node)?.push([index, spot]);
  return {
    solution,
    exploration: explore(solution),
    reached,
    scored,
    doubtful: doubtfulNodes(scenario),
    drawn: reachedFrom(first ? [first.id] : [], linksOf(scenario)),
    unit: solution.most > 0 ? 100 / solution.most : 0,
    spans,
    report,
  };
}

function spotsFromStart({ graph, starts }: Solution): Map<number, Spot> {
  const { firstEdge, firstArrival, to } = graph.edges;
  const reached = new Map<number, Spot>();
  const open = starts.map((start) => start.to);
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (reached.has(index)) continue;
    reached.set(index, graph.spots[index] as Spot);
    const end = firstArrival[firstEdge[index + 1] as number] as number;
    for (let at = firstArrival[firstEdge[index] as number] as number; at < end; at++) open.push(to[at] as number);
  }
  return reached;
}
