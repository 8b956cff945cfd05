import type { AttemptHeader, AttemptLog, LoggedEvent, Mode, Student } from '../core/play/attempt.ts';
import { bind } from '../core/play/bind.ts';
import { declaredWorthStanding, type Standing } from '../core/play/standing.ts';
import { checkChain, headerOf } from '../core/play/log.ts';
import type { Play } from '../core/play/play.ts';
import { replay } from '../core/play/replay.ts';
import type { Run } from '../core/play/run.ts';
import type { Dataset } from '../core/sample/dataset.ts';
import type { End, Scenario } from '../core/scenario/scenario.ts';
import type { Translation } from '../core/scenario/translation.ts';
import type { StoredAttempt } from '../db/rows.ts';
import { inBoth, type Both } from './entry.ts';

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
  /** Not rounded; null until the attempt is finished. */
  readonly score: number | null;
  readonly redline: boolean;
  readonly mode: Mode;
  readonly source: 'here' | 'file';
  readonly exported: boolean;
  readonly verdict: Verdict;
  /** Decisions made so far. */
  readonly steps: number;
}

/** What a log is replayed on. */
export interface Ground {
  readonly scenario: Scenario;
  readonly translation: Translation | undefined;
  readonly dataset: Dataset;
}

/** Everything that a debrief shows. */
export interface Review extends Ground {
  readonly header: AttemptHeader;
  readonly events: readonly LoggedEvent[];
  readonly play: Play;
  readonly run: Run;
  readonly standing: Standing;
  readonly verdict: Verdict;
}

/** Replays a log on its ground. */
export function reviewOf(log: AttemptLog, ground: Ground): Review {
  const { events } = log;
  const play = bind(ground.scenario, ground.dataset, log.seed);
  const run = replay(play, events, log.mode);
  const verdict = checkChain(log) ? 'broken-chain' : run.illegal ? 'illegal' : 'sound';
  return { ...ground, header: headerOf(log), events, play, run, standing: declaredWorthStanding(play, run), verdict };
}

/** The scoreboard's line of an attempt; without ground, what can be said without its scenario. */
export function rowOf(stored: StoredAttempt, log: AttemptLog, ground: Ground | undefined): AttemptRow {
  const { header, source, exported } = stored;
  const review = ground && reviewOf(log, ground);
  const ending = review?.run.ending ?? null;
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
    finished: review ? ending !== null : stored.finished,
    ending: ending?.end ?? null,
    endingNode: ending?.node ?? null,
    score: review && ending ? review.standing.score : null,
    redline: review?.standing.redline ?? false,
    mode: header.mode,
    source,
    exported,
    verdict: review?.verdict ?? 'unknown-scenario',
    steps: review?.run.decisions.length ?? log.events.filter(({ type }) => type === 'answer' || type === 'late').length,
  };
}
