import { expect, test } from 'vitest';
import { courseDataset } from '../../../src/core/sample/course.ts';
import { customerView, masked } from '../../../src/core/sample/customer-view.ts';
import type { CustomerView } from '../../../src/core/sample/customer-view.ts';

const data = courseDataset();
const view = (id: string): CustomerView => {
  const found = customerView(data, id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

test('刘强: one order with its line, one ticket, two interactions, no complaint', () => {
  const { profile, orders, tickets, complaints, interactions, consent, membership, firm, value } = view('AP-I-002');
  expect({
    name: profile['name'],
    orders: orders.map(({ order, lines }) => [
      order['id'],
      order['amount'],
      lines.map((line) => [line['product_name'], line['unit_price']]),
    ]),
    tickets: tickets.map((ticket) => [ticket['kind'], ticket['technician_name']]),
    complaints,
    interactions: interactions.map((row) => [row['time'], row['agent_name']]),
    consent: consent?.['purpose'],
    membership,
    firm,
    recency: value.recency,
  }).toEqual({
    name: '刘强',
    orders: [['AP-O-251224-01', 2899, [['澜净 10公斤滚筒洗衣机', 2899]]]],
    tickets: [['install', '吴建平']],
    complaints: [],
    interactions: [
      ['2025-12-26T15:42', '蒋涛'],
      ['2025-12-24T21:08', '周雯'],
    ],
    consent: ['配送安装', '售后服务', '营销信息'],
    membership: undefined,
    firm: undefined,
    recency: 7,
  });
});

test('a firm: its profile, contacts, receivables, deals and value', () => {
  const { firm, contacts, receivables, opportunities, value, orders } = view('AP-E-002');
  expect([firm?.['trade'], contacts.length, receivables.length === orders.length, opportunities.length]).toEqual([
    '学校',
    7,
    true,
    1,
  ]);
  expect([value.sales, value.contribution]).toEqual([300_000, 42_000]);
});

test('lists begin with the newest', () => {
  const { orders, interactions } = view('AP-E-001');
  const days = [orders.map(({ order }) => order['date']), interactions.map((row) => row['time'])].map((list) =>
    list.map(String),
  );
  for (const list of days) expect(list).toEqual([...list].sort().reverse());
});

test('nobody has no view, and tables that are missing are empty', () => {
  expect(customerView(data, 'AP-I-999')).toBeUndefined();
  expect(customerView({ ...data, tables: {} }, 'AP-I-001')).toBeUndefined();
  const { customers } = data.tables;
  const bare = customers && customerView({ ...data, tables: { customers } }, 'AP-I-001');
  expect([bare?.profile['name'], bare?.orders, bare?.value.money]).toEqual(['周敏', [], 0]);
});

test.each([
  ['phone', '19900000001', '199****0001'],
  ['work_phone', '1990000009', '199***0009'],
  ['phone', '1234567', '*******'],
  ['phone', '', ''],
  ['email', 'office@e001.example', 'o***@e001.example'],
  ['birthday', '05-20', '****'],
  ['address', '高新区 寒枫路 88号', '高新区 寒枫****'],
])('the %s %s is shown as %s', (column, value, shown) => {
  expect(masked(column, value)).toBe(shown);
});
