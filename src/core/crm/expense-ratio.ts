import { ratio, sum, within } from './figures.ts';
import type { Figures, Valued } from './result.ts';

export interface ExpenseRow extends Valued {
  /** Of sales, of 1; null without sales. */
  readonly ratio: number | null;
}

export interface ExpenseRatio {
  readonly rows: readonly ExpenseRow[];
  readonly total: number;
  readonly ratio: number | null;
}

/**
 * Marketing expense ÷ sales, by kind and in all (domain.md F13).
 *
 * @param expenses yuan by kind, in the order given
 * @param sales yuan of the same period
 * @throws RangeError when a figure is negative
 */
export function expenseRatio(
  expenses: readonly Valued[],
  sales: number,
): Figures<'expense-ratio', { sales: number }, ExpenseRatio> {
  within('sales', sales, 0);
  const rows = expenses.map(({ id, value }): ExpenseRow => ({ id, value, ratio: ratio(within(id, value, 0), sales) }));
  const total = sum(rows.map(({ value }) => value));
  return { method: 'expense-ratio', parameters: { sales }, rows, total, ratio: ratio(total, sales) };
}

/** Orders ÷ visits, of 1 (domain.md F13); null without visits. @throws RangeError when a count is negative */
export const ordersPerVisit = (orders: number, visits: number): number | null =>
  ratio(within('orders', orders, 0), within('visits', visits, 0));

/**
 * Yuan spent for each new customer (domain.md F13); null when nobody was won.
 *
 * @throws RangeError when a figure is negative
 */
export const acquisitionCost = (spent: number, won: number): number | null =>
  ratio(within('spent', spent, 0), within('won', won, 0));
