import { dayNumber } from '../../../core/crm/days.ts';
import { gradeLeads, LEAD_GRADES, type LeadGrade } from '../../../core/crm/lead-grade.ts';
import type { Dataset, Row } from '../../../core/sample/dataset.ts';
import { select } from '../../../core/sample/query.ts';

/** A lead with its grade; `days` to the expected order, null where nobody knows. */
export interface GradedLead {
  readonly row: Row;
  readonly days: number | null;
  readonly grade: LeadGrade;
  readonly contactIn: number;
}

/** Leads of the data by grade (domain.md P6), the soonest first. Days count from as-of. */
export function leadsByGrade(data: Dataset): { readonly grade: LeadGrade; readonly leads: readonly GradedLead[] }[] {
  const rows = Object.hasOwn(data.tables, 'leads') ? select(data, { from: 'leads' }) : [];
  const daysOf = (row: Row): number | null =>
    typeof row['expected_date'] === 'string' ? dayNumber(row['expected_date']) - dayNumber(data.asOf) : null;
  const graded = gradeLeads(
    rows.map((row) => ({ id: String(row['id']), days: daysOf(row) })),
    data.asOf,
  ).rows;
  const byId = new Map(rows.map((row) => [String(row['id']), row]));
  return LEAD_GRADES.map((grade) => ({
    grade,
    leads: graded
      .filter((lead) => lead.grade === grade)
      .map(({ id, days, contactIn }) => ({ row: byId.get(id) ?? {}, days, grade, contactIn }))
      .sort((a, b) => (a.days ?? 9999) - (b.days ?? 9999)),
  }));
}
