import { reaches, within } from './figures.ts';
import { byId, type Result } from './result.ts';

export const LOYALTY_LEVELS = ['高', '中', '低'] as const;
export type LoyaltyLevel = (typeof LOYALTY_LEVELS)[number];

/** domain.md P6 [D]: the loyalty axis of value × potential × loyalty. */
export interface LoyaltyScoreParameters {
  /** Weights of satisfaction, of the absence of complaints, of coming back. */
  readonly weights: readonly [satisfaction: number, complaints: number, repeat: number];
  /** Points that a complaint costs, of 100. */
  readonly perComplaint: number;
  readonly high: number;
  readonly medium: number;
}

export const LOYALTY_SCORE_DEFAULTS: LoyaltyScoreParameters = {
  weights: [0.4, 0.3, 0.3],
  perComplaint: 25,
  high: 75,
  medium: 50,
};

export interface Faithful {
  readonly id: string;
  /** 0 to 100. */
  readonly satisfaction: number;
  readonly complaints: number;
  /** Whether the customer bought again or renewed. */
  readonly returned: boolean;
}

export interface LoyaltyScoreRow extends Faithful {
  readonly score: number;
  readonly level: LoyaltyLevel;
}

/**
 * The loyalty score (domain.md P6): 0.4 · satisfaction + 0.3 · (100 − min(100, 25 · complaints)) + 0.3 · (100 if returned);
 * from 75 high, from 50 medium. In the order of ids.
 *
 * @param asOf `YYYY-MM-DD`, handed through
 * @throws RangeError when satisfaction is not within 0 … 100 or complaints are negative
 */
export function loyaltyScores(
  customers: readonly Faithful[],
  asOf: string,
  given: Partial<LoyaltyScoreParameters> = {},
): Result<'loyalty-score', LoyaltyScoreParameters, LoyaltyScoreRow> {
  const parameters: LoyaltyScoreParameters = { ...LOYALTY_SCORE_DEFAULTS, ...given };
  const [satisfied, quiet, repeat] = parameters.weights;
  const rows = customers.map((one): LoyaltyScoreRow => {
    const calm = 100 - Math.min(100, parameters.perComplaint * within('complaints', one.complaints, 0));
    const score =
      satisfied * within('satisfaction', one.satisfaction, 0, 100) + quiet * calm + repeat * (one.returned ? 100 : 0);
    const level = reaches(score, parameters.high) ? '高' : reaches(score, parameters.medium) ? '中' : '低';
    return { ...one, score, level };
  });
  return { method: 'loyalty-score', parameters, asOf, rows: rows.sort(byId) };
}
