import { dayNumber, monthsBefore } from './days.ts';
import { byId, type Result } from './result.ts';

/** Segments by high (1) or low (0) in the order R-F-M: index 4R + 2F + M. domain.md F1. */
export const RFM_SEGMENTS = [
  '一般挽留',
  '重要挽留',
  '一般保持',
  '重要保持',
  '一般发展',
  '重要发展',
  '一般价值',
  '重要价值',
] as const;
export type RfmSegment = (typeof RFM_SEGMENTS)[number];

/** The four limits between scores 5, 4, 3, 2 and 1: R in days (at most), F in orders and M in yuan (at least). */
export interface RfmThresholds {
  readonly recency: readonly [number, number, number, number];
  readonly frequency: readonly [number, number, number, number];
  readonly money: readonly [number, number, number, number];
}

/** domain.md F1 [D], by trade. */
export const RFM_THRESHOLDS = {
  appliance: { recency: [30, 90, 180, 365], frequency: [8, 5, 3, 2], money: [20_000, 10_000, 5_000, 2_000] },
  hotel: { recency: [60, 120, 240, 365], frequency: [10, 6, 3, 2], money: [10_000, 5_000, 2_000, 800] },
  'milk-tea': { recency: [3, 7, 14, 30], frequency: [40, 20, 10, 4], money: [700, 350, 180, 70] },
} as const satisfies Record<string, RfmThresholds>;

export interface RfmParameters {
  readonly scheme: 'fixed' | 'quintile';
  /** Orders count from the day after as-of minus so many months. */
  readonly months: number;
  /** Used by the fixed scheme. */
  readonly thresholds: RfmThresholds;
}

const RFM_DEFAULTS: RfmParameters = { scheme: 'fixed', months: 24, thresholds: RFM_THRESHOLDS.appliance };

/** Valid orders as columns of equal length; a column may be a typed array. */
export interface OrderColumns {
  /** Everybody in the base, also those without an order. */
  readonly customers: readonly string[];
  /** Index into `customers`. */
  readonly customer: ArrayLike<number>;
  /** Day numbers (days.ts). */
  readonly day: ArrayLike<number>;
  /** Net amounts in fen. */
  readonly amount: ArrayLike<number>;
}

export interface Scores {
  readonly r: number;
  readonly f: number;
  readonly m: number;
}

export interface RfmRow {
  readonly id: string;
  /** Days from the last order to as-of. */
  readonly recency: number;
  readonly frequency: number;
  /** Yuan. */
  readonly money: number;
  /** 1 to 5 each. */
  readonly scores: Scores;
  readonly segment: RfmSegment;
}

export interface RfmResult extends Result<'rfm', RfmParameters, RfmRow> {
  /** The mean scores of the base: a score at or above the mean is high. */
  readonly means: Scores;
  /** Customers of the base without an order in the window; they are not scored. */
  readonly sleeping: readonly string[];
}

type Measured = Pick<RfmRow, 'id' | 'recency' | 'frequency' | 'money'>;

function measure(orders: OrderColumns, from: number, to: number): { measured: Measured[]; sleeping: string[] } {
  const { customers, customer, day, amount } = orders;
  const last = new Float64Array(customers.length).fill(-Infinity);
  const count = new Int32Array(customers.length);
  const fen = new Float64Array(customers.length);
  for (let at = 0; at < customer.length; at++) {
    const on = day[at] as number;
    if (on <= from || on > to) continue;
    const who = customer[at] as number;
    if (on > (last[who] as number)) last[who] = on;
    count[who] = (count[who] as number) + 1;
    fen[who] = (fen[who] as number) + (amount[at] as number);
  }
  const measured: Measured[] = [];
  const sleeping: string[] = [];
  customers.forEach((id, who) => {
    const frequency = count[who] as number;
    if (frequency === 0) sleeping.push(id);
    else measured.push({ id, recency: to - (last[who] as number), frequency, money: (fen[who] as number) / 100 });
  });
  return { measured: measured.sort(byId), sleeping: sleeping.sort() };
}

/** 5 for passing the first limit, 1 for passing none. */
function fixedScore(limits: readonly number[], passes: (limit: number) => boolean): number {
  const passed = limits.findIndex(passes);
  return passed < 0 ? 1 : 5 - passed;
}

/** min(5, floor(5·worse/n) + 1), where `worse` are those strictly worse: ties share the lower score. */
function quintileScores(goodness: readonly number[]): number[] {
  const worst = [...goodness].sort((a, b) => a - b);
  const worse = new Map<number, number>();
  worst.forEach((value, at) => {
    if (!worse.has(value)) worse.set(value, at);
  });
  return goodness.map((value) => Math.min(5, Math.floor((5 * (worse.get(value) ?? 0)) / goodness.length) + 1));
}

function scoresOf(measured: readonly Measured[], { scheme, thresholds }: RfmParameters): Scores[] {
  if (scheme === 'fixed')
    return measured.map(({ recency, frequency, money }) => ({
      r: fixedScore(thresholds.recency, (limit) => recency <= limit),
      f: fixedScore(thresholds.frequency, (limit) => frequency >= limit),
      m: fixedScore(thresholds.money, (limit) => money >= limit),
    }));
  const r = quintileScores(measured.map(({ recency }) => -recency));
  const f = quintileScores(measured.map(({ frequency }) => frequency));
  const m = quintileScores(measured.map(({ money }) => money));
  return measured.map((_, at) => ({ r: r[at] ?? 1, f: f[at] ?? 1, m: m[at] ?? 1 }));
}

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/**
 * Scores recency, frequency and money from 1 to 5 and puts each customer of the base into one of eight segments by
 * whether each score reaches the mean of the base (domain.md F1). The base is `orders.customers`; another base gives
 * other means and so other segments. The order of the orders does not matter; later orders than as-of are ignored.
 *
 * @param asOf `YYYY-MM-DD`
 * @throws RangeError when `asOf` is no date
 */
export function rfm(orders: OrderColumns, asOf: string, given: Partial<RfmParameters> = {}): RfmResult {
  const parameters: RfmParameters = { ...RFM_DEFAULTS, ...given };
  const to = dayNumber(asOf);
  const { measured, sleeping } = measure(orders, monthsBefore(to, parameters.months), to);
  const scores = scoresOf(measured, parameters);
  const means: Scores = {
    r: mean(scores.map(({ r }) => r)),
    f: mean(scores.map(({ f }) => f)),
    m: mean(scores.map(({ m }) => m)),
  };
  const rows = measured.map((row, at): RfmRow => {
    const own = scores[at] as Scores;
    const place = (own.r >= means.r ? 4 : 0) + (own.f >= means.f ? 2 : 0) + (own.m >= means.m ? 1 : 0);
    return { ...row, scores: own, segment: RFM_SEGMENTS[place] as RfmSegment };
  });
  return { method: 'rfm', parameters, asOf, rows, means, sleeping };
}
