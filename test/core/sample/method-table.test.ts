import { describe, expect, test } from 'vitest';
import { round } from '../../../src/core/kernel/round.ts';
import { courseDataset } from '../../../src/core/sample/course.ts';
import type { Dataset } from '../../../src/core/sample/dataset.ts';
import { isMethod, METHODS, type Analysis, type MethodName } from '../../../src/core/sample/method-table.ts';

const data = courseDataset();
const run = (name: MethodName, given = {}): Analysis => METHODS[name].run(data, given);

/** Some columns of every row, numbers with so many decimals. */
const table = ({ rows }: Analysis, digits: number, ...columns: readonly string[]) =>
  rows.map((row) =>
    columns.map((column) => {
      const cell = row[column];
      return typeof cell === 'number' ? round(cell, digits) : cell;
    }),
  );
const only = (result: Analysis, customer: string) => result.rows.find((row) => row['customer'] === customer);

// What must be told because the course dataset does not have it.
const TOLD: Partial<Record<MethodName, object>> = {
  'lifetime-simple': { averageOrder: 800, ordersPerYear: 4, margin: 0.25, years: 5, acquisitionCost: 500 },
  'lifetime-discounted': { flows: [300, 420, 540, 600, 600], discount: 0.08, acquisitionCost: 350 },
  'lifetime-split': { past: 2400, current: 900, potential: 1700 },
  'delivered-value': {
    product: 2600,
    service: 300,
    personnel: 150,
    image: 250,
    money: 2399,
    time: 180,
    mental: 120,
    physical: 60,
  },
  'satisfaction-index': {
    items: [
      { value: 4.2, weight: 0.3 },
      { value: 3.6, weight: 0.25 },
      { value: 3.1, weight: 0.25 },
      { value: 4.5, weight: 0.2 },
    ],
  },
  'three-question-index': { answers: [7.8, 7.2, 6.9] },
  'cost-to-serve': { contacts: 4, tickets: [{ labour: 85, parts: 12, travel: 8 }] },
  recovery: { value: 3600, leaving: 0.45, leavingAfter: 0.15, cost: 260 },
  'course-mark': { assessed: 82, practice: 90 },
};

const names = Object.keys(METHODS) as MethodName[];

test('P16: one firm stands twice, a customer is written two ways, father and son stay apart', () => {
  expect(run('stitching').rows).toEqual([
    { customer: 'AP-E-003', other: 'AP-E-006', reason: 'credit-code', verdict: 'merge' },
    { customer: 'AP-I-007', other: 'AP-I-008', reason: 'phone', verdict: 'review' },
    { customer: 'AP-I-030', other: 'AP-I-031', reason: 'phone', verdict: 'review' },
  ]);
});

test('F16: the open 310,000 of the first firm are two months overdue', () => {
  expect(run('ageing', { customers: 'AP-E-001' }).rows).toEqual([
    { from: -1, to: 0, invoices: 0, open: 0, share: 0 },
    { from: 1, to: 30, invoices: 0, open: 0, share: 0 },
    { from: 31, to: 60, invoices: 0, open: 0, share: 0 },
    { from: 61, to: 90, invoices: 2, open: 310_000, share: 1 },
    { from: 91, to: null, invoices: 0, open: 0, share: 0 },
  ]);
});

test('D-17: a campaign that reached somebody after the consent was withdrawn is counted', () => {
  const { rows } = run('campaign-response');
  expect(
    rows.filter((row) => row['againstConsent'] !== 0).map((row) => [row['campaign'], row['againstConsent']]),
  ).toEqual([['C-07', 1]]);
});

test('F14: the cost to serve of each customer adds up to that of the firm', () => {
  const { rows, summary } = run('serving-costs');
  const { contacts, ...rest } = rows.find((row) => row['customer'] === 'AP-E-004') ?? {};
  expect(contacts).toBeGreaterThanOrEqual(60);
  expect(rest).toEqual({
    customer: 'AP-E-004',
    sales: 420_000,
    grossProfit: 33_600,
    costToServe: 46_600,
    ratio: 46_600 / 420_000,
    profit: -13_000,
  });
  expect(summary['costToServe']).toBe(run('service-cost').rows[0]?.['cost']);
});

describe('every method', () => {
  test.each(names)('%s has rows and says how it was made', (name) => {
    const { rows, ...result } = run(name, TOLD[name]);
    expect(rows.length).toBeGreaterThan(0);
    expect(result).toMatchObject({ method: name, asOf: '2025-12-31', source: 'crm-course' });
    expect(Object.keys(result.parameters)).toEqual(expect.arrayContaining(Object.keys(METHODS[name].parameters)));
    expect(new Set(rows.map((row) => Object.keys(row).join())).size).toBe(1);
    const numbers = rows.flatMap((row) => Object.values(row)).filter((cell) => typeof cell === 'number');
    expect(numbers.every(Number.isFinite)).toBe(true);
  });

  test.each(names)('%s has a name in both languages, a formula, and refuses what it does not know', (name) => {
    const { formula, name: own } = METHODS[name];
    expect(own.zh).toMatch(/\p{Script=Han}|RFM|ABC/u);
    expect(own.en).toMatch(/^[\x20-\x7E°]+$/u);
    expect(formula).toMatch(/^(F([1-9]|1\d|2[0-3])|P(5|6|8|16))$/u);
    expect(() => run(name, { ...TOLD[name], nonsense: 1 })).toThrow('unknown parameter nonsense');
  });

  test.each(Object.keys(TOLD) as MethodName[])('%s says what must be told', (name) => {
    expect(() => run(name)).toThrow(RangeError);
  });

  test('all formulas of the course are there', () => {
    const formulas = new Set(Object.values(METHODS).map(({ formula }) => formula));
    const wanted = Array.from({ length: 23 }, (_, at) => `F${at + 1}`);
    expect(wanted.filter((one) => !formulas.has(one))).toEqual([]);
    expect([isMethod('rfm'), isMethod('toString')]).toEqual([true, false]);
  });
});

// Figures below are copied from domain.md section 3.
const F1 = 'AP-I-001,AP-I-010,AP-I-011,AP-I-013,AP-I-014,AP-I-022,AP-I-023,AP-I-024,AP-I-025,AP-I-026';

describe('over the course dataset', () => {
  test('F1: RFM of the ten customers, as a command line would ask', () => {
    const result = run('rfm', { customers: F1 });
    expect(only(result, 'AP-I-024')).toEqual({
      customer: 'AP-I-024',
      recency: 290,
      frequency: 8,
      monetary: 22_400,
      r: 2,
      f: 5,
      m: 5,
      segment: '重要保持',
    });
    expect(result.summary).toEqual({ meanR: 3, meanF: 3.1, meanM: 3.5, sleeping: 0 });
    expect(only(run('rfm', { customers: F1, scheme: 'quintile' }), 'AP-I-011')?.['segment']).toBe('重要保持');
  });

  test('F2: ABC of the firms', () => {
    const result = run('abc', { type: 'firm', status: 'active' });
    expect(table(result, 4, 'customer', 'amount', 'share', 'cumulative', 'class')).toEqual([
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
    ]);
    expect(result.parameters).toMatchObject({ year: 2025, a: 0.75, b: 0.95 });
  });

  test('ABC over all time counts what a year leaves out', () => {
    const all = only(run('abc', { period: 'all' }), 'AP-E-001')?.['amount'];
    expect(all).toBeGreaterThan(1_240_000);
  });

  test('F3: the pyramid of the firms', () => {
    const result = run('pyramid', { type: 'firm', status: 'active' });
    expect(table(result, 0, 'customer', 'profit', 'tier')).toEqual([
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
    ]);
    expect(result.summary).toEqual({ profit: 346_800 });
  });

  test('F4: a year of the firms is worth 2.667 times as much for life', () => {
    const given = { customers: ['AP-E-008'], months: 12 };
    expect(table(run('lifetime-value', given), 2, 'value', 'yearly')).toEqual([[277_333.33, 104_000]]);
    const [higher] = run('lifetime-value', { ...given, margin: 0.5 }).rows;
    expect(higher?.['yearly']).toBe(280_000);
  });

  test('F6: the survey of November', () => {
    const { summary, parameters, ...result } = run('satisfaction');
    expect(table({ summary, parameters, ...result }, 3, 'measure', 'value', 'answers', 'margin')).toEqual([
      ['csat', 0.65, 40, 0.148],
      ['csat-mean', 3.75, 40, null],
      ['nps', 12.5, 40, null],
    ]);
    expect([summary, parameters['wave']]).toEqual([
      { invited: 160, response: 0.25, satisfied: 26, promoters: 16, passives: 13, detractors: 11 },
      '2025-11',
    ]);
    const gaps = run('servqual');
    expect(table(gaps, 3, 'dimension', 'gap', 'weighted')).toEqual([
      ['tangibles', 0.2, 0.02],
      ['reliability', -1.2, -0.42],
      ['responsiveness', -1.5, -0.375],
      ['assurance', -0.4, -0.06],
      ['empathy', -0.2, -0.03],
    ]);
    expect(gaps.summary).toMatchObject({ worst: 'responsiveness', first: 'reliability' });
  });

  test('F9 and F16: what is tied up for two firms, and what they may owe', () => {
    const firms = { customers: 'AP-E-001,AP-E-007' };
    expect(table(run('customer-return', firms), 3, 'customer', 'assets', 'return', 'turns')).toEqual([
      ['AP-E-001', 440_000, 0.12, 2.818],
      ['AP-E-007', 80_000, 0.5, 2.75],
    ]);
    expect(only(run('credit', firms), 'AP-E-001')).toMatchObject({
      score: 66.5,
      grade: 'B',
      termDays: 30,
      receivable: 310_000,
      outstandingDays: 91.25,
    });
    expect(run('credit', { type: 'firm', business: 'AP' }).summary).toEqual({ rated: 23, unrated: 1 });
  });

  test('F10: districts of the retail arm', () => {
    expect(table(run('composition'), 4, 'part', 'now', 'share', 'growth', 'shift')).toEqual([
      ['姑苏区', 330_000, 0.33, 0.2, 0.0367],
      ['工业园区', 287_500, 0.2875, 0.15, 0.0208],
      ['高新区', 190_000, 0.19, -0.05, -0.0233],
      ['吴中区', 117_500, 0.1175, -0.06, -0.0158],
      ['相城区', 75_000, 0.075, -0.1429, -0.0183],
    ]);
    const arms = new Map(run('composition', { by: 'arm', arm: 'all' }).rows.map((row) => [row['part'], row['now']]));
    expect([arms.size, arms.get('b2b'), arms.get('retail')]).toEqual([4, 4_000_000, 1_000_000]);
  });

  test('F11: lines of the retail arm', () => {
    const result = run('ratios');
    const fridge = result.rows.find((row) => row['line'] === '冰箱');
    expect(fridge).toMatchObject({ sales: 300_000, cost: 234_000, stock: 39_000, margin: 0.22, turns: 6, share: 0.3 });
    expect([round(Number(fridge?.['cross']), 4), round(Number(fridge?.['contribution']), 4)]).toEqual([1.32, 0.396]);
    expect(result.summary).toMatchObject({ sales: 1_000_000, cost: 809_500, stock: 138_625 });
    expect(() => run('ratios', { basis: 'retail' })).toThrow('stock at cost only');
  });

  test('F12 and F13: market and expenses beside the retail sales', () => {
    expect(run('market-share').rows).toEqual([
      { own: 1_000_000, market: 8_000_000, largestRival: 2_000_000, share: 0.125, relative: 0.5 },
    ]);
    expect(table(run('market-share', { line: '电视' }), 3, 'own', 'market')).toEqual([[100_000, 880_000]]);
    const expenses = run('expense-ratio');
    expect(table(expenses, 3, 'expense', 'amount', 'ratio')).toEqual([
      ['administration', 12_000, 0.012],
      ['advertising', 20_000, 0.02],
      ['promotion', 15_000, 0.015],
      ['research', 3_000, 0.003],
      ['sales-force', 60_000, 0.06],
    ]);
    expect(expenses.summary).toEqual({ sales: 1_000_000, total: 110_000, ratio: 0.11 });
    expect(run('marketing-efficiency').rows).toEqual([
      { measure: 'orders-per-visit', value: 0.15 },
      { measure: 'acquisition-cost', value: 500 },
    ]);
  });

  test('F6a, F8: what the firm has asked about', () => {
    expect(run('satisfaction-ratio').rows).toEqual([
      { perceived: 7.2, expected: 8, ratio: 0.9, reading: 'disappointed' },
    ]);
    expect(table(run('share-of-wallet'), 3, 'sales', 'spend', 'share', 'headroom')).toEqual([
      [6300, 18_000, 0.35, 11_700],
    ]);
    expect(() => run('satisfaction-ratio', { perceived: 7 })).toThrow('tell expected');
    expect(() => run('share-of-wallet', { sales: 7 })).toThrow('tell spend');
  });

  test('F14: the service centre', () => {
    expect(run('service-cost', { scope: 'centre' }).rows).toEqual([
      { cost: 30_000, contacts: 1000, sales: 1_000_000, perContact: 30, ratio: 0.03 },
    ]);
  });

  test('F15: a firm that bought for a time and never again did not last', () => {
    const result = run('lifecycle', { type: 'firm', benchmark: 100_000 });
    expect(only(result, 'AP-E-003')).toMatchObject({ pattern: '长久保持型', stage: '稳定期' });
    expect(only(result, 'AP-E-020')).toMatchObject({ pattern: '早期流产型', stage: '退化期' });
  });

  test('F7: heads counted in the data, or told', () => {
    const told = {
      start: 400,
      end: 430,
      won: 90,
      due: 60,
      renewed: 48,
      repeated: 138,
      buyers: 240,
      monthlyChurn: 0.02,
    };
    const result = run('retention', { ...told, complaints: 90, orders: 2400 });
    expect(table(result, 4, 'measure', 'value')).toEqual([
      ['retention', 0.85],
      ['churn', 0.15],
      ['expected-life', 6.6667],
      ['renewal', 0.8],
      ['yearly-churn', 0.2153],
      ['repeat', 0.575],
      ['complaints-per-1000', 37.5],
    ]);
    const kept = run('retention', { scope: 'club' });
    expect(kept.rows).toEqual(result.rows);
    const { start, end, won } = run('retention').parameters as Record<string, number>;
    expect((end ?? 0) - (won ?? 0)).toBeLessThanOrEqual(start ?? 0);
  });

  test('F17: the lines of business of the three firms', () => {
    expect(table(run('relationship'), 3, 'line', 'number', 'level', 'relationship')).toEqual([
      ['LP-AP-b2b', 'few', 'medium', 'proactive'],
      ['LP-AP-retail', 'many', 'medium', 'reactive'],
      ['LP-HT-corporate', 'few', 'high', 'partner'],
      ['LP-HT-group', 'some', 'low', 'reactive'],
      ['LP-HT-individual', 'many', 'medium', 'reactive'],
      ['LP-MT-cups', 'many', 'high', 'accountable'],
    ]);
    const tables = Object.fromEntries(Object.entries(data.tables).filter(([name]) => name !== 'line_profiles'));
    const own = METHODS.relationship.run({ ...data, tables });
    expect(table(own, 3, 'line', 'margin', 'relationship').slice(0, 2)).toEqual([
      ['retail', 0.191, 'proactive'],
      ['b2b', 0.156, 'proactive'],
    ]);
  });

  test('F18: the open deals weigh 541,000', () => {
    expect(run('pipeline').summary).toEqual({ amount: 950_000, weighted: 541_000 });
  });

  test('F20: reasons told, or the customers who are gone', () => {
    const groups = [
      { id: '无意推出', heads: 12, chance: 0.35, cost: 60, value: 900 },
      { id: '被收买', heads: 14, chance: 0.2, cost: 120, value: 400 },
    ];
    expect(table(run('winback', { groups }), 0, 'group', 'net', 'pursue')).toEqual([
      ['无意推出', 3060, true],
      ['被收买', -560, false],
    ]);
    const register = run('winback');
    expect(table(register, 0, 'group', 'heads', 'net', 'pursue')).toEqual([
      ['unintended', 12, 3060, true],
      ['pulled', 8, 560, true],
      ['moved', 4, -240, false],
      ['intended', 2, -420, false],
      ['bought', 14, -560, false],
    ]);
    expect(register.summary).toEqual({ net: 3620, lost: 40, optedOut: 5 });
    const { rows } = run('winback', { source: 'orders' });
    const gone = rows.map((row) => row['customer']);
    expect(gone).toContain('AP-I-027');
    expect(gone).not.toContain('AP-I-024');
    expect(gone).not.toContain('AP-I-001');
  });

  test('who has withdrawn consent is not won back', () => {
    const left = run('winback', { source: 'orders', silent: 0, gaps: 0 });
    expect(left.rows.map((row) => row['customer'])).not.toContain('AP-I-021');
    expect(left.summary['optedOut']).toBeGreaterThan(0);
  });

  test('F19: the day of calls', () => {
    const result = run('call-centre');
    expect(result.rows).toEqual([
      { serviceLevel: 0.85, reached: true, abandonRate: 0.05, handlingTime: 270, firstContact: 0.78 },
    ]);
    expect(result.parameters).toMatchObject({
      offered: 500,
      shortAbandoned: 20,
      inTime: 408,
      abandoned: 24,
      target: 0.8,
    });
    expect(run('call-centre', { limit: 10 }).rows[0]?.['serviceLevel']).toBeLessThan(0.85);
    expect(() => run('call-centre', { offered: 10 })).toThrow('tell inTime');
  });

  test('F19: seven agents are needed in the busiest hour, and the order of a menu costs seconds', () => {
    const result = run('staffing');
    expect(result.parameters).toMatchObject({ callsPerHour: 60, handlingTime: 270, seconds: 20 });
    expect(table(result, 3, 'agents', 'inTime')).toEqual([
      [5, 0.265],
      [6, 0.623],
      [7, 0.82],
      [8, 0.92],
    ]);
    expect(result.summary).toEqual({ needed: 7 });
    // By department: order, install, complaint, repair, agent.
    expect(table(run('prompt-time', { shares: [0.27, 0.18, 0.09, 0.38, 0.08] }), 2, 'order', 'seconds')).toEqual([
      ['given', 11.28],
      ['by-frequency', 8.88],
      ['reversed', 15.12],
    ]);
    expect(table(run('prompt-time'), 2, 'order', 'seconds')[0]).toEqual(['given', 8.88]);
  });

  test('F21: the sales manager has a blind spot', () => {
    const { result, others, gap, reading } = run('evaluation360').summary;
    expect([round(Number(result), 3), round(Number(others), 3), round(Number(gap), 3), reading]).toEqual([
      3.735,
      3.639,
      0.961,
      'blind-spot',
    ]);
  });

  test('F23: the VIP whose complaint is nine days old comes first', () => {
    expect(table(run('queue-priority'), 0, 'case', 'priority', 'rank')).toEqual([
      ['W-05', 200, 1],
      ['W-03', 105, 2],
      ['W-08', 96, 3],
      ['W-06', 80, 4],
      ['W-07', 64, 5],
      ['W-02', 50, 6],
      ['W-04', 37, 7],
      ['W-01', 10, 8],
    ]);
    const { rows } = run('queue-priority', { source: 'complaints' });
    expect(rows[0]).toMatchObject({
      case: 'AP-C-251222-01',
      severity: 'SEV2',
      tier: 'diamond',
      priority: 115,
      rank: 1,
    });
    const [told] = run('queue-priority', {
      cases: [{ id: 'a', severity: 'SEV2', hoursWaited: 18, limitHours: 10, tier: 'other' }],
    }).rows;
    expect(told?.['priority']).toBe(96);
  });

  test('P6: the grades of the twenty-four leads', () => {
    const grades = run('lead-grade').rows.map(({ grade }) => grade);
    expect(['H', 'A', 'B', 'C'].map((grade) => grades.filter((one) => one === grade).length)).toEqual([7, 5, 6, 6]);
    expect(run('lead-grade', { leads: [{ id: 'x', days: 9 }] }).rows).toEqual([
      { lead: 'x', days: 9, grade: 'A', contactIn: 4 },
    ]);
  });

  test('P6, P8: loyal is not who orders often, and a diamond who complains is a complaining customer', () => {
    const bound = only(run('loyalty-stage', { business: 'AP' }), 'AP-I-028');
    expect(bound).toMatchObject({ orders: 6, csat: 2, stage: '偏好', falseLoyalty: true });
    expect(only(run('after-sales'), 'AP-I-001')).toMatchObject({ class: '抱怨', openComplaints: 1 });
    expect(only(run('after-sales'), 'AP-I-027')).toMatchObject({ class: '流失', csat: 5 });
    expect(only(run('after-sales'), 'AP-I-019')).toBeUndefined();
    expect(only(run('satisfaction-value'), 'AP-I-029')).toMatchObject({ quadrant: '不满盈利' });
    expect(only(run('customer-level', { business: 'AP' }), 'AP-I-019')).toMatchObject({ class: '潜在', rank: null });
    expect(only(run('dealing', { type: 'firm', business: 'AP' }), 'AP-E-021')).toMatchObject({
      dealing: '将有',
      age: '潜在客户',
      position: '零散',
    });
    expect(run('guest-segment').rows.filter(({ segment }) => segment === '长住')).toHaveLength(1);
  });

  test('P5: the dirty file costs points, and firms that share a credit code are found', () => {
    const value = (part: string, given = {}) =>
      run('file-quality', given).rows.find((row) => row['part'] === part)?.['value'];
    expect(value('validity', { customers: ['AP-I-009'] })).toBeLessThan(0.5);
    expect(value('uniqueness', { customers: ['AP-E-003', 'AP-E-006'] })).toBe(0.5);
    expect(value('uniqueness', { customers: ['AP-I-030', 'AP-I-031'] })).toBe(1);
    expect(round(Number(run('file-quality', { parts: [0.9, 0.95, 1, 0.5, 0.8] }).summary['score']), 4)).toBe(0.8625);
  });
});

describe('over orders alone, as a table of a teacher has them', () => {
  const orders: Dataset = {
    id: 'orders.csv',
    asOf: '2025-06-30',
    hash: 'sha256:0',
    tables: {
      customers: { rows: 2, columns: { id: ['u1', 'u2'] } },
      orders: {
        rows: 3,
        columns: {
          id: ['o1', 'o2', 'o3'],
          customer_id: ['u1', 'u1', 'u2'],
          date: ['2024-03-01', '2025-06-20', '2025-01-31'],
        },
      },
      order_lines: {
        rows: 3,
        columns: {
          order_id: ['o1', 'o2', 'o3'],
          qty: [1, 1, 1],
          unit_price: [100_00, 300_00, 600_00],
          unit_cost: [60_00, 200_00, 700_00],
        },
      },
    },
  };

  test('RFM, ABC, the pyramid and lifetime value run', () => {
    const of = (name: MethodName, given = {}) => METHODS[name].run(orders, given);
    expect(table(of('rfm'), 0, 'customer', 'recency', 'frequency', 'monetary')).toEqual([
      ['u1', 10, 2, 400],
      ['u2', 150, 1, 600],
    ]);
    expect(table(of('abc', { period: 'all' }), 1, 'customer', 'amount', 'share')).toEqual([
      ['u2', 600, 0.6],
      ['u1', 400, 0.4],
    ]);
    expect(table(of('pyramid'), 0, 'customer', 'profit', 'tier')).toEqual([
      ['u1', 100, '钻石'],
      ['u2', -100, '铅'],
    ]);
    expect(table(of('lifetime-value', { margin: '0.25', months: '24' }), 2, 'customer', 'value')).toEqual([
      ['u2', 200],
      ['u1', 133.33],
    ]);
    expect(of('rfm')).toMatchObject({ source: 'orders.csv', asOf: '2025-06-30' });
  });

  test('what needs other tables says so or is empty', () => {
    expect(METHODS.pipeline.run(orders).rows).toEqual([]);
    expect(METHODS.satisfaction.run(orders).rows[0]).toEqual({
      measure: 'csat',
      value: null,
      answers: 0,
      margin: null,
    });
    expect(() => METHODS.servqual.run(orders)).toThrow('tell scores');
  });
});

test('a customer that is not there is refused', () => {
  expect(() => run('rfm', { customers: ['AP-I-999'] })).toThrow('there is no customer AP-I-999');
});
