import { bind } from '../play/bind.ts';
import { replay } from '../play/replay.ts';
import { standingOf } from '../play/solve/judge.ts';
import type { AttemptLog } from '../play/attempt.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { verify, type ScenarioLibrary, type Verdict, type VerdictKind } from './verify.ts';

/** What a decision of a handed-in attempt was worth; only first visits of nodes that pay. */
export interface ItemResult {
  readonly node: string;
  readonly q: number;
  /** Of 100. */
  readonly points: number;
  /** The most that the node can pay, of 100. */
  readonly best: number;
  readonly loss: number | null;
}

/** A hand-in as the class report needs it. */
export interface HandIn {
  readonly verdict: VerdictKind;
  readonly log: AttemptLog;
  /** Begun again from a decision of another attempt: practice, which never stands for an attempt of its own. */
  readonly isRetry: boolean;
  /** Undefined where the scenario is not known. */
  readonly scenario: Scenario | undefined;
  /** Recomputed, not rounded; null for an unfinished run. */
  readonly score: number | null;
  readonly items: readonly ItemResult[];
  /** Skill → 0 to 100; empty for an unfinished run. */
  readonly skills: Readonly<Record<string, number>>;
}

/** Whose score counts: what a file claims of itself changes nothing of what was decided. */
export const counts = (verdict: VerdictKind): boolean => verdict === 'verified' || verdict === 'mismatch';

/** Verifies a hand-in and judges its decisions. Without a hand-in where the file cannot be read. */
export function readHandIn(
  text: string,
  library: ScenarioLibrary,
): { readonly verdict: Verdict; readonly handIn: HandIn | null } {
  const verdict = verify(text, library);
  const { log } = verdict;
  if (!log) return { verdict, handIn: null };
  const scenario = library.scenario(log.scenario.hash);
  const dataset = library.dataset(log.dataset.hash);
  const base = { verdict: verdict.verdict, log, isRetry: verdict.from !== undefined, scenario };
  if (!scenario || !dataset || !counts(verdict.verdict))
    return { verdict, handIn: { ...base, score: null, items: [], skills: {} } };
  const play = bind(scenario, dataset, log.seed);
  const run = replay(play, log.events, log.mode);
  const { score, decisions, skills } = standingOf(play, run);
  const items = run.decisions.flatMap(({ node, scored, worth, points: paid }, index): ItemResult[] => {
    const judged = decisions[index];
    if (!judged || !scored || worth === 0 || Object.keys(paid).length === 0) return [];
    const { q, points, best, loss } = judged;
    return [{ node, q, points, best, loss }];
  });
  return {
    verdict,
    handIn: {
      ...base,
      score: run.ending ? score : null,
      items,
      skills: run.ending ? Object.fromEntries(skills.map(({ skill, score: of }) => [skill, of])) : {},
    },
  };
}
