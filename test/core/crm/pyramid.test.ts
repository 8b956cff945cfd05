import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pyramid, TIERS } from '../../../src/core/crm/pyramid.ts';

const account = (id: string, grossProfit: number, costToServe = 0) => ({ id, sales: 1000, grossProfit, costToServe });
const crowd = (n: number) => Array.from({ length: n }, (_, at) => account(`c${String(at).padStart(4, '0')}`, n - at));
const counts = (n: number) => {
  const { rows } = pyramid(crowd(n), '2025-12-31');
  return TIERS.map((tier) => rows.filter((row) => row.tier === tier).length);
};

// n → diamond, gold, silver, iron, lead; shares 1 %, 4 %, 15 % rounded half up, at least one each
test.each([
  [1, [1, 0, 0, 0, 0]],
  [3, [1, 1, 1, 0, 0]],
  [10, [1, 1, 2, 6, 0]],
  [50, [1, 2, 8, 39, 0]],
  [100, [1, 4, 15, 80, 0]],
  [150, [2, 6, 23, 119, 0]],
  [250, [3, 10, 38, 199, 0]],
])('%i profitable customers', (n, expected) => {
  expect(counts(n)).toEqual(expected);
});

test('a contribution of nothing or less is lead, however few are left for the upper tiers', () => {
  const { rows, ...rest } = pyramid([account('a', 0.3, 0.3), account('b', 5, 7), account('c', 9, 1)], '2025-12-31');
  expect(rows.map(({ id, contribution, rank, tier }) => [id, contribution, rank, tier])).toEqual([
    ['c', 8, 1, '钻石'],
    ['a', 0, 2, '铅'],
    ['b', -2, 3, '铅'],
  ]);
  expect(rest).toEqual({
    method: 'pyramid',
    parameters: { diamond: 0.01, gold: 0.04, silver: 0.15 },
    asOf: '2025-12-31',
  });
});

test('the shares can be told', () => {
  const { rows } = pyramid(crowd(10), '2025-12-31', { diamond: 0.2, gold: 0.3, silver: 0.5 });
  expect(rows.map(({ tier }) => tier).join(' ')).toBe('钻石 钻石 黄金 黄金 黄金 白银 白银 白银 白银 白银');
});

test('counts add up, tiers follow the rank and the order of the input does not matter', () => {
  const numbers = fc.integer({ min: -1000, max: 1000 });
  fc.assert(
    fc.property(fc.array(numbers, { maxLength: 120 }), (profits) => {
      const all = profits.map((profit, at) => account(`c${at}`, profit));
      const result = pyramid(all, '2025-12-31');
      expect(result.rows).toHaveLength(all.length);
      expect(pyramid([...all].reverse(), '2025-12-31')).toEqual(result);
      const places = result.rows.map(({ tier }) => TIERS.indexOf(tier));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }),
  );
});
