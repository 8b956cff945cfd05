import fc from 'fast-check';
import { Random } from '../../../src/core/sample/generator/random.ts';
import { describe, expect, test } from 'vitest';
import {
  alpha,
  correlation,
  correlationInterval,
  discrimination27,
  mean,
  variance,
  wilson,
} from '../../../src/core/statistics/items.ts';

// The worked example of scoring.md B1: 6 students × 4 items, p .83 .67 .50 .33, total variance 2.22.
const rows = [
  [1, 1, 1, 1],
  [1, 1, 1, 1],
  [1, 1, 1, 0],
  [1, 1, 0, 0],
  [1, 0, 0, 0],
  [0, 0, 0, 0],
];

test('B1: the worked example gives its shares and KR-20 = .83', () => {
  const shares = [0, 1, 2, 3].map((item) => mean(rows.map((row) => row[item] ?? 0)).toFixed(2));
  expect(shares).toEqual(['0.83', '0.67', '0.50', '0.33']);
  expect(alpha(rows)?.toFixed(2)).toBe('0.83');
  const items = [0, 1, 2, 3].map((item) => variance(rows.map((row) => row[item] ?? 0)));
  expect(items.reduce((sum, value) => sum + value, 0).toFixed(3)).toBe('0.833');
  expect(variance(rows.map((row) => mean(row) * 4)).toFixed(3)).toBe('2.222');
});

// Agreement of a panel on one option, before it is accepted: 1 − s²/2 on a scale of five, keep from .70, rewrite under .50.
test.each([
  ['A', [4, 4, 3, 4, 4], '3.8', '0.90'],
  ['B', [2, 3, 2, 2, 3], '2.4', '0.85'],
  ['C', [0, 1, 0, 0, 1], '0.4', '0.85'],
  ['D', [3, 2, 4, 1, 2], '2.4', '0.35'],
])('A1: the panel rates option %s %j: mean %s, rwg %s', (_, ratings, average, rwg) => {
  const n = ratings.length;
  const sample = (variance(ratings) * n) / (n - 1);
  const byChance = (5 ** 2 - 1) / 12;
  expect([mean(ratings).toFixed(1), (1 - sample / byChance).toFixed(2)]).toEqual([average, rwg]);
});

// Ten items, α about .5: the first correlates about .27 with the others, the last not at all. Why figures wait for 10, 30 and
// 50 students.
test.each([
  [10, [0.16, 0.31, 0.38], 0.3],
  [30, [0.09, 0.17, 0.14], 0.13],
  [100, [0.05, 0.09, 0.07], 0.03],
])('B1: in classes of %d p, r and α are as uncertain as %j, and a dead item passes in %d', (n, errors, passes) => {
  const random = new Random(n);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  const loadings = [0.47, ...Array<number>(8).fill(0.42), 0];
  const classes = Array.from({ length: 400 }, () => {
    const answers = Array.from({ length: n }, () => {
      const ability = normal();
      return loadings.map((loading) => Number(loading * ability + Math.sqrt(1 - loading ** 2) * normal() > 0));
    });
    const column = (item: number) => answers.map((row) => row[item] ?? 0);
    const rest = (item: number) => answers.map((row) => row.reduce((sum, q, at) => sum + (at === item ? 0 : q), 0));
    return {
      p: mean(column(0)),
      r: correlation(column(0), rest(0)) ?? 0,
      dead: correlation(column(9), rest(9)) ?? 0,
      alpha: alpha(answers) ?? 0,
    };
  });
  const spread = (of: (one: (typeof classes)[number]) => number) => Math.sqrt(variance(classes.map(of)));
  for (const [at, found] of [spread(({ p }) => p), spread(({ r }) => r), spread(({ alpha: a }) => a)].entries())
    expect(Math.abs(found - (errors[at] ?? 0))).toBeLessThan(0.02);
  expect(Math.abs(classes.filter(({ dead }) => dead >= 0.2).length / 400 - passes)).toBeLessThan(0.03);
});

test('alpha says nothing where nothing varies', () => {
  expect([
    alpha([]),
    alpha([[1], [0]]),
    alpha([
      [1, 1],
      [1, 1],
    ]),
  ]).toEqual([null, null, null]);
});

describe('intervals', () => {
  test('of a share stay inside 0 and 1 and hold it', () => {
    const [low, high] = wilson(0.5, 30);
    expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.332', '0.668']);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 500 }), (p, n) => {
        const [a, b] = wilson(p, n);
        expect(a >= 0 && b <= 1 && a <= p + 1e-12 && b >= p - 1e-12).toBe(true);
      }),
    );
  });

  test('of a correlation are wide for small classes', () => {
    expect(correlationInterval(0.3, 30)?.map((value) => value.toFixed(2))).toEqual(['-0.07', '0.60']);
    expect(correlationInterval(0.3, 3)).toBeNull();
    expect(correlationInterval(1, 10)).toEqual([1, 1]);
  });
});

test('correlation and discrimination', () => {
  expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12);
  expect(correlation([1, 1, 1], [2, 4, 6])).toBeNull();
  expect(discrimination27([1, 1, 0, 0, 0, 0, 0, 0, 0, 0], [9, 8, 7, 6, 5, 4, 3, 2, 1, 0])).toBeCloseTo(2 / 3, 12);
  expect(discrimination27([1, 0], [1, 0])).toBeNull();
});
