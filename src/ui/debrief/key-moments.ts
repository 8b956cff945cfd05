import type { Moment } from './moments.ts';

/** The decisions from which most is to be learnt. */
export interface KeyMoments {
  /** At most three, the largest loss first. */
  readonly lost: readonly Moment[];
  /** The best decision where most was at stake. */
  readonly best: Moment | undefined;
}

const MOST = 3;

/** What a decision cost: its loss, or the points it missed where losses are not known. */
export const costOf = ({ loss, best, points }: Pick<Moment, 'loss' | 'best' | 'points'>): number =>
  loss ? loss.exact : best - points;

/** Picks the key moments; the earlier of equals. */
export function keyMoments(moments: readonly Moment[]): KeyMoments {
  const lost = moments
    .filter(({ verdict }) => verdict !== 'best' && verdict !== 'unscored')
    .sort((a, b) => costOf(b) - costOf(a))
    .slice(0, MOST);
  const weight = ({ stake, best }: Moment) => stake ?? best;
  const best = moments
    .filter(({ verdict }) => verdict === 'best')
    .reduce<Moment | undefined>((top, one) => (top && weight(top) >= weight(one) ? top : one), undefined);
  return { lost, best };
}
