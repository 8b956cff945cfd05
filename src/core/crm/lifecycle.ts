import { reaches, within } from './figures.ts';
import { byId, type Result } from './result.ts';

/** From the shortest life to the longest (domain.md F15). */
export const LIFECYCLE_PATTERNS = ['早期流产型', '中途夭折型', '提前退出型', '长久保持型'] as const;
export type LifecyclePattern = (typeof LIFECYCLE_PATTERNS)[number];

export const LIFECYCLE_STAGES = ['考察期', '形成期', '稳定期', '退化期'] as const;
export type LifecycleStage = (typeof LIFECYCLE_STAGES)[number];

/** domain.md F15 [D]; shares are of the benchmark, of 1. */
export interface LifecycleParameters {
  /** The steady level to be expected of a quarter, in the unit of the series. */
  readonly benchmark: number;
  /** From here a relation has formed. */
  readonly formation: number;
  /** From here it is stable. */
  readonly stable: number;
  /** So many stable quarters on end make a lasting relation … */
  readonly lasting: number;
  /** … and so many an early exit, where the relation ended. */
  readonly exit: number;
  /** So many empty quarters at the end mean that it ended. */
  readonly silent: number;
  /** A redevelopment rises by this share of the quarter before … */
  readonly rise: number;
  /** … and by this share of the benchmark. */
  readonly riseOfBenchmark: number;
  /** Below this share of its own peak a relation is in decline. */
  readonly decline: number;
}

export const LIFECYCLE_DEFAULTS: LifecycleParameters = {
  benchmark: 100,
  formation: 0.4,
  stable: 0.8,
  lasting: 4,
  exit: 2,
  silent: 2,
  rise: 0.5,
  riseOfBenchmark: 0.2,
  decline: 0.5,
};

/** Sales of one customer, a quarter each, from the first on. */
export interface Series {
  readonly id: string;
  readonly values: readonly number[];
}

export interface LifecycleRow extends Series {
  /** Null while the relation goes on without having lasted: it is developing and gets no label. */
  readonly pattern: LifecyclePattern | null;
  /** Where the last quarter stands; null without quarters. */
  readonly stage: LifecycleStage | null;
  readonly peak: number;
  /** The longest run of stable quarters. */
  readonly stableRun: number;
  /** The quarters, counted from 1, in which sales rose again after a fall (二次开发). */
  readonly redevelopments: readonly number[];
}

function longestRun(values: readonly number[], level: number): number {
  let longest = 0;
  let run = 0;
  for (const value of values) {
    run = reaches(value, level) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

function redevelopments(
  values: readonly number[],
  { rise, riseOfBenchmark, benchmark }: LifecycleParameters,
): number[] {
  let fell = false;
  return values.flatMap((value, at) => {
    const before = values[at - 1] ?? value;
    const up = value - before;
    const again = fell && up > 0 && reaches(up, rise * before) && reaches(up, riseOfBenchmark * benchmark);
    if (value < before) fell = true;
    return again ? [at + 1] : [];
  });
}

type Shape = Pick<LifecycleRow, 'values' | 'peak' | 'stableRun'>;

function patternOf({ values, peak, stableRun }: Shape, parameters: LifecycleParameters): LifecyclePattern | null {
  const { benchmark, formation, stable, lasting, exit, silent } = parameters;
  if (stableRun >= lasting && reaches(values[values.length - 1] ?? 0, stable * benchmark)) return '长久保持型';
  const ended = values.length >= silent && values.slice(values.length - silent).every((value) => value === 0);
  if (!ended) return null;
  if (stableRun >= exit) return '提前退出型';
  return reaches(peak, formation * benchmark) ? '中途夭折型' : '早期流产型';
}

function stageOf({ values, peak }: Shape, parameters: LifecycleParameters): LifecycleStage | null {
  const last = values[values.length - 1];
  if (last === undefined) return null;
  const { benchmark, formation, stable, decline } = parameters;
  if (reaches(last, stable * benchmark)) return '稳定期';
  if (!reaches(last, decline * peak)) return '退化期';
  return reaches(last, formation * benchmark) ? '形成期' : '考察期';
}

/**
 * Names the pattern of each series of quarters (domain.md F15): lasting if a stable run was long enough and the last
 * quarter is stable; else developing, without a label, unless the last quarters are empty; else by the longest stable
 * run and the peak. In the order of ids.
 *
 * @param asOf `YYYY-MM-DD`, handed through
 * @throws RangeError when a value is negative or the benchmark is not above 0
 */
export function lifecycle(
  series: readonly Series[],
  asOf: string,
  given: Partial<LifecycleParameters> = {},
): Result<'lifecycle', LifecycleParameters, LifecycleRow> {
  const parameters: LifecycleParameters = { ...LIFECYCLE_DEFAULTS, ...given };
  within('benchmark', parameters.benchmark, Number.MIN_VALUE);
  const rows = series.map(({ id, values }): LifecycleRow => {
    const peak = values.reduce((high, value) => Math.max(high, within('a quarter', value, 0)), 0);
    const shape = { values, peak, stableRun: longestRun(values, parameters.stable * parameters.benchmark) };
    return {
      id,
      ...shape,
      pattern: patternOf(shape, parameters),
      stage: stageOf(shape, parameters),
      redevelopments: redevelopments(values, parameters),
    };
  });
  return { method: 'lifecycle', parameters, asOf, rows: rows.sort(byId) };
}
