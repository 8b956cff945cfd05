import { dayNumber, monthsBefore } from './days.ts';
import type { Result } from './result.ts';

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

/** What is known of those with an order in the window, as columns in the order of their ids. */
interface Measured {
  readonly ids: readonly string[];
  readonly recency: Uint32Array;
  readonly frequency: Uint32Array;
  /** Yuan. */
  readonly money: Float64Array;
}

/** The places of ids in their order; a base that stands in it already is not sorted again. */
function placesInOrder(ids: readonly string[]): Uint32Array {
  const places = new Uint32Array(ids.length);
  for (let at = 0; at < ids.length; at++) places[at] = at;
  const isSorted = ids.every((id, at) => at === 0 || (ids[at - 1] as string) <= id);
  if (isSorted) return places;
  return places.sort((a, b) => ((ids[a] as string) < (ids[b] as string) ? -1 : ids[a] === ids[b] ? a - b : 1));
}

function measure(orders: OrderColumns, from: number, to: number): { measured: Measured; sleeping: string[] } {
  const { customers, customer, day, amount } = orders;
  const last = new Int32Array(customers.length);
  const count = new Int32Array(customers.length);
  const fen = new Float64Array(customers.length);
  for (let at = 0; at < customer.length; at++) {
    const on = day[at] as number;
    if (on <= from || on > to) continue;
    const who = customer[at] as number;
    if (count[who] === 0 || on > (last[who] as number)) last[who] = on;
    count[who] = (count[who] as number) + 1;
    fen[who] = (fen[who] as number) + (amount[at] as number);
  }
  const places = placesInOrder(customers);
  const awake = places.filter((who) => count[who] !== 0);
  return {
    measured: {
      ids: Array.from(awake, (who) => customers[who] as string),
      recency: awake.map((who) => to - (last[who] as number)),
      frequency: awake.map((who) => count[who] as number),
      money: new Float64Array(awake.length).map((_, at) => (fen[awake[at] as number] as number) / 100),
    },
    sleeping: Array.from(
      places.filter((who) => count[who] === 0),
      (who) => customers[who] as string,
    ),
  };
}

/** 5 for passing the first limit, 1 for passing none; `sign` −1: the less the better. */
function fixedScores(values: ArrayLike<number>, limits: readonly number[], sign: 1 | -1): Uint8Array {
  const scores = new Uint8Array(values.length);
  for (let at = 0; at < values.length; at++) {
    let score = 5;
    while (score > 1 && sign * (values[at] as number) < sign * (limits[5 - score] as number)) score--;
    scores[at] = score;
  }
  return scores;
}

/** min(5, floor(5·worse/n) + 1), where `worse` are those strictly worse: ties share the lower score. */
function quintileScores(values: ArrayLike<number>, sign: 1 | -1): Uint8Array {
  const worst = Float64Array.from(values, (value) => sign * value).sort();
  const worse = new Map<number, number>();
  worst.forEach((value, at) => {
    if (!worse.has(value)) worse.set(value, at);
  });
  return Uint8Array.from(values, (value) =>
    Math.min(5, Math.floor((5 * (worse.get(sign * value) ?? 0)) / values.length) + 1),
  );
}

function scoresOf({ recency, frequency, money }: Measured, { scheme, thresholds }: RfmParameters) {
  if (scheme === 'fixed')
    return {
      r: fixedScores(recency, thresholds.recency, -1),
      f: fixedScores(frequency, thresholds.frequency, 1),
      m: fixedScores(money, thresholds.money, 1),
    };
  return { r: quintileScores(recency, -1), f: quintileScores(frequency, 1), m: quintileScores(money, 1) };
}

const mean = (numbers: Uint8Array): number =>
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
  const { r, f, m } = scoresOf(measured, parameters);
  const means: Scores = { r: mean(r), f: mean(f), m: mean(m) };
  const { recency, frequency, money } = measured;
  const rows = measured.ids.map((id, at): RfmRow => {
    const scores: Scores = { r: r[at] as number, f: f[at] as number, m: m[at] as number };
    const place = (scores.r >= means.r ? 4 : 0) + (scores.f >= means.f ? 2 : 0) + (scores.m >= means.m ? 1 : 0);
    return {
      id,
      recency: recency[at] as number,
      frequency: frequency[at] as number,
      money: money[at] as number,
      scores,
      segment: RFM_SEGMENTS[place] as RfmSegment,
    };
  });
  return { method: 'rfm', parameters, asOf, rows, means, sleeping };
}
