import type { Graph } from './graph.ts';
import { Heap } from './heap.ts';
import type { Solution } from './solve.ts';
import { SAME } from './values.ts';

/** Numbers that differ by less are not worth another round. */
const NEARER = 1e-12;

/** What each edge gives away against the best one: max(0, V*(s) − points − V*(next)). */
export function edgeLosses({ graph, best, pays }: Solution): Float64Array {
  const { edges, spots } = graph;
  const losses = new Float64Array(edges.outcomes.length);
  for (let spot = 0; spot < spots.length; spot++)
    for (let edge = edges.firstEdge[spot] as number; edge < (edges.firstEdge[spot + 1] as number); edge++)
      losses[edge] = Math.max(0, (best[spot] as number) - (pays.edges[edge] as number) - edges.expected(edge, best));
  return losses;
}

/** Whether a loop can lose again each time it is gone round: only luck can do that. */
function losesAgain(graph: Graph, number: number, losses: Float64Array): boolean {
  const { from, to, loops } = graph.component(number);
  if (!loops) return false;
  const { firstEdge } = graph.edges;
  for (let at = from; at < to; at++) {
    const spot = graph.order[at] as number;
    for (let edge = firstEdge[spot] as number; edge < (firstEdge[spot + 1] as number); edge++)
      if ((losses[edge] as number) > SAME && graph.staysTogether(spot, edge)) return true;
  }
  return false;
}

/**
 * The most that can still be lost from each position, the clock and bad luck included. Never more than everything: where
 * luck lets a loop lose again and again, that is what can be lost.
 */
export function worstLosses({ graph, most, coarse }: Solution, losses: Float64Array): Float64Array {
  const { edges, order, spots } = graph;
  const lost = new Float64Array(spots.length);
  // What loops pay in advance may all be lost.
  if (coarse && !coarse.visits) return lost.fill(most);
  for (let number = 0; number < graph.size; number++) {
    const { from, to } = graph.component(number);
    let worst = losesAgain(graph, number, losses) ? most : 0;
    // Going round loses nothing else, so all members of a loop can lose what the worst way out of it loses.
    for (let at = from; at < to && worst < most; at++) {
      const spot = order[at] as number;
      for (let edge = edges.firstEdge[spot] as number; edge < (edges.firstEdge[spot + 1] as number); edge++)
        worst = Math.max(worst, (losses[edge] as number) + edges.highest(edge, lost));
    }
    for (let at = from; at < to; at++) lost[order[at] as number] = Math.min(most, worst);
  }
  return lost;
}

/** Tells every way on from a spot what has been lost at its end. */
function relax(
  { edges }: Graph,
  spot: number,
  lost: number,
  losses: Float64Array,
  tell: (to: number, after: number) => void,
): void {
  const { firstEdge, firstArrival, to } = edges;
  for (let edge = firstEdge[spot] as number; edge < (firstEdge[spot + 1] as number); edge++) {
    const after = lost + (losses[edge] as number);
    for (let at = firstArrival[edge] as number; at < (firstArrival[edge + 1] as number); at++)
      tell(to[at] as number, after);
  }
}

/** The least that can have been lost on arriving at each spot; infinite where nothing arrives. */
export function leastLost({ graph, starts }: Solution, losses: Float64Array): Float64Array {
  const lost = new Float64Array(graph.spots.length).fill(Infinity);
  for (const { to } of starts) lost[to] = 0;
  for (let number = graph.size - 1; number >= 0; number--) {
    const { from, to, loops } = graph.component(number);
    const members = graph.order.slice(from, to).filter((spot) => (lost[spot] as number) < Infinity);
    if (members.length === 0) continue;
    // Losses are not negative: whoever has lost least so far will not be reached more cheaply, in a loop as elsewhere.
    const nearest = new Heap(lost);
    for (const spot of members) nearest.push(spot);
    for (let here = nearest.pop(); here >= 0; here = nearest.pop())
      relax(graph, here, lost[here] as number, losses, (next, after) => {
        if (after >= (lost[next] as number) - NEARER) return;
        lost[next] = after;
        if (loops && graph.together(here, next)) nearest.push(next);
      });
  }
  return lost;
}

/** The most that can have been lost on arriving at each spot, at most everything; minus infinity where nothing arrives. */
export function mostLost({ graph, starts, most, coarse }: Solution, losses: Float64Array): Float64Array {
  const lost = new Float64Array(graph.spots.length).fill(-Infinity);
  // What loops pay in advance may all be lost.
  for (const { to } of starts) lost[to] = coarse && !coarse.visits ? most : 0;
  const tell = (next: number, after: number) => {
    lost[next] = Math.max(lost[next] as number, Math.min(most, after));
  };
  for (let number = graph.size - 1; number >= 0; number--) {
    const { from, to } = graph.component(number);
    let top = -Infinity;
    for (let at = from; at < to; at++) top = Math.max(top, lost[graph.order[at] as number] as number);
    if (top === -Infinity) continue;
    // Whoever comes to a loop can come to all of it, without losing more or by losing everything.
    if (losesAgain(graph, number, losses)) top = most;
    for (let at = from; at < to; at++) lost[graph.order[at] as number] = top;
    for (let at = from; at < to; at++) relax(graph, graph.order[at] as number, top, losses, tell);
  }
  return lost;
}
