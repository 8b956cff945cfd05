import { FigureError } from '../kernel/figure-error.ts';
import { sum, within } from './figures.ts';
import type { Figures } from './result.ts';

/**
 * Perceived ÷ expected (domain.md F6a): below 1 disappointed, 1 content, above 1 delighted.
 *
 * @throws RangeError when expected is not above 0 or perceived is negative
 */
export function satisfactionRatio(
  perceived: number,
  expected: number,
): Figures<
  'satisfaction-ratio',
  { perceived: number; expected: number },
  { ratio: number; reading: 'disappointed' | 'content' | 'delighted' }
> {
  const ratio = within('perceived', perceived, 0) / within('expected', expected, Number.MIN_VALUE);
  const reading = Math.abs(ratio - 1) < 1e-9 ? 'content' : ratio < 1 ? 'disappointed' : 'delighted';
  return { method: 'satisfaction-ratio', parameters: { perceived, expected }, ratio, reading };
}

export interface CsatParameters {
  /** Answers at or above this are satisfied. */
  readonly satisfied: number;
  /** The scale runs from 1 to this. */
  readonly top: number;
  /** Normal deviate of the margin: 1.96 for 95 %. */
  readonly z: number;
}

export const CSAT_DEFAULTS: CsatParameters = { satisfied: 4, top: 5, z: 1.96 };

export interface Csat {
  /** Valid answers. */
  readonly answers: number;
  readonly satisfied: number;
  /** satisfied ÷ answers, of 1; null without answers. */
  readonly share: number | null;
  readonly mean: number | null;
  /** ± of the share at the level of `z`, of 1, by the normal approximation. A move within it shows nothing. */
  readonly margin: number | null;
}

function whole(name: string, scores: readonly number[], low: number, high: number): void {
  for (const score of scores) {
    within(name, score, low, high);
    if (!Number.isInteger(score)) throw new FigureError('whole', { name });
  }
}

/**
 * Share of satisfied answers with its margin (domain.md F6b).
 *
 * @throws RangeError when an answer is no whole number of the scale
 */
export function csat(
  scores: readonly number[],
  given: Partial<CsatParameters> = {},
): Figures<'csat', CsatParameters, Csat> {
  const parameters: CsatParameters = { ...CSAT_DEFAULTS, ...given };
  whole('a CSAT answer', scores, 1, parameters.top);
  const answers = scores.length;
  const satisfied = scores.filter((score) => score >= parameters.satisfied).length;
  const share = answers === 0 ? null : satisfied / answers;
  return {
    method: 'csat',
    parameters,
    answers,
    satisfied,
    share,
    mean: answers === 0 ? null : sum(scores) / answers,
    margin: share === null ? null : parameters.z * Math.sqrt((share * (1 - share)) / answers),
  };
}

/** The limits on the scale of 0 to 10. */
export interface NpsParameters {
  readonly promoters: number;
  readonly detractors: number;
}

export const NPS_DEFAULTS: NpsParameters = { promoters: 9, detractors: 6 };

export interface Nps {
  readonly answers: number;
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  /** Points, −100 to 100, not per cent; null without answers. */
  readonly score: number | null;
}

/**
 * Net promoter score: per cent of 9–10 less per cent of 0–6 (domain.md F6c).
 *
 * @throws RangeError when an answer is no whole number of 0 to 10
 */
export function nps(scores: readonly number[], given: Partial<NpsParameters> = {}): Figures<'nps', NpsParameters, Nps> {
  const parameters: NpsParameters = { ...NPS_DEFAULTS, ...given };
  if (parameters.detractors >= parameters.promoters)
    throw new FigureError('below', { name: 'detractors', other: 'promoters' });
  whole('an NPS answer', scores, 0, 10);
  const answers = scores.length;
  const promoters = scores.filter((score) => score >= parameters.promoters).length;
  const detractors = scores.filter((score) => score <= parameters.detractors).length;
  return {
    method: 'nps',
    parameters,
    answers,
    promoters,
    passives: answers - promoters - detractors,
    detractors,
    score: answers === 0 ? null : (100 * (promoters - detractors)) / answers,
  };
}
