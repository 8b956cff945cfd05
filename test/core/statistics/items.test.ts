import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  alpha,
  correlation,
  correlationInterval,
  discrimination27,
  mean,
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

test('the worked example gives its shares and KR-20 = .83', () => {
  const shares = [0, 1, 2, 3].map((item) => mean(rows.map((row) => row[item] ?? 0)).toFixed(2));
  expect(shares).toEqual(['0.83', '0.67', '0.50', '0.33']);
  expect(alpha(rows)?.toFixed(2)).toBe('0.83');
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
