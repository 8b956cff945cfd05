import { expect, test } from 'vitest';
import { courseDataset } from '../../../src/core/sample/course.ts';
import { METHODS } from '../../../src/core/sample/method-table.ts';
import { findRow, rowsWith, select } from '../../../src/core/sample/query.ts';
import type { Row } from '../../../src/core/sample/dataset.ts';

const data = courseDataset();
const of = (table: string, customer: string) => rowsWith(data, table, 'customer_id', customer);
const take = (row: Row, ...columns: string[]) => columns.map((column) => row[column]);

test('D-29: asked twice for a quiet high floor and a pillow, which stands nowhere in her file', () => {
  const guest = findRow(data, 'customers', 'HT-I-001') ?? {};
  expect(take(guest, 'preferences', 'notes')).toEqual([[], null]);
  expect(of('stays', 'HT-I-001').map((row) => row['arrives'])).toEqual(['2025-04-18', '2025-09-12', '2025-12-31']);
  const said = of('interactions', 'HT-I-001').map((row) => String(row['summary']));
  expect(said.filter((text) => text.includes('荞麦枕') && text.includes('安静'))).toHaveLength(2);
});

test('D-30: a group of twelve rooms, a meeting with a hall, twenty-one nights', () => {
  const stays = (customer: string, segment: string) =>
    of('stays', customer).filter((row) => row['segment'] === segment && String(row['arrives']) >= '2025-10');
  expect(stays('HT-E-001', 'group').map((row) => take(row, 'arrives', 'rooms'))).toContainEqual(['2025-11-08', 12]);
  const [meeting = {}] = stays('HT-E-002', 'meeting').filter((row) => row['arrives'] === '2025-11-20');
  expect(rowsWith(data, 'order_lines', 'order_id', meeting['order'] ?? '').map((row) => row['product'])).toContain(
    'HT-MT-HL',
  );
  expect(stays('HT-I-002', 'long-stay').map((row) => row['nights'])).toEqual([21]);
});

test('D-31: three calls from 806 tonight, two complaints about that floor before, none yet tonight', () => {
  expect(of('interactions', 'HT-I-004').map((row) => String(row['time']).slice(11))).toEqual([
    '00:35',
    '01:05',
    '01:30',
  ]);
  const [stay] = of('stays', 'HT-I-004').slice(-1);
  expect(stay && take(stay, 'room_no', 'arrives', 'leaves')).toEqual(['806', '2025-12-30', '2026-01-01']);
  const noise = select(data, {
    from: 'complaints',
    holds: ({ type, facts }) => type === 'noise' && /8\d\d房/.test(String(facts)),
  });
  expect(noise).toHaveLength(2);
  expect(of('complaints', 'HT-I-004')).toEqual([]);
});

test('D-32: four arrivals left, one of them without guarantee for one night; 87 sold of 86', () => {
  const late = select(data, {
    from: 'stays',
    holds: ({ arrives, eta }) => arrives === data.asOf && String(eta) > '20:10',
    sort: 'customer_id',
  });
  expect(late.map((row) => take(row, 'customer', 'eta', 'nights', 'guaranteed'))).toEqual([
    ['HT-I-005', '23:40', 1, true],
    ['HT-I-008', '21:15', 2, true],
    ['HT-I-009', '21:30', 1, false],
    ['HT-I-010', '20:50', 2, true],
  ]);
  expect(of('memberships', 'HT-I-010').map((row) => row['tier'])).toEqual(['gold']);
  const kpi = (measure: string) => findRow(data, 'kpi_snapshots', `KPI-HT-${measure}`)?.['value'];
  expect([kpi('rooms'), kpi('rooms-sold')]).toEqual([86, 87]);
});

// domain.md F15, thousand yuan.
const SERIES = [
  ['HT-E-011', [12, 18, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0], '早期流产型', false],
  ['HT-E-012', [15, 32, 55, 62, 38, 10, 0, 0, 0, 0, 0, 0], '中途夭折型', false],
  ['HT-E-013', [20, 45, 70, 92, 95, 60, 35, 58, 40, 12, 0, 0], '提前退出型', true],
  ['HT-E-014', [18, 40, 66, 85, 96, 104, 101, 108, 99, 103, 110, 107], '长久保持型', false],
  ['HT-E-015', [25, 48, 63, 71], null, false],
] as const;

test('D-33, F15: the five accounts quarter by quarter, and what the method calls them', () => {
  const quarter = (date: string) =>
    Number(date.slice(0, 4)) * 4 + Math.floor((Number(date.slice(5, 7)) - 1) / 3) - 8092;
  const found = SERIES.map(([firm, wanted]) => {
    const sums = Array.from({ length: 12 }, () => 0);
    for (const row of of('orders', firm)) {
      const at = quarter(String(row['date']));
      sums[at] = (sums[at] ?? 0) + Number(row['amount']);
    }
    return [firm, sums.slice(12 - wanted.length).map((yuan) => yuan / 1000)];
  });
  expect(found).toEqual(SERIES.map(([firm, thousands]) => [firm, thousands]));
  const customers = SERIES.map(([firm]) => firm);
  const { rows, parameters } = METHODS.lifecycle.run(data, { customers, benchmark: 100_000 });
  expect(rows.map((row) => [row['customer'], row['pattern']])).toEqual(
    SERIES.map(([firm, , pattern]) => [firm, pattern]),
  );
  expect(parameters).toMatchObject({ benchmark: 100_000, quarters: 12, formation: 0.4, stable: 0.8 });
});

test('D-33: what was said tells the cause: three wrong invoices, a rival, only a price, a joint plan, two wishes', () => {
  const said = (firm: string) =>
    of('interactions', firm)
      .map((row) => String(row['summary']))
      .join(' ');
  expect(of('interactions', 'HT-E-011').filter((row) => row['topic'] === 'invoice')).toHaveLength(3);
  expect([said('HT-E-012'), said('HT-E-013'), said('HT-E-014'), said('HT-E-015')]).toEqual([
    expect.stringContaining('班车'),
    expect.stringContaining('九折'),
    expect.stringContaining('共同'),
    expect.stringContaining('按部门'),
  ]);
});

test('D-45: four systems disagree on the guest: telephone, name, birthday, consent, spend', () => {
  const rows = of('source_records', 'HT-I-003');
  expect(rows.map((row) => row['system'])).toEqual(['CRM', 'CSC', 'DMS', 'MSP']);
  const differing = (column: string) => new Set(rows.map((row) => row[column])).size;
  expect(['phone', 'name', 'birthday_raw', 'consent', 'spend'].map(differing)).toEqual([3, 3, 4, 3, 4]);
  const [latest = {}] = [...rows].sort((a, b) =>
    String(a['verified_at'] ?? '') < String(b['verified_at'] ?? '') ? 1 : -1,
  );
  expect(take(latest, 'system', 'verified_at', 'consent')).toEqual(['CSC', '2025-11-04', 'withdrawn']);
  const billed = of('orders', 'HT-I-003').reduce((sum, row) => sum + Number(row['amount']), 0);
  expect(rows.find((row) => row['system'] === 'DMS')?.['spend']).toBe(billed);
  const consents = of('consents', 'HT-I-003').map((row) => row['withdrawn_at']);
  expect(consents).toEqual([null, '2025-11-04']);
});

test('the margin of an account under agreement is 34 % (F17)', () => {
  const lines = of('orders', 'HT-E-014').flatMap((order) =>
    rowsWith(data, 'order_lines', 'order_id', order['id'] ?? ''),
  );
  const sum = (of: (row: Row) => number) => lines.reduce((total, row) => total + of(row), 0);
  const sales = sum((row) => Number(row['qty']) * Number(row['unit_price']));
  const cost = sum((row) => Number(row['qty']) * Number(row['unit_cost']));
  expect((sales - cost) / sales).toBeCloseTo(0.34, 3);
});
