import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../../src/core/crm/days.ts';
import { rfm, RFM_SEGMENTS, type OrderColumns } from '../../../src/core/crm/rfm.ts';

type Told = readonly [customer: string, date: string, yuan: number];

function columns(told: readonly Told[], base = [...new Set(told.map(([id]) => id))]): OrderColumns {
  return {
    customers: base,
    customer: told.map(([id]) => base.indexOf(id)),
    day: told.map(([, date]) => dayNumber(date)),
    amount: told.map(([, , yuan]) => Math.round(yuan * 100)),
  };
}

const AS_OF = '2025-12-31';
const rowOf = (told: readonly Told[]) => {
  const [row] = rfm(columns(told), AS_OF).rows;
  return row && [row.recency, row.frequency, row.money, row.scores.r, row.scores.f, row.scores.m];
};

describe('fixed thresholds of the appliance retailer', () => {
  // days, orders, yuan → recency, frequency, money, R, F, M
  test.each([
    ['an order today', [['a', '2025-12-31', 1999.99]], [0, 1, 1999.99, 5, 1, 1]],
    ['30 days is still 5', [['a', '2025-12-01', 2000]], [30, 1, 2000, 5, 1, 2]],
    ['31 days is 4', [['a', '2025-11-30', 4999.99]], [31, 1, 4999.99, 4, 1, 2]],
    ['90 days is 4', [['a', '2025-10-02', 5000]], [90, 1, 5000, 4, 1, 3]],
    ['180 days is 3', [['a', '2025-07-04', 10_000]], [180, 1, 10_000, 3, 1, 4]],
    ['365 days is 2', [['a', '2024-12-31', 20_000]], [365, 1, 20_000, 2, 1, 5]],
    ['366 days is 1', [['a', '2024-12-30', 20_000]], [366, 1, 20_000, 1, 1, 5]],
    [
      'the newest order counts and the money adds',
      [
        ['a', '2025-12-30', 0.1],
        ['a', '2025-01-30', 0.2],
      ],
      [1, 2, 0.3, 5, 2, 1],
    ],
    [
      'an order after as-of does not count',
      [
        ['a', '2025-12-31', 100],
        ['a', '2026-01-01', 900],
      ],
      [0, 1, 100, 5, 1, 1],
    ],
    [
      'the window begins on 2024-01-01',
      [
        ['a', '2024-01-01', 50],
        ['a', '2023-12-31', 70],
      ],
      [730, 1, 50, 1, 1, 1],
    ],
  ] as const)('%s', (_, told, expected) => {
    expect(rowOf(told)).toEqual(expected);
  });

  test.each([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 3],
    [5, 4],
    [7, 4],
    [8, 5],
  ])('%i orders score %i', (count, score) => {
    const told = Array.from({ length: count }, (): Told => ['a', '2025-12-01', 1]);
    expect(rfm(columns(told), AS_OF).rows[0]?.scores.f).toBe(score);
  });
});

test('who has no order in the window is sleeping and does not move the means', () => {
  const told: Told[] = [['a', '2025-12-30', 30_000]];
  const { rows, means, sleeping, parameters, method, asOf } = rfm(columns(told, ['c', 'a', 'b']), AS_OF);
  expect({ ids: rows.map(({ id }) => id), means, sleeping, scheme: parameters.scheme, method, asOf }).toEqual({
    ids: ['a'],
    means: { r: 5, f: 1, m: 5 },
    sleeping: ['b', 'c'],
    scheme: 'fixed',
    method: 'rfm',
    asOf: AS_OF,
  });
});

test('in quintiles ties share the lower score', () => {
  const told: Told[] = ['a', 'b', 'c', 'd', 'e'].map((id, at) => [id, '2025-12-30', at < 3 ? 100 : 200 + at]);
  const { rows } = rfm(columns(told), AS_OF, { scheme: 'quintile' });
  expect(rows.map(({ id, scores }) => [id, scores.r, scores.m])).toEqual([
    ['a', 1, 1],
    ['b', 1, 1],
    ['c', 1, 1],
    ['d', 1, 4],
    ['e', 1, 5],
  ]);
});

test('an empty base has no rows', () => {
  expect(rfm(columns([]), AS_OF)).toMatchObject({ rows: [], sleeping: [], means: { r: 0, f: 0, m: 0 } });
});

const orders = fc.array(
  fc.tuple(
    fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    fc.integer({ min: 0, max: 900 }).map((ago) => new Date(Date.UTC(2025, 11, 31 - ago)).toISOString().slice(0, 10)),
    fc.integer({ min: 0, max: 40_000 }),
  ),
  { maxLength: 60 },
);

test.each(['fixed', 'quintile'] as const)('the order of the orders does not matter (%s)', (scheme) => {
  fc.assert(
    fc.property(orders, fc.integer({ min: 0, max: 60 }), (told, turn) => {
      const turned = [...told.slice(turn), ...told.slice(0, turn)].reverse();
      const base = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
      expect(rfm(columns(turned, [...base].reverse()), AS_OF, { scheme })).toEqual(
        rfm(columns(told, base), AS_OF, { scheme }),
      );
    }),
  );
});

test('everybody of the base is scored or sleeps, and a segment agrees with the means', () => {
  fc.assert(
    fc.property(orders, (told) => {
      const base = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
      const { rows, sleeping, means } = rfm(columns(told, base), AS_OF);
      expect([...rows.map(({ id }) => id), ...sleeping].sort()).toEqual(base);
      for (const { scores, segment } of rows) {
        const place = RFM_SEGMENTS.indexOf(segment);
        expect([place & 4, place & 2, place & 1].map(Boolean)).toEqual([
          scores.r >= means.r,
          scores.f >= means.f,
          scores.m >= means.m,
        ]);
      }
    }),
  );
});
