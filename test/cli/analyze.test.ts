import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { world } from './world.ts';

interface Printed {
  readonly method: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly asOf: string;
  readonly source: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** Runs the command and reads what it prints. */
function analyze(args: readonly string[], files: Readonly<Record<string, string>> = {}): Printed {
  const { run, json, errors } = world(files, 'en');
  expect([run('analyze', '--json', ...args), errors]).toEqual([0, []]);
  return json() as Printed;
}

const tableOf = ({ rows }: Printed, ...columns: readonly string[]) =>
  rows.map((row) => columns.map((column) => row[column]));

const PERSONS = ['001', '013', '022', '023', '024', '025', '011', '014', '026', '010'].map((code) => `AP-I-${code}`);

// domain.md F1, F2 and F3.
const F1 = [
  ['AP-I-001', 12, 9, 48_600, 5, 5, 5, '重要价值'],
  ['AP-I-010', 600, 1, 1_299, 1, 1, 1, '一般挽留'],
  ['AP-I-011', 520, 3, 6_900, 1, 3, 3, '一般挽留'],
  ['AP-I-013', 25, 8, 21_300, 5, 5, 5, '重要价值'],
  ['AP-I-014', 230, 5, 4_800, 2, 4, 2, '一般保持'],
  ['AP-I-022', 18, 1, 23_900, 5, 1, 5, '重要发展'],
  ['AP-I-023', 40, 7, 3_150, 4, 4, 2, '一般价值'],
  ['AP-I-024', 290, 8, 22_400, 2, 5, 5, '重要保持'],
  ['AP-I-025', 410, 1, 26_800, 1, 1, 5, '重要挽留'],
  ['AP-I-026', 33, 2, 2_600, 4, 2, 2, '一般发展'],
];

const F2 = [
  ['AP-E-001', 1_240_000, 0.31, 0.31, 'A'],
  ['AP-E-003', 860_000, 0.215, 0.525, 'A'],
  ['AP-E-008', 560_000, 0.14, 0.665, 'A'],
  ['AP-E-004', 420_000, 0.105, 0.77, 'A'],
  ['AP-E-002', 300_000, 0.075, 0.845, 'B'],
  ['AP-E-007', 220_000, 0.055, 0.9, 'B'],
  ['AP-E-009', 160_000, 0.04, 0.94, 'B'],
  ['AP-E-010', 110_000, 0.0275, 0.9675, 'B'],
  ['AP-E-005', 80_000, 0.02, 0.9875, 'C'],
  ['AP-E-006', 50_000, 0.0125, 1, 'C'],
];

const F3 = [
  ['AP-E-008', 104_000, '钻石'],
  ['AP-E-003', 88_000, '黄金'],
  ['AP-E-001', 52_800, '白银'],
  ['AP-E-002', 42_000, '白银'],
  ['AP-E-007', 40_000, '铁'],
  ['AP-E-009', 20_000, '铁'],
  ['AP-E-010', 13_000, '铁'],
  ['AP-E-005', 2_000, '铁'],
  ['AP-E-006', -2_000, '铅'],
  ['AP-E-004', -13_000, '铅'],
];

describe('over the course dataset', () => {
  test('F1: RFM of the ten customers', () => {
    const printed = analyze(['--method', 'rfm', '--customers', PERSONS.join(',')]);
    expect(tableOf(printed, ...Object.keys(printed.rows[0] ?? {}))).toEqual(F1);
    expect(Object.keys(printed)).toEqual(['method', 'parameters', 'asOf', 'source', 'rows']);
    expect(Object.keys(printed.rows[0] ?? {})).toEqual([
      'customer',
      'recency',
      'frequency',
      'monetary',
      'r',
      'f',
      'm',
      'segment',
    ]);
    const { method, asOf, source, parameters } = printed;
    expect([method, asOf, source]).toEqual(['rfm', '2025-12-31', 'crm-course']);
    expect(parameters).toMatchObject({ scheme: 'fixed', months: 24 });
  });

  test('F1: the quintile scheme puts two of the ten elsewhere', () => {
    const quintile = analyze(['--method=rfm', '--scheme', 'quintile', '--customers', PERSONS.join(',')]);
    const segments = new Map(F1.map(([id, , , , , , , segment]) => [id, segment]));
    const moved = quintile.rows.filter(({ customer, segment }) => segments.get(customer as string) !== segment);
    expect(moved.map(({ customer, segment }) => [customer, segment])).toEqual([
      ['AP-I-011', '重要保持'],
      ['AP-I-014', '一般价值'],
    ]);
  });

  test('F2: ABC of the firms', () => {
    const { rows, ...printed } = analyze(['--method', 'abc', '--type', 'firm', '--status', 'active']);
    const rounded = rows.map(({ customer, amount, share, cumulative, class: rank }) => [
      customer,
      amount,
      Math.round((share as number) * 1e6) / 1e6,
      Math.round((cumulative as number) * 1e6) / 1e6,
      rank,
    ]);
    expect(rounded).toEqual(F2);
    expect(printed.asOf).toBe('2025-12-31');
  });

  test('F3: the pyramid of the firms', () => {
    const { rows } = analyze(['--method', 'pyramid', '--type', 'firm', '--status', 'active']);
    expect(rows).toEqual(F3.map(([customer, profit, tier]) => ({ customer, profit, tier })));
  });

  test('another day of today looks at other months', () => {
    const { asOf, rows } = analyze(['--method', 'rfm', '--customers', 'AP-I-001', '--as-of', '2026年1月1日']);
    expect([asOf, rows[0]?.['recency']]).toEqual(['2026-01-01', 13]);
  });

  test('parameters may be written with dashes or as they are called', () => {
    const told = ['--orders-per-year', '4', '--margin', '0.3', '--years', '5'];
    expect(analyze(['--method', 'lifetime-simple', '--average-order', '300', ...told]).rows).toEqual([{ value: 1800 }]);
    expect(analyze(['--method', 'lifetime-simple', '--averageOrder=300', ...told]).rows).toEqual([{ value: 1800 }]);
  });

  test('a number of orders is a parameter where the method has one', () => {
    const { rows } = analyze(['--method', 'marketing-efficiency', '--orders', '45', '--visits', '300']);
    expect(rows).toEqual([{ measure: 'orders-per-visit', value: 0.15 }]);
  });

  test('people get a table', () => {
    const { run, printed } = world({});
    expect(run('analyze', '--method', 'pyramid', '--customers', 'AP-E-008')).toBe(0);
    expect(printed).toEqual([
      'pyramid · 客户金字塔 · F3 · 2025-12-31 · crm-course',
      'period=year year=2025 diamond=0.01 gold=0.04 silver=0.15',
      'customer  profit  tier',
      'AP-E-008  104000  钻石',
      'profit = 104000',
    ]);
  });

  test('help names every method with its formula and its parameters', () => {
    const { run, printed, json, errors } = world({}, 'en');
    expect([run('analyze', '--method', 'help'), errors]).toEqual([0, []]);
    expect(printed[2]).toMatch(/^abc +F2 +ABC classes +--orders +.*--a=0\.75 --b=0\.95$/);
    printed.length = 0;
    run('analyze', '--method', 'help', '--json');
    const methods = json() as { method: string; parameters: object }[];
    expect(methods.find(({ method }) => method === 'staffing')?.parameters).toEqual({
      'calls-per-hour': null,
      'handling-time': null,
      agents: null,
      seconds: 20,
      target: 0.8,
    });
  });

  test('one firm of the three', () => {
    const { rows } = analyze(['--method', 'rfm', '--business', 'MT', '--trade', 'milk-tea']);
    expect(rows.every(({ customer }) => String(customer).startsWith('MT-'))).toBe(true);
    expect(rows.length).toBeGreaterThan(30);
  });
});

const ORDERS = `date,customer,note,amount
2024-05-06,甲,a,"1,680.50"
20240506,甲,b,19.99
2024/5/7,乙,"c, d",¥300
2024年5月16日,丙,,１００元
2023-01-01,丁,,50
`;

describe('over a file of orders', () => {
  const file = ['--orders', 'o.csv'];

  test('every form of date; as-of is the last one; the base is the customers of the file', () => {
    const printed = analyze(['--method', 'rfm', ...file], { 'o.csv': ORDERS });
    expect([printed.asOf, printed.source]).toEqual(['2024-05-16', 'o.csv']);
    expect(tableOf(printed, 'customer', 'recency', 'frequency', 'monetary')).toEqual([
      ['丁', 501, 1, 50],
      ['丙', 0, 1, 100],
      ['乙', 9, 1, 300],
      ['甲', 10, 2, 1700.49],
    ]);
  });

  test('a byte order mark and CRLF change nothing', () => {
    const other = `\ufeff${ORDERS.replaceAll('\n', '\r\n')}`;
    const args = ['--method', 'rfm', ...file];
    expect(analyze(args, { 'o.csv': other })).toEqual(analyze(args, { 'o.csv': ORDERS }));
  });

  test('a file in GBK, as spreadsheets in China save it, is read; a guess that is not sure is told', () => {
    const rows = Array.from({ length: 8 }, (_, at) => `客户${at},2024年5月${at + 1}日,${at + 1}00元`);
    const text = ['客户,日期,金额', ...rows].join('\r\n');
    const args = ['--method', 'rfm', '--columns', '客户,日期,金额', ...file];
    const plain = analyze(args, { 'o.csv': text });
    const long = world({ 'o.csv': iconv.encode(text, 'gbk') }, 'en');
    expect([long.run('analyze', '--json', ...args), long.errors, long.json()]).toEqual([0, [], plain]);
    const short = 'customer,date,amount\n甲,2024-05-06,1';
    const unsure = world({ 'o.csv': iconv.encode(short, 'gbk') }, 'en');
    expect(unsure.run('analyze', '--json', '--method', 'rfm', ...file)).toBe(0);
    expect((unsure.json() as Printed).rows[0]?.['customer']).toBe('甲');
    expect(unsure.errors).toEqual([
      'o.csv: read as gb18030; if characters are wrong, tell --encoding utf-8|gb18030|big5|utf-16le|utf-16be.',
    ]);
    const big5 = world({ 'o.csv': iconv.encode(short.replace('甲', '張麗華'), 'big5') }, 'en');
    expect(big5.run('analyze', '--json', '--method', 'rfm', '--encoding', 'big5', ...file)).toBe(0);
    expect([(big5.json() as Printed).rows[0]?.['customer'], big5.errors]).toEqual(['張麗華', []]);
  });

  test('rows of one day are one order if asked for', () => {
    const printed = analyze(['--method', 'rfm', '--per-day', ...file], { 'o.csv': ORDERS });
    expect(tableOf(printed, 'customer', 'frequency', 'monetary').at(-1)).toEqual(['甲', 1, 1700.49]);
  });

  test('ABC counts every order of the file, whatever its year', () => {
    const printed = analyze(['--method', 'abc', ...file], { 'o.csv': ORDERS });
    expect(tableOf(printed, 'customer', 'amount', 'class')).toEqual([
      ['甲', 1700.49, 'A'],
      ['乙', 300, 'B'],
      ['丙', 100, 'B'],
      ['丁', 50, 'C'],
    ]);
    const year = analyze(['--method', 'abc', '--year', '2023', ...file], { 'o.csv': ORDERS });
    expect(tableOf(year, 'customer', 'amount').slice(0, 2)).toEqual([
      ['丁', 50],
      ['丙', 0],
    ]);
  });

  test('F2 and F3 out of a file with columns of other names', () => {
    const costs = F2.map(([id, sales]) => [id, sales, Number(sales) - Number(F3.find(([one]) => one === id)?.[1])]);
    const text = ['when,id,cost price,total', ...costs.map(([id, sales, cost]) => `2025-12-31,${id},${cost},${sales}`)];
    const files = { 'b2b.csv': text.join('\n') };
    const named = ['--orders', 'b2b.csv', '--columns', 'id,when,total,cost price'];
    const { rows } = analyze(['--method', 'pyramid', ...named], files);
    expect(rows).toEqual(F3.map(([customer, profit, tier]) => ({ customer, profit, tier })));
    const classes = analyze(['--method', 'abc', ...named], files);
    expect(tableOf(classes, 'customer', 'amount', 'class')).toEqual(
      F2.map(([id, sales, , , rank]) => [id, sales, rank]),
    );
  });

  test('retention says nothing of complaints, which no file of orders has', () => {
    const measures = (...args: readonly string[]) =>
      analyze(['--method', 'retention', ...file, ...args], { 'o.csv': ORDERS }).rows.map(({ measure }) => measure);
    expect(measures()).toEqual(['retention', 'churn', 'expected-life', 'repeat']);
    expect(measures('--complaints', '2')).toContain('complaints-per-1000');
  });

  test('what is wrong with rows is told with lines, and nothing is printed', () => {
    const bad = `customer,date,amount\n甲,2024-02-30,5\n,2024-01-01,x\n乙,5月6日,-3\n"丙\n丙",2024-01-01,\n丁\n戊,2024-01-01,"5`;
    const { run, printed, errors } = world({ 'o.csv': bad }, 'en');
    expect(run('analyze', '--method', 'rfm', ...file)).toBe(1);
    expect(printed).toEqual([]);
    const form = 'is no date. Write 2024-05-06, 20240506, 2024/5/6 or 2024年5月6日.';
    expect(errors).toEqual([
      `o.csv:2 "2024-02-30" in "date" ${form}`,
      'o.csv:3 "customer" is empty.',
      'o.csv:3 "x" in "amount" is no number.',
      `o.csv:4 "5月6日" in "date" ${form}`,
      'o.csv:4 "-3" in "amount" is below 0. Take what was returned off its order.',
      'o.csv:5 "" in "amount" is no number.',
      `o.csv:7 "" in "date" ${form}`,
      'o.csv:7 "" in "amount" is no number.',
      'o.csv:8 A quote is not closed.',
    ]);
  });

  test.each([
    ['an empty file', '', 'o.csv:1 文件是空的。'],
    ['a header alone', 'customer,date,amount\n', 'o.csv:1 只有表头，没有订单。'],
    [
      'other columns',
      '客户,日期,amount\n甲,20240101,1',
      'o.csv:1 没有名为“customer”的列，只有：客户,日期,amount。可用 --columns 指定列名。',
    ],
    [
      'text after a quote',
      'customer,date,amount\n"甲"乙,20240101,1',
      'o.csv:2 引号闭合之后还有字。格子里的引号要写成两个。',
    ],
  ])('%s is told', (_, text, expected) => {
    const { run, printed, errors } = world({ 'o.csv': text });
    expect(run('analyze', '--method', 'rfm', ...file)).toBe(1);
    expect([printed, errors[0]]).toEqual([[], expected]);
  });

  test('a long list of problems is cut short', () => {
    const text = `customer,date,amount\n${'甲,soon,1\n'.repeat(80)}`;
    const { run, errors } = world({ 'o.csv': text }, 'en');
    expect(run('analyze', '--method', 'rfm', ...file)).toBe(1);
    expect([errors.length, errors.at(-1)]).toEqual([51, 'o.csv: 30 more.']);
  });

  test('a file that cannot be read is a diagnostic', () => {
    const { run, errors } = world({}, 'en');
    expect(run('analyze', '--method', 'rfm', ...file)).toBe(1);
    expect(errors).toEqual(['o.csv: The file cannot be read: ENOENT. Check the path.']);
  });
});

test.each([
  [[]],
  [['--method']],
  [['--method', 'rmf']],
  [['--method', '__proto__']],
  [['--method', 'rfm', 'orders.csv']],
  [['--method', 'rfm', '--as-of', 'yesterday']],
  [['--method', 'rfm', '--scheme', 'sextile']],
  [['--method', 'rfm', '--diamond', '1']],
  [['--method', 'rfm', '--columns', 'a,b,c']],
  [['--method', 'rfm', '--orders', 'o.csv', '--columns', 'a,b']],
  [['--method', 'rfm', '--orders', 'o.csv', '--encoding', 'latin9']],
  [['--method', 'rfm', '--encoding', 'big5']],
  [['--method', 'pyramid', '--orders', 'o.csv']],
  [['--method', 'satisfaction', '--orders', 'o.csv']],
  [['--method', 'lifetime-simple']],
])('the call %j is wrong: one line says how, and nothing is printed', (args) => {
  const { run, printed, errors } = world({ 'o.csv': ORDERS });
  expect(run('analyze', ...args)).toBe(2);
  expect(printed).toEqual([]);
  expect(errors.length).toBe(1);
  expect(errors[0]).toMatch(/^usage: rapport analyze/);
});
