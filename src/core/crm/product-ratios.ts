import { ratio, sum, within } from './figures.ts';
import type { Figures } from './result.ts';

/** A product line in a period, yuan. */
export interface ProductLine {
  readonly id: string;
  readonly sales: number;
  readonly cost: number;
  /** Average stock, valued as `basis` says. */
  readonly stock: number;
}

export interface RatioParameters {
  /** What turnover divides: cost of sales by stock at cost, or sales by stock at retail price. Never mix the two. */
  readonly basis: 'cost' | 'retail';
  /** Days of the period. */
  readonly days: number;
}

export const RATIO_DEFAULTS: RatioParameters = { basis: 'cost', days: 365 };

export interface ProductRatioRow extends ProductLine {
  /** (sales − cost) ÷ sales, of 1; null without sales. */
  readonly margin: number | null;
  /** Times in the period; null without stock. */
  readonly turns: number | null;
  /** How long the stock lasts; null without stock or turns. */
  readonly days: number | null;
  /** margin × turns, of 1. */
  readonly cross: number | null;
  /** Of all sales, of 1. */
  readonly share: number | null;
  /** cross × share, of 1. */
  readonly contribution: number | null;
}

export interface ProductRatios {
  /** In the order given. */
  readonly rows: readonly ProductRatioRow[];
  readonly total: ProductRatioRow;
}

const times = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a * b);

/**
 * Margin, turnover, cross ratio and contribution ratio of product lines (domain.md F11).
 *
 * @throws RangeError when a figure is negative
 */
export function productRatios(
  lines: readonly ProductLine[],
  given: Partial<RatioParameters> = {},
): Figures<'ratios', RatioParameters, ProductRatios> {
  const parameters: RatioParameters = { ...RATIO_DEFAULTS, ...given };
  const all = (of: (line: ProductLine) => number) => sum(lines.map(of));
  const sales = all((line) => within('sales', line.sales, 0));
  const row = (line: ProductLine): ProductRatioRow => {
    const margin = ratio(line.sales - line.cost, line.sales);
    const turns = ratio(parameters.basis === 'cost' ? line.cost : line.sales, line.stock);
    const cross = times(margin, turns);
    const share = ratio(line.sales, sales);
    const days = turns === null ? null : ratio(parameters.days, turns);
    return { ...line, margin, turns, days, cross, share, contribution: times(cross, share) };
  };
  const total = {
    id: 'total',
    sales,
    cost: all(({ cost }) => within('cost', cost, 0)),
    stock: all(({ stock }) => within('stock', stock, 0)),
  };
  return { method: 'ratios', parameters, rows: lines.map(row), total: row(total) };
}
