import { round } from '../kernel/round.ts';
import { byId, type Result } from './result.ts';

/** From the top down. */
export const TIERS = ['钻石', '黄金', '白银', '铁', '铅'] as const;
export type Tier = (typeof TIERS)[number];

/** The shares of heads, of 1, of the three upper tiers. */
export interface PyramidParameters {
  readonly diamond: number;
  readonly gold: number;
  readonly silver: number;
}

/** domain.md F3 [D]. */
export const PYRAMID_DEFAULTS: PyramidParameters = { diamond: 0.01, gold: 0.04, silver: 0.15 };

/** A customer's year in yuan. */
export interface Account {
  readonly id: string;
  readonly sales: number;
  readonly grossProfit: number;
  /** Visits, tickets, special deliveries, credit: what serving this customer cost. */
  readonly costToServe: number;
}

export interface PyramidRow extends Account {
  /** grossProfit − costToServe */
  readonly contribution: number;
  /** 1 is the largest contribution. */
  readonly rank: number;
  readonly tier: Tier;
}

export type PyramidResult = Result<'pyramid', PyramidParameters, PyramidRow>;

/**
 * Ranks customers by contribution and puts them into five tiers (domain.md F3): a contribution of 0 or less is lead;
 * of the rest the first max(1, round(share·n)) are diamond, then gold, then silver; who remains is iron. n counts
 * everybody, shares are rounded half up. Equal contributions stand in the order of their ids.
 *
 * @param asOf `YYYY-MM-DD`, handed through
 */
export function pyramid(
  accounts: readonly Account[],
  asOf: string,
  given: Partial<PyramidParameters> = {},
): PyramidResult {
  const parameters: PyramidParameters = { ...PYRAMID_DEFAULTS, ...given };
  const heads = (share: number) => Math.max(1, round(share * accounts.length, 0));
  const diamonds = heads(parameters.diamond);
  const golds = diamonds + heads(parameters.gold);
  const silvers = golds + heads(parameters.silver);
  const rows = accounts
    // Yuan with two decimals: the difference is brought back to whole fen, so that 0 is 0.
    .map((account) => ({ ...account, contribution: round(account.grossProfit - account.costToServe, 2) }))
    .sort((a, b) => b.contribution - a.contribution || byId(a, b))
    .map((account, at): PyramidRow => {
      const upper = at < diamonds ? '钻石' : at < golds ? '黄金' : at < silvers ? '白银' : '铁';
      return { ...account, rank: at + 1, tier: account.contribution <= 0 ? '铅' : upper };
    });
  return { method: 'pyramid', parameters, asOf, rows };
}
