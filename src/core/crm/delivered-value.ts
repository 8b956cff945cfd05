import { ratio, sum, within } from './figures.ts';
import type { Figures } from './result.ts';

/** What the customer gets. One unit throughout: yuan equivalent, or points of 0 to 10. */
export interface DeliveredValues {
  readonly product: number;
  readonly service: number;
  readonly personnel: number;
  readonly image: number;
}

/** What it costs the customer, in the same unit. */
export interface DeliveredCosts {
  readonly money: number;
  readonly time: number;
  /** Mental effort. */
  readonly mental: number;
  readonly physical: number;
}

export interface DeliveredInput {
  readonly values: DeliveredValues;
  readonly costs: DeliveredCosts;
}

export interface Delivered {
  /** Total value − total cost; below 0 the customer does better elsewhere. */
  readonly delivered: number;
  /** Total value ÷ total cost; null without costs. */
  readonly ratio: number | null;
  readonly totalValue: number;
  readonly totalCost: number;
}

const total = (parts: DeliveredValues | DeliveredCosts): number =>
  sum(Object.entries(parts).map(([name, part]) => within(name, part as number, 0)));

/** Customer delivered value (domain.md F5). @throws RangeError when a part is negative */
export function deliveredValue(given: DeliveredInput): Figures<'delivered-value', DeliveredInput, Delivered> {
  const totalValue = total(given.values);
  const totalCost = total(given.costs);
  return {
    method: 'delivered-value',
    parameters: given,
    delivered: totalValue - totalCost,
    ratio: ratio(totalValue, totalCost),
    totalValue,
    totalCost,
  };
}
