import { expect, test } from 'vitest';
import { round } from '../../../src/core/kernel/round.ts';
import { concentration } from '../../../src/core/crm/abc.ts';
import { abcOf, pyramidOf, rfmOf } from '../../../src/core/sample/analyses.ts';
import { classesBy } from '../../../src/core/sample/classify.ts';
import { courseDataset } from '../../../src/core/sample/course.ts';
import { select } from '../../../src/core/sample/query.ts';
import { storedRows, sumBy } from './tables.ts';

// Every figure here is copied from domain.md section 3; nothing is worked out in the test.
const data = courseDataset();
const FIRMS = Array.from({ length: 10 }, (_, at) => `AP-E-${String(at + 1).padStart(3, '0')}`);
const PERSONS = ['001', '013', '022', '023', '024', '025', '011', '014', '026', '010'].map((code) => `AP-I-${code}`);

const F1 = [
  ['AP-I-001', 12, 9, 48_600, '5-5-5', '重要价值', '5-5-5', '重要价值'],
  ['AP-I-013', 25, 8, 21_300, '5-5-5', '重要价值', '4-4-3', '重要价值'],
  ['AP-I-022', 18, 1, 23_900, '5-1-5', '重要发展', '5-1-4', '重要发展'],
  ['AP-I-023', 40, 7, 3_150, '4-4-2', '一般价值', '3-4-2', '一般价值'],
  ['AP-I-024', 290, 8, 22_400, '2-5-5', '重要保持', '2-4-4', '重要保持'],
  ['AP-I-025', 410, 1, 26_800, '1-1-5', '重要挽留', '2-1-5', '重要挽留'],
  ['AP-I-011', 520, 3, 6_900, '1-3-3', '一般挽留', '1-3-3', '重要保持'],
  ['AP-I-014', 230, 5, 4_800, '2-4-2', '一般保持', '3-3-2', '一般价值'],
  ['AP-I-026', 33, 2, 2_600, '4-2-2', '一般发展', '4-2-1', '一般发展'],
  ['AP-I-010', 600, 1, 1_299, '1-1-1', '一般挽留', '1-1-1', '一般挽留'],
] as const;

const means = ({ means: { r, f, m } }: ReturnType<typeof rfmOf>) => [round(r, 2), round(f, 2), round(m, 2)];

test('F1: RFM of the ten customers, by fixed thresholds and by quintiles', () => {
  const fixed = rfmOf(data, PERSONS);
  const quintile = rfmOf(data, PERSONS, { scheme: 'quintile' });
  const table = PERSONS.map((id) => {
    const one = fixed.rows.find((row) => row.id === id);
    const other = quintile.rows.find((row) => row.id === id);
    const scores = (row: typeof one) => row && `${row.scores.r}-${row.scores.f}-${row.scores.m}`;
    return [id, one?.recency, one?.frequency, one?.money, scores(one), one?.segment, scores(other), other?.segment];
  });
  expect(table).toEqual(F1);
  expect([means(fixed), means(quintile)]).toEqual([
    [3, 3.1, 3.5],
    [3, 2.8, 3],
  ]);
});

const F2 = [
  ['AP-E-001', 1_240_000, 31, 31, 'A'],
  ['AP-E-003', 860_000, 21.5, 52.5, 'A'],
  ['AP-E-008', 560_000, 14, 66.5, 'A'],
  ['AP-E-004', 420_000, 10.5, 77, 'A'],
  ['AP-E-002', 300_000, 7.5, 84.5, 'B'],
  ['AP-E-007', 220_000, 5.5, 90, 'B'],
  ['AP-E-009', 160_000, 4, 94, 'B'],
  ['AP-E-010', 110_000, 2.75, 96.75, 'B'],
  ['AP-E-005', 80_000, 2, 98.75, 'C'],
  ['AP-E-006', 50_000, 1.25, 100, 'C'],
];

test('F2: ABC of the B2B sales of 2025, total 4,000,000 yuan over all firms', () => {
  const all = select(data, {
    from: 'customers',
    holds: ({ type, business }) => type === 'firm' && business === 'AP',
  }).map(({ id }) => String(id));
  const result = abcOf(data, all);
  const percent = (share: number) => round(100 * share, 2);
  const sold = result.rows.filter(({ value }) => value > 0);
  expect(sold.map((row) => [row.id, row.value, percent(row.share), percent(row.cumulative), row.class])).toEqual(F2);
  expect(all).toHaveLength(24);
  const { top1, hhi } = concentration(result);
  const { topFifth } = concentration(abcOf(data, FIRMS));
  expect([percent(top1), percent(topFifth), round(hhi, 1)]).toEqual([31, 52.5, 1845.1]);
});

const F3 = [
  ['AP-E-008', 560_000, 134_400, 30_400, 104_000, '钻石'],
  ['AP-E-003', 860_000, 129_000, 41_000, 88_000, '黄金'],
  ['AP-E-001', 1_240_000, 148_800, 96_000, 52_800, '白银'],
  ['AP-E-002', 300_000, 60_000, 18_000, 42_000, '白银'],
  ['AP-E-007', 220_000, 48_400, 8_400, 40_000, '铁'],
  ['AP-E-009', 160_000, 28_800, 8_800, 20_000, '铁'],
  ['AP-E-010', 110_000, 22_000, 9_000, 13_000, '铁'],
  ['AP-E-005', 80_000, 12_800, 10_800, 2_000, '铁'],
  ['AP-E-006', 50_000, 7_000, 9_000, -2_000, '铅'],
  ['AP-E-004', 420_000, 33_600, 46_600, -13_000, '铅'],
];

test('F3: the pyramid of the ten firms', () => {
  const { rows } = pyramidOf(data, FIRMS);
  expect(
    rows.map(({ id, sales, grossProfit, costToServe, contribution, tier }) => [
      id,
      sales,
      grossProfit,
      costToServe,
      contribution,
      tier,
    ]),
  ).toEqual(F3);
});

test('the ten firms are those whose status is active', () => {
  const items = select(data, {
    from: 'customers',
    holds: ({ type, status }) => type === 'firm' && status === 'active',
  });
  expect(items.map(({ id }) => id)).toEqual(FIRMS);
  expect(classesBy('pyramid', data, items, {})).toEqual(Object.fromEntries(F3.map((row) => [row[0], row[5]])));
});

test('F6: forty CSAT answers of 160 invited, forty NPS answers, the means of SERVQUAL', () => {
  const wave = storedRows(data, 'surveys').filter((row) => row['wave'] === '2025-11');
  const counts = (kind: string) =>
    sumBy(
      wave.filter((row) => row['kind'] === kind),
      (row) => String(row['score']),
      () => 1,
    );
  expect(counts('CSAT')).toEqual({ '5': 12, '4': 14, '3': 8, '2': 4, '1': 2, null: 120 });
  const nps = wave.filter((row) => row['kind'] === 'NPS').map((row) => Number(row['score']));
  expect([nps.length, nps.filter((one) => one >= 9).length, nps.filter((one) => one <= 6).length]).toEqual([
    40, 16, 11,
  ]);
  const answers = wave
    .filter((row) => row['kind'] === 'SERVQUAL')
    .map((row) => (row['answers'] as string[]).map(Number));
  const mean = (at: number) => round(answers.reduce((sum, row) => sum + (row[at] ?? 0), 0) / answers.length, 2);
  expect(Array.from({ length: 10 }, (_, at) => mean(at))).toEqual([6.2, 5.6, 5, 6, 5.8, 6, 6.8, 6.5, 6.4, 6]);
});

const orders = new Map(storedRows(data, 'orders').map((row) => [row['id'], row]));
const products = new Map(storedRows(data, 'products').map((row) => [row['id'], row]));
const retail = storedRows(data, 'order_lines')
  .map((line) => ({ line, order: orders.get(line['order_id'] ?? ''), product: products.get(line['product_id'] ?? '') }))
  .filter(({ order }) => order?.['arm'] === 'retail' && order['status'] !== 'cancelled');
const kept = ({ line }: (typeof retail)[number], price: string) =>
  ((Number(line['qty']) - Number(line['returned_qty'])) * Number(line[price])) / 100;

test('F10: retail sales by district in 2024 and 2025', () => {
  expect(
    sumBy(
      retail,
      ({ order }) => `${String(order?.['date']).slice(0, 4)} ${String(order?.['district'])}`,
      (one) => kept(one, 'unit_price'),
    ),
  ).toEqual({
    '2024 姑苏区': 275_000,
    '2024 工业园区': 250_000,
    '2024 高新区': 200_000,
    '2024 吴中区': 125_000,
    '2024 相城区': 87_500,
    '2025 姑苏区': 330_000,
    '2025 工业园区': 287_500,
    '2025 高新区': 190_000,
    '2025 吴中区': 117_500,
    '2025 相城区': 75_000,
  });
});

test('F11: retail sales, cost and mean stock by line in 2025', () => {
  const year = retail.filter(({ order }) => String(order?.['date']).startsWith('2025'));
  const line = ({ product }: (typeof retail)[number]) => String(product?.['line']);
  expect(sumBy(year, line, (one) => kept(one, 'unit_price'))).toEqual({
    冰箱: 300_000,
    洗衣机: 225_000,
    空调: 325_000,
    电视: 100_000,
    小家电: 50_000,
  });
  expect(sumBy(year, line, (one) => kept(one, 'unit_cost'))).toEqual({
    冰箱: 234_000,
    洗衣机: 180_000,
    空调: 273_000,
    电视: 90_000,
    小家电: 32_500,
  });
  const months = storedRows(data, 'stock_months').filter((row) => String(row['month']).startsWith('2025'));
  expect(
    sumBy(
      months,
      (row) => String(row['line']),
      (row) => Number(row['stock_at_cost']),
    ),
  ).toEqual({
    冰箱: 12 * 39_000_00,
    洗衣机: 12 * 30_000_00,
    空调: 12 * 34_125_00,
    电视: 12 * 22_500_00,
    小家电: 12 * 13_000_00,
  });
});

test('F18: the open deals weigh 541,000 yuan', () => {
  const deals = select(data, { from: 'opportunities', holds: ({ stage }) => stage !== 'won' && stage !== 'lost' });
  expect(deals.reduce((sum, row) => sum + Number(row['amount']) * Number(row['probability']), 0)).toBeCloseTo(
    541_000,
    6,
  );
});
