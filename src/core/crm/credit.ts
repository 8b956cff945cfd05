import { FigureError } from '../kernel/figure-error.ts';
import { ratio, reaches, weightedMean, within } from './figures.ts';
import { byId, type Result } from './result.ts';

const CREDIT_CRITERIA = ['character', 'capacity', 'capital', 'collateral', 'conditions'] as const;
type Criterion = (typeof CREDIT_CRITERIA)[number];

/** Each 0 to 100. `character` is the record of payments, not an opinion. */
export type CreditScores = Readonly<Record<Criterion, number>>;

/** What a grade grants. */
export interface CreditGrade {
  readonly grade: string;
  /** The lowest score. */
  readonly from: number;
  readonly termDays: number;
  /** The limit in average purchases of the term; 0: prepaid. */
  readonly factor: number;
}

export interface CreditParameters {
  /** Only the proportions count. */
  readonly weights: CreditScores;
  /** From the best down; the last takes everybody. */
  readonly grades: readonly CreditGrade[];
}

/** domain.md F16 [D]. */
export const CREDIT_DEFAULTS: CreditParameters = {
  weights: { character: 30, capacity: 25, capital: 15, collateral: 10, conditions: 20 },
  grades: [
    { grade: 'A', from: 80, termDays: 60, factor: 1.5 },
    { grade: 'B', from: 65, termDays: 30, factor: 1 },
    { grade: 'C', from: 50, termDays: 7, factor: 0.5 },
    { grade: 'D', from: 0, termDays: 0, factor: 0 },
  ],
};

/** A firm that buys on account. */
export interface CreditCustomer {
  readonly id: string;
  readonly scores: CreditScores;
  /** Yuan bought in a year. */
  readonly sales: number;
  /** Yuan open on the day. */
  readonly receivable: number;
}

export interface CreditRow {
  readonly id: string;
  /** 0 to 100. */
  readonly score: number;
  readonly grade: CreditGrade['grade'];
  readonly termDays: number;
  /** Yuan: sales ÷ 12 × term ÷ 30 × factor. */
  readonly limit: number;
  readonly receivable: number;
  /** Yuan above the limit; 0 within it. */
  readonly excess: number;
  /** Days sales outstanding: receivable ÷ sales × 365; null without sales. */
  readonly outstandingDays: number | null;
}

/** Weighted credit score, 0 to 100 (domain.md F16). @throws RangeError when a score is outside 0 … 100 */
const creditScore = (scores: CreditScores, weights: CreditScores): number =>
  weightedMean(CREDIT_CRITERIA.map((name) => ({ value: within(name, scores[name], 0, 100), weight: weights[name] })));

/**
 * Credit score, grade, limit and days outstanding of each firm (domain.md F16), in the order of ids.
 *
 * @param asOf `YYYY-MM-DD`, the day of the receivables
 * @throws RangeError when a score is outside 0 … 100, an amount is negative or no grade takes a score
 */
export function creditRating(
  customers: readonly CreditCustomer[],
  asOf: string,
  given: Partial<CreditParameters> = {},
): Result<'credit', CreditParameters, CreditRow> {
  const parameters: CreditParameters = { ...CREDIT_DEFAULTS, ...given };
  const rows = customers.map(({ id, scores, ...amounts }): CreditRow => {
    const sales = within('sales', amounts.sales, 0);
    const receivable = within('receivable', amounts.receivable, 0);
    const score = creditScore(scores, parameters.weights);
    const granted = parameters.grades.find(({ from }) => reaches(score, from));
    if (!granted) throw new FigureError('no-grade', { score });
    const { grade, termDays, factor } = granted;
    const limit = (sales / 12) * (termDays / 30) * factor;
    const days = ratio(receivable, sales);
    return {
      id,
      score,
      grade,
      termDays,
      limit,
      receivable,
      excess: Math.max(0, receivable - limit),
      outstandingDays: days === null ? null : 365 * days,
    };
  });
  return { method: 'credit', parameters, asOf, rows: rows.sort(byId) };
}
