import type { Student } from '../play/attempt.ts';
import {
  alpha,
  alphaInterval,
  correlation,
  correlationInterval,
  mean,
  wilson,
  type Interval,
} from '../statistics/items.ts';
import { counts, type HandIn } from './hand-in.ts';
import { sameNumber } from './roster.ts';
import type { VerdictKind } from './verify.ts';

/** The least numbers of students from which figures are shown (scoring.md B1). */
export const LEAST = { figures: 10, discrimination: 30, alpha: 50 } as const;
/** The share of students who must have come by for a node to count in alpha. */
const VISITED = 0.9;

/** A student of the class list and one scenario. Scores are of 100 and not rounded. */
export interface StudentRow extends Student {
  /** The scenario's id; null where nothing was handed in that we know. */
  readonly scenario: string | null;
  /** Of the first attempt; null where it is not finished or there is none. */
  readonly first: number | null;
  readonly best: number | null;
  /** Attempts that count. */
  readonly attempts: number;
  /** Of every file, as handed in. */
  readonly verdicts: readonly VerdictKind[];
}

/** One node over the first attempts of those who came by. */
export interface ItemRow {
  readonly scenario: string;
  readonly node: string;
  /** Students who came by on their first attempt. */
  readonly n: number;
  /** The mean quality, 0 to 1. */
  readonly p: number | null;
  readonly interval: Interval | null;
  /** The correlation of quality and the share earned of what the student's other nodes could pay. */
  readonly discrimination: number | null;
  readonly discriminationInterval: Interval | null;
  /** Mean points lost here, of 100. */
  readonly loss: number | null;
}

export interface SkillRow {
  readonly skill: string;
  /** Finished first attempts. */
  readonly n: number;
  /** 0 to 100. */
  readonly mean: number | null;
  readonly median: number | null;
}

export interface ScenarioRow {
  readonly scenario: string;
  readonly hash: string;
  /** Students with a first attempt. */
  readonly n: number;
  readonly alpha: number | null;
  readonly alphaInterval: Interval | null;
}

export interface ClassReport {
  readonly students: readonly StudentRow[];
  readonly items: readonly ItemRow[];
  readonly skills: readonly SkillRow[];
  readonly scenarios: readonly ScenarioRow[];
}

const startOf = ({ log }: HandIn): number => (log.started === null ? Infinity : new Date(log.started).getTime());

/** The attempts that count, first to last: by the time of their start, then as handed in; a file handed in twice once. */
function attemptsOf(handIns: readonly HandIn[]): HandIn[] {
  const byId = new Map<string, HandIn>();
  for (const handIn of handIns.filter(({ verdict, isRetry }) => counts(verdict) && !isRetry)) {
    const known = byId.get(handIn.log.attempt);
    if (!known || known.log.events.length < handIn.log.events.length) byId.set(handIn.log.attempt, handIn);
  }
  const time = (handIn: HandIn) => {
    const start = startOf(handIn);
    return Number.isNaN(start) ? Infinity : start;
  };
  return [...byId.values()].sort((a, b) => (time(a) === time(b) ? 0 : time(a) - time(b)));
}

function studentRow(student: Student, scenario: string | null, handIns: readonly HandIn[]): StudentRow {
  const attempts = attemptsOf(handIns);
  const scores = attempts.map(({ score }) => score).filter((score) => score !== null);
  return {
    ...student,
    scenario,
    first: attempts[0]?.score ?? null,
    best: scores.length > 0 ? Math.max(...scores) : null,
    attempts: attempts.length,
    verdicts: handIns.map(({ verdict }) => verdict),
  };
}

/** The share that a student earned of what the other nodes on the way could pay; null where they could pay nothing. */
function restOf({ items }: HandIn, node: string): number | null {
  const others = items.filter((item) => item.node !== node);
  const most = others.reduce((sum, { best }) => sum + best, 0);
  return most > 0 ? others.reduce((sum, { points }) => sum + points, 0) / most : null;
}

function itemRow(scenario: string, node: string, firsts: readonly HandIn[]): ItemRow | undefined {
  const seen = firsts.flatMap((handIn) => {
    const item = handIn.items.find((one) => one.node === node);
    return item ? [{ ...item, rest: restOf(handIn, node) }] : [];
  });
  const n = seen.length;
  if (n === 0) return undefined;
  const p = n < LEAST.figures ? null : mean(seen.map(({ q }) => q));
  const pairs = seen.flatMap(({ q, rest }) => (rest === null ? [] : [[q, rest] as const]));
  const r =
    pairs.length < LEAST.discrimination
      ? null
      : correlation(
          pairs.map(([q]) => q),
          pairs.map(([, rest]) => rest),
        );
  const losses = seen.map(({ loss }) => loss).filter((loss) => loss !== null);
  return {
    scenario,
    node,
    n,
    p,
    interval: p === null ? null : wilson(p, n),
    discrimination: r,
    discriminationInterval: r === null ? null : correlationInterval(r, pairs.length),
    loss: p === null || losses.length < n ? null : mean(losses),
  };
}

/** Alpha over the nodes that nearly everybody came by, and over the students who came by all of them. */
function scenarioRow(scenario: string, hash: string, firsts: readonly HandIn[]): ScenarioRow {
  const visits = new Map<string, number>();
  for (const { items } of firsts) for (const { node } of items) visits.set(node, (visits.get(node) ?? 0) + 1);
  const nodes = [...visits].filter(([, count]) => count >= VISITED * firsts.length).map(([node]) => node);
  const rows = firsts
    .map(({ items }) => nodes.map((node) => items.find((item) => item.node === node)?.q))
    .filter((row): row is number[] => row.every((q) => q !== undefined));
  const value = rows.length < LEAST.alpha ? null : alpha(rows);
  return {
    scenario,
    hash,
    n: firsts.length,
    alpha: value,
    alphaInterval: value === null ? null : alphaInterval(value, nodes.length, rows.length),
  };
}

function skillRows(firsts: readonly HandIn[]): SkillRow[] {
  const bySkill = new Map<string, number[]>();
  for (const { skills } of firsts)
    for (const [skill, score] of Object.entries(skills)) bySkill.set(skill, [...(bySkill.get(skill) ?? []), score]);
  return [...bySkill].map(([skill, scores]) => {
    const n = scores.length;
    const sorted = [...scores].sort((a, b) => a - b);
    const median = ((sorted[Math.floor((n - 1) / 2)] ?? 0) + (sorted[Math.floor(n / 2)] ?? 0)) / 2;
    const isShown = n >= LEAST.figures;
    return { skill, n, mean: isShown ? mean(scores) : null, median: isShown ? median : null };
  });
}

/**
 * A class by its hand-ins: what each student reached, how each node did, how each skill stands. Item figures are over
 * first attempts only, over the students who visited the node, per scenario hash; what too few students stand behind is
 * null (scoring.md B1). Hand-ins of nobody on the list must be left out before.
 */
export function classReport(roster: readonly Student[], handIns: readonly HandIn[]): ClassReport {
  const scenarios = new Map(handIns.flatMap(({ scenario }) => (scenario ? [[scenario.hash, scenario] as const] : [])));
  const hashes = [...scenarios.keys()];
  /** Where a hand-in is listed; one of a scenario that we do not know goes to one of the same id, else to the first. */
  const placeOf = ({ scenario, log }: HandIn): string | undefined =>
    scenario?.hash ?? hashes.find((hash) => scenarios.get(hash)?.id === log.scenario.id) ?? hashes[0];
  const rowsOf = (hash: string | undefined) =>
    roster.map((student) => {
      const own = handIns.filter(
        (handIn) => placeOf(handIn) === hash && sameNumber(handIn.log.student.number) === sameNumber(student.number),
      );
      return { student, own };
    });
  const rows = (hashes.length > 0 ? hashes : [undefined]).flatMap((hash) =>
    rowsOf(hash).map(({ student, own }) => ({
      hash,
      row: studentRow(student, (hash === undefined ? undefined : scenarios.get(hash)?.id) ?? null, own),
      first: attemptsOf(own)[0],
    })),
  );
  const firstsOf = (hash: string) => rows.flatMap((row) => (row.hash === hash && row.first ? [row.first] : []));
  return {
    students: rows.map(({ row }) => row),
    items: [...scenarios].flatMap(([hash, { id, nodes }]) =>
      nodes.map((node) => itemRow(id, node.id, firstsOf(hash))).filter((row) => row !== undefined),
    ),
    skills: skillRows(hashes.flatMap(firstsOf)),
    scenarios: [...scenarios].map(([hash, { id }]) => scenarioRow(id, hash, firstsOf(hash))),
  };
}
