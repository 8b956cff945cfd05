import { clamp } from '../../kernel/round.ts';
import type { End } from '../../scenario/scenario.ts';
import type { Answer } from '../attempt.ts';
import type { Solution } from './solve.ts';
import type { Edge, Spot } from './positions.ts';
import { lossOf, randomValues, worstLosses } from './values.ts';

/** What walking every playthrough of a scenario shows; scores on the 100 scale, not rounded. */
export interface Exploration {
  readonly states: number;
  /** Sequences of outcomes and chance branches, the clock included; null where a loop makes them unbounded. */
  readonly playthroughs: bigint | null;
  readonly best: number;
  readonly random: number;
  readonly worst: number;
  readonly endings: readonly {
    readonly node: string;
    readonly end: End;
    readonly reachable: boolean;
    readonly best: number | null;
    readonly worst: number | null;
  }[];
  readonly nodes: readonly {
    readonly node: string;
    readonly reachable: boolean;
    readonly best: number | null;
    /** The probability that uniform random play visits it. */
    readonly share: number;
  }[];
  readonly bestLine: readonly { readonly node: string; readonly answer: Answer }[];
}

/** Walks a solved play and sums up what can happen in it. */
export function explore(solution: Solution): Exploration {
  const { most, graph, starts, play } = solution;
  const unit = most > 0 ? 100 / most : 0;
  const random = randomValues(graph, solution.pay, solution.payAtEnd);
  const losses = worstLosses(graph, solution.best, solution.pay, most);
  const least = leastLost(solution);
  const greatest = mostLost(solution);
  const bestOf = (node: string) => extreme(solution, node, least, Math.min);
  const score = (lost: number | null) => (lost === null ? null : clamp((most - lost) * unit, 0, 100));
  const through = throughNodes(solution, least);
  const shares = visitShares(solution);
  return {
    states: graph.spots.length,
    playthroughs: countPlaythroughs(solution),
    best: most * unit,
    random: starts.reduce((sum, { chance, to }) => sum + chance * (random[to] as number), 0) * unit,
    worst: Math.max(0, most - starts.reduce((top, { to }) => Math.max(top, losses[to] as number), 0)) * unit,
    endings: play.scenario.nodes.flatMap((node) => {
      if (node.kind !== 'end') return [];
      const best = bestOf(node.id);
      const worst = extreme(solution, node.id, greatest, Math.max);
      return [{ node: node.id, end: node.end, reachable: best !== null, best: score(best), worst: score(worst) }];
    }),
    nodes: play.scenario.nodes.map(({ id }) => {
      const lost = bestOf(id) ?? through.get(id) ?? null;
      return { node: id, reachable: lost !== null, best: score(lost), share: shares.get(id) ?? 0 };
    }),
    bestLine: bestLine(solution),
  };
}

function extreme(
  { graph }: Solution,
  node: string,
  lost: Float64Array,
  pick: (a: number, b: number) => number,
): number | null {
  let found: number | null = null;
  for (const [index, spot] of graph.spots.entries()) {
    const value = lost[index] as number;
    if (spot.node === node && Number.isFinite(value)) found = found === null ? value : pick(found, value);
  }
  return found;
}

/** Spots in an order in which each comes before those it leads to; inside loops any order. */
const forward = ({ graph }: Solution): number[][] => [...graph.order].reverse().map((component) => [...component]);

function spread(solution: Solution, from: Float64Array, improve: (old: number, offered: number) => number): void {
  const { graph } = solution;
  for (const component of forward(solution))
    for (let round = 0, moved = true; moved && round < component.length + 1; round++) {
      moved = false;
      for (const index of component) {
        const spot = graph.spots[index] as Spot;
        const lost = from[index] as number;
        if (!Number.isFinite(lost)) continue;
        for (const edge of spot.edges) {
          const offered = lost + lossOf(spot, index, edge, solution.best, solution.pay);
          for (const { to } of edge.arrivals) {
            const value = improve(from[to] as number, offered);
            if (value === from[to]) continue;
            from[to] = value;
            moved = true;
          }
        }
      }
      if (component.length === 1) break;
    }
}

/** The least that can have been lost on arriving at each spot. */
function leastLost(solution: Solution): Float64Array {
  const lost = new Float64Array(solution.graph.spots.length).fill(Infinity);
  for (const { to } of solution.starts) lost[to] = 0;
  spread(solution, lost, (old, offered) => (offered < old - 1e-12 ? offered : old));
  return lost;
}

/** The most that can have been lost on arriving at each spot. */
function mostLost(solution: Solution): Float64Array {
  const lost = new Float64Array(solution.graph.spots.length).fill(-Infinity);
  for (const { to } of solution.starts) lost[to] = 0;
  spread(solution, lost, (old, offered) => {
    const bounded = Math.min(solution.most, offered);
    return bounded > old + 1e-12 ? bounded : old;
  });
  return lost;
}

/** Automatic nodes on the way: the least lost by a run that comes through. */
function throughNodes(solution: Solution, least: Float64Array): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const note = (nodes: readonly string[], lost: number) => {
    for (const node of nodes) found.set(node, Math.min(found.get(node) ?? Infinity, lost));
  };
  for (const { through } of solution.starts) note(through, 0);
  for (const [index, spot] of solution.graph.spots.entries()) {
    const lost = least[index] as number;
    if (!Number.isFinite(lost)) continue;
    for (const edge of spot.edges) {
      const after = lost + lossOf(spot, index, edge, solution.best, solution.pay);
      for (const { through } of edge.arrivals) note(through, after);
    }
  }
  return found;
}

function countPlaythroughs({ graph, starts }: Solution): bigint | null {
  const counts = new Array<bigint>(graph.spots.length).fill(0n);
  for (const component of graph.order) {
    const [index = 0] = component;
    const spot = graph.spots[index] as Spot;
    if (component.length > 1 || spot.edges.some(({ arrivals }) => arrivals.some(({ to }) => to === index))) return null;
    let sum = 0n;
    for (const { arrivals } of spot.edges) for (const { to } of arrivals) sum += counts[to] as bigint;
    counts[index] = spot.edges.length === 0 ? 1n : sum;
  }
  return starts.reduce((sum, { to }) => sum + (counts[to] as bigint), 0n);
}

const withoutLate = (spot: Spot): Edge[] => spot.edges.filter(({ outcome }) => !outcome.late);

/**
 * How likely random play is to visit each node. Where a node can be met again, the flow through it would count a visit
 * twice, so such a node is made the end of the walk and only first visits flow in.
 */
function visitShares(solution: Solution): ReadonlyMap<string, number> {
  const { graph, play } = solution;
  const shares = new Map<string, number>();
  const again = new Set<string>();
  for (const component of graph.order)
    if (component.length > 1) for (const index of component) again.add((graph.spots[index] as Spot).node);
  for (const [node, share] of flow(solution, undefined)) shares.set(node, Math.min(1, share));
  const isMetAgain = (node: string) => again.has(node) || (again.size > 0 && play.nodes.get(node)?.kind !== 'end');
  for (const { id } of play.scenario.nodes)
    if (again.size > 0 && isMetAgain(id)) shares.set(id, Math.min(1, flow(solution, id).get(id) ?? 0));
  return shares;
}

/** Expected arrivals at each node; a walk that comes to `last` goes no further. */
function flow(solution: Solution, last: string | undefined): Map<string, number> {
  const { graph } = solution;
  const mass = new Float64Array(graph.spots.length);
  const arrived = new Map<string, number>();
  const add = (node: string, share: number) => arrived.set(node, (arrived.get(node) ?? 0) + share);
  const send = (arrivals: Edge['arrivals'], share: number) => {
    for (const { chance, to, through } of arrivals) {
      const part = share * chance;
      let ended = false;
      for (const node of through) {
        add(node, part);
        if (node === last) {
          ended = true;
          break;
        }
      }
      if (ended) continue;
      add((graph.spots[to] as Spot).node, part);
      mass[to] = (mass[to] as number) + part;
    }
  };
  send(solution.starts, 1);
  for (const component of forward(solution)) {
    for (let round = 0; round < 10_000; round++) {
      let left = 0;
      for (const index of component) {
        const share = mass[index] as number;
        const spot = graph.spots[index] as Spot;
        mass[index] = 0;
        if (share < 1e-15 || spot.node === last) continue;
        left += share;
        const ways = withoutLate(spot);
        for (const edge of ways) send(edge.arrivals, share / ways.length);
      }
      if (component.length === 1 || left < 1e-12) break;
    }
  }
  return arrived;
}

/** One line of best play; at chance the likeliest branch, the first of equals. */
function bestLine(solution: Solution): { node: string; answer: Answer }[] {
  const { spots } = solution.graph;
  const likeliest = (arrivals: Edge['arrivals']) =>
    arrivals.reduce(
      (top, arrival) => (arrival.chance > top.chance ? arrival : top),
      arrivals[0] as Edge['arrivals'][number],
    );
  const line: { node: string; answer: Answer }[] = [];
  let at = likeliest(solution.starts).to;
  for (let moves = 0; moves < spots.length; moves++) {
    const edge = solution.bestEdge(at);
    if (!edge) break;
    line.push({ node: (spots[at] as Spot).node, answer: edge.outcome.answer });
    at = likeliest(edge.arrivals).to;
  }
  return line;
}
