import { describe, expect, test } from 'vitest';
import { customerValue, orderColumns } from '../../../src/core/sample/analyses.ts';
import { classesBy } from '../../../src/core/sample/classify.ts';
import { courseDataset } from '../../../src/core/sample/course.ts';
import type { Cell, Dataset } from '../../../src/core/sample/dataset.ts';
import { select } from '../../../src/core/sample/query.ts';

const table = (columns: Record<string, Cell[]>) => ({ rows: Object.values(columns)[0]?.length ?? 0, columns });

/** One customer, five orders: whole, half returned, all returned, cancelled, of the year before; yuan in hundreds. */
const tiny: Dataset = {
  id: 'tiny',
  asOf: '2025-12-31',
  hash: 'sha256:0',
  tables: {
    orders: table({
      id: ['o1', 'o2', 'o3', 'o4', 'o5'],
      customer_id: ['a', 'a', 'a', 'a', 'a'],
      date: ['2025-03-01', '2025-12-21', '2025-12-28', '2025-12-30', '2024-05-05'],
      status: ['delivered', 'delivered', 'returned', 'cancelled', 'delivered'],
    }),
    order_lines: table({
      order_id: ['o1', 'o2', 'o3', 'o4', 'o5'],
      qty: [1, 2, 1, 1, 1],
      returned_qty: [0, 1, 1, 0, 0],
      unit_price: [100_00, 300_00, 900_00, 800_00, 50_00],
      unit_cost: [70_00, 200_00, 600_00, 500_00, 20_00],
    }),
    interactions: table({
      customer_id: ['a', 'a'],
      time: ['2025-04-01T10:00', '2024-04-01T10:00'],
      cost: [30_00, 30_00],
    }),
    service_tickets: table({
      customer_id: ['a'],
      opened: ['2025-05-01'],
      labour: [85_00],
      parts: [12_00],
      travel: [8_00],
      charged: [25_00],
    }),
    complaints: table({
      customer_id: ['a', 'b'],
      opened: ['2025-05-02T09:00', '2025-05-02T09:00'],
      cost: [15_50, 9_00],
    }),
  },
};

test('only orders count that are not cancelled and not fully returned, without what came back', () => {
  expect(customerValue(tiny, 'a')).toEqual({
    asOf: '2025-12-31',
    year: 2025,
    recency: 10,
    frequency: 3,
    money: 450,
    sales: 400,
    grossProfit: 130,
    costToServe: 125.5,
    contribution: 4.5,
  });
});

test('who has bought nothing has no recency and only costs', () => {
  expect(customerValue(tiny, 'b')).toEqual({
    asOf: '2025-12-31',
    year: 2025,
    recency: null,
    frequency: 0,
    money: 0,
    sales: 0,
    grossProfit: 0,
    costToServe: 9,
    contribution: -9,
  });
});

test('orders of others are left out', () => {
  expect(orderColumns(tiny, ['b', 'a']).customer).toEqual(Int32Array.from([1, 1, 1]));
});

describe('classes for a classification', () => {
  const data = courseDataset();
  const firms = select(data, {
    from: 'customers',
    holds: ({ status, type }) => type === 'firm' && status === 'active',
  });
  const classes = (method: string, given?: Parameters<typeof classesBy>[3]) =>
    Object.values(classesBy(method, data, firms, given))
      .sort()
      .join(' ');

  test('by sales', () => {
    expect(classes('abc')).toBe('A A A A B B B B C C');
    expect(classes('abc', { a: 0.5, b: 0.9 })).toBe('A A B B B B C C C C');
    expect(classes('abc', { year: 2023 })).toBe('C C C C C C C C C C');
  });

  test('by contribution', () => {
    expect(classes('pyramid', { diamond: 0.3 })).toBe('白银 白银 钻石 钻石 钻石 铁 铁 铅 铅 黄金');
  });

  test('by RFM, with the sleeping ones named', () => {
    const items = [{ id: 'AP-I-001' }, { id: 'AP-I-010' }, { id: 'AP-I-019' }];
    expect(classesBy('rfm', data, items)).toEqual({
      'AP-I-001': '重要价值',
      'AP-I-010': '一般挽留',
      'AP-I-019': '沉睡',
    });
    expect(classesBy('rfm', data, items, { scheme: 'quintile', months: 12, trade: 'hotel' })).toEqual({
      'AP-I-001': '重要价值',
      'AP-I-010': '沉睡',
      'AP-I-019': '沉睡',
    });
  });

  test.each([
    ['horoscope', {}],
    ['lead-grade', { days: 7 }],
    ['abc', { c: 1 }],
    ['abc', { a: 'much' }],
    ['pyramid', { year: Number.NaN }],
    ['rfm', { scheme: 'thirds' }],
    ['rfm', { trade: 'toString' }],
  ])('%s with %o is refused', (method, given) => {
    expect(() => classesBy(method, data, firms, given)).toThrow(RangeError);
  });
});
