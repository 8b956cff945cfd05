import { isTask } from '../../scenario/scenario.ts';
import { nodesInLoops } from '../graph.ts';
import type { Edge, Spot } from './positions.ts';
import type { Solution } from './solve.ts';

/** Shares below this are nothing. */
const NOTHING = 1e-12;
/** Looks at single positions, all loops together, after which what hardly anything leaves is left alone. */
const MOST_WORK = 10_000_000;
const LEAST_ROUNDS = 50;

/**
 * How likely random play is to visit each node. Arrivals at a task are counted where it is scored, at its first visit. An
 * automatic node that can be met again is made the end of a walk of its own, so that only first visits flow in.
 */
export function visitShares(solution: Solution): ReadonlyMap<string, number> {
  const arrived = flow(solution);
  for (const node of nodesInLoops(solution.play.scenario))
    if (!isTask(node) && arrived.has(node.id)) arrived.set(node.id, flow(solution, node.id).get(node.id) ?? 0);
  return new Map([...arrived].map(([node, share]) => [node, Math.min(1, share)]));
}

const ways = ({ edges }: Spot): readonly Edge[] => {
  const last = edges[edges.length - 1];
  return last?.outcome.late ? edges.slice(0, -1) : edges;
};

/** Expected first arrivals at each node; a walk that comes to `last` goes no further. */
function flow({ graph, starts }: Solution, last?: string): Map<string, number> {
  const mass = new Float64Array(graph.spots.length);
  const arrived = new Map<string, number>();
  const add = (node: string, share: number) => arrived.set(node, (arrived.get(node) ?? 0) + share);
  const send = (arrivals: Edge['arrivals'], share: number) => {
    for (const { chance, to, through } of arrivals) {
      const part = share * chance;
      const stops = last === undefined ? -1 : through.indexOf(last);
      for (const node of stops < 0 ? through : through.slice(0, stops + 1)) add(node, part);
      if (stops >= 0) continue;
      const { node, scored } = graph.spots[to] as Spot;
      if (scored) add(node, part);
      mass[to] = (mass[to] as number) + part;
    }
  };
  send(starts, 1);
  let work = 0;
  for (let number = graph.size - 1; number >= 0; number--) {
    const { from, to, loops } = graph.component(number);
    for (let round = 0; round < LEAST_ROUNDS || work < MOST_WORK; round++, work += to - from) {
      let left = 0;
      for (let at = to - 1; at >= from; at--) {
        const index = graph.order[at] as number;
        const share = mass[index] as number;
        if (share === 0) continue;
        mass[index] = 0;
        left += share;
        const open = ways(graph.spots[index] as Spot);
        for (const { arrivals } of open) send(arrivals, share / open.length);
      }
      if (!loops || left < NOTHING) break;
    }
  }
  return arrived;
}
