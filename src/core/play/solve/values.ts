import type { Edge } from './edges.ts';
import type { Graph } from './graph.ts';
import type { Spot } from './positions.ts';

/** What an edge pays at once. */
export type Pay = (spot: Spot, edge: Edge) => number;

/** What is earned where: at once by each edge, and at each spot that is an ending. */
export interface Pays {
  readonly edges: Float64Array;
  readonly ends: Float64Array;
}

/** Numbers closer than this are the same value. */
export const SAME = 1e-9;
/**
 * Each round through a loop brings the error down by the chance of leaving it. Where hardly anything leaves, it is left as
 * it is after so many looks at single positions, all loops together, but never before so many rounds.
 */
const MOST_WORK = 40_000_000;
const LEAST_ROUNDS = 50;

/** Expected value over the ways that luck leads. */
export const expected = (edge: Edge, values: Float64Array): number => {
  let sum = 0;
  for (const { chance, to } of edge.arrivals) sum += chance * (values[to] as number);
  return sum;
};

/** What an edge gives away against the best one: max(0, V*(s) − points − V*(next)). */
export const lossOf = (spot: Spot, index: number, edge: Edge, best: Float64Array, pay: Pay): number =>
  Math.max(0, (best[index] as number) - pay(spot, edge) - expected(edge, best));

/** Room for `size` numbers; those that are known stay. */
export function roomFor(size: number, known?: Float64Array): Float64Array {
  if (known && known.length >= size) return known;
  const values = new Float64Array(size);
  if (known) values.set(known);
  return values;
}

/**
 * Works values out component by component, from component `first` on; inside a loop until they no longer change.
 *
 * @param order the spots of each component in another order, if that settles loops sooner
 */
export function settle(
  graph: Graph,
  values: Float64Array,
  valueOf: (index: number) => number,
  first = 0,
  order: Int32Array | readonly number[] = graph.order,
): void {
  let work = 0;
  for (let number = first; number < graph.size; number++) {
    const { from, to, loops } = graph.component(number);
    for (let round = 0; round < LEAST_ROUNDS || work < MOST_WORK; round++, work += to - from) {
      let moved = 0;
      for (let at = from; at < to; at++) {
        const index = order[at] as number;
        const value = valueOf(index);
        moved = Math.max(moved, Math.abs(value - (values[index] as number)));
        values[index] = value;
      }
      if (!loops || moved < SAME / 1000) break;
    }
  }
}

/** V*: the most that can still be earned from each position, luck by expectation (scoring.md A2). */
export function bestValues(graph: Graph, pays: Pays, known?: Float64Array, first = 0): Float64Array {
  const values = roomFor(graph.spots.length, known);
  const { edges } = graph;
  const { firstEdge, outcomes } = edges;
  const valueOf = (index: number) => {
    let best = pays.ends[index] as number;
    const end = firstEdge[index + 1] as number;
    for (let edge = firstEdge[index] as number; edge < end; edge++) {
      if (outcomes[edge]?.late) continue;
      const value = (pays.edges[edge] as number) + edges.expected(edge, values);
      if (value > best) best = value;
    }
    return best;
  };
  settle(graph, values, valueOf, first);
  return values;
}

/** What uniform random play still earns from each position; the clock never runs out. */
export function randomValues(graph: Graph, pays: Pays): Float64Array {
  const values = new Float64Array(graph.spots.length);
  const { edges } = graph;
  const { firstEdge, outcomes } = edges;
  settle(graph, values, (index) => {
    let sum = 0;
    let ways = 0;
    const end = firstEdge[index + 1] as number;
    for (let edge = firstEdge[index] as number; edge < end; edge++) {
      if (outcomes[edge]?.late) continue;
      sum += (pays.edges[edge] as number) + edges.expected(edge, values);
      ways++;
    }
    return ways === 0 ? (pays.ends[index] as number) : sum / ways;
  });
  return values;
}
