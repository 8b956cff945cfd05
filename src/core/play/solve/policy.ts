import type { Graph } from './graph.ts';
import type { Edge, Spot } from './positions.ts';
import { expected, SAME, type Pay } from './values.ts';

/** Best play: which outcome to choose at each position. */
export interface Policy {
  /** Index into the edges of each spot; −1 at endings. */
  readonly choice: Int32Array;
  /** The spots of each component in the order in which they come nearer to an ending. */
  readonly order: Int32Array;
}

/**
 * The best outcome of each position: ties to the first in file order, among those that come nearer to an ending, so that a
 * loop that costs nothing is not walked for ever.
 */
export function bestPolicy(graph: Graph, best: Float64Array, pay: Pay): Policy {
  const size = graph.spots.length;
  const choice = new Int32Array(size).fill(-1);
  const order = new Int32Array(size);
  const done = new Uint8Array(size);
  const isDone = ({ arrivals }: Edge) => arrivals.some(({ to }) => done[to] === 1);
  const choose = (index: number, allowed: (edge: Edge) => boolean) => {
    const spot = graph.spots[index] as Spot;
    return spot.edges.findIndex(
      (edge) =>
        !edge.outcome.late && pay(spot, edge) + expected(edge, best) >= (best[index] as number) - SAME && allowed(edge),
    );
  };
  for (let number = 0; number < graph.size; number++) {
    const { from, to } = graph.component(number);
    let placed = from;
    const finish = (index: number, chosen: number) => {
      choice[index] = chosen;
      done[index] = 1;
      order[placed++] = index;
    };
    if (to - from === 1) {
      const index = graph.order[from] as number;
      const out = choose(index, isDone);
      finish(index, out >= 0 ? out : choose(index, () => true));
      continue;
    }
    const before = predecessors(graph, from, to);
    let asked = new Set(graph.order.slice(from, to));
    while (asked.size > 0) {
      const settled: [index: number, chosen: number][] = [];
      for (const index of asked) {
        if (done[index] === 1) continue;
        const chosen = choose(index, isDone);
        if (chosen >= 0) settled.push([index, chosen]);
      }
      asked = new Set(settled.flatMap(([index]) => before.get(index) ?? []));
      for (const [index, chosen] of settled) finish(index, chosen);
    }
    for (const index of graph.order.slice(from, to))
      if (done[index] === 0)
        finish(
          index,
          choose(index, () => true),
        );
  }
  return { choice, order };
}

/** Spot → the spots of the same component that lead to it. */
function predecessors(graph: Graph, from: number, to: number): ReadonlyMap<number, readonly number[]> {
  const before = new Map<number, number[]>();
  for (let at = from; at < to; at++) {
    const index = graph.order[at] as number;
    for (const { arrivals } of (graph.spots[index] as Spot).edges)
      for (const way of arrivals) {
        if (!graph.together(index, way.to)) continue;
        const known = before.get(way.to);
        if (known) known.push(index);
        else before.set(way.to, [index]);
      }
  }
  return before;
}
