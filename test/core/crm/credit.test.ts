import fc from 'fast-check';
import { expect, test } from 'vitest';
import { creditRating, CREDIT_DEFAULTS } from '../../../src/core/crm/credit.ts';

const even = (score: number) => ({
  character: score,
  capacity: score,
  capital: score,
  collateral: score,
  conditions: score,
});
const firm = (score: number, sales = 120_000, receivable = 0) => ({
  id: 'a',
  scores: even(score),
  sales,
  receivable,
});
const rate = (score: number) => creditRating([firm(score)], '2025-12-31').rows[0];

// domain.md F16.
test('AP-E-001: 66.5 is B, limit 103,333, 91 days outstanding, 206,667 above the limit', () => {
  const scores = { character: 60, capacity: 70, capital: 80, collateral: 50, conditions: 70 };
  const { rows, ...rest } = creditRating(
    [{ id: 'AP-E-001', scores, sales: 1_240_000, receivable: 310_000 }],
    '2025-12-31',
  );
  expect(rest).toEqual({ method: 'credit', parameters: CREDIT_DEFAULTS, asOf: '2025-12-31' });
  const [{ limit, excess, ...row } = { limit: NaN, excess: NaN }] = rows;
  expect([limit.toFixed(0), excess.toFixed(0)]).toEqual(['103333', '206667']);
  expect(row).toEqual({
    id: 'AP-E-001',
    score: 66.5,
    grade: 'B',
    termDays: 30,
    receivable: 310_000,
    outstandingDays: 91.25,
  });
});

// A year of 120,000 is 10,000 a month.
test.each([
  [100, 'A', 60, 30_000],
  [80, 'A', 60, 30_000],
  [79.9, 'B', 30, 10_000],
  [65, 'B', 30, 10_000],
  [64.9, 'C', 7, 1166.67],
  [50, 'C', 7, 1166.67],
  [49.9, 'D', 0, 0],
  [0, 'D', 0, 0],
])('a score of %d is %s: %i days, limit %d', (score, grade, termDays, limit) => {
  const row = rate(score);
  expect([row?.grade, row?.termDays]).toEqual([grade, termDays]);
  expect(row?.limit).toBeCloseTo(limit, 2);
});

test('without sales there is no limit and nothing to divide by', () => {
  expect(creditRating([firm(90, 0, 500)], '2025-12-31').rows[0]).toMatchObject({
    limit: 0,
    excess: 500,
    outstandingDays: null,
  });
});

test('weights and grades can be told', () => {
  const weights = { ...even(0), character: 1 };
  const grades = [{ grade: 'C', from: 10, termDays: 10, factor: 1 }] as const;
  const scores = { ...even(0), character: 30 };
  const customer = { id: 'a', scores, sales: 36_000, receivable: 0 };
  expect(creditRating([customer], '', { weights, grades }).rows[0]).toMatchObject({
    score: 30,
    grade: 'C',
    limit: 1000,
  });
  expect(() => creditRating([firm(5)], '', { grades })).toThrow('no credit grade takes a score of 5');
});

test('a score above 100 is refused by its name', () => {
  expect(() => rate(101)).toThrow('character must be');
});

test('a better score never lowers the limit', () => {
  const score = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(score, score, (a, b) => {
      expect(rate(Math.max(a, b))?.limit).toBeGreaterThanOrEqual(rate(Math.min(a, b))?.limit ?? NaN);
    }),
  );
});
