import { describe, expect, test } from 'vitest';
import '../../../../src/core/sample/analyses.ts';
import { classesBy } from '../../../../src/core/sample/classify.ts';
import { METHODS } from '../../../../src/core/sample/method-table.ts';
import { columnName, suggestMapping, type Role, type Target } from '../../../../src/core/sample/import/fields.ts';
import { datasetId, ownDataset } from '../../../../src/core/sample/import/own-dataset.ts';
import { TableImporter, type Imported } from '../../../../src/core/sample/import/records.ts';
import { readSheet } from '../../../../src/core/sample/import/sheet.ts';
import { sheetCsv, sheetRows } from '../../../../src/core/sample/export/sheet-rows.ts';
import { findRow, rowsWith, select } from '../../../../src/core/sample/query.ts';
import { readScenario } from '../../../../src/core/scenario/read.ts';
import { skills } from '../../../support/purifier.ts';

const rolesOf = (header: readonly string[], target: Target): Role[] =>
  suggestMapping(header, target).map(({ role }) => role);

function imported(text: string, target: Target): Imported {
  const { header, rows } = readSheet(text);
  const importer = new TableImporter(target, header, rolesOf(header, target));
  importer.add(rows);
  return importer.finish();
}

describe('what the columns are', () => {
  test.each<[Target, readonly string[], readonly unknown[]]>([
    [
      'orders',
      ['订单号', '客户编号', '下单时间', '实付金额（元）', '备注说明'],
      ['id', 'customer', 'date', 'amount', '备注说明'],
    ],
    ['orders', ['customer_id', 'Order Date', 'Total', 'Category'], ['customer', 'date', 'amount', 'line']],
    ['orders', ['姓名', '交易日期', '销售额', '成本'], ['customer', 'date', 'amount', 'cost']],
    [
      'customers',
      ['会员号', '姓名*', '手机号码', '所在区', '注册日期', '会员等级'],
      ['id', 'name', 'phone', 'district', 'first_seen', '会员等级'],
    ],
    ['customers', ['Name', 'Mobile', 'E-mail', 'Tags'], ['name', 'phone', 'email', 'tags']],
  ])('%s: %j', (target, header, wanted) => {
    const names = suggestMapping(header, target).map(({ role }) =>
      role === 'skip' ? null : 'field' in role ? role.field : role.keep,
    );
    expect(names).toEqual(wanted);
  });

  test('what must not be kept of a person is left out', () => {
    const found = suggestMapping(['姓名', '身份证号', '月收入', '宗教信仰', 'Bank Card No'], 'customers');
    expect(found.map(({ because }) => because)).toEqual([
      undefined,
      'forbidden',
      'forbidden',
      'forbidden',
      'forbidden',
    ]);
    expect(suggestMapping(['bankcard', '银行卡'], 'customers').map(({ because }) => because)).toEqual([
      'forbidden',
      'forbidden',
    ]);
  });

  test('I11: names that mean something in JavaScript are left out, and nothing is poisoned', () => {
    const header = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '姓名', '姓名', '', '!!'];
    const found = suggestMapping(header, 'customers');
    expect(found.map(({ because }) => because)).toEqual([
      ...Array.from({ length: 5 }, () => 'reserved'),
      undefined,
      undefined,
      'no-name',
      'no-name',
    ]);
    const { records } = imported('__proto__,constructor,name,toString\nx,y,张三,z\n', 'customers');
    const data = ownDataset({ name: '__proto__', customers: records });
    expect(Object.keys(data.tables['customers']?.columns ?? {})).toEqual(['id', 'name', 'type']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(data.tables)).toBe(Object.prototype);
  });

  test('a header becomes the name of a column', () => {
    expect(['会员 等级', '1st buy', 'a.b', '  ', '（备注）'].map(columnName)).toEqual([
      '会员_等级',
      'st_buy',
      'a_b',
      '',
      '备注',
    ]);
  });
});

describe('what is wrong with rows', () => {
  test('every problem has its line and column; the sound rows stand', () => {
    const text = [
      '订单号,客户,日期,金额',
      'A1,张三,2024年5月6日,1.2万',
      'A2,,2024-05-06,5',
      'A3,李四,05/06/2024,5',
      'A4,李四,2024-05-07,five',
      'A1,王五,2024-05-08,7',
      'A6,王五,2024-05-08,-7',
      'A7,王五,2024-05-09,8,9',
      'A8,王五,45292,￥８',
    ].join('\n');
    const { records, problems, read, bad } = imported(text, 'orders');
    expect(problems).toEqual([
      { line: 3, column: '客户', is: 'missing', severity: 'error', found: '' },
      { line: 4, column: '日期', is: 'not-a-date', severity: 'error', found: '05/06/2024' },
      { line: 5, column: '金额', is: 'not-money', severity: 'error', found: 'five' },
      { line: 6, column: '订单号', is: 'same-id', severity: 'error', found: 'A1', other: 2 },
      { line: 7, column: '金额', is: 'negative', severity: 'error', found: '-7' },
      { line: 8, column: '', is: 'too-many-cells', severity: 'error', found: '5' },
    ]);
    expect([read, bad, records.map((record) => [...record.values()])]).toEqual([
      8,
      6,
      [
        ['A1', '张三', '2024-05-06', 1_200_000],
        ['A8', '王五', '2024-01-01', 800],
      ],
    ]);
  });

  test('a row that stands there twice and a person who does are told, and kept', () => {
    const text =
      '姓名,电话,备注\n张三,199 0000 0001,a\n张三,19900000001,b\n李四,1990000,\n李四,1990000,\n王五,电话簿里,\n';
    const { records, problems } = imported(text, 'customers');
    expect(problems.map(({ line, column, is, severity, other }) => [line, column, is, severity, other])).toEqual([
      [3, '电话', 'same-person', 'warning', 2],
      [5, '', 'same-row', 'warning', 4],
      [6, '电话', 'not-a-phone', 'warning', undefined],
    ]);
    expect(records).toHaveLength(5);
  });

  test('without a column for what is required nothing can be imported', () => {
    const importer = new TableImporter('orders', ['客户'], [{ field: 'customer' }]);
    expect(importer.missing).toEqual(['date', 'amount']);
  });
});

const CUSTOMERS = '客户编号,姓名,手机,会员等级\nK1,张三,19900000001,金\nK2,李四,19900000002,银\n,王五,,\n';
const ORDERS = [
  '客户,日期,金额,成本,数量,渠道',
  'K1,2024-05-06,1000,700,2,门店',
  '李四,2024-05-07,300,200,1,网店',
  '赵六,2024-06-30,50.01,30,2,网店',
].join('\n');
const own = () =>
  ownDataset({
    name: '我的 客户（2024）',
    customers: imported(CUSTOMERS, 'customers').records,
    orders: imported(ORDERS, 'orders').records,
  });

describe('a dataset of the teacher’s own', () => {
  test('orders find their customers by id or name; who is only in the orders is added', () => {
    const data = own();
    expect([data.id, data.asOf]).toEqual(['我的-客户-2024', '2024-06-30']);
    expect(select(data, { from: 'customers' }).map(({ id, name, 会员等级 }) => [id, name, 会员等级])).toEqual([
      ['C-3', '王五', ''].map((one) => (one === '' ? null : one)),
      ['K1', '张三', '金'],
      ['K2', '李四', '银'],
      ['赵六', '赵六', null],
    ]);
    expect(
      select(data, { from: 'orders' }).map(({ id, customer, amount, channel }) => [id, customer, amount, channel]),
    ).toEqual([
      ['O-1', 'K1', 1000, '门店'],
      ['O-2', 'K2', 300, '网店'],
      ['O-3', '赵六', 50.01, '网店'],
    ]);
    expect(rowsWith(data, 'order_lines', 'order_id', 'O-1')[0]).toMatchObject({
      qty: 2,
      unit_price: 500,
      unit_cost: 350,
    });
    expect(rowsWith(data, 'order_lines', 'order_id', 'O-3')[0]).toMatchObject({ qty: 1, unit_price: 50.01 });
  });

  test('the same records give the same hash, others another', () => {
    expect(own().hash).toBe(own().hash);
    const other = ownDataset({
      name: '我的 客户（2024）',
      orders: imported(ORDERS.replace('1000', '1001'), 'orders').records,
    });
    expect(other.hash).not.toBe(own().hash);
  });

  test('every analysis of orders runs over it', () => {
    const data = own();
    expect(
      METHODS.rfm.run(data).rows.map((row) => [row['customer'], row['recency'], row['frequency'], row['monetary']]),
    ).toEqual([
      ['K1', 55, 1, 1000],
      ['K2', 54, 1, 300],
      ['赵六', 0, 1, 50.01],
    ]);
    expect(METHODS.pyramid.run(data, { period: 'all' }).rows.map((row) => row['profit'])).toEqual([300, 100, 20.01, 0]);
    expect(classesBy('abc', data, select(data, { from: 'customers' }), { year: 2024 })).toMatchObject({
      K1: 'A',
      K2: 'A',
      赵六: 'C',
    });
  });

  test('a scenario binds to it and takes its key from it', () => {
    const text = `scenario: 1
id: own
title: 自己的客户
dataset: 我的-客户-2024
skills: {segment: 100}
data:
  best: {from: customers, where: {会员等级: 金}, one: true}
nodes:
  sort:
    say: [分给三类]
    classify:
      items: {from: customers, sort: id, show: [id, name]}
      into: [A, B, C]
      key: {method: abc, year: 2024}
`;
    const { problems } = readScenario(text, { skills, dataset: own(), fileId: 'own' });
    const codes = problems.map(({ code }) => code);
    expect(codes.filter((code) => /unknown-(table|field|method|dataset)|class-|no-record/.test(code))).toEqual([]);
    const wrong = readScenario(text.replace('会员等级', '会员级别'), { skills, dataset: own(), fileId: 'own' });
    expect(wrong.problems.map(({ code }) => code)).toContain('unknown-field');
  });

  test.each([
    ['2024 春', 'own-data'],
    ['  ', 'own-data'],
    ['crm-course', 'own-crm-course'],
    ['a/b\\c', 'a-b-c'],
  ])('the name %j becomes an id', (name, wanted) => {
    const id = datasetId(name);
    expect(id).toBe(name === '2024 春' ? '春' : wanted);
  });

  test('it comes out again as it went in', () => {
    const data = own();
    const again = imported(
      sheetCsv(data, 'customers', (column) => ({ id: '客户编号', name: '姓名', phone: '手机' })[column] ?? column),
      'customers',
    );
    expect([again.problems, again.records.length]).toEqual([[], 4]);
    expect(findRow(ownDataset({ name: 'x', customers: again.records }), 'customers', 'K1')).toMatchObject({
      会员等级: '金',
      phone: '19900000001',
    });
  });
});

// quality.md I13
const TRIGGERS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\0=1',
  ' =1',
  '　=1',
  '＝1',
  '＋1',
  '－1',
  '＠S',
  '\u200B=1',
  '\uFEFF=1',
  '\u2060 \u200D＝1',
  '\u00AD=1',
  '\uFE0F=1',
  '\u3164=1',
];

test('I13: no text of an exported table is a formula, and negative numbers stay numbers', () => {
  const data = ownDataset({
    name: 'x',
    customers: TRIGGERS.map(
      (trigger, at) =>
        new Map([
          ['id', `K${100 + at}`],
          ['name', trigger],
        ] as const),
    ),
  });
  const [, ...lines] = sheetCsv(data, 'customers')
    .split('\r\n')
    .slice(0, 1 + TRIGGERS.length);
  const csv = sheetCsv(data, 'customers');
  for (const trigger of TRIGGERS) expect(csv).toContain(`"'${trigger}"`);
  expect(lines.length).toBeGreaterThan(0);
  // Cells of text for an XLSX stay as they are: a cell of text is never read as a formula.
  expect(
    sheetRows(data, 'customers')
      .slice(1)
      .map((row) => row[1]),
  ).toEqual(TRIGGERS);
  const negative = ownDataset({
    name: 'y',
    customers: [
      new Map<string, string>([
        ['id', 'K1'],
        ['name', '-12.5'],
      ]),
    ],
  });
  expect(sheetCsv(negative, 'customers')).toContain('"-12.5"');
  expect(() => sheetRows(data, 'receivables')).toThrow(RangeError);
});
