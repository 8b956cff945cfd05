import { ratio, within } from './figures.ts';
import type { Figures } from './result.ts';

/** Yuan of the same period. */
export interface Wallet {
  /** Our sales to the customer. */
  readonly sales: number;
  /** All that the customer spends in the category, with us and with others. */
  readonly spend: number;
}

/**
 * Our share of what the customer spends, of 1, and the yuan still to be won (domain.md F8).
 *
 * @throws RangeError when sales are negative or larger than the spend
 */
export function shareOfWallet(
  given: Wallet,
): Figures<'share-of-wallet', Wallet, { share: number | null; headroom: number }> {
  const sales = within('sales', given.sales, 0, within('spend', given.spend, 0));
  return {
    method: 'share-of-wallet',
    parameters: given,
    share: ratio(sales, given.spend),
    headroom: given.spend - sales,
  };
}
