import { clamp } from '../kernel/round.ts';
import type { TaskNode } from '../scenario/scenario.ts';
import { declaredWorth } from './declared-worth.ts';
import type { Play } from './play.ts';
import type { Decision, Run } from './run.ts';

/** How good a decision was, by what it gave away. */
export type Mark = 'best' | 'good' | 'inaccuracy' | 'mistake' | 'blunder';

/** What one decision was worth, on the 100 scale. */
export interface Judgement {
  readonly seq: number;
  readonly node: string;
  readonly q: number;
  readonly points: number;
  /** The most that this node can pay. */
  readonly best: number;
  /** What the decision gave away against the best line; null until the solver values positions. */
  readonly loss: number | null;
  /**
   * The part of the loss that is missing at this node itself, against the points of the best outcome there; the rest are
   * chances that it closed. Below 0 where the node paid more than the best outcome does. null like the loss.
   */
  readonly now: number | null;
  /** The most that could be given away here; null like the loss. */
  readonly stake: number | null;
  readonly mark: Mark | null;
}

export interface SkillStanding {
  readonly skill: string;
  readonly weight: number;
  /** Of 100. */
  readonly points: number;
  /** 100 × points / weight. */
  readonly score: number;
}

/** What a run comes down to. Nothing is rounded. */
export interface Standing {
  /** 0–100; at most 59 once a red line was crossed. */
  readonly score: number;
  /** The score before the red-line cap. */
  readonly uncapped: number;
  readonly redline: boolean;
  readonly skills: readonly SkillStanding[];
  readonly decisions: readonly Judgement[];
  readonly rules: readonly { readonly rule: string; readonly kept: boolean; readonly points: number }[];
}

/** The most that a run with a red line can score (scoring.md). */
export const REDLINE_CAP = 59;

/**
 * The standing of a run by declared worth: points over the best achievable along the declared worth, skills scaled to
 * their weights. Losses and marks need the value of positions and stay null.
 */
export function declaredWorthStanding(play: Play, run: Run): Standing {
  const { scenario } = play;
  const { scale, most } = declaredWorth(scenario);
  const unit = most > 0 ? 100 / most : 0;
  const bySkill = new Map<string, number>();
  const earn = (skill: string, points: number) => {
    const scaled = points * (scale[skill] ?? 0) * unit;
    bySkill.set(skill, (bySkill.get(skill) ?? 0) + scaled);
    return scaled;
  };
  const decisions = run.decisions.map((decision): Judgement => {
    const points = Object.entries(decision.points).reduce((sum, [skill, value]) => sum + earn(skill, value), 0);
    const best = mostOf(play, decision, scale) * unit;
    return { ...judgedPlace(decision), points, best, loss: null, now: null, stake: null, mark: null };
  });
  const rules = run.rules.map(({ rule, kept }) => {
    const { skill, worth } = scenario.rules.find(({ id }) => id === rule) ?? { skill: '', worth: 0 };
    return { rule, kept, points: kept ? earn(skill, worth) : 0 };
  });
  const uncapped = clamp(
    [...bySkill.values()].reduce((sum, points) => sum + points, 0),
    0,
    100,
  );
  const redline = run.redlines.length > 0;
  return {
    score: redline ? Math.min(REDLINE_CAP, uncapped) : uncapped,
    uncapped,
    redline,
    skills: scenario.skills.map(({ id, weight }) => {
      const points = bySkill.get(id) ?? 0;
      return { skill: id, weight, points, score: clamp((100 * points) / weight, 0, 100) };
    }),
    decisions,
    rules,
  };
}

const judgedPlace = ({ seq, node, q }: Decision) => ({ seq, node, q });

/** What the node pays for a perfect answer, scaled; nothing on a second visit. */
function mostOf(play: Play, { node, scored }: Decision, scale: Readonly<Record<string, number>>): number {
  if (!scored) return 0;
  const { skills, worth } = play.nodes.get(node) as TaskNode;
  return Object.entries(skills).reduce((sum, [skill, share]) => sum + worth * share * (scale[skill] ?? 0), 0);
}
