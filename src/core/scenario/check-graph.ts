import type { Draft } from './draft.ts';
import { RUN_FUNCTIONS, type Expression } from './expression.ts';
import { linksOf, outcomesOf, reachedFrom } from './links.ts';
import { isTask, type ScenarioNode } from './scenario.ts';
import { allParts } from './visit.ts';

type Links = ReadonlyMap<string, readonly string[]>;

/**
 * What the drawn graph alone can tell: nodes that nothing leads to (L07), circles that nobody can leave and places from
 * which no ending can be reached (L09). Conditions count as open; what they close is for the solver to find.
 */
export function checkGraph({ written, reading, nodeSpans }: Draft): void {
  const [start] = written.nodes;
  if (!start) return;
  const links = linksOf(written);
  const reached = reachedFrom([start.id], links);
  for (const { id } of written.nodes)
    if (!reached.has(id)) reading.report('unreachable', nodeSpans.get(id) ?? [0, 0], { name: id });

  const inCircles = new Set(written.nodes.filter(({ id }) => reached.has(id)).flatMap(circleOf(written.nodes, links)));
  const first = written.nodes.find(({ id }) => inCircles.has(id));
  if (first) reading.report('endless-loop', nodeSpans.get(first.id) ?? [0, 0], { name: first.id });

  const back = new Map<string, string[]>();
  for (const [from, targets] of links) for (const to of targets) back.set(to, [...(back.get(to) ?? []), from]);
  const ends = written.nodes.filter(({ kind }) => kind === 'end').map(({ id }) => id);
  const ending = reachedFrom(ends, back);
  const lost = written.nodes.find(({ id }) => reached.has(id) && !ending.has(id) && !inCircles.has(id));
  if (lost && !(first && reachedFrom([lost.id], links).has(first.id)))
    reading.report('no-ending', nodeSpans.get(lost.id) ?? [0, 0], { name: lost.id });
}

const movesByItself = (node: ScenarioNode) => !isTask(node) && node.kind !== 'end';

/** The circle of self-moving nodes that a node belongs to and that nothing ever leaves; empty when there is none. */
function circleOf(nodes: readonly ScenarioNode[], links: Links): (node: ScenarioNode) => string[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const inside = new Map(
    [...links]
      .filter(([id]) => movesByItself(byId.get(id) as ScenarioNode))
      .map(([id, targets]) => [id, targets.filter((to) => movesByItself(byId.get(to) as ScenarioNode))]),
  );
  return (node) => {
    if (!inside.has(node.id)) return [];
    const ahead = reachedFrom(inside.get(node.id) ?? [], inside);
    if (!ahead.has(node.id)) return [];
    const circle = [...ahead].filter((id) => reachedFrom([id], inside).has(node.id));
    const leaves = circle.some((id) => (links.get(id) ?? []).some((to) => !circle.includes(to)));
    const members = circle.map((id) => byId.get(id) as ScenarioNode);
    return leaves && !members.every(changesNothing) ? [] : circle;
  };
}

/** Whether coming through a node again finds the world as it was: then a way back is taken for ever. */
function changesNothing(node: ScenarioNode): boolean {
  if (node.kind === 'chance' || (node.if !== undefined && remembers(node.if))) return false;
  if (node.kind === 'go' && node.branches.some((way) => way.if && remembers(way.if))) return false;
  return outcomesOf(node).every(({ meters, set }) => Object.keys(meters).length + Object.keys(set).length === 0);
}

/** Whether a condition reads what happened, which coming through again may change. */
const remembers = (condition: Expression): boolean =>
  allParts(condition).some(({ is }) => (HAPPENED as readonly string[]).includes(is));

const HAPPENED = [...RUN_FUNCTIONS, 'never'] as const;
