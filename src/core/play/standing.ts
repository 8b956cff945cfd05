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
  /** What the decision gave away against the best line; null where it has not been valued. */
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
