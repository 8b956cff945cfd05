import { expect, test } from 'vitest';
import { afterSales, type Bought } from '../../../src/core/crm/after-sales.ts';

const classOf = (told: Partial<Bought>, given = {}) =>
  afterSales(
    [{ id: 'a', orders: 1, since: 10, gap: null, openComplaints: 0, complaints: 0, csat: null, ...told }],
    '2025-12-31',
    given,
  ).rows[0]?.class;

test.each<[Partial<Bought>, string]>([
  [{}, '一般'],
  [{ since: 364 }, '一般'],
  [{ since: 365 }, '流失'],
  [{ orders: 4, gap: 30, since: 60 }, '流失'],
  [{ orders: 4, gap: 30, since: 59 }, '一般'],
  [{ orders: 2, gap: 0, since: 40 }, '一般'],
  [{ openComplaints: 1, orders: 5, csat: 5 }, '抱怨'],
  [{ complaints: 2 }, '抱怨'],
  [{ complaints: 1 }, '一般'],
  [{ orders: 3, csat: 4 }, '忠诚'],
  [{ orders: 3, csat: 3 }, '一般'],
  [{ since: 400, openComplaints: 1 }, '流失'],
])('%o is %s: the first class that fits (P6)', (told, wanted) => {
  expect(classOf(told)).toBe(wanted);
});

test('thresholds can be told, and days below 0 are refused', () => {
  expect(classOf({ since: 200 }, { silent: 180 })).toBe('流失');
  expect(() => classOf({ since: -1 })).toThrow(RangeError);
});
