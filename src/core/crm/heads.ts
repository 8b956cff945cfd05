import { round } from '../kernel/round.ts';
import { sum, within } from './figures.ts';
import { byId, type Result, type Valued } from './result.ts';

export interface HeadsParameters {
  /** Shares of heads, of 1, from the top down; who is left belongs to the last class. */
  readonly shares: readonly number[];
}

/** The classes that an order by value is cut into, from the top down (domain.md P6). */
export const HEAD_CUTS = {
  /** VIP, important, ordinary; who never bought is `潜在`. */
  'customer-level': { classes: ['VIP', '重要', '普通'], shares: [0.05, 0.15] },
  'key-accounts': { classes: ['重要', '次要', '普通', '小'], shares: [0.01, 0.19, 0.3] },
  'value-level': { classes: ['高', '中', '低'], shares: [0.2, 0.3] },
} as const satisfies Readonly<Record<string, { classes: readonly string[]; shares: readonly number[] }>>;
export type HeadCut = keyof typeof HEAD_CUTS;

export interface HeadsRow extends Valued {
  /** 1 is the largest value. */
  readonly rank: number;
  /** The place of the class, 0 for the top. */
  readonly place: number;
}

/**
 * Cuts customers by rank of a value: of n heads the first round(share·n), half up, are the top class and so on; the top
 * class has at least one. Equal values stand in the order of their ids (domain.md P6: 5/15 %, 1/19/30/50 %, 20/30 %).
 *
 * @param asOf `YYYY-MM-DD`, handed through
 * @throws RangeError when a share is negative or the shares exceed 1
 */
export function cutByHeads(
  values: readonly Valued[],
  asOf: string,
  { shares }: HeadsParameters,
): Result<'heads', HeadsParameters, HeadsRow> {
  within('shares', sum(shares.map((share) => within('share', share, 0, 1))), 0, 1 + 1e-9);
  const counts = shares.map((share, at) => Math.max(at === 0 ? 1 : 0, round(share * values.length, 0)));
  const ends = counts.map((_, at) => sum(counts.slice(0, at + 1)));
  const rows = [...values]
    .sort((a, b) => b.value - a.value || byId(a, b))
    .map((one, at): HeadsRow => {
      const place = ends.findIndex((end) => at < end);
      return { ...one, rank: at + 1, place: place < 0 ? shares.length : place };
    });
  return { method: 'heads', parameters: { shares }, asOf, rows };
}
