import { caseStation, type Station } from '../../../core/crm/case-station.ts';
import { dayNumber } from '../../../core/crm/days.ts';
import type { Dataset, Row } from '../../../core/sample/dataset.ts';
import { select } from '../../../core/sample/query.ts';

export const STATIONS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const satisfies readonly Station[];

/** A complaint on the board. */
export interface CaseCard {
  readonly id: string;
  readonly customer: string;
  readonly name: string;
  /** Codes of the complaint. */
  readonly type: string;
  readonly severity: string;
  readonly unit: string;
  readonly station: Station;
  /** The student put it where it is. */
  readonly isMoved: boolean;
  /** `YYYY-MM-DD`; empty while it is open. */
  readonly closed: string;
  /** Days to the due day; below 0 it is overdue. Null: no day was set, or it is closed. */
  readonly daysLeft: number | null;
}

const text = (row: Row, column: string): string | null => {
  const cell = row[column];
  return typeof cell === 'string' && cell !== '' ? cell : null;
};

const stationOf = (row: Row): Station =>
  caseStation({
    facts: text(row, 'facts'),
    demand: text(row, 'demand'),
    valid: text(row, 'valid'),
    unit: text(row, 'unit'),
    rootCause: text(row, 'root_cause'),
    proposal: text(row, 'proposal'),
    cost: typeof row['cost'] === 'number' ? row['cost'] : null,
    approvedBy: text(row, 'approved_by_id'),
    closedAt: text(row, 'closed_at'),
    prevention: text(row, 'prevention'),
  });

/**
 * Every complaint with its station, the most overdue first within each. `moves` of the student stand instead of what the
 * file says.
 */
export function caseCards(data: Dataset, moves: Readonly<Record<string, number>>): CaseCard[] {
  if (!Object.hasOwn(data.tables, 'complaints')) return [];
  const { id = [], name = [] } = data.tables['customers']?.columns ?? {};
  const names = new Map(id.map((one, at) => [one, String(name[at] ?? one)]));
  const today = dayNumber(data.asOf);
  const cards = select(data, { from: 'complaints' }).map((row): CaseCard => {
    const customer = row['customer_id'] ?? null;
    const due = text(row, 'due_at')?.slice(0, 10);
    const closed = text(row, 'closed_at')?.slice(0, 10) ?? '';
    const moved = STATIONS.find((station) => station === moves[String(row['id'])]);
    return {
      id: String(row['id']),
      customer: String(customer ?? ''),
      name: names.get(customer) ?? '—',
      type: String(row['type'] ?? ''),
      severity: String(row['severity'] ?? ''),
      unit: String(row['unit'] ?? ''),
      station: moved ?? stationOf(row),
      isMoved: moved !== undefined,
      closed,
      daysLeft: closed !== '' || due === undefined ? null : dayNumber(due) - today,
    };
  });
  return cards.sort(
    (a, b) => (a.daysLeft ?? 9999) - (b.daysLeft ?? 9999) || (a.closed < b.closed ? 1 : -1) || (a.id < b.id ? -1 : 1),
  );
}
