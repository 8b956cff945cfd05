import { describe, expect, test } from 'vitest';
import { peersOf, relatedTo } from '../../../src/app/desk/related.ts';
import { courseDataset } from '../../../src/core/sample/course.ts';
import { customerView } from '../../../src/core/sample/customer-view.ts';
import type { Dataset } from '../../../src/core/sample/dataset.ts';
import { PANELS } from '../../../src/core/scenario/scenario.ts';
import { followUps } from '../../../src/ui/desk/customer/follow-ups.ts';

const data = courseDataset();

function waiting(customer: string) {
  const record = customerView(data, customer);
  if (!record) throw new Error(customer);
  return followUps(record, data.asOf);
}

test('what waits for somebody: the most overdue first, then promised steps by their day', () => {
  expect(waiting('AP-I-001')).toEqual([
    { what: 'complaint', id: 'AP-C-251222-01', about: 'quality', due: '2025-12-25', overdue: 6, amount: 0 },
  ]);
  expect(waiting('AP-E-001')).toEqual([
    { what: 'owed', id: 'AP-R-251001-02', about: '', due: '2025-10-31', overdue: 61, amount: 190_000 },
    { what: 'owed', id: 'AP-R-251001-03', about: '', due: '2025-10-31', overdue: 61, amount: 120_000 },
    { what: 'step', id: 'AP-F-001', about: '季度拜访', due: '2026-01-06', overdue: 0, amount: 0 },
  ]);
});

test('a table that no panel shows stands in the record by itself, with the columns that hold something', () => {
  const related = relatedTo(data, 'AP-E-003').map(({ table, columns, rows }) => [
    table,
    columns.map(({ id }) => id),
    rows.length,
  ]);
  expect(related).toEqual([
    [
      'opportunities',
      ['title', 'amount', 'stage', 'probability', 'opened_at', 'moved_at', 'closes_at', 'rep_id', 'lost_reason'],
      1,
    ],
    ['waiting_cases', ['summary', 'severity', 'waited_hours', 'limit_hours', 'tier', 'tone'], 1],
  ]);
});

describe('a customer is compared', () => {
  const cells = (column: string) => data.tables['customers']?.columns[column] ?? [];
  const of = (customer: string, column: string) => cells(column)[cells('id').indexOf(customer)];

  test.each(['AP-I-001', 'AP-E-001'])('with those of the same business and kind: %s', (customer) => {
    const kin = ['business_id', 'type', ...(of(customer, 'type') === 'firm' ? ['status'] : [])];
    const peers = peersOf(data, customer);
    expect(peers).toContain(customer);
    const all = cells('id').map(String);
    expect(peers).toEqual(all.filter((one) => kin.every((column) => of(one, column) === of(customer, column))));
  });
});

test('whatever a scenario can bind to of a customer is in a panel or in a table of its own', () => {
  const owned = Object.keys(data.tables).filter((table) => data.tables[table]?.columns['customer_id']);
  const panels: readonly string[] = PANELS;
  const one: Dataset = {
    ...data,
    tables: Object.fromEntries(
      owned.map((table) => [
        table,
        {
          rows: 1,
          columns: Object.fromEntries(Object.keys(data.tables[table]?.columns ?? {}).map((column) => [column, ['X']])),
        },
      ]),
    ),
  };
  const apart = relatedTo(one, 'X').map(({ table }) => table);
  // Where the panels find them: the profile, the orders with their lines, the complaints …
  const inPanels = {
    profile: ['firm_profiles', 'contacts', 'memberships'],
    consent: ['consents'],
    orders: ['orders'],
    tickets: ['service_tickets'],
    complaints: ['complaints'],
    interactions: ['interactions'],
    receivables: ['receivables'],
    surveys: ['surveys'],
  };
  expect(Object.keys(inPanels).filter((panel) => !panels.includes(panel))).toEqual([]);
  expect(owned.filter((table) => !apart.includes(table) && !Object.values(inPanels).flat().includes(table))).toEqual(
    [],
  );
});
