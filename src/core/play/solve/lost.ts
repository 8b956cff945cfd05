import type { Solution } from './solve.ts';
import type { Spot } from './positions.ts';
import { losesAgain, lossOf } from './values.ts';

/** Numbers that differ by less are not worth another round. */
const NEARER = 1e-12;

/** Tells every way on from a spot what has been lost at its end. */
function relax(
  { graph, best, pay }: Solution,
  index: number,
  lost: number,
  tell: (to: number, after: number) => void,
): void {
  const spot = graph.spots[index] as Spot;
  for (const edge of spot.edges) {
    const after = lost + lossOf(spot, index, edge, best, pay);
    for (const { to } of edge.arrivals) tell(to, after);
  }
}

/** The least that can have been lost on arriving at each spot; infinite where nothing arrives. */
export function leastLost(solution: Solution): Float64Array {
  const { graph, starts } = solution;
  const lost = new Float64Array(graph.spots.length).fill(Infinity);
  for (const { to } of starts) lost[to] = 0;
  for (let number = graph.size - 1; number >= 0; number--) {
    const { from, to } = graph.component(number);
    // Losses are not negative, so a way that gains by another round through the loop is settled by and by.
    let asked = new Set(graph.order.slice(from, to).reverse());
    while (asked.size > 0) {
      const again = new Set<number>();
      for (const index of asked)
        if ((lost[index] as number) < Infinity)
          relax(solution, index, lost[index] as number, (next, after) => {
            if (after >= (lost[next] as number) - NEARER) return;
            lost[next] = after;
            if (graph.together(index, next)) again.add(next);
          });
      asked = again;
    }
  }
  return lost;
}

/** The most that can have been lost on arriving at each spot, at most everything; minus infinity where nothing arrives. */
export function mostLost(solution: Solution): Float64Array {
  const { graph, starts, best, pay, most } = solution;
  const lost = new Float64Array(graph.spots.length).fill(-Infinity);
  for (const { to } of starts) lost[to] = 0;
  for (let number = graph.size - 1; number >= 0; number--) {
    const { from, to } = graph.component(number);
    let top = -Infinity;
    for (let at = from; at < to; at++) top = Math.max(top, lost[graph.order[at] as number] as number);
    if (top === -Infinity) continue;
    // Whoever comes to a loop can come to all of it, without losing more or by losing everything.
    if (losesAgain(graph, number, best, pay)) top = most;
    for (let at = from; at < to; at++) lost[graph.order[at] as number] = top;
    for (let at = from; at < to; at++)
      relax(solution, graph.order[at] as number, top, (next, after) => {
        lost[next] = Math.max(lost[next] as number, Math.min(most, after));
      });
  }
  return lost;
}
