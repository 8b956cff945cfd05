import { betaQuantile } from './beta.ts';

/** One scored decision as evidence of a skill. */
export interface Evidence {
  readonly skill: string;
  /** Quality, 0 … 1. */
  readonly q: number;
  /** How much of the decision was about this skill. */
  readonly weight: number;
}

/** A level is shown only from so many decisions on. */
export const ENOUGH = 3;

/** What is known of a skill: Beta(1, 1) and, of each evidence, a += w·q and b += w·(1 − q) (scoring.md A9). */
export interface SkillProfile {
  readonly skill: string;
  /** Decisions that judged it. */
  readonly n: number;
  readonly a: number;
  readonly b: number;
  /** a / (a + b). */
  readonly mean: number;
  /** The 10th and 90th percentile. */
  readonly low: number;
  readonly high: number;
}

/** The skills with evidence, in the order in which they first appear. */
export function skillProfiles(evidence: readonly Evidence[]): SkillProfile[] {
  const skills = new Map<string, { n: number; a: number; b: number }>();
  for (const { skill, q, weight } of evidence) {
    const known = skills.get(skill) ?? { n: 0, a: 1, b: 1 };
    skills.set(skill, { n: known.n + 1, a: known.a + weight * q, b: known.b + weight * (1 - q) });
  }
  return [...skills].map(([skill, { n, a, b }]) => ({
    skill,
    n,
    a,
    b,
    mean: a / (a + b),
    low: betaQuantile(0.1, a, b),
    high: betaQuantile(0.9, a, b),
  }));
}

/** 0 … 3: below 40, 40–64, 65–84, 85 and more (domain.md 6); undefined while the evidence is insufficient. */
export function levelOf({ n, mean }: Pick<SkillProfile, 'n' | 'mean'>): 0 | 1 | 2 | 3 | undefined {
  if (n < ENOUGH) return undefined;
  if (mean < 0.4) return 0;
  if (mean < 0.65) return 1;
  return mean < 0.85 ? 2 : 3;
}

/** The skill to work on: the lowest mean among those with enough evidence. */
export const weakest = (profiles: readonly SkillProfile[]): SkillProfile | undefined =>
  profiles
    .filter(({ n }) => n >= ENOUGH)
    .reduce<SkillProfile | undefined>((low, one) => (low && low.mean <= one.mean ? low : one), undefined);
