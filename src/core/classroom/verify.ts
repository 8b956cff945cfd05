import { round } from '../kernel/round.ts';
import { bind } from '../play/bind.ts';
import { checkChain } from '../play/log.ts';
import { readLog, type LogFault } from '../play/read-log.ts';
import { replay } from '../play/replay.ts';
import type { Play } from '../play/play.ts';
import type { IllegalReason, Run } from '../play/run.ts';
import { standingOf } from '../play/solve/judge.ts';
import { TooMuchLuck } from '../play/solve/ways.ts';
import type { AttemptLog, Origin } from '../play/attempt.ts';
import type { Dataset } from '../sample/dataset.ts';
import type { Scenario } from '../scenario/scenario.ts';

export const VERDICTS = ['verified', 'mismatch', 'tampered', 'unknown-scenario', 'unreadable'] as const;
export type VerdictKind = (typeof VERDICTS)[number];

/** Why a verdict is what it is; a page or command turns it into a sentence. */
export type Reason =
  | { readonly is: LogFault }
  | { readonly is: 'no-scenario'; readonly id: string; readonly hash: string }
  | { readonly is: 'no-dataset'; readonly id: string; readonly hash: string }
  | { readonly is: 'broken-chain'; readonly seq: number }
  | { readonly is: 'illegal-event'; readonly seq: number; readonly why: IllegalReason }
  | { readonly is: 'other-score'; readonly claimed: number; readonly score: number }
  /** `check` refuses the scenario: from this node on it leaves too much to luck to be valued. */
  | { readonly is: 'too-much-luck'; readonly node: string }
  | { readonly is: 'unfinished' };

/** What a hand-in turned out to be. */
export interface Verdict {
  readonly verdict: VerdictKind;
  /** The score that the file claims; never used. */
  readonly claimed: number | null;
  /** Recomputed, one decimal; null for an unfinished run or one that could not be played. */
  readonly score: number | null;
  readonly ending: Run['ending'];
  readonly reasons: readonly Reason[];
  readonly log: AttemptLog | null;
  /** Begun again from another attempt, as the file says: practice. */
  readonly from?: Origin;
}

/** Where scenarios and datasets are found by their hashes. */
export interface ScenarioLibrary {
  scenario(hash: string): Scenario | undefined;
  dataset(hash: string): Dataset | undefined;
}

/** The most that a claimed score may differ from ours (command-line.md). */
const TOLERANCE = 0.05;

/**
 * Verifies a hand-in that anybody may have written: the chain, scenario and dataset by hash, every event legal where it
 * stands, the score recomputed. It does not tell who sat at the keyboard, nor whether a legal log was written by hand.
 */
export function verify(text: string, library: ScenarioLibrary): Verdict {
  const read = readLog(text);
  if ('fault' in read) {
    const nothing = { claimed: null, score: null, ending: null, log: null };
    return { ...nothing, verdict: 'unreadable', reasons: [{ is: read.fault }] };
  }
  const { log, claimed, from } = read.read;
  const known = { claimed, score: null, ending: null, log, ...(from && { from }) };
  const scenario = library.scenario(log.scenario.hash);
  const dataset = library.dataset(log.dataset.hash);
  if (!scenario)
    return { ...known, verdict: 'unknown-scenario', reasons: [{ is: 'no-scenario', ...idAndHash(log.scenario) }] };
  // Somebody may have written in the hash of data that we know but that the scenario was not made for.
  if (dataset?.id !== scenario.dataset)
    return { ...known, verdict: 'unknown-scenario', reasons: [{ is: 'no-dataset', ...idAndHash(log.dataset) }] };

  const play = bind(scenario, dataset, log.seed);
  const run = replay(play, log.events, log.mode);
  const broken = checkChain(log);
  const reasons: Reason[] = [];
  if (broken) reasons.push({ is: 'broken-chain', seq: broken.seq });
  if (run.illegal) reasons.push({ is: 'illegal-event', seq: run.illegal.seq, why: run.illegal.reason });
  const score = scoreOf(play, run);
  if (score instanceof TooMuchLuck)
    return { ...known, verdict: 'unknown-scenario', reasons: [{ is: 'too-much-luck', node: score.node }] };
  const recomputed = { ...known, score, ending: run.ending };
  if (reasons.length > 0) return { ...recomputed, verdict: 'tampered', reasons };
  if (claimed !== null && score !== null && Math.abs(claimed - score) > TOLERANCE + 1e-9)
    return { ...recomputed, verdict: 'mismatch', reasons: [{ is: 'other-score', claimed, score }] };
  return { ...recomputed, verdict: 'verified', reasons: run.ending ? [] : [{ is: 'unfinished' }] };
}

/** One decimal; null for an unfinished run, and why not where the scenario cannot be valued. */
function scoreOf(play: Play, run: Run): number | null | TooMuchLuck {
  try {
    return run.ending ? round(standingOf(play, run).score) : null;
  } catch (fault) {
    if (fault instanceof TooMuchLuck) return fault;
    throw fault;
  }
}

const idAndHash = ({ id, hash }: { id: string; hash: string }) => ({ id, hash });
