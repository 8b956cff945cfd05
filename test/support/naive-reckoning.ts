import type { Expression } from '../../src/core/scenario/expression.ts';
import type { Outcome, Scenario, ScenarioNode, TaskNode } from '../../src/core/scenario/scenario.ts';

// The numbers of scoring.md A2, reckoned as its sentences say: by following every run from its beginning with all of its
// history at hand. Nothing of the solver, the step function or the layout is used; slow, and only for scenarios without
// loops.

/** Everything that happened so far. */
interface History {
  readonly meters: Readonly<Record<string, number>>;
  readonly flags: Readonly<Record<string, unknown>>;
  /** Nodes come to and options picked (`node.option`), in order. */
  readonly events: readonly string[];
  readonly results: Readonly<Record<string, number>>;
}

type Value = number | string | boolean | null;

const number = (value: unknown): number => (typeof value === 'number' ? value : value === true ? 1 : 0);
const truth = (value: unknown): boolean => !(value === false || value === null || value === 0 || value === '');
const nameOf = ({ node, option }: { readonly node: string; readonly option?: string }): string =>
  option === undefined ? node : `${node}.${option}`;

function valueOf(of: Expression, at: History): Value {
  switch (of.is) {
    case 'value':
      return of.value;
    case 'name':
      return at.meters[of.path[0] ?? ''] ?? (at.flags[of.path[0] ?? ''] as Value | undefined) ?? null;
    case 'not':
      return !truth(valueOf(of.of, at));
    case 'and':
      return truth(valueOf(of.left, at)) && truth(valueOf(of.right, at));
    case 'or':
      return truth(valueOf(of.left, at)) || truth(valueOf(of.right, at));
    case 'compare': {
      const [left, right] = [number(valueOf(of.left, at)), number(valueOf(of.right, at))];
      return {
        '<': left < right,
        '<=': left <= right,
        '>': left > right,
        '>=': left >= right,
        '==': left === right,
        '!=': left !== right,
      }[of.by];
    }
    case 'seen':
      return at.events.includes(of.node);
    case 'picked':
      return at.events.includes(`${of.node}.${of.option}`);
    case 'result':
      return at.results[of.node] ?? 0;
    case 'before': {
      const [first, then] = [at.events.indexOf(nameOf(of.first)), at.events.indexOf(nameOf(of.then))];
      return first >= 0 && (then < 0 || first <= then);
    }
    default:
      throw new Error(`the random scenarios have no ${of.is}`);
  }
}

/** One of the outcomes of a task. */
interface Way {
  readonly q: number;
  readonly then: Outcome;
  readonly late: boolean;
  readonly option?: string;
}

/** "Outcomes of a node for the solver." */
function waysOf(node: TaskNode, at: History): Way[] {
  const late = node.late ? [{ q: 0, then: node.late.then, late: true }] : [];
  if (node.kind === 'choice') {
    const open = node.options.filter((option) => !option.if || truth(valueOf(option.if, at)));
    if (!node.bestWorst)
      return [...open.map(({ id, score, then }) => ({ q: score / 4, then, late: false, option: id })), ...late];
    const [top, bottom] = [Math.max, Math.min].map((pick) => pick(...node.options.map(({ score }) => score)));
    const pairs = open.flatMap((best) => open.filter((worst) => worst !== best).map((worst) => ({ best, worst })));
    const ways = pairs.map(({ best, worst }) => ({
      q: (Number(best.score === top) + Number(worst.score === bottom)) / 2,
      then: best.then,
      late: false,
      option: best.id,
    }));
    return [...ways, ...late];
  }
  if (node.kind === 'quiz' && !node.several)
    return [
      ...node.options.map((option) => {
        const q = node.right.includes(option) ? 1 : 0;
        return { q, then: band(node, q), late: false };
      }),
      ...late,
    ];
  if (node.kind === 'inspect' || !('bands' in node)) throw new Error(`the random scenarios have no ${node.kind}`);
  const thresholds = node.bands.map(({ from }) => from).filter((from) => from > 0);
  const qualities = [1, ...thresholds.map((from) => from - 0.01)];
  if (qualities.at(-1) !== 0 || thresholds.length === 0) if (!qualities.includes(0)) qualities.push(0);
  return [...qualities.map((q) => ({ q, then: band(node, q), late: false })), ...late];
}

const band = ({ bands }: Extract<TaskNode, { readonly bands: unknown }>, q: number): Outcome =>
  (bands.find(({ from }) => q >= from - 1e-9) ?? bands.at(-1))?.then as Outcome;

/** Changes the meters, then the first stop in file order wins, else `to`. */
function follow({ meters }: Scenario, at: History, { meters: changes, set, to }: Outcome): [History, string] {
  const now: Record<string, number> = { ...at.meters };
  let next: string | undefined;
  for (const { id, min, max, start, stop } of meters) {
    if (!(id in changes)) continue;
    const value = Math.min(max, Math.max(min, (now[id] ?? 0) + (changes[id] ?? 0)));
    now[id] = value;
    const reached = stop && (start >= stop.at ? value <= stop.at : value >= stop.at);
    if (reached) next ??= stop.to;
  }
  return [{ ...at, meters: now, flags: { ...at.flags, ...set } }, next ?? to];
}

/** What is added up over runs from one place on; every place is a run's whole history. */
interface Place {
  readonly node: ScenarioNode;
  readonly at: History;
}

/** Comes to a node and through what moves by itself, with the chance of each way. */
function arrive(
  scenario: Scenario,
  at: History,
  to: string,
  chance = 1,
): { chance: number; place: Place; through: string[] }[] {
  const node = scenario.nodes.find(({ id }) => id === to) as ScenarioNode;
  if (node.if && !truth(valueOf(node.if, at))) return arrive(scenario, at, node.otherwise as string, chance);
  const here = { ...at, events: [...at.events, node.id] };
  const on = (then: Outcome, share: number) =>
    arrive(scenario, ...follow(scenario, here, then), chance * share).map((way) => ({
      ...way,
      through: [node.id, ...way.through],
    }));
  if (node.kind === 'say') return on(node.then, 1);
  if (node.kind === 'go')
    return on((node.branches.find((way) => !way.if || truth(valueOf(way.if, here))) as { then: Outcome }).then, 1);
  if (node.kind === 'chance') return node.branches.flatMap((branch) => on(branch.then, branch.chance));
  return [{ chance, place: { node, at: here }, through: [] }];
}

type Scale = Readonly<Record<string, number>>;

/** The numbers of a scenario, on the 100 scale, not rounded. */
export function reckoned(scenario: Scenario) {
  const blank: History = {
    meters: Object.fromEntries(scenario.meters.map(({ id, start }) => [id, start])),
    flags: {},
    events: [],
    results: {},
  };
  const isOver = (node: ScenarioNode): boolean => node.kind === 'end';
  const onward = ({ node, at }: Place, way: Way) => {
    const noted = {
      ...at,
      results: { ...at.results, [node.id]: way.q },
      events: way.option === undefined ? at.events : [...at.events, `${node.id}.${way.option}`],
    };
    return arrive(scenario, ...follow(scenario, noted, way.then));
  };
  const ofRules = ({ at }: Place, scale: Scale, only?: string): number =>
    scenario.rules
      .filter(({ expect, skill }) => truth(valueOf(expect, at)) && (only === undefined || skill === only))
      .reduce((sum, { worth, skill }) => sum + worth * (scale[skill] ?? 0), 0);
  const paid = (node: TaskNode, q: number, scale: Scale, only?: string): number =>
    Object.entries(node.skills)
      .filter(([skill]) => only === undefined || skill === only)
      .reduce((sum, [skill, share]) => sum + q * node.worth * share * (scale[skill] ?? 0), 0);

  /** V* and what each way is worth. */
  const values = (place: Place, scale: Scale): { best: number; ways: { way: Way; q: number }[] } => {
    if (isOver(place.node)) return { best: ofRules(place, scale), ways: [] };
    const node = place.node as TaskNode;
    const ways = waysOf(node, place.at).map((way) => ({
      way,
      q:
        paid(node, way.q, scale) +
        onward(place, way).reduce((sum, next) => sum + next.chance * values(next.place, scale).best, 0),
    }));
    return { best: Math.max(0, ...ways.filter(({ way }) => !way.late).map(({ q }) => q)), ways };
  };
  const mean = (place: Place, scale: Scale): number => {
    if (isOver(place.node)) return ofRules(place, scale);
    const node = place.node as TaskNode;
    const ways = waysOf(node, place.at).filter(({ late }) => !late);
    const sum = ways.reduce(
      (all, way) =>
        all +
        paid(node, way.q, scale) +
        onward(place, way).reduce((part, next) => part + next.chance * mean(next.place, scale), 0),
      0,
    );
    return ways.length === 0 ? 0 : sum / ways.length;
  };
  const most = (place: Place, scale: Scale): number => {
    if (isOver(place.node)) return 0;
    const { best, ways } = values(place, scale);
    return Math.max(
      0,
      ...ways.map(
        ({ way, q }) => Math.max(0, best - q) + Math.max(...onward(place, way).map((next) => most(next.place, scale))),
      ),
    );
  };
  /** Expected points of one skill on the best line, ties to the first in file order. */
  const earned = (place: Place, scale: Scale, skill: string): number => {
    if (isOver(place.node)) return ofRules(place, scale, skill);
    const { best, ways } = values(place, scale);
    const way = ways.find((one) => !one.way.late && one.q >= best - 1e-9)?.way;
    if (!way) return 0;
    return (
      paid(place.node as TaskNode, way.q, scale, skill) +
      onward(place, way).reduce((sum, next) => sum + next.chance * earned(next.place, scale, skill), 0)
    );
  };
  const count = (place: Place): bigint =>
    isOver(place.node) || waysOf(place.node as TaskNode, place.at).length === 0
      ? 1n
      : waysOf(place.node as TaskNode, place.at)
          .flatMap((way) => onward(place, way))
          .reduce((sum, next) => sum + count(next.place), 0n);

  const starts = arrive(scenario, blank, scenario.nodes[0]?.id ?? '');
  const atStart = (of: (place: Place) => number) =>
    starts.reduce((sum, { chance, place }) => sum + chance * of(place), 0);
  const ones = Object.fromEntries(scenario.skills.map(({ id }) => [id, 1]));
  const scale = Object.fromEntries(
    scenario.skills.map(({ id, weight }) => {
      const points = atStart((place) => earned(place, ones, id));
      return [id, points > 1e-12 ? weight / points : 0];
    }),
  );
  const top = atStart((place) => values(place, scale).best);

  const shares = new Map<string, number>();
  const least = new Map<string, number>();
  const worst = new Map<string, number>();
  const walk = (ways: ReturnType<typeof arrive>, share: number, lost: number) => {
    for (const { chance, place, through } of ways) {
      for (const node of [...through, place.node.id]) {
        shares.set(node, (shares.get(node) ?? 0) + share * chance);
        least.set(node, Math.min(least.get(node) ?? Infinity, lost));
      }
      worst.set(place.node.id, Math.max(worst.get(place.node.id) ?? -Infinity, lost));
      if (isOver(place.node)) continue;
      const { best, ways: here } = values(place, scale);
      const inTime = here.filter(({ way }) => !way.late).length;
      for (const { way, q } of here)
        walk(onward(place, way), way.late ? 0 : (share * chance) / inTime, lost + Math.max(0, best - q));
    }
  };
  walk(starts, 1, 0);
  const unit = top > 0 ? 100 / top : 0;
  const score = (lost: number | undefined) =>
    lost === undefined ? null : Math.min(100, Math.max(0, (top - lost) * unit));
  return {
    scale,
    best: top * unit,
    random: atStart((place) => mean(place, scale)) * unit,
    worst: Math.max(0, top - Math.max(...starts.map(({ place }) => most(place, scale)))) * unit,
    playthroughs: starts.reduce((sum, { place }) => sum + count(place), 0n),
    nodes: scenario.nodes.map(({ id }) => ({
      node: id,
      reachable: least.has(id),
      best: score(least.get(id)),
      share: shares.get(id) ?? 0,
    })),
    endings: scenario.nodes
      .filter(isOver)
      .map(({ id }) => ({ node: id, best: score(least.get(id)), worst: score(worst.get(id)) })),
  };
}
