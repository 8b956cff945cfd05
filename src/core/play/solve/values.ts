import type { Graph } from './graph.ts';
import type { Edge, Spot } from './positions.ts';

/** What an edge pays at once. */
export type Pay = (spot: Spot, edge: Edge) => number;
/** What an ending pays, for the rules that were kept. */
export type PayAtEnd = (spot: Spot) => number;

/** Numbers closer than this are the same value. */
export const SAME = 1e-9;
/**
 * Each round through a loop brings the error down by the chance of leaving it. Where hardly anything leaves, it is left as
 * it is after so many looks at single positions, all loops together, but never before so many rounds.
 */
const MOST_WORK = 40_000_000;
const LEAST_ROUNDS = 50;

/** Expected value over the ways that luck leads. */
export const expected = ({ arrivals }: Edge, values: Float64Array | readonly number[]): number => {
  let sum = 0;
  for (const { chance, to } of arrivals) sum += chance * (values[to] as number);
  return sum;
};

/** Room for a value a spot; what is known of the spots before stays. */
export function roomFor(graph: Graph, known?: Float64Array): Float64Array {
  if (known && known.length >= graph.spots.length) return known;
  const values = new Float64Array(graph.spots.length);
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
export function bestValues(graph: Graph, pay: Pay, payAtEnd: PayAtEnd, known?: Float64Array, first = 0): Float64Array {
  const values = roomFor(graph, known);
  const valueOf = (index: number) => {
    const spot = graph.spots[index] as Spot;
    let best = spot.edges.length === 0 ? payAtEnd(spot) : 0;
    for (const edge of spot.edges) {
      if (edge.outcome.late) continue;
      const value = pay(spot, edge) + expected(edge, values);
      if (value > best) best = value;
    }
    return best;
  };
  settle(graph, values, valueOf, first);
  return values;
}

/** What uniform random play still earns from each position; the clock never runs out. */
export function randomValues(graph: Graph, pay: Pay, payAtEnd: PayAtEnd): Float64Array {
  const values = roomFor(graph);
  settle(graph, values, (index) => {
    const spot = graph.spots[index] as Spot;
    if (spot.edges.length === 0) return payAtEnd(spot);
    let sum = 0;
    let ways = 0;
    for (const edge of spot.edges) {
      if (edge.outcome.late) continue;
      sum += pay(spot, edge) + expected(edge, values);
      ways++;
    }
    return ways === 0 ? 0 : sum / ways;
  });
  return values;
}

/** What an edge gives away against the best one: max(0, V*(s) − points − V*(next)). */
export const lossOf = (spot: Spot, index: number, edge: Edge, best: Float64Array, pay: Pay): number =>
  Math.max(0, (best[index] as number) - pay(spot, edge) - expected(edge, best));

/** Whether a loop can lose again each time it is gone round: only luck can do that. */
export function losesAgain(graph: Graph, number: number, best: Float64Array, pay: Pay): boolean {
  const { from, to, loops } = graph.component(number);
  if (!loops) return false;
  for (let at = from; at < to; at++) {
    const index = graph.order[at] as number;
    const spot = graph.spots[index] as Spot;
    for (const edge of spot.edges)
      if (lossOf(spot, index, edge, best, pay) > SAME && edge.arrivals.some((way) => graph.together(index, way.to)))
        return true;
  }
  return false;
}

/**
 * The most that can still be lost from each position, the clock and bad luck included. Never more than `most`: where luck
 * lets a loop lose again and again, everything can be lost.
 */
export function worstLosses(graph: Graph, best: Float64Array, pay: Pay, most: number): Float64Array {
  const losses = roomFor(graph);
  for (let number = 0; number < graph.size; number++) {
    const { from, to } = graph.component(number);
    let worst = losesAgain(graph, number, best, pay) ? most : 0;
    // Going round loses nothing else, so all members of a loop can lose what the worst way out of it loses.
    for (let at = from; at < to && worst < most; at++) {
      const index = graph.order[at] as number;
      const spot = graph.spots[index] as Spot;
      for (const edge of spot.edges) {
        let after = 0;
        for (const way of edge.arrivals) after = Math.max(after, losses[way.to] as number);
        worst = Math.max(worst, lossOf(spot, index, edge, best, pay) + after);
      }
    }
    for (let at = from; at < to; at++) losses[graph.order[at] as number] = Math.min(most, worst);
  }
  return losses;
}
