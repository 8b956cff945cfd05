import { clamp } from '../../kernel/round.ts';
import type { End } from '../../scenario/scenario.ts';
import type { Answer } from '../attempt.ts';
import type { Solution } from './solve.ts';
import type { Edge, Spot } from './positions.ts';
import { leastLost, mostLost } from './lost.ts';
import { visitShares } from './shares.ts';
import { lossOf, randomValues, worstLosses } from './values.ts';

/** What walking every playthrough of a scenario shows; scores on the 100 scale, not rounded. */
export interface Exploration {
  readonly states: number;
  /** Sequences of outcomes and chance branches, the clock included; null where a loop makes them unbounded. */
  readonly playthroughs: bigint | null;
  readonly best: number;
  readonly random: number;
  readonly worst: number;
  readonly endings: readonly {
    readonly node: string;
    readonly end: End;
    readonly reachable: boolean;
    readonly best: number | null;
    readonly worst: number | null;
  }[];
  readonly nodes: readonly {
    readonly node: string;
    readonly reachable: boolean;
    readonly best: number | null;
    /** The probability that uniform random play visits it. */
    readonly share: number;
  }[];
  readonly bestLine: readonly { readonly node: string; readonly answer: Answer }[];
}

/** Walks a solved play and sums up what can happen in it. */
export function explore(solution: Solution): Exploration {
  const { most, graph, starts, play } = solution;
  const unit = most > 0 ? 100 / most : 0;
  const random = randomValues(graph, solution.pay, solution.payAtEnd);
  const losses = worstLosses(graph, solution.best, solution.pay, most);
  const least = leastLost(solution);
  const leastAt = lostAtNodes(solution, least, Math.min);
  const mostAt = lostAtNodes(solution, mostLost(solution), Math.max);
  const through = throughNodes(solution, least);
  const shares = visitShares(solution);
  const score = (lost: number | undefined) => (lost === undefined ? null : clamp((most - lost) * unit, 0, 100));
  return {
    states: graph.spots.length,
    playthroughs: countPlaythroughs(solution),
    best: most * unit,
    random: starts.reduce((sum, { chance, to }) => sum + chance * (random[to] as number), 0) * unit,
    worst: Math.max(0, most - starts.reduce((top, { to }) => Math.max(top, losses[to] as number), 0)) * unit,
    endings: play.scenario.nodes.flatMap(({ id, ...node }) => {
      if (node.kind !== 'end') return [];
      const [best, worst] = [leastAt.get(id), mostAt.get(id)];
      return [{ node: id, end: node.end, reachable: best !== undefined, best: score(best), worst: score(worst) }];
    }),
    nodes: play.scenario.nodes.map(({ id }) => {
      const lost = leastAt.get(id) ?? through.get(id);
      return { node: id, reachable: lost !== undefined, best: score(lost), share: shares.get(id) ?? 0 };
    }),
    bestLine: bestLine(solution),
  };
}

/** Node → the least or the most that can have been lost on arriving there; nodes that nothing leads to have none. */
function lostAtNodes(
  { graph }: Solution,
  lost: Float64Array,
  pick: (a: number, b: number) => number,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [index, { node }] of graph.spots.entries()) {
    const value = lost[index] as number;
    if (!Number.isFinite(value)) continue;
    const known = found.get(node);
    found.set(node, known === undefined ? value : pick(known, value));
  }
  return found;
}

/** Automatic nodes on the way: the least lost by a run that comes through. */
function throughNodes(solution: Solution, least: Float64Array): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const note = (nodes: readonly string[], lost: number) => {
    for (const node of nodes) found.set(node, Math.min(found.get(node) ?? Infinity, lost));
  };
  for (const { through } of solution.starts) note(through, 0);
  for (const [index, spot] of solution.graph.spots.entries()) {
    const lost = least[index] as number;
    if (!Number.isFinite(lost)) continue;
    for (const edge of spot.edges) {
      if (edge.arrivals.every(({ through }) => through.length === 0)) continue;
      const after = lost + lossOf(spot, index, edge, solution.best, solution.pay);
      for (const { through } of edge.arrivals) note(through, after);
    }
  }
  return found;
}

function countPlaythroughs({ graph, starts }: Solution): bigint | null {
  const counts = new Array<bigint>(graph.spots.length).fill(0n);
  for (let number = 0; number < graph.size; number++) {
    const { from, loops } = graph.component(number);
    if (loops) return null;
    const index = graph.order[from] as number;
    const { edges } = graph.spots[index] as Spot;
    let sum = edges.length === 0 ? 1n : 0n;
    for (const { arrivals } of edges) for (const { to } of arrivals) sum += counts[to] as bigint;
    counts[index] = sum;
  }
  return starts.reduce((sum, { to }) => sum + (counts[to] as bigint), 0n);
}

/** One line of best play; at chance the likeliest branch, the first of equals. */
function bestLine(solution: Solution): { node: string; answer: Answer }[] {
  const { spots } = solution.graph;
  const likeliest = (arrivals: Edge['arrivals']) =>
    arrivals.reduce(
      (top, arrival) => (arrival.chance > top.chance ? arrival : top),
      arrivals[0] as Edge['arrivals'][number],
    );
  const line: { node: string; answer: Answer }[] = [];
  let at = likeliest(solution.starts).to;
  for (let moves = 0; moves < spots.length; moves++) {
    const edge = solution.bestEdge(at);
    if (!edge) break;
    line.push({ node: (spots[at] as Spot).node, answer: edge.outcome.answer });
    at = likeliest(edge.arrivals).to;
  }
  return line;
}
