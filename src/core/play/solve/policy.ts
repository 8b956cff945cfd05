import type { Graph } from './graph.ts';
import { SAME, type Pays } from './values.ts';

/** Best play: which edge to take at each position. */
export interface Policy {
  /** Spot → its best edge; −1 at endings. */
  readonly edge: Int32Array;
  /** The spots of each component in the order in which they come nearer to an ending. */
  readonly order: Int32Array;
}

/**
 * The best outcome of each position: ties to the first in file order, among those that come nearer to an ending, so that a
 * loop that costs nothing is not walked for ever.
 */
export function bestPolicy(graph: Graph, best: Float64Array, pays: Pays): Policy {
  const { edges } = graph;
  const { firstEdge, firstArrival, outcomes, to: target } = edges;
  const size = graph.spots.length;
  const chosen = new Int32Array(size).fill(-1);
  const order = new Int32Array(size);
  const done = new Uint8Array(size);
  const comesNearer = (edge: number) => {
    const end = firstArrival[edge + 1] as number;
    for (let at = firstArrival[edge] as number; at < end; at++) if (done[target[at] as number] === 1) return true;
    return false;
  };
  const choose = (spot: number, anywhere: boolean) => {
    const least = (best[spot] as number) - SAME;
    const end = firstEdge[spot + 1] as number;
    for (let edge = firstEdge[spot] as number; edge < end; edge++) {
      if (outcomes[edge]?.late) continue;
      const isBest = (pays.edges[edge] as number) + edges.expected(edge, best) >= least;
      if (isBest && (anywhere || comesNearer(edge))) return edge;
    }
    return -1;
  };
  let placed = 0;
  const finish = (spot: number, edge: number) => {
    chosen[spot] = edge;
    done[spot] = 1;
    order[placed++] = spot;
  };
  for (let number = 0; number < graph.size; number++) {
    const { from, to } = graph.component(number);
    if (to - from === 1) {
      const spot = graph.order[from] as number;
      const edge = choose(spot, false);
      finish(spot, edge >= 0 ? edge : choose(spot, true));
      continue;
    }
    const members = graph.order.slice(from, to);
    const before = predecessors(graph, members);
    let asked = new Set(members);
    while (asked.size > 0) {
      const settled = [...asked]
        .filter((spot) => done[spot] === 0)
        .map((spot) => ({ spot, edge: choose(spot, false) }))
        .filter(({ edge }) => edge >= 0);
      asked = new Set(settled.flatMap(({ spot }) => before.get(spot) ?? []));
      for (const { spot, edge } of settled) finish(spot, edge);
    }
    for (const spot of members) if (done[spot] === 0) finish(spot, choose(spot, true));
  }
  return { edge: chosen, order };
}

/** Spot → the spots of the same component that lead to it. */
function predecessors(graph: Graph, members: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const { firstEdge, firstArrival, to } = graph.edges;
  const before = new Map<number, number[]>(members.map((spot) => [spot, []]));
  for (const spot of members) {
    const end = firstArrival[firstEdge[spot + 1] as number] as number;
    for (let at = firstArrival[firstEdge[spot] as number] as number; at < end; at++)
      before.get(to[at] as number)?.push(spot);
  }
  return before;
}
