import { ratio, sum, within } from './figures.ts';
import { byId, type Result } from './result.ts';

/** Yuan of one customer: a year's sales and contribution, and what is tied up for it. */
export interface CustomerAssets {
  readonly id: string;
  readonly sales: number;
  readonly contribution: number;
  readonly receivables: number;
  /** Stock kept for this customer alone. */
  readonly stock: number;
  /** Equipment lent to the customer. */
  readonly equipment: number;
}

export interface CustomerReturnRow extends CustomerAssets {
  readonly assets: number;
  /** contribution ÷ assets, of 1; null where nothing is tied up. Equals margin × turns. */
  readonly return: number | null;
  /** contribution ÷ sales, of 1; null without sales. */
  readonly margin: number | null;
  /** sales ÷ assets; null where nothing is tied up. */
  readonly turns: number | null;
}

/**
 * Return on customer assets, split into margin and turns (domain.md F9 [D]), in the order of ids.
 *
 * @param asOf `YYYY-MM-DD`, handed through
 * @throws RangeError when sales or an asset are negative
 */
export function customerReturn(
  customers: readonly CustomerAssets[],
  asOf: string,
): Result<'customer-return', Record<string, never>, CustomerReturnRow> {
  const rows = customers.map((customer): CustomerReturnRow => {
    const { sales, contribution, receivables, stock, equipment } = customer;
    const assets = sum([receivables, stock, equipment].map((part) => within('an asset', part, 0)));
    return {
      ...customer,
      assets,
      return: ratio(within('contribution', contribution), assets),
      margin: ratio(contribution, within('sales', sales, 0)),
      turns: ratio(sales, assets),
    };
  });
  return { method: 'customer-return', parameters: {}, asOf, rows: rows.sort(byId) };
}
