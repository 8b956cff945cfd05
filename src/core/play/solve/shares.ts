import { isTask } from '../../scenario/scenario.ts';
import { nodesInLoops } from '../graph.ts';
import type { Edges } from './edges.ts';
import type { Spot } from './positions.ts';
import type { Solution } from './solve.ts';

/** Shares below this are nothing. */
const NOTHING = 1e-12;
/** Looks at single ways that all walks together may take. */
const LOOKS = 6_000_000;

/**
 * How likely random play is to visit each node. Arrivals at a task are counted where it is scored, at its first visit. An
 * automatic node that can be met again is made the end of a walk of its own, so that only first visits flow in.
 *
 * @returns null where that takes more than `LOOKS`
 */
export function visitShares(solution: Solution): ReadonlyMap<string, number> | null {
  const looks = { left: LOOKS };
  const arrived = flow(solution, looks);
  if (!arrived) return null;
  for (const node of nodesInLoops(solution.play.scenario)) {
    if (isTask(node) || !arrived.has(node.id)) continue;
    const first = flow(solution, looks, node.id);
    if (!first) return null;
    arrived.set(node.id, first.get(node.id) ?? 0);
  }
  return new Map([...arrived].map(([node, share]) => [node, Math.min(1, share)]));
}

/** Where the edges of a spot end that random play takes: the clock stands last. */
const endOfWays = ({ firstEdge, outcomes }: Edges, spot: number): number => {
  const end = firstEdge[spot + 1] as number;
  return end > (firstEdge[spot] as number) && outcomes[end - 1]?.late ? end - 1 : end;
};

/** Expected first arrivals at each node; a walk that comes to `last` goes no further. */
function flow({ graph, starts, play }: Solution, looks: { left: number }, last?: string): Map<string, number> | null {
  const { edges, spots } = graph;
  const { firstEdge, firstArrival } = edges;
  const mass = new Float64Array(spots.length);
  const places = new Float64Array(play.scenario.nodes.length);
  const passed = new Map<string, number>();
  const arrive = (to: number, share: number, through: readonly string[] | undefined) => {
    if (through) {
      const stops = last === undefined ? -1 : through.indexOf(last);
      for (const node of stops < 0 ? through : through.slice(0, stops + 1))
        passed.set(node, (passed.get(node) ?? 0) + share);
      if (stops >= 0) return;
    }
    const { place, scored } = spots[to] as Spot;
    if (scored) places[place] = (places[place] as number) + share;
    mass[to] = (mass[to] as number) + share;
  };
  const leave = (spot: number, share: number) => {
    const [from, end] = [firstEdge[spot] as number, endOfWays(edges, spot)];
    for (let at = firstArrival[from] as number; at < (firstArrival[end] as number); at++)
      arrive(edges.to[at] as number, (share / (end - from)) * (edges.chance[at] as number), edges.through.get(at));
  };
  for (const { chance, to, through } of starts) arrive(to, chance, through);
  for (let number = graph.size - 1; number >= 0; number--) {
    const component = graph.component(number);
    const { from, to, loops } = component;
    const size = graph.looksAt(component);
    for (;;) {
      if ((looks.left -= size) < 0) return null;
      let left = 0;
      for (let at = to - 1; at >= from; at--) {
        const spot = graph.order[at] as number;
        const share = mass[spot] as number;
        if (share === 0) continue;
        mass[spot] = 0;
        left += share;
        leave(spot, share);
      }
      if (!loops || left < NOTHING) break;
    }
  }
  for (const [place, { id }] of play.scenario.nodes.entries())
    if ((places[place] as number) > 0) passed.set(id, places[place] as number);
  return passed;
}
