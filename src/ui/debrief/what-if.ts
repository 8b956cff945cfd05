import { REDLINE_CAP } from '../../core/play/standing.ts';
import type { Verdict } from '../../app/messages/debrief.ts';
import type { Option } from '../../core/scenario/scenario.ts';
import type { Moment } from './moments.ts';

/** One way to decide, by the score that could still be reached after it. */
export interface Way {
  /** The option of a choice; of other tasks, what was done or the best that could be done. */
  readonly is: Option | 'done' | 'full';
  readonly chosen: boolean;
  readonly top: boolean;
  /** Of 100; null: it was not open then. */
  readonly reach: number | null;
  readonly verdict: Verdict;
}

/** A decision with all its ways, the most valuable first. */
export interface Fork {
  readonly moment: Moment;
  readonly ways: readonly Way[];
}

const byReach = (a: Way, b: Way): number => (b.reach ?? -1) - (a.reach ?? -1);

/**
 * What each decision of a run was worth against what else could have been done there (scoring.md C3, 5). Empty where the
 * scenario is too large to be valued, and without decisions where nothing was at stake.
 */
export function whatIf(moments: readonly Moment[]): Fork[] {
  let lost = 0;
  let crossed = false;
  return moments.flatMap((moment): Fork[] => {
    const { options, loss, verdict, redlines } = moment;
    if (!loss) return [];
    const cap = (reach: number) => Math.max(0, crossed ? Math.min(REDLINE_CAP, reach) : reach);
    const best = 100 - lost;
    lost += loss.exact;
    const full: Way = { is: 'full', chosen: false, top: true, reach: cap(best), verdict: 'best' };
    crossed ||= redlines.length > 0;
    const done: Way = { is: 'done', chosen: true, top: loss.loss === 0, reach: cap(100 - lost), verdict };
    if (verdict === 'unscored' && options.length === 0) return [];
    if (options.length === 0) return [{ moment, ways: loss.loss === 0 ? [done] : [full, done] }];
    const ways = options.map(({ option, ...way }): Way => ({ is: option, ...way }));
    return [{ moment, ways: [...ways, ...(moment.late ? [done] : [])].sort(byReach) }];
  });
}
