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
  /** The edges of a spot that pay most, in file order. */
  const bestEdges = (spot: number, visit: (edge: number) => boolean): void => {
    const least = (best[spot] as number) - SAME;
    const end = firstEdge[spot + 1] as number;
    for (let edge = firstEdge[spot] as number; edge < end; edge++)
      if (!outcomes[edge]?.late && (pays.edges[edge] as number) + edges.expected(edge, best) >= least)
        if (visit(edge)) return;
  };
  const choose = (spot: number, anywhere: boolean): number => {
    let found = -1;
    bestEdges(spot, (edge) => {
      if (!anywhere && !comesNearer(edge)) return false;
      found = edge;
      return true;
    });
    return found;
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
    // By edges that pay most, so that each spot is asked no more than it has of them.
    const before = new Map<number, number[]>(members.map((spot) => [spot, []]));
    for (const spot of members)
      bestEdges(spot, (edge) => {
        const end = firstArrival[edge + 1] as number;
        for (let at = firstArrival[edge] as number; at < end; at++) before.get(target[at] as number)?.push(spot);
        return false;
      });
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
