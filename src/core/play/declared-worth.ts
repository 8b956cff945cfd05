import { isTask, type Scenario, type ScenarioNode } from '../scenario/scenario.ts';

/** Points by skill. */
export type BySkill = Readonly<Record<string, number>>;

interface Line {
  readonly total: number;
  readonly points: BySkill;
}

const NOTHING: Line = { total: 0, points: {} };

const plus = (line: Line, points: BySkill, scale: BySkill): Line => {
  const sum = { ...line.points };
  let total = line.total;
  for (const [skill, value] of Object.entries(points)) {
    sum[skill] = (sum[skill] ?? 0) + value;
    total += value * (scale[skill] ?? 1);
  }
  return { total, points: sum };
};

const mix = (lines: readonly { readonly line: Line; readonly chance: number }[]): Line => {
  const points: Record<string, number> = {};
  let total = 0;
  for (const { line, chance } of lines) {
    total += line.total * chance;
    for (const [skill, value] of Object.entries(line.points)) points[skill] = (points[skill] ?? 0) + value * chance;
  }
  return { total, points };
};

/** What an answer of quality q to this node is worth, by skill, before any scale. */
export const pointsOf = (node: ScenarioNode, q: number): BySkill =>
  isTask(node)
    ? Object.fromEntries(Object.entries(node.skills).map(([skill, share]) => [skill, q * node.worth * share]))
    : {};

/** The outcomes of a node as quality and next node; conditions and meters are not looked at. */
function waysFrom(node: ScenarioNode): { q: number; to: string; chance?: number }[] {
  switch (node.kind) {
    case 'end':
      return [];
    case 'say':
      return [{ q: 0, to: node.then.to }];
    case 'chance':
      return node.branches.map(({ chance, then }) => ({ q: 0, to: then.to, chance }));
    case 'go':
      return node.branches.map(({ then }) => ({ q: 0, to: then.to }));
    case 'choice':
      return node.options.map(({ score, then }) => ({ q: score / 4, to: then.to }));
    default:
      return node.bands.map(({ from, then }, index) => ({
        q: index === 0 ? 1 : Math.max(0, (node.bands[index - 1]?.from ?? 0) - 0.01),
        to: then.to,
        from,
      }));
  }
}

/** The line that pays most along the graph as it is drawn; a node met again on the same line pays nothing. */
function bestLine(scenario: Scenario, scale: BySkill): Line {
  const nodes = new Map(scenario.nodes.map((node) => [node.id, node]));
  const known = new Map<string, Line>();
  const under = new Set<string>();
  const best = (id: string): Line => {
    const done = known.get(id);
    if (done) return done;
    const node = nodes.get(id);
    if (!node || under.has(id)) return NOTHING;
    under.add(id);
    const lines = waysFrom(node).map(({ q, to, chance }) => ({
      line: plus(best(to), pointsOf(node, q), scale),
      chance: chance ?? 1,
    }));
    if (node.otherwise !== undefined) lines.push({ line: best(node.otherwise), chance: 1 });
    under.delete(id);
    const line =
      node.kind === 'chance'
        ? mix(lines)
        : lines.reduce((top, { line: candidate }) => (candidate.total > top.total ? candidate : top), NOTHING);
    known.set(id, line);
    return line;
  };
  return best(scenario.nodes[0]?.id ?? '');
}

/** What the best line is worth, and how a skill's points are scaled so that it pays exactly the declared weights. */
export interface DeclaredWorth {
  readonly scale: BySkill;
  /** What the best line pays after scaling; the score is a share of it. */
  readonly most: number;
  /** What the best line pays by skill, after scaling. */
  readonly bySkill: BySkill;
}

/**
 * The interim measure of a scenario: the best achievable along the declared worth, read off the graph without playing it.
 * Conditions, meters and rules are not looked at, so it is an upper bound; the solver's V* takes its place.
 */
export function declaredWorth(scenario: Scenario): DeclaredWorth {
  const withRules = (line: Line, scale: BySkill): Line =>
    scenario.rules.reduce((sum, { skill, worth }) => plus(sum, { [skill]: worth }, scale), line);
  const first = withRules(bestLine(scenario, {}), {});
  const scale = Object.fromEntries(
    scenario.skills.map(({ id, weight }) => {
      const points = first.points[id] ?? 0;
      return [id, points > 0 ? weight / points : 0];
    }),
  );
  const second = withRules(bestLine(scenario, scale), scale);
  return {
    scale,
    most: second.total,
    bySkill: Object.fromEntries(scenario.skills.map(({ id }) => [id, (second.points[id] ?? 0) * (scale[id] ?? 0)])),
  };
}
