import type { Edge } from './edges.ts';
import type { Component, Graph } from './graph.ts';
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
/** Each round through a loop brings the error down by the chance of leaving it; this close is close enough. */
const SETTLED = SAME / 1000;

/**
 * Looks at single ways that settling the loops of a graph may take, all of them together. Where hardly anything leaves a
 * loop, it would never end.
 */
const LOOKS = 10_000_000;

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

/** Works the values of a loop out by other means than going round; false where it cannot. */
export type Shortcut = (component: Component) => boolean;

/**
 * Works values out component by component, from component `first` on; inside a loop until they no longer change.
 *
 * @param order the spots of each component in another order, if that settles loops sooner
 * @returns the numbers of the components that did not settle within `LOOKS`
 */
export function settle(
  graph: Graph,
  values: Float64Array,
  valueOf: (index: number) => number,
  {
    first = 0,
    order = graph.order,
    shortcut,
  }: { first?: number; order?: Int32Array | readonly number[]; shortcut?: Shortcut } = {},
): number[] {
  const open: number[] = [];
  let looks = 0;
  for (let number = first; number < graph.size; number++) {
    const component = graph.component(number);
    const { from, to, loops } = component;
    if (loops && shortcut?.(component)) continue;
    const size = loops ? graph.looksAt(component) : 0;
    for (;;) {
      let moved = 0;
      for (let at = from; at < to; at++) {
        const index = order[at] as number;
        const value = valueOf(index);
        moved = Math.max(moved, Math.abs(value - (values[index] as number)));
        values[index] = value;
      }
      if (!loops || moved < SETTLED) break;
      looks += size;
      if (looks < LOOKS) continue;
      open.push(number);
      break;
    }
  }
  return open;
}

/**
 * V*: the most that can still be earned from each position, luck by expectation (scoring.md A2). Of a loop that does not
 * settle, what the best way out of it is worth, which is not less.
 *
 * @returns also whether every loop settled
 */
export function bestValues(
  graph: Graph,
  pays: Pays,
  known?: Float64Array,
  first = 0,
): { readonly values: Float64Array; readonly isSettled: boolean } {
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
  const fill = ({ from, to }: Component, value: number): boolean => {
    for (let at = from; at < to; at++) values[graph.order[at] as number] = value;
    return true;
  };
  // Whoever can go everywhere inside a loop without paying or being paid leaves it where that is worth most.
  const shortcut = (component: Component) => {
    const way = bestWayOut(graph, component, pays, values);
    return way.isFree && fill(component, way.value);
  };
  const open = settle(graph, values, valueOf, { first, shortcut });
  for (const number of open) {
    const component = graph.component(number);
    fill(component, bestWayOut(graph, component, pays, values).value);
  }
  return { values, isSettled: open.length === 0 };
}

/**
 * The most that a way out of a loop is worth.
 *
 * @returns also whether it can be had from everywhere in the loop: no luck leads out of it together with ways inside, none
 *   but the clock holds it together, and nothing is paid inside
 */
function bestWayOut(
  graph: Graph,
  { from, to }: Component,
  pays: Pays,
  values: Float64Array,
): { readonly value: number; readonly isFree: boolean } {
  const { edges, order } = graph;
  const { firstEdge, firstArrival, outcomes } = edges;
  let value = 0;
  let isFree = true;
  for (let at = from; at < to; at++) {
    const spot = order[at] as number;
    const end = firstEdge[spot + 1] as number;
    for (let edge = firstEdge[spot] as number; edge < end; edge++) {
      let outside = 0;
      let [inside, top] = [0, 0];
      for (let way = firstArrival[edge] as number; way < (firstArrival[edge + 1] as number); way++) {
        const next = edges.to[way] as number;
        if (graph.together(spot, next)) inside++;
        else {
          outside++;
          top = Math.max(top, values[next] as number);
        }
      }
      if (outcomes[edge]?.late) {
        isFree &&= inside === 0;
        continue;
      }
      const pay = pays.edges[edge] as number;
      isFree &&= inside === 0 || (outside === 0 && pay === 0);
      if (outside > 0) value = Math.max(value, pay + (inside > 0 ? top : edges.expected(edge, values)));
    }
    value = Math.max(value, pays.ends[spot] as number);
  }
  return { value, isFree };
}

/** What uniform random play still earns from each position; the clock never runs out. Null where a loop does not settle. */
export function randomValues(graph: Graph, pays: Pays): Float64Array | null {
  const values = new Float64Array(graph.spots.length);
  const { edges } = graph;
  const { firstEdge, outcomes } = edges;
  const open = settle(graph, values, (index) => {
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
  return open.length === 0 ? values : null;
}
