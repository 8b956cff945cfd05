import { Random } from '../../sample/generator/random.ts';
import { isTask, type ScenarioNode } from '../../scenario/scenario.ts';
import type { Exploration } from '../solve/explore.ts';
import type { Spot } from '../solve/positions.ts';
import type { Solution } from '../solve/solve.ts';
import { certainty } from './doubt.ts';
import type { Subject } from './subject.ts';

/** Random plays after which a node that none came to counts as out of reach in practice. */
const PLAYS = 2_000;
/** Nodes that all these plays together may come to; where that is not enough, nothing is said to be hardly reached. */
const MOST_STEPS = 1_000_000;
/** Moves after which a random play that goes round and round is given up. */
const LONGEST = 1_000;

/**
 * Nodes that no play reaches though a way is drawn (L07), or that random plays do not reach (L28); positions that nothing
 * leads on from (L08), or from which no ending can be reached (L09).
 *
 * @returns whether every play can come to an ending, so that scores mean something
 */
export function lintReach(subject: Subject): boolean {
  const { solution, exploration, doubtful, drawn, spans, report } = subject;
  const met = subject.solution.coarse ? metInSample(exploration) : metAtRandom(subject);
  for (const { node, reachable } of exploration.nodes) {
    if (doubtful.has(node) || !drawn.has(node) || met.has(node)) continue;
    // Where values are bounds, a way may only seem to be there.
    if (reachable && solution.coarse) continue;
    if (reachable) report('hardly-reached', spans.node(node), { name: node, plays: PLAYS });
    else report('closed-off', spans.node(node), { name: node });
  }
  return !hasDeadEnds(subject);
}

function hasDeadEnds({ solution, reached, doubtful, spans, report }: Subject): boolean {
  const { scenario } = solution.play;
  const isCertain = certainty(scenario);
  const stuck = new Set<string>();
  // An option without a condition is always open; best and worst need two of them.
  const closable = (node: ScenarioNode | undefined) =>
    node?.kind === 'choice' &&
    node.options.filter(({ if: only }) => !only).length < (node.bestWorst ? 2 : 1) &&
    node.options.every(({ if: only }) => !only || isCertain(only));
  const suspects = new Set(scenario.nodes.filter(closable).map(({ id }) => id));
  for (const spot of reached.values()) {
    const { node: id } = spot;
    if (!suspects.has(id) || stuck.has(id) || doubtful.has(id)) continue;
    if (spot.edges.some(({ outcome }) => !outcome.late)) continue;
    stuck.add(id);
    report('nothing-open', spans.node(id), { name: id });
  }
  if (stuck.size > 0 || doubtful.size > 0) return stuck.size > 0;
  const ending = spotsBeforeEndings(solution);
  const without = new Set([...reached].flatMap(([index, { node }]) => (ending.has(index) ? [] : [node])));
  const lost = scenario.nodes.find(({ id }) => without.has(id));
  if (lost) report('no-ending', spans.node(lost.id), { name: lost.id });
  return lost !== undefined;
}

/** Positions from which an ending can be reached; all those that lead to each other, or none. */
function spotsBeforeEndings({ graph }: Solution): Set<number> {
  const { firstEdge, firstArrival, to } = graph.edges;
  const ending = new Set<number>();
  const canEnd = (spot: number) => {
    const [first, end] = [firstEdge[spot] as number, firstEdge[spot + 1] as number];
    if (first === end) return true;
    for (let at = firstArrival[first] as number; at < (firstArrival[end] as number); at++)
      if (ending.has(to[at] as number)) return true;
    return false;
  };
  for (let number = 0; number < graph.size; number++) {
    const { from, to: behind } = graph.component(number);
    const members = graph.order.slice(from, behind);
    if (members.some(canEnd)) for (const spot of members) ending.add(spot);
  }
  return ending;
}

const metInSample = ({ nodes }: Exploration): Set<string> =>
  new Set(nodes.filter(({ share }) => share > 0).map(({ node }) => node));

/** The nodes that seeded random plays come to: every outcome equally likely, the clock included, since it leads somewhere. */
function metAtRandom({ solution, exploration }: Subject): Set<string> {
  const { graph, starts, play } = solution;
  const { firstEdge, firstArrival, chance, to, through } = graph.edges;
  const met = new Set<string>();
  const wanted = exploration.nodes.filter(({ reachable }) => reachable).length;
  const random = new Random(1);
  let steps = 0;
  const come = (at: number, nodes: readonly string[] | undefined): Spot => {
    for (const node of nodes ?? []) met.add(node);
    steps += 1 + (nodes?.length ?? 0);
    const spot = graph.spots[at] as Spot;
    met.add(spot.node);
    return spot;
  };
  const follow = (edge: number): Spot => {
    const end = firstArrival[edge + 1] as number;
    let at = firstArrival[edge] as number;
    for (let left = at + 1 < end ? random.next() : 0; at + 1 < end; at++) if ((left -= chance[at] as number) < 0) break;
    return come(to[at] as number, through.get(at));
  };
  for (let plays = 0; plays < PLAYS && met.size < wanted && starts.length > 0; plays++) {
    if (steps > MOST_STEPS) return new Set(exploration.nodes.map(({ node }) => node));
    const start = random.weighted(starts.map((arrival) => [arrival, arrival.chance] as const));
    let spot = come(start.to, start.through);
    for (let moves = 0; moves < LONGEST; moves++) {
      const [first, end] = [firstEdge[spot.index] as number, firstEdge[spot.index + 1] as number];
      const node = play.nodes.get(spot.node);
      if (!node || !isTask(node) || first === end) break;
      spot = follow(random.between(first, end - 1));
    }
  }
  return met;
}
