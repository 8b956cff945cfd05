import type { Play } from '../../core/play/play.ts';
import type { Run } from '../../core/play/run.ts';
import type { Meter } from '../../core/scenario/scenario.ts';

/** One meter over a run: its value before the first decision, then after each. */
export interface Trace {
  readonly meter: Meter;
  readonly values: readonly number[];
}

/** The traces of all meters of a run; all have the same length, one more than there are decisions. */
export function traces(play: Play, run: Run): Trace[] {
  const positions = [
    ...run.decisions.map(({ before }) => before).slice(0, 1),
    ...run.decisions.map(({ after }) => after),
  ];
  if (positions.length === 0) positions.push(run.position);
  return play.scenario.meters.map((meter, index) => ({
    meter,
    values: positions.map(({ meters }) => meters[index] ?? meter.start),
  }));
}

/** Where a value stands in its meter's range, in per cent. */
export const shareOf = (meter: Meter, value: number): number =>
  meter.max > meter.min ? (100 * (value - meter.min)) / (meter.max - meter.min) : 0;

/** Whether the meters can share one axis as they are. */
export const sameScale = (meters: readonly Meter[]): boolean =>
  meters.every(({ min, max, unit }) => min === meters[0]?.min && max === meters[0].max && unit === meters[0].unit);

/** The largest change of a meter by one decision. */
export interface TurningPoint {
  readonly meter: Meter;
  /** Counts decisions, from 1. */
  readonly step: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The turning point of a run, seen in the meter that the author put first; in the next one where that never changed.
 * Undefined when no meter ever changed; the first of equals.
 */
export function turningPoint(all: readonly Trace[]): TurningPoint | undefined {
  for (const { meter, values } of all) {
    let found: TurningPoint | undefined;
    for (const [step, to] of values.entries()) {
      const from = values[step - 1] ?? to;
      if (Math.abs(to - from) > Math.abs((found?.to ?? 0) - (found?.from ?? 0))) found = { meter, step, from, to };
    }
    if (found) return found;
  }
  return undefined;
}
