import { ratio, within } from './figures.ts';
import type { Figures } from './result.ts';

/** Sales of one market and period, in one unit. */
export interface Market {
  readonly own: number;
  /** Everybody's, our own too. */
  readonly market: number;
  readonly largestRival: number;
}

/**
 * Our share of the market, of 1, and relative to the largest rival (domain.md F12).
 *
 * @throws RangeError when a figure is negative or larger than the market
 */
export function marketShare(
  given: Market,
): Figures<'market-share', Market, { share: number | null; relative: number | null }> {
  const market = within('market', given.market, 0);
  const own = within('own', given.own, 0, market);
  const rival = within('largestRival', given.largestRival, 0, market);
  return { method: 'market-share', parameters: given, share: ratio(own, market), relative: ratio(own, rival) };
}
