import { expect, test } from 'vitest';
import { dayNumber } from '../../../src/core/crm/days.ts';
import { courseDataset } from '../../../src/core/sample/course.ts';
import { METHODS } from '../../../src/core/sample/method-table.ts';
import { findRow, rowsWith } from '../../../src/core/sample/query.ts';

const data = courseDataset();
const of = (table: string, customer: string) => rowsWith(data, table, 'customer_id', customer);
const dates = (customer: string) => of('orders', customer).map((row) => String(row['date']));

test('D-35: five visits in every week since July, the last one on 30 December; no complaint yet', () => {
  const days = dates('MT-I-001');
  expect(days.at(-1)).toBe('2025-12-30');
  const weeks = new Map<number, number>();
  for (const day of days) {
    const week = Math.floor((dayNumber(day) + 3) / 7);
    weeks.set(week, (weeks.get(week) ?? 0) + 1);
  }
  expect([...weeks.values()].slice(1, -1).every((count) => count === 5)).toBe(true);
  expect(of('interactions', 'MT-I-001').map((row) => String(row['summary']))).toEqual([
    expect.stringContaining('硬塑料'),
  ]);
  expect(of('complaints', 'MT-I-001')).toEqual([]);
});

test('D-36, D-38: a reason that must not be kept, a child in the birthday club', () => {
  expect(findRow(data, 'customers', 'MT-I-002')?.['notes']).toContain('身体原因');
  const { consent_id, tags, notes, phone } = findRow(data, 'customers', 'MT-I-006') ?? {};
  expect([consent_id, tags, phone]).toEqual([null, ['生日会'], null]);
  expect(notes).toContain('12 岁');
  expect(of('consents', 'MT-I-006')).toEqual([]);
  expect(of('touches', 'MT-I-006')).toEqual([]);
});

test('D-37: the last order is of the week before drinks cost two yuan more', () => {
  const last = dates('MT-I-005').at(-1) ?? '';
  expect([last >= '2025-09-15', last < '2025-10-01', dates('MT-I-005').length > 30]).toEqual([true, true, true]);
  const prices = (from: string, to: string) => {
    const orders = rowsWith(data, 'order_lines', 'product_id', 'MT-NT-01').filter((row) => {
      const date = `20${String(row['id']).slice(5, 11)}`;
      return date >= from && date < to;
    });
    return [...new Set(orders.map((row) => row['unit_price']))];
  };
  expect([prices('20250401', '20251001'), prices('20251001', '20260101')]).toEqual([[16], [18]]);
});

test('D-39: a public post with twelve hundred views', () => {
  const posts = of('interactions', 'MT-I-003').filter((row) => row['topic'] === 'review');
  expect(posts.map((row) => [row['channel'], String(row['summary']).includes('1,200')])).toEqual([['social', true]]);
});

test('RFM by the thresholds of a tea shop scores within 90 days', () => {
  const { rows, parameters, summary } = METHODS.rfm.run(data, { business: 'MT', trade: 'milk-tea' });
  expect(parameters).toMatchObject({ months: 3 });
  expect(rows.find((row) => row['customer'] === 'MT-I-001')).toMatchObject({ recency: 1, r: 5, f: 5, m: 5 });
  expect(rows.length + Number(summary['sleeping'])).toBe(40);
});
