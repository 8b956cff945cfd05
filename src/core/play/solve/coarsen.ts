import type { Play } from '../play.ts';
import type { Coarseness } from './blur.ts';
import { SearchStopped, type SearchOptions } from './positions.ts';
import { solve, type Solution } from './solve.ts';

/** Positions beyond which a scenario is not valued exactly (scoring.md A2, rule 4). */
export const POSITIONS = 200_000;
/** Of a try at bounds: what is to be gained by more is little. */
const POSITIONS_OF_A_TRY = 60_000;
/** Of all tries at closer bounds together. */
const WORK = 200_000;

/** How many positions valuing a play may take. */
export interface Limits {
  readonly exact: number;
  readonly bounds: number;
  readonly work: number;
}

/** What a teacher's check, the command line and the page take. */
export const LIMITS: Limits = { exact: POSITIONS, bounds: POSITIONS_OF_A_TRY, work: WORK };

/**
 * The values of a play: exact, or where it has too many positions bounds. Those get closer meter by meter: whichever helps
 * most is told apart again, as long as there is room. Where even what happened is too much, conditions over it are left
 * open; where that is too much, it is not kept either which nodes of a loop were met, and that always ends.
 *
 * @throws SearchStopped when the caller cancels
 */
export function valuesOf(play: Play, options: Pick<SearchOptions, 'onProgress'> = {}, limits = LIMITS): Solution {
  const attempt = (budget: number, coarse: Coarseness | null): Solution | null => {
    try {
      return solve(play, { ...options, budget, coarse });
    } catch (error) {
      if (error instanceof SearchStopped && error.why === 'budget') return null;
      throw error;
    }
  };
  const exact = attempt(limits.exact, null);
  if (exact) return exact;
  const meters = play.scenario.meters.map(() => 'none' as const);
  for (const past of [true, false]) {
    const least = attempt(limits.bounds, { meters, past, visits: true });
    if (least) return closer(least, limits, attempt);
  }
  return solve(play, { ...options, coarse: { meters, past: false, visits: false } });
}

type Attempt = (budget: number, coarse: Coarseness) => Solution | null;

/** Tells meters apart again, one after the other, all their values or what conditions distinguish of them. */
function closer(least: Solution, { bounds, work }: Limits, attempt: Attempt): Solution {
  let best = least;
  let left = work;
  for (const grain of ['every', 'cuts'] as const) {
    for (;;) {
      const from = best.coarse as Coarseness;
      let found: Solution | undefined;
      for (const [slot, now] of from.meters.entries()) {
        if (now !== 'none' || left <= 0) continue;
        const budget = Math.min(bounds, left);
        const tried = attempt(budget, { ...from, meters: from.meters.map((one, at) => (at === slot ? grain : one)) });
        left -= tried?.positions.spots.length ?? budget;
        if (tried && (!found || tried.unscaled < found.unscaled)) found = tried;
      }
      if (!found) break;
      best = found;
    }
  }
  return best;
}
