import type { AttemptHeader, AttemptLog, LoggedEvent, Mode, Student } from '../core/play/attempt.ts';
import { bind } from '../core/play/bind.ts';
import { checkChain, headerOf } from '../core/play/log.ts';
import type { Play } from '../core/play/play.ts';
import { replay } from '../core/play/replay.ts';
import type { Run } from '../core/play/run.ts';
import type { Dataset } from '../core/sample/dataset.ts';
import type { End, Scenario } from '../core/scenario/scenario.ts';
import type { Translation } from '../core/scenario/translation.ts';
import type { StoredAttempt } from '../db/rows.ts';
import { inBoth, type Both } from './entry.ts';
import { judgedHere, type Judged } from './judged.ts';
import type { Accepted } from './rulings.ts';

/** What replaying a stored log says of it; never what a file claims. */
export type Verdict = 'sound' | 'broken-chain' | 'illegal' | 'unknown-scenario';

/** One line of the scoreboard. */
export interface AttemptRow {
  readonly attempt: string;
  readonly scenarioId: string;
  readonly scenarioHash: string;
  readonly title: Both;
  readonly student: Student;
  readonly started: string | null;
  /** Minutes of play. */
  readonly minutes: number;
  readonly finished: boolean;
  readonly ending: End | null;
  readonly endingNode: string | null;
  /** Not rounded; null until the attempt is finished and valued. */
  readonly score: number | null;
  /** Finished, but its script has so many positions that the score is still to be worked out. */
  readonly valuing?: true;
  readonly redline: boolean;
  readonly mode: Mode;
  readonly source: 'here' | 'file';
  readonly exported: boolean;
  readonly verdict: Verdict;
  /** Decisions made so far. */
  readonly steps: number;
  /** Begun again from a decision of this other attempt. */
  readonly retryOf?: string;
  /** The score without what a teacher accepted beyond the patterns; absent where that changes nothing. */
  readonly unaided?: number;
}

/** What a log is replayed on. */
export interface Ground {
  readonly scenario: Scenario;
  readonly translation: Translation | undefined;
  readonly dataset: Dataset;
  /** What the teacher has accepted in typed replies; only of attempts that came in a file. */
  readonly accepted?: Accepted | undefined;
}

/** Everything that a debrief shows. */
export interface Review extends Ground, Judged {
  readonly header: AttemptHeader;
  readonly events: readonly LoggedEvent[];
  readonly play: Play;
  readonly run: Run;
  readonly verdict: Verdict;
}

/** A log played again on its ground. */
export function replayOf(
  log: AttemptLog,
  { scenario, dataset, accepted }: Ground,
): Pick<Review, 'play' | 'run' | 'verdict'> {
  const bound = bind(scenario, dataset, log.seed);
  const play = accepted ? { ...bound, accepted } : bound;
  const run = replay(play, log.events, log.mode);
  return { play, run, verdict: checkChain(log) ? 'broken-chain' : run.illegal ? 'illegal' : 'sound' };
}

/** A log played again, with what the solved scenario says of it. */
export function reviewOf(log: AttemptLog, ground: Ground, judged?: Judged): Review {
  const replayed = replayOf(log, ground);
  const { play, run } = replayed;
  return {
    ...ground,
    ...replayed,
    ...(judged ?? judgedHere(play, run)),
    header: headerOf(log),
    events: log.events,
  };
}

/** The scores of a finished attempt, not rounded; null where it is not, undefined where that is not yet known. */
export interface Scores {
  readonly score: number | null | undefined;
  /** Without what a teacher accepted beyond the patterns. */
  readonly unaided: number | null | undefined;
}

/** The scoreboard's line of an attempt; without ground, what can be said without its scenario. */
export function rowOf(
  stored: StoredAttempt,
  log: AttemptLog,
  ground: Ground | undefined,
  { score, unaided }: Scores,
): AttemptRow {
  const { header, source, exported } = stored;
  const replayed = ground && replayOf(log, ground);
  const ending = replayed?.run.ending ?? null;
  return {
    attempt: header.attempt,
    scenarioId: header.scenario.id,
    scenarioHash: header.scenario.hash,
    title: ground
      ? inBoth(ground.scenario, ground.translation, ground.scenario.title)
      : { zh: header.scenario.id, en: header.scenario.id },
    student: header.student,
    started: header.started,
    minutes: (log.events.at(-1)?.t ?? 0) / 60_000,
    finished: replayed ? ending !== null : stored.finished,
    ending: ending?.end ?? null,
    endingNode: ending?.node ?? null,
    score: score ?? null,
    ...(score === undefined && { valuing: true }),
    ...(typeof unaided === 'number' && unaided !== score && { unaided }),
    redline: (replayed?.run.redlines.length ?? 0) > 0,
    mode: header.mode,
    source,
    exported,
    verdict: replayed?.verdict ?? 'unknown-scenario',
    steps:
      replayed?.run.decisions.length ?? log.events.filter(({ type }) => type === 'answer' || type === 'late').length,
    ...(stored.from && { retryOf: stored.from.attempt }),
  };
}
