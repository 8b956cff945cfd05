import { expect, test } from 'vitest';
import { customerValue } from '../../../src/core/sample/analyses.ts';
import { courseDataset } from '../../../src/core/sample/course.ts';
import { dayNumber } from '../../../src/core/crm/days.ts';
import type { Row } from '../../../src/core/sample/dataset.ts';
import { findRow, rowsWith, select } from '../../../src/core/sample/query.ts';

const data = courseDataset();
const get = (table: string, id: string): Row => findRow(data, table, id) ?? {};
const of = (table: string, customer: string) => rowsWith(data, table, 'customer_id', customer);
const take = (row: Row, ...columns: string[]) => columns.map((column) => row[column]);
const age = (date: unknown) => dayNumber(data.asOf) - dayNumber(String(date));

test('D-01: a diamond whose complaint is in its ninth day, and who brought four others', () => {
  const [complaint = {}] = of('complaints', 'AP-I-001');
  expect([age(String(complaint['opened']).slice(0, 10)), complaint['valid'], complaint['closed_at']]).toEqual([
    9,
    'open',
    null,
  ]);
  expect(String(complaint['due_at']) < data.asOf).toBe(true);
  expect(rowsWith(data, 'customers', 'referrer_id', 'AP-I-001')).toHaveLength(4);
  expect(customerValue(data, 'AP-I-001')).toMatchObject({ recency: 12, frequency: 9, money: 48_600 });
});

test('D-02: the washing machine was delivered five days ago', () => {
  const order = get('orders', 'AP-O-251224-01');
  expect(take(order, 'customer', 'date', 'status', 'amount', 'delivered_at', 'carrier')).toEqual([
    'AP-I-002',
    '2025-12-24',
    'delivered',
    2899,
    '2025-12-26',
    '自营配送',
  ]);
  expect(age(order['delivered_at'])).toBe(5);
  expect(take(get('order_lines', 'AP-L-251224-01-1'), 'product', 'serial_no', 'warranty_end')).toEqual([
    'AP-WM-04',
    'CLWM04-2511-24011',
    '2026-12-26',
  ]);
  expect(of('orders', 'AP-I-002')).toHaveLength(1);
  expect(of('complaints', 'AP-I-002')).toEqual([]);
  expect(take(get('service_tickets', 'AP-T-251226-01'), 'customer', 'kind')).toEqual(['AP-I-002', 'install']);
  const batch = ['AP-T-251220-01', 'AP-T-251223-01'].map((id) => take(get('service_tickets', id), 'customer', 'kind'));
  expect(batch).toEqual([
    ['AP-I-028', 'repair'],
    ['AP-I-029', 'repair'],
  ]);
});

test('D-03: three calls with waits of 9, 14 and 11 minutes', () => {
  expect(of('interactions', 'AP-I-003').map((row) => row['wait_minutes'])).toEqual([9, 14, 11]);
});

test('D-06: six claims in twelve months, five paid with 1,240 yuan, contribution −310', () => {
  const claims = of('complaints', 'AP-I-006');
  const paid = claims.filter((row) => Number(row['cost']) > 0);
  expect([claims.length, paid.length, paid.reduce((sum, row) => sum + Number(row['cost']), 0)]).toEqual([6, 5, 1240]);
  expect(customerValue(data, 'AP-I-006').contribution).toBe(-310);
});

test('D-07, D-21: one person in two files, and two persons on one telephone', () => {
  const phones = ['007', '008', '030', '031'].map((code) => get('customers', `AP-I-${code}`)['phone']);
  expect(phones).toEqual(['19900000007', '19900000007', '19900000030', '19900000030']);
});

test('D-08: the dirty file', () => {
  expect(take(get('customers', 'AP-I-009'), 'phone', 'birthday', 'district')).toEqual([
    '1990000009',
    '1900-01-01',
    '姑苏渠',
  ]);
});

test('D-12: a complaint of 41 days, then nothing', () => {
  const [complaint = {}] = of('complaints', 'AP-I-016');
  expect(age(String(complaint['opened']).slice(0, 10)) - age(complaint['closed_at'])).toBe(41);
  expect(of('orders', 'AP-I-016')).toHaveLength(1);
});

test('D-15: the child has no file beyond a name', () => {
  const { phone, address, birthday, consent_id } = get('customers', 'AP-I-019');
  expect([phone, address, birthday, consent_id, of('orders', 'AP-I-019').length]).toEqual([null, null, null, null, 0]);
});

test('D-17: reached by C-07 after consent was withdrawn', () => {
  expect(take(get('consents', 'AP-K-021'), 'withdrawn_at')).toEqual(['2025-09-02']);
  expect(of('touches', 'AP-I-021').map((row) => [row['campaign'], String(row['sent_at']) > '2025-09-02'])).toEqual([
    ['C-07', true],
  ]);
});

test('D-18, D-19, D-20: satisfied and gone, unhappy and bound, unhappy and silent', () => {
  const csat = ['027', '028', '029'].map((code) => of('surveys', `AP-I-${code}`).map((row) => row['score']));
  expect(csat).toEqual([[5], [2], [2]]);
  expect([customerValue(data, 'AP-I-027').recency, of('orders', 'AP-I-028').length]).toEqual([400, 6]);
  expect(of('complaints', 'AP-I-029')).toEqual([]);
});

test('D-23: 310,000 yuan owed for 91 days', () => {
  const open = of('receivables', 'AP-E-001').filter((row) => row['paid_at'] === null);
  expect(open.reduce((sum, row) => sum + Number(row['amount']), 0)).toBe(310_000);
  expect(open.map((row) => age(row['invoiced_at']))).toEqual([91, 91]);
});

test('D-24: one credit code twice, and no other', () => {
  const codes = select(data, { from: 'firm_profiles' }).map((row) => row['credit_code']);
  expect([codes[2], codes.filter((code) => code === codes[2]).length]).toEqual([codes[5], 2]);
  expect(new Set(codes.filter((code) => code !== null)).size).toBe(38);
  expect(codes.filter((code) => code !== null && !/^91320599MA\d{7}[0-9A-HJ-NPQRTUWXY]$/.test(String(code)))).toEqual(
    [],
  );
});

test('D-25: seven contacts in the seven buying roles', () => {
  const roles = of('contacts', 'AP-E-002').map((row) => String(row['buying_role']));
  expect(roles.sort()).toEqual(['approver', 'buyer', 'decider', 'gatekeeper', 'influencer', 'initiator', 'user']);
  expect(take(get('opportunities', 'AP-B-001'), 'amount', 'stage', 'closes_at')).toEqual([
    480_000,
    'proposal',
    '2026-01-20',
  ]);
});

test('D-26: five urgent deliveries in every month', () => {
  const urgent = of('interactions', 'AP-E-004').filter((row) => row['topic'] === 'urgent-delivery');
  const months = urgent.map((row) => String(row['time']).slice(0, 7));
  const counts = Array.from({ length: 12 }, (_, at) => `2025-${String(at + 1).padStart(2, '0')}`).map(
    (month) => months.filter((one) => one === month).length,
  );
  expect(counts).toEqual(Array.from({ length: 12 }, () => 5));
});

test('D-27: 9 of the 20 fields of the file are filled', () => {
  const values = Object.entries(data.tables['firm_profiles']?.columns ?? {})
    .filter(([column]) => column !== 'id')
    .map(([, cells]) => cells[4]);
  expect([values.filter((value) => value !== null).length, values.length]).toEqual([9, 20]);
});

test('D-28: the representative who leaves has nine accounts and three promises in his chat', () => {
  expect(take(get('employees', 'EMP-07'), 'name', 'leaves_at')).toEqual(['丁浩', '2026-01-15']);
  expect(rowsWith(data, 'customers', 'owner_id', 'EMP-07')).toHaveLength(9);
  expect(rowsWith(data, 'interactions', 'topic', 'price-promise')).toHaveLength(3);
});

test('D-46: twenty complaints in December, eight late deliveries of one carrier, eleven closed on time', () => {
  const december = select(data, { from: 'complaints', holds: ({ opened }) => String(opened) >= '2025-12' });
  const late = december.filter((row) => row['type'] === 'late-delivery');
  const carriers = new Set(late.map((row) => get('orders', String(row['order']))['carrier']));
  const onTime = december.filter(
    (row) => row['closed_at'] !== null && String(row['closed_at']) <= String(row['due_at']),
  );
  expect([december.length, late.length, [...carriers], onTime.length]).toEqual([20, 8, ['顺捷城配'], 11]);
});

test('the new buyer of PF-01: a bare file, a whole order', () => {
  const customer = get('customers', 'AP-I-032');
  expect(take(customer, 'name', 'phone', 'address', 'district', 'consent', 'verified_at')).toEqual([
    '沈佳宁',
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(
    take(
      get('orders', 'AP-O-251228-01'),
      'customer',
      'amount',
      'delivered_at',
      'ship_phone',
      'ship_address',
      'district',
    ),
  ).toEqual(['AP-I-032', 3999, '2025-12-30', '19900000032', '工业园区 听枫雅苑 9幢1204室', '工业园区']);
  expect(take(get('order_lines', 'AP-L-251228-01-1'), 'product', 'serial_no', 'warranty_end')).toEqual([
    'AP-WM-05',
    'CLWM05-2511-28011',
    '2026-12-30',
  ]);
  expect(take(get('service_tickets', 'AP-T-251230-01'), 'customer', 'kind')).toEqual(['AP-I-032', 'install']);
});
