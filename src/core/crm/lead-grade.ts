import { within } from './figures.ts';
import { byId, type Result } from './result.ts';

/** How soon a lead means to buy: within a week, 15 days, 30 days, or without a clear date. */
export const LEAD_GRADES = ['H', 'A', 'B', 'C'] as const;
export type LeadGrade = (typeof LEAD_GRADES)[number];

export interface LeadParameters {
  /** Days to the order, at most, for H, A and B; the rest is C. */
  readonly days: readonly [h: number, a: number, b: number];
  /** Days within which each grade is to be called next: H, A, B, C. */
  readonly contact: readonly [h: number, a: number, b: number, c: number];
}

/** domain.md P6 [D]. */
export const LEAD_DEFAULTS: LeadParameters = { days: [7, 15, 30], contact: [2, 4, 7, 30] };

export interface Lead {
  readonly id: string;
  /** Days to the expected order, by the evidence; null when nobody knows. Below 0 the date has passed unused. */
  readonly days: number | null;
}

export interface LeadRow extends Lead {
  readonly grade: LeadGrade;
  /** Days within which to call. */
  readonly contactIn: number;
}

/**
 * Grades leads by the days to the expected order (domain.md P6), in the order of ids. A date that has passed says no
 * more than no date: C.
 *
 * @param asOf `YYYY-MM-DD`, handed through
 * @throws RangeError when days are no number
 */
export function gradeLeads(
  leads: readonly Lead[],
  asOf: string,
  given: Partial<LeadParameters> = {},
): Result<'lead-grade', LeadParameters, LeadRow> {
  const parameters: LeadParameters = { ...LEAD_DEFAULTS, ...given };
  const rows = leads.map(({ id, days }): LeadRow => {
    const soon = days === null || within('days', days) < 0 ? -1 : parameters.days.findIndex((limit) => days <= limit);
    const place = soon < 0 ? 3 : soon;
    return { id, days, grade: LEAD_GRADES[place] ?? 'C', contactIn: parameters.contact[place] ?? 0 };
  });
  return { method: 'lead-grade', parameters, asOf, rows: rows.sort(byId) };
}
