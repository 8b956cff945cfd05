import type { Student } from '../../core/play/attempt.ts';
import type { AttemptRow } from '../../app/scores.svelte.ts';

/** All finished attempts of one student at one exercise. */
export interface Line {
  readonly key: string;
  readonly student: Student;
  readonly scenarioId: string;
  readonly title: AttemptRow['title'];
  readonly best: number | null;
  readonly first: number | null;
  /** One of its attempts has no score yet, so both may change. */
  readonly valuing: boolean;
  readonly times: number;
  /** Of all attempts together. */
  readonly minutes: number;
  readonly latest: string | null;
  /** The attempt with the best score. */
  readonly bestAttempt: string;
}

/** Which rows are looked at; `all` leaves a column open. */
export interface Filter {
  readonly scenario: string;
  readonly class: string;
  readonly student: string;
  readonly unfinished: boolean;
}

export const EVERYTHING: Filter = { scenario: 'all', class: 'all', student: 'all', unfinished: false };

/** One person: the number tells people of the same name apart, the name those without a number. */
export const studentKey = ({ number, name }: Student): string => JSON.stringify([number, name]);

const timeOf = ({ started }: AttemptRow): number => Date.parse(started ?? '') || 0;

/** The rows that pass a filter, the latest first. */
export const passing = (rows: readonly AttemptRow[], filter: Filter): AttemptRow[] =>
  rows
    .filter(
      (row) =>
        (filter.unfinished || row.finished) &&
        (filter.scenario === 'all' || row.scenarioId === filter.scenario) &&
        (filter.class === 'all' || row.student.class === filter.class) &&
        (filter.student === 'all' || studentKey(row.student) === filter.student),
    )
    .sort((one, other) => timeOf(other) - timeOf(one));

/**
 * One line for each student and exercise, sorted by class, number, name and exercise. Unfinished attempts do not count, nor
 * does practice that was begun again midway: it never stands for an attempt.
 */
export function summarise(rows: readonly AttemptRow[]): Line[] {
  const groups = new Map<string, AttemptRow[]>();
  for (const row of rows) {
    if (!row.finished || row.retryOf !== undefined) continue;
    const key = `${studentKey(row.student)}${row.scenarioId}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].map(([key, group]) => lineOf(key, group)).sort(byPerson);
}

function lineOf(key: string, group: readonly AttemptRow[]): Line {
  const inTime = [...group].sort((one, other) => timeOf(one) - timeOf(other));
  const first = inTime[0] as AttemptRow;
  const best = inTime.reduce((top, row) => ((row.score ?? -1) > (top.score ?? -1) ? row : top), first);
  return {
    key,
    student: first.student,
    scenarioId: first.scenarioId,
    title: first.title,
    best: best.score,
    first: first.score,
    valuing: group.some((row) => row.valuing),
    times: group.length,
    minutes: group.reduce((sum, { minutes }) => sum + minutes, 0),
    latest: inTime.at(-1)?.started ?? null,
    bestAttempt: best.attempt,
  };
}

const sortKey = ({ student, scenarioId }: Line): string =>
  [student.class, student.number, student.name, scenarioId].join('\n');

function byPerson(one: Line, other: Line): number {
  const [left, right] = [sortKey(one), sortKey(other)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The middle value; the mean of the two middle ones, rounded, when their number is even. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length / 2;
  if (Number.isInteger(half)) return Math.round(((sorted[half - 1] ?? NaN) + (sorted[half] ?? NaN)) / 2);
  return sorted[Math.floor(half)] ?? NaN;
}

/** The bands of the distribution: finer from the pass mark up. */
export const BANDS = ['0–39', '40–59', '60–69', '70–79', '80–89', '90–100'] as const;
const FROM = [0, 40, 60, 70, 80, 90];

/** How many scores fall into each band. */
export const distribution = (values: readonly number[]): number[] =>
  FROM.map((from, index) => values.filter((value) => value >= from && value < (FROM[index + 1] ?? Infinity)).length);
