import { byId, type Result } from './result.ts';

/** Satisfaction × contribution: being satisfied is not being profitable (domain.md P6). */
export const QUADRANTS = ['满意盈利', '满意亏损', '不满盈利', '不满亏损'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** domain.md P6 [D]. */
export interface QuadrantParameters {
  /** CSAT from here is satisfied. */
  readonly satisfied: number;
  /** Yuan: a contribution above this is profitable. */
  readonly contribution: number;
}

export const QUADRANT_DEFAULTS: QuadrantParameters = { satisfied: 4, contribution: 0 };

export interface Judged {
  readonly id: string;
  /** Null without an answer: no quadrant. */
  readonly csat: number | null;
  /** Yuan. */
  readonly contribution: number;
}

export interface QuadrantRow extends Judged {
  readonly quadrant: Quadrant | null;
}

/**
 * The quadrant of each customer by the latest CSAT and the contribution (domain.md P6), in the order of ids.
 *
 * @param asOf `YYYY-MM-DD`, handed through
 */
export function satisfactionValue(
  customers: readonly Judged[],
  asOf: string,
  given: Partial<QuadrantParameters> = {},
): Result<'satisfaction-value', QuadrantParameters, QuadrantRow> {
  const parameters: QuadrantParameters = { ...QUADRANT_DEFAULTS, ...given };
  const rows = customers.map((one): QuadrantRow => {
    if (one.csat === null) return { ...one, quadrant: null };
    const place = (one.csat >= parameters.satisfied ? 0 : 2) + (one.contribution > parameters.contribution ? 0 : 1);
    return { ...one, quadrant: QUADRANTS[place] ?? null };
  });
  return { method: 'satisfaction-value', parameters, asOf, rows: rows.sort(byId) };
}
