import { round } from '../kernel/round.ts';
import type { Play } from './play.ts';
import type { Run } from './run.ts';
import type { Mark, Standing } from './standing.ts';

/** What `rapport play --json` prints (command-line.md); numbers rounded to one decimal. */
export interface PlayReport {
  readonly scenario: string;
  readonly seed: number;
  readonly ending: Run['ending'];
  readonly score: number | null;
  readonly redlines: readonly { readonly node: string; readonly reason: string }[];
  readonly meters: Readonly<Record<string, number>>;
  readonly skills: Readonly<Record<string, number>>;
  readonly decisions: readonly {
    readonly node: string;
    readonly answer: unknown;
    readonly q: number;
    readonly points: number;
    readonly best: number;
    readonly loss: number | null;
    readonly mark: Mark | null;
  }[];
  readonly rules: readonly { readonly rule: string; readonly kept: boolean }[];
}

/** Sums a run up for people and programs outside. An unfinished run has neither ending nor score. */
export function playReport(play: Play, run: Run, standing: Standing): PlayReport {
  const { scenario, seed } = play;
  return {
    scenario: scenario.id,
    seed,
    ending: run.ending,
    score: run.ending ? round(standing.score) : null,
    redlines: run.redlines,
    meters: Object.fromEntries(scenario.meters.map(({ id }, index) => [id, round(run.position.meters[index] ?? 0, 6)])),
    skills: Object.fromEntries(standing.skills.map(({ skill, score }) => [skill, round(score)])),
    decisions: run.decisions.map((decision, index) => {
      const judged = standing.decisions[index];
      return {
        node: decision.node,
        answer: decision.late ? { $late: true } : decision.answer,
        q: round(decision.q, 4),
        points: round(judged?.points ?? 0),
        best: round(judged?.best ?? 0),
        loss: judged?.loss == null ? null : round(judged.loss),
        mark: judged?.mark ?? null,
      };
    }),
    rules: run.rules,
  };
}
