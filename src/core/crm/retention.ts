import { ratio, within } from './figures.ts';
import type { Figures } from './result.ts';

/** Heads of one period. */
export interface RetentionInput {
  readonly start: number;
  readonly end: number;
  /** Won during the period, and counted in `end`. */
  readonly won: number;
}

export interface Retention {
  /** (end − won) ÷ start, of 1: the base is customers at the start, not the average. Null when nobody was there. */
  readonly retention: number | null;
  readonly churn: number | null;
  /** 1 ÷ churn, in periods; null when nobody leaves. */
  readonly expectedLife: number | null;
}

/**
 * Retention, churn and expected life of a period (domain.md F7).
 *
 * @throws RangeError when counts are negative or more stayed than were there
 */
export function retention(given: RetentionInput): Figures<'retention', RetentionInput, Retention> {
  const start = within('start', given.start, 0);
  const stayed = within('end', given.end, 0) - within('won', given.won, 0, given.end);
  within('end − won', stayed, 0, start);
  const kept = ratio(stayed, start);
  const churn = kept === null ? null : (start - stayed) / start;
  return {
    method: 'retention',
    parameters: given,
    retention: kept,
    churn,
    expectedLife: churn === null ? null : ratio(1, churn),
  };
}

/**
 * The share of 1 that is lost in so many periods when each loses `churn`: 1 − (1 − churn)^periods (domain.md F7).
 *
 * @throws RangeError outside 0 … 1
 */
export const compoundChurn = (churn: number, periods = 12): number =>
  1 - (1 - within('churn', churn, 0, 1)) ** within('periods', periods, 0);

/** A part of a whole, both counted. */
export interface Counted {
  readonly part: number;
  readonly whole: number;
}

function counted(name: string, { part, whole }: Counted): number | null {
  return ratio(within(name, part, 0, within(name, whole, 0)), whole);
}

/** Renewed ÷ due, of 1 (domain.md F7); null when none was due. @throws RangeError when more are renewed than due */
export const renewalRate = (renewed: number, due: number): number | null =>
  counted('renewed', { part: renewed, whole: due });

/**
 * Customers with two orders or more ÷ customers with one or more, of 1 (domain.md F7).
 *
 * @throws RangeError when the part is larger
 */
export const repeatRate = (repeated: number, buyers: number): number | null =>
  counted('repeated', { part: repeated, whole: buyers });

/** Complaints per 1,000 orders (domain.md F7); null without orders. @throws RangeError when a count is negative */
export function complaintRate(complaints: number, orders: number): number | null {
  const rate = ratio(within('complaints', complaints, 0), within('orders', orders, 0));
  return rate === null ? null : 1000 * rate;
}
