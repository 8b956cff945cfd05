import { expect, test } from 'vitest';
import { rfmOf } from '../../../src/core/sample/analyses.ts';
import { courseDataset } from '../../../src/core/sample/course.ts';
import { select } from '../../../src/core/sample/query.ts';
import { quarterlySales } from '../../../src/core/sample/quarters.ts';
import { accounts, soldLines, yearOf } from '../../../src/core/sample/trading.ts';
import { shippedScenarios } from '../../support/shipped.ts';

const data = courseDataset();
const scenarios = new Map(shippedScenarios().map((scenario) => [scenario.id, scenario]));

/** The text of a paper in an exercise, without the blanks between its columns. */
const paper = (scenario: string, id: string): string =>
  (scenarios.get(scenario)?.documents.find((one) => one.id === id)?.text ?? '').replaceAll(/[\u3000 ]+/g, ' ');

const amount = (yuan: number): string => yuan.toLocaleString('en-US');

test('cl-01 prints the scores by rank as the data give them', () => {
  const ids = ['001', '010', '011', '013', '014', '022', '023', '024', '025', '026'].map((number) => `AP-I-${number}`);
  const names = new Map(select(data, { from: 'customers' }).map(({ id, name }) => [String(id), String(name)]));
  const printed = paper('cl-01', 'quint');
  for (const { id, scores } of rfmOf(data, ids, { scheme: 'quintile' }).rows)
    expect(printed).toContain(`${names.get(id)} ${scores.r} ${scores.f} ${scores.m}`);
});

test('cl-02 prints the sales of each firm as the data give them', () => {
  const firms = select(data, {
    from: 'customers',
    holds: (row) => row['type'] === 'firm' && row['status'] === 'active',
  });
  const sales = accounts(
    data,
    firms.map(({ id }) => String(id)),
    yearOf(data),
  );
  expect(sales).toHaveLength(10);
  for (const { id, sales: yuan } of sales) expect(paper('cl-02', 'sales')).toContain(`${id} ${amount(yuan)}`);
});

test('cl-05 prints the quarters of each account as the data give them', () => {
  const series = quarterlySales(data, ['HT-E-011', 'HT-E-012', 'HT-E-013', 'HT-E-014', 'HT-E-015'], 12);
  const printed = paper('cl-05', 'wall');
  for (const { id, values } of series) {
    const row = printed.split('\n').find((line) => line.startsWith(id.slice(-3))) ?? '';
    expect((row.match(/ \d+(?= |$)/g) ?? []).map((value) => Number(value) * 1000)).toEqual([...values]);
  }
});

test('cl-06 prints each lead with the remark of the data', () => {
  const printed = paper('cl-06', 'notes');
  const leads = select(data, { from: 'leads' });
  expect(leads).toHaveLength(24);
  for (const { id, name, remark } of leads) {
    expect(printed).toContain(`${String(id)} ${String(name)}`);
    expect(printed).toContain(`：${String(remark)}`);
  }
});

test('cl-08 prints lines and districts as the data give them', () => {
  const sums = new Map<string, number>();
  for (const { arm, line, district, date, amount: fen } of soldLines(data)) {
    if (arm !== 'retail') continue;
    for (const key of [`${line} ${date.slice(0, 4)}`, `${district} ${date.slice(0, 4)}`])
      sums.set(key, (sums.get(key) ?? 0) + fen / 100);
  }
  for (const line of ['冰箱', '洗衣机', '空调', '电视', '小家电'])
    expect(paper('cl-08', 'lines')).toContain(`${line} ${amount(sums.get(`${line} 2025`) ?? 0)}`);
  for (const district of ['姑苏区', '工业园区', '高新区', '吴中区', '相城区'])
    expect(paper('cl-08', 'regions')).toContain(
      `${district} ${amount(sums.get(`${district} 2024`) ?? 0)} ${amount(sums.get(`${district} 2025`) ?? 0)}`,
    );
});
