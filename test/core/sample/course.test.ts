import { describe, expect, test } from 'vitest';
import { canonical } from '../../../src/core/kernel/canonical.ts';
import { hashOf } from '../../../src/core/kernel/hash.ts';
import { courseDataset } from '../../../src/core/sample/course.ts';
import { SCHEMA, TABLE_NAMES, type Column } from '../../../src/core/sample/schema.ts';
import type { Cell } from '../../../src/core/sample/dataset.ts';
import { storedRows, sumBy } from './tables.ts';

const data = courseDataset();

/** Changes only when the data do: then every frozen attempt would be of another dataset, so say so in the changelog. */
const GOLDEN = 'sha256:5f78d7c0ccc92e506c71cf2c78ebf07c0c5cd5b20abb66818846b0d1761d9773';
/** The customers, orders, lines and profiles of the retailer: never changes, exercises are written on them. */
const RETAILER = 'sha256:5014ef7991b60c97480ed275e1b083ae4c11211de9268ea269de7c1097ebd36a';

test('the bytes are the same each time and known', () => {
  const { hash, ...rest } = data;
  expect([hash, hashOf(rest), canonical(courseDataset()) === canonical(data)]).toEqual([GOLDEN, GOLDEN, true]);
});

test('the file is at most 1.5 MB', () => {
  expect(new TextEncoder().encode(JSON.stringify(data)).length).toBeLessThan(1_500_000);
});

test('so many rows as domain.md 4.2 asks, and a few more staff, contacts, campaigns and ratings', () => {
  expect(Object.fromEntries(Object.entries(data.tables).map(([table, { rows }]) => [table, rows]))).toEqual({
    businesses: 3,
    employees: 32,
    customers: 240,
    firm_profiles: 40,
    contacts: 84,
    consents: 240,
    memberships: 90,
    products: 60,
    orders: 2400,
    order_lines: 3600,
    receivables: 300,
    stock_months: 120,
    opportunities: 18,
    campaigns: 12,
    touches: 900,
    service_tickets: 260,
    interactions: 1200,
    complaints: 90,
    surveys: 400,
    policies: 12,
    stays: 500,
    leads: 24,
    lost_customers: 40,
    waiting_cases: 8,
    source_records: 60,
    access_roles: 40,
    calls: 500,
    ratings: 65,
    markets: 10,
    line_profiles: 6,
    kpi_snapshots: 30,
    promotion_costs: 120,
  });
  const arms = storedRows(data, 'orders').map(({ arm }) => arm);
  const count = (wanted: string) => arms.filter((arm) => arm === wanted).length;
  expect(['retail', 'b2b', 'hotel', 'tea'].map(count)).toEqual([420, 180, 500, 1300]);
  const kinds = storedRows(data, 'customers').map(({ business_id, type }) => `${String(business_id)} ${String(type)}`);
  expect(
    sumBy(
      kinds,
      (kind) => kind,
      () => 1,
    ),
  ).toEqual({
    'AP person': 120,
    'AP firm': 24,
    'HT person': 40,
    'HT firm': 16,
    'MT person': 40,
  });
});

test('the records of the retailer are those that shipped exercises were written on', () => {
  const own = Object.fromEntries(
    TABLE_NAMES.map((table) => [
      table,
      storedRows(data, table).filter(({ id }) => /^AP-(I|E|O|L|F)-/.test(String(id))),
    ]),
  );
  expect(hashOf(own)).toBe(RETAILER);
});

const fits: Readonly<Record<Column['kind'], (cell: Cell) => boolean>> = {
  id: (cell) => typeof cell === 'string' && cell !== '',
  ref: (cell) => typeof cell === 'string' && cell !== '',
  text: (cell) => typeof cell === 'string',
  integer: (cell) => Number.isInteger(cell),
  money: (cell) => Number.isInteger(cell),
  number: (cell) => typeof cell === 'number' && Number.isFinite(cell),
  flag: (cell) => typeof cell === 'boolean',
  list: (cell) => Array.isArray(cell),
  date: (cell) => /^\d{4}-\d{2}-\d{2}$/.test(String(cell)) && !Number.isNaN(Date.parse(String(cell))),
  time: (cell) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(String(cell)) && !Number.isNaN(Date.parse(`${String(cell)}Z`)),
};

describe.each([...TABLE_NAMES])('%s', (table) => {
  const rows = storedRows(data, table);

  test('has the columns of the schema, each of equal length and kind', () => {
    expect(Object.keys(data.tables[table]?.columns ?? {})).toEqual(Object.keys(SCHEMA[table]));
    const wrong = Object.entries(SCHEMA[table]).flatMap(([column, { kind, codes }]) =>
      (data.tables[table]?.columns[column] ?? [])
        .filter((cell) => cell !== null && !(fits[kind](cell) && (!codes || codes.includes(String(cell)))))
        .map((cell) => [column, cell]),
    );
    expect(wrong).toEqual([]);
    const lengths = Object.values(data.tables[table]?.columns ?? {}).map((cells) => cells.length);
    expect(new Set(lengths)).toEqual(new Set([rows.length]));
  });

  test('has ids that are unique and in order', () => {
    const ids = rows.map(({ id }) => String(id));
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  test('refers only to rows that exist', () => {
    const lost = Object.entries(SCHEMA[table]).flatMap(([column, { refers }]) => {
      if (!refers) return [];
      const known = new Set(data.tables[refers]?.columns['id']);
      return rows.filter((row) => row[column] !== null && !known.has(row[column] ?? null)).map((row) => row['id']);
    });
    expect(lost).toEqual([]);
  });
});

test('an amount is the sum of its lines, and a discount is never negative', () => {
  const sums = new Map<Cell, number>();
  for (const { order_id = null, qty, unit_price } of storedRows(data, 'order_lines'))
    sums.set(order_id, (sums.get(order_id) ?? 0) + Number(qty) * Number(unit_price));
  const wrong = storedRows(data, 'orders').filter(
    ({ id = null, amount, discount }) => sums.get(id) !== amount || Number(discount) < 0,
  );
  expect(wrong).toEqual([]);
});

test('every price is between 60 % and 100 % of the list, and above its cost where one buys for oneself', () => {
  const list = new Map(storedRows(data, 'products').map(({ id = null, price }) => [id, Number(price)]));
  const odd = storedRows(data, 'order_lines').filter(({ product_id = null, unit_price, unit_cost }) => {
    const share = Number(unit_price) / (list.get(product_id) ?? 1);
    return share < 0.6 || share > 1 || Number(unit_cost) > Number(unit_price);
  });
  expect(odd).toEqual([]);
});

test('nothing has happened after the last day, and nothing is delivered before it is ordered', () => {
  const happened: Readonly<Record<string, readonly string[]>> = {
    orders: ['date', 'paid_at', 'delivered_at'],
    service_tickets: ['opened', 'closed'],
    complaints: ['opened', 'notified_at', 'closed_at'],
    interactions: ['time'],
    surveys: ['date'],
    touches: ['sent_at'],
    receivables: ['invoiced_at', 'paid_at'],
    customers: ['first_seen', 'verified_at'],
  };
  const late = Object.entries(happened).flatMap(([table, columns]) =>
    storedRows(data, table).filter((row) =>
      columns.some((column) => String(row[column] ?? '').slice(0, 10) > data.asOf),
    ),
  );
  expect(late).toEqual([]);
  const orders = storedRows(data, 'orders').filter(
    ({ date, delivered_at }) => delivered_at !== null && String(delivered_at) < String(date),
  );
  expect(orders).toEqual([]);
});

test('a policy is told in both languages', () => {
  const bare = storedRows(data, 'policies').filter((row) =>
    Object.values(row).some((cell) => cell === null || cell === ''),
  );
  expect(bare).toEqual([]);
});
