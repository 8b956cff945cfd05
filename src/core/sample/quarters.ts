import type { Series } from '../crm/lifecycle.ts';
import type { Dataset } from './dataset.ts';
import { validOrders } from './trading.ts';

const quarterOf = (date: string): number =>
  Number(date.slice(0, 4)) * 4 + Math.floor((Number(date.slice(5, 7)) - 1) / 3);

/**
 * Sales in yuan of each customer with orders, a quarter of the calendar each, from the quarter of the first order up to
 * that of as-of.
 *
 * @param quarters how many to look back, that of as-of included
 */
export function quarterlySales(data: Dataset, customers: readonly string[], quarters: number): Series[] {
  const last = quarterOf(data.asOf);
  const sums = new Map<string, number[]>();
  const wanted = new Set(customers);
  for (const { customer, date, amount } of validOrders(data)) {
    const place = quarterOf(date) - last + quarters - 1;
    if (!wanted.has(customer) || place < 0 || date > data.asOf) continue;
    const series = sums.get(customer) ?? Array.from({ length: quarters }, () => 0);
    series[place] = (series[place] ?? 0) + amount / 100;
    sums.set(customer, series);
  }
  return [...sums].map(([id, series]) => ({ id, values: series.slice(series.findIndex((value) => value > 0)) }));
}
