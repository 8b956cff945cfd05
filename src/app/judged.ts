import type { Play } from '../core/play/play.ts';
import type { Run } from '../core/play/run.ts';
import { bestLine, type BestStep } from '../core/play/solve/best-line.ts';
import { solutionOf, standingOf } from '../core/play/solve/judge.ts';
import { optionValues, type OptionValue } from '../core/play/solve/review.ts';
import type { Standing } from '../core/play/standing.ts';

/** What only the solved scenario can say of a run; plain data, so that a worker can say it. */
export interface Judged {
  readonly standing: Standing;
  /** Of each decision, by its sequence number, what its options were worth; empty where that is not known. */
  readonly options: ReadonlyMap<number, readonly OptionValue[]>;
  /** The script with the best answer at every step; empty until a run has ended. */
  readonly line: readonly BestStep[];
  /** Whether values are bounds: then losses are at most a little too large (scoring.md A2, rule 4). */
  readonly bounds: boolean;
}

/** Judges a run, at once and however long it takes. */
export function judgedHere(play: Play, run: Run): Judged {
  const standing = standingOf(play, run);
  const solution = solutionOf(play);
  const isWhole = run.ending !== null && run.illegal === null;
  return {
    standing,
    options: new Map(run.decisions.map((one) => [one.seq, optionValues(solution, one)])),
    line: isWhole ? bestLine(solution) : [],
    bounds: solution.coarse !== null,
  };
}
