import type { Run } from '../../core/play/run.ts';
import type { Standing } from '../../core/play/standing.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { isTask } from '../../core/scenario/scenario.ts';

/** How one skill did in a run. */
export interface SkillResult {
  readonly id: string;
  readonly points: number;
  readonly weight: number;
  /** 0–100; null where the run has not yet met a decision that judges this skill. */
  readonly score: number | null;
}

/** Below this many skills a radar has no area to read; bars alone then. */
export const RADAR_FROM = 3;

/** The skills of a scenario in file order, with what this run earned. */
export function skillResults(scenario: Scenario, run: Run, standing: Pick<Standing, 'skills'>): SkillResult[] {
  const nodes = new Map(scenario.nodes.map((node) => [node.id, node]));
  const met = new Set(
    run.decisions.flatMap(({ node }) => {
      const task = nodes.get(node);
      return task && isTask(task) ? Object.keys(task.skills) : [];
    }),
  );
  const over = run.ending !== null;
  return standing.skills.map(({ skill, points, weight, score }) => ({
    id: skill,
    points,
    weight,
    score: over || met.has(skill) ? score : null,
  }));
}

/** The best and the weakest of the skills that were met; undefined when they do not differ by a whole point. */
export function extremes(results: readonly SkillResult[]): { best: SkillResult; worst: SkillResult } | undefined {
  const met = results.filter(({ score }) => score !== null);
  const ranked = [...met].sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
  const [best] = ranked;
  const worst = ranked.at(-1);
  return best && worst && (best.score ?? 0) - (worst.score ?? 0) >= 1 ? { best, worst } : undefined;
}
