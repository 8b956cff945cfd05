import type { Calls } from '../../crm/call-centre.ts';
import type { Dataset, Row } from '../dataset.ts';
import { numberOf, rowsOf } from './method.ts';

const mean = (rows: readonly Row[], column: string): number =>
  rows.length === 0 ? 0 : rows.reduce((total, row) => total + numberOf(row, column), 0) / rows.length;

/** The counts of the calls in the data (D-41); undefined where there are none. */
export function dayCounts(data: Dataset, limit: number, short: number): Calls | undefined {
  const calls = rowsOf(data, 'calls');
  if (calls.length === 0) return undefined;
  const answered = calls.filter((row) => row['answered'] === true);
  const given = calls.filter((row) => row['answered'] === false);
  const soon = given.filter((row) => numberOf(row, 'queue_seconds') < short).length;
  const followed = answered.filter((row) => row['resolved_first'] !== null);
  return {
    offered: calls.length,
    shortAbandoned: soon,
    inTime: answered.filter((row) => numberOf(row, 'queue_seconds') <= limit).length,
    abandoned: given.length - soon,
    talk: mean(answered, 'talk'),
    hold: mean(answered, 'hold'),
    wrap: mean(answered, 'wrap'),
    settledFirst: followed.filter((row) => row['resolved_first'] === true).length,
    followed: followed.length,
  };
}

/** The calls of one hour of the day, and what became of them. */
export interface HourOfCalls {
  /** `09:00` */
  readonly hour: string;
  readonly inTime: number;
  readonly late: number;
  readonly abandoned: number;
}

/** What became of the calls hour by hour; who hung up within `short` seconds counts as never offered. */
export function callsByHour(data: Dataset, limit: number, short: number): HourOfCalls[] {
  const hours = new Map<string, { inTime: number; late: number; abandoned: number }>();
  for (const row of rowsOf(data, 'calls')) {
    const waited = numberOf(row, 'queue_seconds');
    const isAnswered = row['answered'] === true;
    if (!isAnswered && waited < short) continue;
    const hour = `${String(row['time']).slice(11, 13)}:00`;
    const own = hours.get(hour) ?? { inTime: 0, late: 0, abandoned: 0 };
    own[isAnswered ? (waited <= limit ? 'inTime' : 'late') : 'abandoned']++;
    hours.set(hour, own);
  }
  return [...hours].sort(([a], [b]) => (a < b ? -1 : 1)).map(([hour, own]) => ({ hour, ...own }));
}

/** Calls of the busiest hour, and the mean seconds that a call takes; undefined without calls. */
export function hourlyPeak(data: Dataset): { callsPerHour: number; handlingTime: number } | undefined {
  const calls = rowsOf(data, 'calls');
  const hours = new Map<string, number>();
  for (const { time } of calls) {
    const hour = String(time).slice(0, 13);
    hours.set(hour, (hours.get(hour) ?? 0) + 1);
  }
  const answered = calls.filter((row) => row['answered'] === true);
  if (answered.length === 0) return undefined;
  const handlingTime = mean(answered, 'talk') + mean(answered, 'hold') + mean(answered, 'wrap');
  return { callsPerHour: Math.max(...hours.values()), handlingTime };
}

/** The share of each reason to call, the commonest first; null without calls. */
export function reasonShares(data: Dataset): readonly number[] | null {
  const calls = rowsOf(data, 'calls');
  const counts = new Map<unknown, number>();
  for (const { reason } of calls) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return calls.length === 0 ? null : [...counts.values()].sort((a, b) => b - a).map((count) => count / calls.length);
}
