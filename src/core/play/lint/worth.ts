import { round } from '../../kernel/round.ts';
import { isTask, type ChoiceNode, type Option } from '../../scenario/scenario.ts';
import type { Edge } from '../solve/edges.ts';
import type { Spot } from '../solve/positions.ts';
import { expected, lossOf, SAME } from '../solve/values.ts';
import type { Subject } from './subject.ts';

/** A bad option has to cost this many points of 100 where it leads elsewhere than the best one. */
const DETOUR = 2;
/** Options rated up to this are bad. */
const BAD = 1;
/** One decision may carry this many points of 100. */
const HEAVY = 25;
/** Points of 100 that rounding may take from a skill's weight. */
const HAIR = 0.05;

/** A lower-rated option that is worth as much as a higher-rated one, what follows included. */
interface Upset {
  readonly low: Option;
  readonly high: Option;
  readonly lowWorth: number;
  readonly highWorth: number;
}

/** Whether ratings and worth agree: L13, L14, L15, L16. */
export function lintWorth(subject: Subject): void {
  if (subject.unit === 0) return;
  if (subject.solution.coarse) {
    // Bounds of two options may lie the other way round than their values.
    lintWeights(subject);
    return;
  }
  for (const node of subject.solution.play.scenario.nodes)
    if (node.kind === 'choice' && !lintUpset(node, subject)) lintDetours(node, subject);
  lintWeights(subject);
}

const topOf = ({ options }: ChoiceNode): number => Math.max(...options.map(({ score }) => score));

const optionsAt = (node: ChoiceNode, { edges }: Spot): { option: Option; edge: Edge }[] =>
  edges.flatMap((edge) => {
    const option = byId(node).get(edge.outcome.option ?? '');
    return option ? [{ option, edge }] : [];
  });

const options = new WeakMap<ChoiceNode, ReadonlyMap<string, Option>>();

function byId(node: ChoiceNode): ReadonlyMap<string, Option> {
  const known = options.get(node) ?? new Map(node.options.map((option) => [option.id, option]));
  options.set(node, known);
  return known;
}

function lintUpset(node: ChoiceNode, subject: Subject): boolean {
  const { solution, scored, unit, spans, report } = subject;
  // Where ratings pay nothing, only what follows can put them upside down.
  const room = solution.worthOf(node.id) > 0 ? SAME : -SAME;
  let worst: Upset | undefined;
  const top = topOf(node);
  for (const [, spot] of scored.get(node.id) ?? []) {
    const worths = new Map<Option, number>();
    for (const { option, edge } of optionsAt(node, spot)) {
      const worth = solution.pay(spot, edge) + expected(edge, solution.best);
      worths.set(option, Math.max(worths.get(option) ?? 0, worth));
    }
    // Of all that are rated alike, the one that is worth most or least says it.
    const [most, least] = [extremes(worths, 1), extremes(worths, -1)];
    for (const [low, lowWorth] of most)
      for (const [high, highWorth] of least)
        // Where best and worst are named, only the best option pays as such.
        if (low.score < high.score && (!node.bestWorst || high.score === top) && lowWorth > highWorth - room)
          if (!worst || lowWorth - highWorth > worst.lowWorth - worst.highWorth + SAME)
            worst = { low, high, lowWorth, highWorth };
  }
  if (!worst) return false;
  const { low, high, lowWorth, highWorth } = worst;
  report('ratings-upside-down', spans.option(node.id, low.id), {
    name: low.id,
    score: low.score,
    worth: round(lowWorth * unit),
    other: high.id,
    otherScore: high.score,
    otherWorth: round(highWorth * unit),
  });
  return true;
}

/** Of each rating the option that is worth most (`sign` 1) or least (−1), the first of equals. */
function extremes(worths: ReadonlyMap<Option, number>, sign: 1 | -1): [Option, number][] {
  const found = new Map<number, [Option, number]>();
  for (const [option, worth] of worths) {
    const known = found.get(option.score);
    if (!known || (worth - known[1]) * sign > SAME) found.set(option.score, [option, worth]);
  }
  return [...found.values()];
}

function lintDetours(node: ChoiceNode, subject: Subject): void {
  const { solution, scored, unit, spans, report } = subject;
  const top = topOf(node);
  const main = new Set(node.options.filter(({ score }) => score === top).map(({ then }) => then.to));
  const least = new Map<string, number>();
  for (const [index, spot] of scored.get(node.id) ?? [])
    for (const { option, edge } of optionsAt(node, spot)) {
      const loss = lossOf(spot, index, edge, solution.best, solution.pay) * unit;
      least.set(option.id, Math.min(least.get(option.id) ?? Infinity, loss));
    }
  for (const { id, score, then } of node.options) {
    const loss = least.get(id) ?? Infinity;
    if (score <= BAD && score < top && !main.has(then.to) && loss < DETOUR)
      report('cheap-detour', spans.option(node.id, id), { name: id, score, to: then.to, loss: round(loss) });
  }
}

/** The most that each node pays somewhere. */
function mostPaid({ solution, reached, exploration }: Subject): ReadonlyMap<string, number> {
  if (solution.coarse)
    return new Map(
      exploration.nodes.filter(({ reachable }) => reachable).map(({ node }) => [node, solution.worthOf(node)]),
    );
  const { firstEdge } = solution.graph.edges;
  const most = new Map<string, number>();
  for (const [index, { node }] of reached) {
    let paid = most.get(node) ?? 0;
    for (let edge = firstEdge[index] as number; edge < (firstEdge[index + 1] as number); edge++)
      paid = Math.max(paid, solution.pays.edges[edge] as number);
    most.set(node, paid);
  }
  return most;
}

function lintWeights(subject: Subject): void {
  const { solution, unit, spans, report } = subject;
  const { scenario } = solution.play;
  for (const [node, paid] of mostPaid(subject))
    if (paid * unit > HEAVY + HAIR)
      report('heavy-decision', spans.node(node), { name: node, worth: round(paid * unit) });
  const points = solution.pointsOnBestLine();
  for (const { id, weight } of scenario.skills) {
    const nodes = scenario.nodes.filter((node) => isTask(node) && node.worth > 0 && (node.skills[id] ?? 0) > 0);
    if (nodes.length < 2) report('thin-skill', spans.skill(id), { name: id, count: nodes.length });
    const earned = (points[id] ?? 0) * (solution.scale[id] ?? 0);
    if (earned < weight - HAIR)
      report('skill-not-earned', spans.skill(id), { name: id, weight, earned: round(earned) });
  }
}
