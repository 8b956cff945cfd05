import { expect, test } from 'vitest';
import { dayNumber } from '../../../src/core/crm/days.ts';
import { gradeLeads } from '../../../src/core/crm/lead-grade.ts';
import { queuePriority, type WaitingCase } from '../../../src/core/crm/queue-priority.ts';
import { courseDataset } from '../../../src/core/sample/course.ts';
import { rowsWith, select } from '../../../src/core/sample/query.ts';
import type { Row } from '../../../src/core/sample/dataset.ts';
import { sumBy } from './tables.ts';

const data = courseDataset();
const all = (from: string) => select(data, { from });
const count = (rows: readonly Row[], column: string) =>
  sumBy(
    rows,
    (row) => String(row[column]),
    () => 1,
  );
const mean = (rows: readonly Row[], column: string) =>
  rows.reduce((sum, row) => sum + Number(row[column]), 0) / rows.length;
const sum = (rows: readonly Row[], column: string) => rows.reduce((total, row) => total + Number(row[column]), 0);

test('D-41, F19: five hundred calls of one day with the counts and the mean seconds', () => {
  const calls = all('calls');
  const answered = calls.filter((row) => row['answered'] === true);
  const given = calls.filter((row) => row['answered'] === false);
  const waited = (rows: readonly Row[], limit: number) =>
    rows.filter((row) => Number(row['queue_seconds']) <= limit).length;
  expect([calls.length, waited(given, 4), given.length - waited(given, 4), waited(answered, 20)]).toEqual([
    500, 20, 24, 408,
  ]);
  expect(['talk', 'hold', 'wrap'].map((column) => mean(answered, column))).toEqual([210, 20, 40]);
  expect(count(answered, 'resolved_first')).toEqual({ true: 312, false: 88, null: 56 });
  expect(count(calls, 'reason')).toEqual({ repair: 190, order: 135, install: 90, complaint: 45, agent: 40 });
  const hours = count(
    calls.map((row) => ({ hour: String(row['time']).slice(11, 13) })),
    'hour',
  );
  expect([Math.max(...Object.values(hours)), hours['10']]).toEqual([60, 60]);
});

test('D-43, F21: the group means of the sales manager, at least three raters in every group of several', () => {
  const ratings = rowsWith(data, 'ratings', 'subject_id', 'EMP-02');
  const groups = ['self', 'superior', 'peers', 'subordinates', 'customers'].map((group) => {
    const own = ratings.filter((row) => row['rater_group'] === group);
    return [group, mean(own, 'score'), new Set(own.map((row) => row['rater'])).size];
  });
  expect(groups).toEqual([
    ['self', 4.6, 1],
    ['superior', 3.8, 1],
    ['peers', 3.5, 4],
    ['subordinates', 3.2, 3],
    ['customers', 3.9, 4],
  ]);
  const said = ratings.map((row) => String(row['comment'] ?? '')).join('');
  expect(select(data, { from: 'employees' }).filter((row) => said.includes(String(row['name'])))).toEqual([]);
});

test('D-44: 7 H, 5 A, 6 B, 6 C; three say something else than the facts; three of the seven H ordered', () => {
  const leads = all('leads');
  const days = (row: Row) =>
    typeof row['expected_date'] === 'string' ? dayNumber(row['expected_date']) - dayNumber(data.asOf) : null;
  const { rows } = gradeLeads(
    leads.map((row) => ({ id: String(row['id']), days: days(row) })),
    data.asOf,
  );
  const grade = new Map(rows.map((row) => [row.id, row.grade]));
  expect(
    sumBy(
      rows,
      (row) => row.grade,
      () => 1,
    ),
  ).toEqual({ H: 7, A: 5, B: 6, C: 6 });
  const ordered = leads.filter((row) => row['ordered_at'] !== null).map((row) => grade.get(String(row['id'])));
  expect(ordered).toEqual(['H', 'H', 'H']);
  const hasty = leads.filter((row) => row['urgency'] === 'at-once' && grade.get(String(row['id'])) !== 'H');
  expect(hasty.map((row) => [row['id'], grade.get(String(row['id']))])).toEqual([
    ['L-16', 'B'],
    ['L-21', 'C'],
  ]);
  expect(leads.filter((row) => row['may_call'] === false).map((row) => row['id'])).toEqual(['L-24']);
});

test('D-47, F20: forty who left, with the counts and the figures of each reason; three said no more messages', () => {
  const lost = all('lost_customers');
  expect(count(lost, 'reason')).toEqual({ unintended: 12, pulled: 8, bought: 14, moved: 4, intended: 2 });
  const figures = new Set(
    lost.map((row) => ['reason', 'chance', 'cost', 'value'].map((column) => row[column]).join(' ')),
  );
  expect([...figures].sort()).toEqual([
    'bought 0.2 120 400',
    'intended 0.5 60 -300',
    'moved 0 60 0',
    'pulled 0.15 80 1000',
    'unintended 0.35 60 900',
  ]);
  const known = lost.filter((row) => row['customer'] !== null).map((row) => [row['customer'], row['reason']]);
  expect(known.sort()).toEqual([
    ['AP-I-014', 'bought'],
    ['AP-I-015', 'moved'],
    ['AP-I-016', 'unintended'],
    ['AP-I-017', 'intended'],
    ['AP-I-018', 'pulled'],
  ]);
  expect(lost.filter((row) => row['may_contact'] === false)).toHaveLength(5);
});

test('D-48, F23: the priorities of the eight waiting cases', () => {
  const cases = all('waiting_cases').map((row): WaitingCase => ({
    id: String(row['id']),
    severity: row['severity'] as WaitingCase['severity'],
    hoursWaited: Number(row['waited_hours']),
    limitHours: Number(row['limit_hours']),
    tier: row['tier'] as WaitingCase['tier'],
  }));
  const { rows } = queuePriority(cases, data.asOf);
  expect(rows.map((row) => [row.id, row.priority])).toEqual([
    ['W-05', 200],
    ['W-03', 105],
    ['W-08', 96],
    ['W-06', 80],
    ['W-07', 64],
    ['W-02', 50],
    ['W-04', 37],
    ['W-01', 10],
  ]);
});

test('D-42: the market of F12 and the expenses of F13', () => {
  const market = all('markets').filter((row) => row['year'] === 2025);
  expect([sum(market, 'market_sales'), sum(market, 'largest_rival')]).toEqual([8_000_000, 2_000_000]);
  const costs = all('promotion_costs').filter((row) => String(row['month']).startsWith('2025'));
  expect(
    sumBy(
      costs,
      (row) => String(row['kind']),
      (row) => Number(row['amount']),
    ),
  ).toEqual({
    'sales-force': 60_000,
    advertising: 20_000,
    promotion: 15_000,
    research: 3_000,
    administration: 12_000,
  });
});

test('F17: the customers and the margin of six lines', () => {
  const lines = all('line_profiles').map((row) => [row['id'], row['customers'], row['margin']]);
  expect(lines).toEqual([
    ['LP-AP-b2b', 24, 0.1562],
    ['LP-AP-retail', 2600, 0.1905],
    ['LP-HT-corporate', 38, 0.34],
    ['LP-HT-group', 120, 0.14],
    ['LP-HT-individual', 5200, 0.28],
    ['LP-MT-cups', 4200, 0.62],
  ]);
});

test('F7, F8, F13, F14: the counts that a sample cannot show', () => {
  const value = (measure: string) => all('kpi_snapshots').find((row) => row['id'] === `KPI-AP-${measure}`)?.['value'];
  const measures = [
    'club-start',
    'club-new',
    'club-end',
    'contracts-due',
    'contracts-renewed',
    'buyers',
    'repeat-buyers',
  ];
  expect(measures.map(value)).toEqual([400, 90, 430, 60, 48, 240, 138]);
  expect(['orders', 'complaints', 'category-spend', 'own-sales', 'visits', 'visit-orders'].map(value)).toEqual([
    2400, 90, 18_000, 6300, 300, 45,
  ]);
  expect(['acquisition-spend', 'new-customers', 'service-cost', 'contacts'].map(value)).toEqual([
    35_000, 70, 30_000, 1000,
  ]);
});

test('nobody is written to who did not agree, but for the planted one of D-17', () => {
  const agreed = new Map<string, Row[]>();
  for (const row of all('consents'))
    if ((row['purpose'] as readonly string[]).includes('营销信息'))
      agreed.set(String(row['customer']), [...(agreed.get(String(row['customer'])) ?? []), row]);
  const wrong = all('touches').filter(
    (row) => !(agreed.get(String(row['customer'])) ?? []).some((one) => one['withdrawn_at'] === null),
  );
  expect(wrong.map((row) => [row['customer'], row['campaign']])).toEqual([['AP-I-021', 'C-07']]);
});
