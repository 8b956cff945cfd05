import { Random } from '../../sample/generator/random.ts';
import { isTask } from '../../scenario/scenario.ts';
import type { Arrival } from '../solve/edges.ts';
import type { Spot } from '../solve/positions.ts';
import { certainty } from './doubt.ts';
import type { Subject } from './subject.ts';

/** Random plays after which a node that none came to counts as out of reach in practice. */
const PLAYS = 2_000;
/** Moves after which a random play that goes round and round is given up. */
const LONGEST = 1_000;

/**
 * Nodes that no play reaches though a way is drawn (L07), or that random plays do not reach (L28); positions that nothing
 * leads on from (L08), or from which no ending can be reached (L09).
 *
 * @returns whether every play can come to an ending, so that scores mean something
 */
export function lintReach(subject: Subject): boolean {
  const { exploration, doubtful, drawn, spans, report } = subject;
  const met = metAtRandom(subject);
  for (const { node, reachable } of exploration.nodes) {
    if (doubtful.has(node) || !drawn.has(node) || met.has(node)) continue;
    if (reachable) report('hardly-reached', spans.node(node), { name: node, plays: PLAYS });
    else report('closed-off', spans.node(node), { name: node });
  }
  return !hasDeadEnds(subject);
}

function hasDeadEnds({ solution, reached, doubtful, spans, report }: Subject): boolean {
  const { scenario, nodes } = solution.play;
  const isCertain = certainty(scenario);
  const stuck = new Set<string>();
  for (const { node: id, edges } of reached.values()) {
    const node = nodes.get(id);
    if (node?.kind !== 'choice' || stuck.has(id) || doubtful.has(id)) continue;
    if (edges.some(({ outcome }) => !outcome.late) || !node.options.every((one) => !one.if || isCertain(one.if)))
      continue;
    stuck.add(id);
    report('nothing-open', spans.node(id), { name: id });
  }
  if (stuck.size > 0 || doubtful.size > 0) return stuck.size > 0;
  const ending = spotsBeforeEndings(reached);
  const without = new Set([...reached].flatMap(([index, { node }]) => (ending.has(index) ? [] : [node])));
  const lost = scenario.nodes.find(({ id }) => without.has(id));
  if (lost) report('no-ending', spans.node(lost.id), { name: lost.id });
  return lost !== undefined;
}

/** Positions from which an ending can be reached. */
function spotsBeforeEndings(reached: Subject['reached']): Set<number> {
  const back = new Map<number, number[]>();
  for (const [index, { edges }] of reached)
    for (const { arrivals } of edges) for (const { to } of arrivals) back.set(to, [...(back.get(to) ?? []), index]);
  const ending = new Set<number>();
  const open = [...reached].filter(([, { edges }]) => edges.length === 0).map(([index]) => index);
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (ending.has(index)) continue;
    ending.add(index);
    open.push(...(back.get(index) ?? []));
  }
  return ending;
}

/** The nodes that seeded random plays come to: every outcome equally likely, the clock included, since it leads somewhere. */
function metAtRandom({ solution, exploration }: Subject): Set<string> {
  const { graph, starts, play } = solution;
  const met = new Set<string>();
  const wanted = exploration.nodes.filter(({ reachable }) => reachable).length;
  const random = new Random(1);
  const follow = (arrivals: readonly Arrival[]): Spot | undefined => {
    if (arrivals.length === 0) return undefined;
    const { to, through } = random.weighted(arrivals.map((arrival) => [arrival, arrival.chance] as const));
    for (const node of through) met.add(node);
    const spot = graph.spots[to] as Spot;
    met.add(spot.node);
    return spot;
  };
  for (let plays = 0; plays < PLAYS && met.size < wanted; plays++) {
    let spot = follow(starts);
    for (let moves = 0; spot && moves < LONGEST; moves++) {
      const node = play.nodes.get(spot.node);
      if (!node || !isTask(node) || spot.edges.length === 0) break;
      spot = follow(random.pick(spot.edges).arrivals);
    }
  }
  return met;
}
