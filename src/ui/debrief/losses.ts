import { round } from '../../core/kernel/round.ts';
import type { Run } from '../../core/play/run.ts';
import { REDLINE_CAP, type Standing } from '../../core/play/standing.ts';

/** A loss as it is shown, one decimal: the parts add up to the whole also after rounding. */
export interface Split {
  /** Not rounded, for sorting and sums. */
  readonly exact: number;
  readonly loss: number;
  /** Missing at the node itself; below 0 where it paid more than the best outcome there. */
  readonly now: number;
  /** Chances closed later; below 0 where it opened some, such as that of making up for it. */
  readonly later: number;
}

/** Splits a loss on the 100 scale. */
export function splitOf(exact: number, now: number): Split {
  const loss = round(exact);
  const part = loss === 0 ? 0 : round(now);
  return { exact, loss, now: part, later: round(loss - part) };
}

/** How a score comes from the losses, in numbers as they are shown. */
export interface Sum {
  readonly lost: number;
  /** 100 − lost, not below 0. */
  readonly left: number;
  /** More was lost than there was: luck gave it and it was given away again. */
  readonly floored: boolean;
  /** A red line brought the score down to the cap. */
  readonly capped: boolean;
}

/** The sum of a finished run; undefined where the losses are not known or the run is not over. */
export function sumOf(run: Pick<Run, 'ending'>, standing: Standing): Sum | undefined {
  const losses = standing.decisions.map(({ loss }) => loss);
  if (!run.ending || losses.length === 0 || losses.includes(null)) return undefined;
  const exact = losses.reduce<number>((sum, loss) => sum + (loss ?? 0), 0);
  const lost = round(exact);
  return {
    lost,
    left: round(Math.max(0, 100 - lost)),
    floored: exact > 100 + 1e-9,
    capped: standing.redline && standing.uncapped > REDLINE_CAP,
  };
}
