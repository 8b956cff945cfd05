import { FigureError } from '../kernel/figure-error.ts';
import { sum, within } from './figures.ts';
import { columnOf, largestFirst, type Figures, type Result, type Valued } from './result.ts';

/** Yuan, orders a year, a share of 1, years. */
export interface SimpleLifetime {
  readonly averageOrder: number;
  readonly ordersPerYear: number;
  /** Gross margin of sales, of 1. */
  readonly margin: number;
  readonly years: number;
  /** What winning the customer cost. */
  readonly acquisitionCost: number;
}

/**
 * Order × orders a year × margin × years − acquisition cost, in yuan (domain.md F4a).
 *
 * @throws RangeError when a figure is negative
 */
export function simpleLifetimeValue(
  given: SimpleLifetime,
): Figures<'lifetime-simple', SimpleLifetime, { value: number }> {
  for (const [name, figure] of Object.entries(given)) within(name, figure as number, 0);
  const { averageOrder, ordersPerYear, margin, years, acquisitionCost } = given;
  const value = averageOrder * ordersPerYear * margin * years - acquisitionCost;
  return { method: 'lifetime-simple', parameters: given, value };
}

export interface DiscountParameters {
  /** A year's discount rate, of 1. */
  readonly discount: number;
  readonly acquisitionCost: number;
}

export const DISCOUNT_DEFAULTS: DiscountParameters = { discount: 0.1, acquisitionCost: 0 };

/**
 * Known yearly flows, the first at the end of year 1, brought back to today (domain.md F4b): Σ CF_t ÷ (1+d)^t − AC.
 *
 * @param flows yuan a year, may be negative
 * @throws RangeError when the rate or the cost is negative
 */
export function discountedLifetimeValue(
  flows: readonly number[],
  given: Partial<DiscountParameters> = {},
): Figures<'lifetime-discounted', DiscountParameters, { present: readonly number[]; gross: number; value: number }> {
  const parameters: DiscountParameters = { ...DISCOUNT_DEFAULTS, ...given };
  const discount = within('discount', parameters.discount, 0);
  const present = flows.map((flow, at) => within('flow', flow) / (1 + discount) ** (at + 1));
  const gross = sum(present);
  const value = gross - within('acquisitionCost', parameters.acquisitionCost, 0);
  return { method: 'lifetime-discounted', parameters, present, gross, value };
}

export interface RetentionParameters extends DiscountParameters {
  /** The share, of 1, of customers that stay for another year. Of the same period as margin and discount. */
  readonly retention: number;
  /** `year-end`: the first margin comes in a year, from those who stayed; `now`: the first margin is received today. */
  readonly first: 'year-end' | 'now';
  /** How many margins count; null for all that ever come. */
  readonly years: number | null;
}

export const RETENTION_DEFAULTS: RetentionParameters = {
  ...DISCOUNT_DEFAULTS,
  retention: 0.8,
  first: 'year-end',
  years: null,
};

/** What a margin is worth for the time that the customer stays; the parameters are looked at once for all margins. */
function retainedBy({ retention, discount, first, years }: RetentionParameters): (margin: number) => number {
  within('retention', retention, 0, 1);
  within('discount', discount, 0);
  // What a margin of the next year is worth in margins of this year.
  const step = retention / (1 + discount);
  if (years === null && step >= 1) throw new FigureError('retention', {});
  const count = years === null ? Infinity : within('years', years, 0);
  const series = step === 1 ? count : (1 - (count === Infinity ? 0 : step ** count)) / (1 - step);
  return (margin) => margin * series * (first === 'now' ? 1 : step);
}

/**
 * The value of a customer who brings a constant margin and stays with a constant chance (domain.md F4c): at the year's
 * end m·r ÷ (1+d−r), with the first margin now m·(1+d) ÷ (1+d−r); `gross` before, `value` after the acquisition cost.
 *
 * @param margin yuan a year
 * @throws RangeError when the retention is not within 0 … 1 and below 1 + discount, or a parameter is negative
 */
export function retainedLifetimeValue(
  margin: number,
  given: Partial<RetentionParameters> = {},
): Figures<'lifetime-retained', RetentionParameters, { gross: number; value: number }> {
  const parameters: RetentionParameters = { ...RETENTION_DEFAULTS, ...given };
  const gross = retainedBy(parameters)(within('margin', margin));
  const value = gross - within('acquisitionCost', parameters.acquisitionCost, 0);
  return { method: 'lifetime-retained', parameters, gross, value };
}

export interface LifetimeRow {
  readonly id: string;
  /** Yuan a year. */
  readonly margin: number;
  readonly gross: number;
  readonly value: number;
}

/**
 * {@link retainedLifetimeValue} of many customers, the largest first, equal ones in the order of their ids.
 *
 * @param margins yuan a year of each
 * @param asOf `YYYY-MM-DD`, handed through
 * @throws RangeError as retainedLifetimeValue
 */
export function lifetimeValues(
  margins: readonly Valued[],
  asOf: string,
  given: Partial<RetentionParameters> = {},
): Result<'lifetime-value', RetentionParameters, LifetimeRow> {
  const parameters: RetentionParameters = { ...RETENTION_DEFAULTS, ...given };
  const grossOf = retainedBy(parameters);
  const cost = within('acquisitionCost', parameters.acquisitionCost, 0);
  const gross = columnOf(margins, ({ value }) => grossOf(within('margin', value)));
  const values = gross.map((one) => one - cost);
  const order = largestFirst(margins, values);
  const rows = margins.map((_, rank): LifetimeRow => {
    const at = order[rank] as number;
    const { id, value: margin } = margins[at] as Valued;
    return { id, margin, gross: gross[at] as number, value: values[at] as number };
  });
  return { method: 'lifetime-value', parameters, asOf, rows };
}

/** Yuan: what a customer brought, brings and may bring. */
export interface LifetimeParts {
  readonly past: number;
  readonly current: number;
  readonly potential: number;
}

/**
 * The split into past, current and potential value (domain.md F4d). `total` describes; only `ahead` = current +
 * potential may decide, because past profit is sunk.
 */
export function splitLifetimeValue(
  parts: LifetimeParts,
): Figures<'lifetime-split', LifetimeParts, { total: number; ahead: number }> {
  const ahead = within('current', parts.current) + within('potential', parts.potential);
  return { method: 'lifetime-split', parameters: parts, total: within('past', parts.past) + ahead, ahead };
}
