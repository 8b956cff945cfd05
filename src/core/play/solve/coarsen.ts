import type { Play } from '../play.ts';
import type { Coarseness } from './blur.ts';
import { SearchStopped, type SearchOptions } from './budget.ts';
import { solve, type Solution } from './solve.ts';

/** Positions beyond which a scenario is not valued exactly (scoring.md A2, rule 4). */
export const POSITIONS = 200_000;

/**
 * How much valuing a play may take. Steps are what time goes by: positions with hundreds of outcomes each, or long ways
 * between them, would take many times as long as others.
 */
export interface Limits {
  /** Positions that are told apart in full. */
  readonly exact: number;
  /** Steps to find them. */
  readonly exactSteps: number;
  /** Positions of a try at bounds: what is to be gained by more is little. */
  readonly bounds: number;
  /** Steps of all tries at bounds together. */
  readonly boundsSteps: number;
}

/** What a teacher's check, the command line and the page take. */
export const LIMITS: Limits = {
  exact: POSITIONS,
  exactSteps: 1_100_000,
  bounds: 60_000,
  boundsSteps: 120_000,
};

/**
 * The values of a play: exact, or where it has too many positions bounds. Those get closer meter by meter: whichever helps
 * most is told apart again, as long as there is room. Where even what happened is too much, conditions over it are left
 * open; where that is too much, it is not kept either which nodes of a loop were met, and that always ends.
 *
 * @throws SearchStopped when the caller cancels
 */
export function valuesOf(play: Play, options: Pick<SearchOptions, 'onProgress'> = {}, limits = LIMITS): Solution {
  const attempt: Attempt = (coarse, budget, steps) => {
    try {
      return solve(play, { ...options, budget, steps, coarse });
    } catch (error) {
      if (error instanceof SearchStopped && error.why === 'budget') return null;
      throw error;
    }
  };
  const exact = attempt(null, limits.exact, limits.exactSteps);
  if (exact) return exact;
  const meters = play.scenario.meters.map(() => 'none' as const);
  let left = limits.boundsSteps;
  for (const past of [true, false]) {
    const steps = left / 2;
    const least = attempt({ meters, past, visits: true }, limits.bounds, steps);
    left -= least?.positions.taken ?? steps;
    if (least) return closer(least, { ...limits, boundsSteps: left }, attempt);
  }
  return solve(play, { ...options, coarse: { meters, past: false, visits: false } });
}

type Attempt = (coarse: Coarseness | null, budget: number, steps: number) => Solution | null;

/** Tells meters apart again, one after the other, all their values or what conditions distinguish of them. */
function closer(least: Solution, { bounds, boundsSteps }: Limits, attempt: Attempt): Solution {
  let best = least;
  let left = boundsSteps;
  for (const grain of ['every', 'cuts'] as const) {
    for (;;) {
      const from = best.coarse as Coarseness;
      let found: Solution | undefined;
      for (const [slot, now] of from.meters.entries()) {
        if (now !== 'none' || left <= 0) continue;
        const meters = from.meters.map((one, at) => (at === slot ? grain : one));
        // One meter that is too much leaves steps for the others.
        const steps = Math.min(left, boundsSteps / 3);
        const tried = attempt({ ...from, meters }, bounds, steps);
        left -= tried?.positions.taken ?? steps;
        if (tried && (!found || tried.unscaled < found.unscaled)) found = tried;
      }
      if (!found) break;
      best = found;
    }
  }
  return best;
}
