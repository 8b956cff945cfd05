import { dayNumber } from '../../../core/crm/days.ts';
import type { CustomerView } from '../../../core/sample/customer-view.ts';
import type { Cell, Row } from '../../../core/sample/dataset.ts';

/** Something about a customer that waits for somebody. */
export interface FollowUp {
  readonly what: 'complaint' | 'ticket' | 'owed' | 'step';
  readonly id: string;
  /** The code of its type, or what is to be done. */
  readonly about: string;
  /** `YYYY-MM-DD`; empty: no day was set. */
  readonly due: string;
  /** Days past that day. */
  readonly overdue: number;
  /** Yuan, of what is owed. */
  readonly amount: number;
}

const day = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell.slice(0, 10) : '');

/** What is open for a customer on a day: complaints, tickets, overdue invoices and promised next steps; the most overdue first. */
export function followUps(record: CustomerView, asOf: string): FollowUp[] {
  const item = (what: FollowUp['what'], row: Row, about: Cell | undefined, due: string, amount = 0): FollowUp => ({
    what,
    id: String(row['id']),
    about: String(about ?? ''),
    due,
    overdue: due === '' ? 0 : Math.max(0, dayNumber(asOf) - dayNumber(due)),
    amount,
  });
  const isOpen = (row: Row, column: string) => row[column] === null || day(row[column]) > asOf;
  const owed = (row: Row) => Number(row['amount'] ?? 0) - Number(row['paid'] ?? 0);
  return [
    ...record.complaints
      .filter((row) => isOpen(row, 'closed_at'))
      .map((row) => item('complaint', row, row['type'], day(row['due_at']))),
    ...record.tickets.filter((row) => isOpen(row, 'closed')).map((row) => item('ticket', row, row['kind'], '')),
    ...record.receivables
      .filter((row) => owed(row) > 0 && day(row['due_at']) < asOf)
      .map((row) => item('owed', row, '', day(row['due_at']), owed(row))),
    ...[record.firm, ...record.interactions]
      .filter((row): row is Row => typeof row?.['next_action'] === 'string' && day(row['next_date']) >= asOf)
      .map((row) => item('step', row, row['next_action'], day(row['next_date']))),
  ].sort((a, b) => b.overdue - a.overdue || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}
