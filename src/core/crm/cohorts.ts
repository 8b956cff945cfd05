/** An order, as cohorts need it. */
export interface DatedOrder {
  readonly customer: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

export interface CohortRow {
  /** The quarter of the first order, `2024Q1`. */
  readonly cohort: string;
  readonly heads: number;
  /** How many of them ordered in the quarter of their first order (all), in the next one, and so on up to as-of. */
  readonly active: readonly number[];
  /** active ÷ heads, of 1. */
  readonly kept: readonly number[];
}

const quarterOf = (date: string): number =>
  Number(date.slice(0, 4)) * 4 + Math.floor((Number(date.slice(5, 7)) - 1) / 3);

const quarterName = (quarter: number): string => `${Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`;

/**
 * Cohort retention (domain.md F7, by quarter of the first order): of those who began in a quarter, which share ordered in
 * each quarter since. The denominator is the cohort's own size at its start. Orders after as-of do not count; the order of
 * the orders does not matter.
 *
 * @param from the first quarter to be a cohort, `YYYY-MM-DD` within it: who began before is no new customer
 */
export function cohorts(orders: readonly DatedOrder[], asOf: string, from?: string): CohortRow[] {
  const last = quarterOf(asOf);
  const quarters = new Map<string, Set<number>>();
  for (const { customer, date } of orders) {
    if (date > asOf) continue;
    const own = quarters.get(customer) ?? new Set<number>();
    own.add(quarterOf(date));
    quarters.set(customer, own);
  }
  const begun = new Map<number, number[]>();
  for (const own of quarters.values()) {
    const first = Math.min(...own);
    const active = begun.get(first) ?? Array.from({ length: last - first + 1 }, () => 0);
    for (const quarter of own) active[quarter - first] = (active[quarter - first] ?? 0) + 1;
    begun.set(first, active);
  }
  return [...begun]
    .filter(([first]) => from === undefined || first >= quarterOf(from))
    .sort(([a], [b]) => a - b)
    .map(([first, active]) => {
      const heads = active[0] ?? 0;
      return { cohort: quarterName(first), heads, active, kept: active.map((count) => count / heads) };
    });
}
