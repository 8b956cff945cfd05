import { expect, test } from 'vitest';
import { analyse } from '../../../src/app/desk/analyse.ts';
import { canImport, lackingWords } from '../../../src/app/desk/lacking.ts';
import { ownDataset } from '../../../src/core/sample/import/own-dataset.ts';

const orders = [
  ['周敏', '2026-02-01', 900_000],
  ['刘强', '2024-06-01', 1_200_000],
] as const;
const data = ownDataset({
  name: '观前街门店',
  orders: orders.map(
    ([customer, date, amount]) =>
      new Map<string, string | number>([
        ['customer', customer],
        ['date', date],
        ['amount', amount],
      ]),
  ),
});

test('an analysis that a teacher’s data cannot feed says what is missing', () => {
  const satisfaction = analyse(data, 'satisfaction', {}, {});
  expect(satisfaction).toEqual({ absent: ['surveys'] });
  expect([lackingWords(['surveys'], 'zh'), canImport(['surveys'])]).toEqual(['满意度调查', false]);
  const pyramid = analyse(data, 'pyramid', {}, {});
  expect(pyramid).toEqual({ absent: ['order_lines.unit_cost'] });
  expect([lackingWords(['order_lines.unit_cost'], 'zh'), canImport(['order_lines.unit_cost'])]).toEqual([
    '订单的“成本”列',
    true,
  ]);
});

test('figures that are told need no data', () => {
  const told = analyse(data, 'satisfaction', { csat: '5,4,3,5' }, {});
  expect('result' in told && told.result.rows[0]).toEqual({
    measure: 'csat',
    value: 0.75,
    answers: 4,
    margin: expect.closeTo(0.4244, 4) as number,
  });
});

test('data without the figures show the example, and one without some tables says that they count as empty', () => {
  const share = analyse(data, 'market-share', {}, { own: 1, market: 4, largestRival: 2 });
  expect('result' in share && [share.isExample, share.result.rows]).toEqual([
    true,
    [{ own: 1, market: 4, largestRival: 2, share: 0.25, relative: 0.5 }],
  ]);
  const stage = analyse(data, 'loyalty-stage', {}, {});
  expect('result' in stage && [stage.isExample, stage.without, stage.result.rows.length]).toEqual([
    false,
    ['surveys', 'complaints'],
    2,
  ]);
});
