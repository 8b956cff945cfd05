import type { Edge, Spot } from './positions.ts';

/** What an edge pays at once. */
export type Pay = (spot: Spot, edge: Edge) => number;
/** What an ending pays, for the rules that were kept. */
export type PayAtEnd = (spot: Spot) => number;

/** Numbers closer than this are the same value. */
export const SAME = 1e-9;
/** Rounds after which a loop counts as settled; each brings the error down by the chance of leaving. */
const ROUNDS = 100_000;

export interface Graph {
  readonly spots: readonly Spot[];
  /** Components of spots, each after those it leads to. */
  readonly order: readonly (readonly number[])[];
}

/** Expected value over the ways that luck leads. */
export const expected = (edge: Edge, values: Float64Array | readonly number[]): number => {
  let sum = 0;
  for (const { chance, to } of edge.arrivals) sum += chance * (values[to] as number);
  return sum;
};

/** Works values out component by component; inside a loop until they no longer change. */
function settle(graph: Graph, values: Float64Array, valueOf: (index: number) => number): void {
  for (const component of graph.order) {
    const alone = component.length === 1;
    for (let round = 0; round < ROUNDS; round++) {
      let moved = 0;
      for (const index of component) {
        const value = valueOf(index);
        moved = Math.max(moved, Math.abs(value - (values[index] as number)));
        values[index] = value;
      }
      // A spot alone that does not lead to itself is right at once; the second round only shows it.
      if (moved < SAME / 1000 || (alone && round === 1 && moved === 0)) break;
    }
  }
}

/** V*: the most that can still be earned from each position, luck by expectation (scoring.md A2). */
export function bestValues(graph: Graph, pay: Pay, payAtEnd: PayAtEnd): Float64Array {
  const values = new Float64Array(graph.spots.length);
  settle(graph, values, (index) => {
    const spot = graph.spots[index] as Spot;
    let best = spot.edges.length === 0 ? payAtEnd(spot) : 0;
    for (const edge of spot.edges) {
      if (edge.outcome.late) continue;
      best = Math.max(best, pay(spot, edge) + expected(edge, values));
    }
    return best;
  });
  return values;
}

/** What uniform random play still earns from each position; the clock never runs out. */
export function randomValues(graph: Graph, pay: Pay, payAtEnd: PayAtEnd): Float64Array {
  const values = new Float64Array(graph.spots.length);
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

/**
 * The most that can still be lost from each position, the clock and bad luck included. Never more than `most`: where luck
 * lets a loop lose again and again, everything can be lost.
 */
export function worstLosses(graph: Graph, best: Float64Array, pay: Pay, most: number): Float64Array {
  const losses = new Float64Array(graph.spots.length);
  const worstAt = (index: number) => {
    const spot = graph.spots[index] as Spot;
    let worst = 0;
    for (const edge of spot.edges) {
      const after = edge.arrivals.reduce((top, { to }) => Math.max(top, losses[to] as number), 0);
      worst = Math.max(worst, lossOf(spot, index, edge, best, pay) + after);
    }
    return Math.min(most, worst);
  };
  for (const component of graph.order) {
    // A longest path passes each spot once; what still grows after that grows for ever.
    const rounds = component.length + 1;
    for (let round = 0; round < rounds * 2; round++) {
      let moved = false;
      for (const index of component) {
        const worst = worstAt(index);
        const old = losses[index] as number;
        if (worst <= old + SAME) {
          losses[index] = Math.max(worst, old);
          continue;
        }
        moved = true;
        losses[index] = round < rounds ? worst : most;
      }
      if (!moved) break;
    }
  }
  return losses;
}

/**
 * The best outcome of each position: ties to the first in file order, among those that come nearer to an ending, so that a
 * loop that costs nothing is not walked for ever. −1 at endings.
 */
export function bestPolicy(graph: Graph, best: Float64Array, pay: Pay): Int32Array {
  const policy = new Int32Array(graph.spots.length).fill(-1);
  const done = new Uint8Array(graph.spots.length);
  for (const component of graph.order) {
    let waiting = component.filter((index) => (graph.spots[index] as Spot).edges.length > 0);
    for (const index of component) if ((graph.spots[index] as Spot).edges.length === 0) done[index] = 1;
    while (waiting.length > 0) {
      const settled: number[] = [];
      for (const index of waiting) {
        const choice = chooseAt(graph, index, best, pay, (edge) => edge.arrivals.some(({ to }) => done[to] === 1));
        if (choice < 0) continue;
        policy[index] = choice;
        settled.push(index);
      }
      if (settled.length === 0)
        for (const index of waiting) policy[index] = chooseAt(graph, index, best, pay, () => true);
      for (const index of settled.length === 0 ? waiting : settled) done[index] = 1;
      waiting = settled.length === 0 ? [] : waiting.filter((index) => done[index] === 0);
    }
  }
  return policy;
}

function chooseAt(graph: Graph, index: number, best: Float64Array, pay: Pay, allowed: (edge: Edge) => boolean): number {
  const spot = graph.spots[index] as Spot;
  return spot.edges.findIndex(
    (edge) =>
      !edge.outcome.late && pay(spot, edge) + expected(edge, best) >= (best[index] as number) - SAME && allowed(edge),
  );
}
