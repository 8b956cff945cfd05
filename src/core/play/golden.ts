import type { Dataset } from '../sample/dataset.ts';
import type { TestPlayer } from '../scenario/check-tests.ts';
import { bind } from './bind.ts';
import { replay } from './replay.ts';
import { scripted } from './scripted.ts';
import type { Limits } from './solve/coarsen.ts';
import { standingOf } from './solve/judge.ts';
import { TooMuchLuck } from './solve/ways.ts';

/** The seed of a golden run that names none. */
const DEFAULT_SEED = 1;

/** Plays the golden runs inside scenario files over a dataset, for `readScenario` to compare (L29). */
export const goldenPlayer =
  (dataset: Dataset, limits?: Limits): TestPlayer =>
  (scenario, run) => {
    const play = bind(scenario, dataset, run.seed ?? DEFAULT_SEED);
    const { events, fault } = scripted(play, run.answers);
    const played = replay(play, events);
    const { ending } = played;
    if (fault) return { ending, score: null, fault: { index: fault.index, reason: fault.reason } };
    try {
      return { ending, score: ending && run.score !== undefined ? standingOf(play, played, limits).score : null };
    } catch (error) {
      if (!(error instanceof TooMuchLuck)) throw error;
      return { ending, score: null, tooMuchLuck: error.node };
    }
  };
