import { within } from './figures.ts';
import { byId, type Result } from './result.ts';

/** In the order in which they are tried, so that they exclude each other (domain.md P6). */
export const AFTER_SALES = ['流失', '抱怨', '忠诚', '一般'] as const;
export type AfterSales = (typeof AFTER_SALES)[number];

/** domain.md P6 [D]. */
export interface AfterSalesParameters {
  /** Days without an order, at most, whatever the habit. */
  readonly silent: number;
  /** Own median gaps without an order, at most. */
  readonly gaps: number;
  /** Complaints in twelve months that make a complaining customer, if none is open. */
  readonly complaints: number;
  readonly orders: number;
  readonly satisfied: number;
}

export const AFTER_SALES_DEFAULTS: AfterSalesParameters = {
  silent: 365,
  gaps: 2,
  complaints: 2,
  orders: 3,
  satisfied: 4,
};

/** A customer who has bought. */
export interface Bought {
  readonly id: string;
  readonly orders: number;
  /** Days since the last order. */
  readonly since: number;
  /** The median of the days between orders; null with fewer than two orders. */
  readonly gap: number | null;
  readonly openComplaints: number;
  /** Complaints of the last twelve months. */
  readonly complaints: number;
  readonly csat: number | null;
}

export interface AfterSalesRow extends Bought {
  readonly class: AfterSales;
}

/**
 * Classes after the sale (domain.md P6): lost by silence, complaining by an open complaint or several in a year, loyal by
 * orders and satisfaction, else ordinary. In the order of ids.
 *
 * @param asOf `YYYY-MM-DD`, handed through
 * @throws RangeError when a count or a number of days is negative
 */
export function afterSales(
  customers: readonly Bought[],
  asOf: string,
  given: Partial<AfterSalesParameters> = {},
): Result<'after-sales', AfterSalesParameters, AfterSalesRow> {
  const parameters: AfterSalesParameters = { ...AFTER_SALES_DEFAULTS, ...given };
  const { silent, gaps, complaints, orders, satisfied } = parameters;
  const classOf = (one: Bought): AfterSales => {
    // Orders of one day have no gap that a silence could be measured by.
    const limit = one.gap === null || one.gap === 0 ? silent : Math.min(silent, gaps * one.gap);
    if (within('since', one.since, 0) >= limit) return '流失';
    if (one.openComplaints > 0 || one.complaints >= complaints) return '抱怨';
    return one.orders >= orders && one.csat !== null && one.csat >= satisfied ? '忠诚' : '一般';
  };
  const rows = customers.map((one): AfterSalesRow => ({ ...one, class: classOf(one) }));
  return { method: 'after-sales', parameters, asOf, rows: rows.sort(byId) };
}
