import { clamp } from '../../kernel/round.ts';
import type { End } from '../../scenario/scenario.ts';
import type { Answer } from '../attempt.ts';
import type { Solution } from './solve.ts';
import type { Edge } from './edges.ts';
import type { Spot } from './positions.ts';
import { edgeLosses, leastLost, mostLost, worstLosses } from './lost.ts';
import { abstracted, likelyLine } from './coarse-play.ts';
import { sampleOf } from './sampled.ts';
import { visitShares } from './shares.ts';
import { randomValues } from './values.ts';

/** What walking every playthrough of a scenario shows; scores on the 100 scale, not rounded. */
export interface Exploration {
  /**
   * Whether every number is exact. Else best scores are bounds from above, worst ones from below, where something is not
   * told apart (`abstracted`), and what random play comes to was found by playing.
   */
  readonly exact: boolean;
  /** Whether something is not told apart. */
  readonly bounds: boolean;
  /** What is not told apart: meters, flags and conditions over the past, as the file names them. */
  readonly abstracted: readonly string[];
  readonly states: number;
  /**
   * Sequences of outcomes and chance branches, the clock included; null where a loop makes them unbounded. Not fewer than
   * there are where positions are not exact.
   */
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
  const { random, shares, isSampled } = atRandom(solution);
  const losses = edgeLosses(solution);
  const worst = worstLosses(solution, losses);
  const least = leastLost(solution, losses);
  const leastAt = lostAtNodes(solution, least, Math.min);
  const mostAt = lostAtNodes(solution, mostLost(solution, losses), Math.max);
  const through = throughNodes(solution, least, losses);
  const score = (lost: number | undefined) => (lost === undefined ? null : clamp((most - lost) * unit, 0, 100));
  return {
    exact: !isSampled,
    bounds: solution.coarse !== null,
    abstracted: abstracted(solution),
    states: graph.spots.length,
    playthroughs: countPlaythroughs(solution),
    best: most * unit,
    random: random * unit,
    worst: Math.max(0, most - starts.reduce((top, { to }) => Math.max(top, worst[to] as number), 0)) * unit,
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

/**
 * The points of uniform random play and where it comes to: worked out, or played where positions are not told apart or it
 * goes round for longer than can be worked out.
 */
function atRandom(solution: Solution): {
  readonly random: number;
  readonly shares: ReadonlyMap<string, number>;
  readonly isSampled: boolean;
} {
  const values = solution.coarse ? null : randomValues(solution.graph, solution.pays);
  const shares = values && visitShares(solution);
  if (!values || !shares) {
    const sample = sampleOf(solution);
    return { random: sample.points, shares: sample.shares, isSampled: true };
  }
  const random = solution.starts.reduce((sum, { chance, to }) => sum + chance * (values[to] as number), 0);
  return { random, shares, isSampled: false };
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
    if (node === '' || !Number.isFinite(value)) continue;
    const known = found.get(node);
    found.set(node, known === undefined ? value : pick(known, value));
  }
  return found;
}

/** Automatic nodes on the way: the least lost by a run that comes through. */
function throughNodes(
  { graph, starts }: Solution,
  least: Float64Array,
  losses: Float64Array,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const note = (nodes: readonly string[], lost: number) => {
    for (const node of nodes) found.set(node, Math.min(found.get(node) ?? Infinity, lost));
  };
  for (const { through } of starts) note(through, 0);
  const { firstEdge, firstArrival, through } = graph.edges;
  if (through.size === 0) return found;
  for (let spot = 0; spot < graph.spots.length; spot++) {
    const lost = least[spot] as number;
    if (!Number.isFinite(lost)) continue;
    for (let edge = firstEdge[spot] as number; edge < (firstEdge[spot + 1] as number); edge++)
      for (let at = firstArrival[edge] as number; at < (firstArrival[edge + 1] as number); at++)
        note(through.get(at) ?? [], lost + (losses[edge] as number));
  }
  return found;
}

function countPlaythroughs({ graph, starts }: Solution): bigint | null {
  const { firstEdge, firstArrival, to } = graph.edges;
  const counts = new Array<bigint>(graph.spots.length).fill(0n);
  for (let number = 0; number < graph.size; number++) {
    const { from, loops } = graph.component(number);
    if (loops) return null;
    const spot = graph.order[from] as number;
    const [first, end] = [firstEdge[spot] as number, firstEdge[spot + 1] as number];
    const isFate = graph.spots[spot]?.node === '';
    let sum = first === end ? 1n : 0n;
    for (let edge = first; edge < end; edge++) {
      let ways = 0n;
      for (let at = firstArrival[edge] as number; at < (firstArrival[edge + 1] as number); at++)
        ways += counts[to[at] as number] as bigint;
      // Of what fate chooses among, only one is real.
      sum = isFate ? (ways > sum ? ways : sum) : sum + ways;
    }
    counts[spot] = sum;
  }
  return starts.reduce((sum, { to: index }) => sum + (counts[index] as bigint), 0n);
}

/** One line of best play; at chance the likeliest branch, the first of equals. */
function bestLine(solution: Solution): { node: string; answer: Answer }[] {
  if (solution.coarse) return likelyLine(solution);
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
