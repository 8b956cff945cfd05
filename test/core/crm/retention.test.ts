import fc from 'fast-check';
import { expect, test } from 'vitest';
import { complaintRate, compoundChurn, renewalRate, repeatRate, retention } from '../../../src/core/crm/retention.ts';

// domain.md F7.
test('of 400 at the start 340 stayed: 85.0 %, churn 15.0 %, 6.67 years', () => {
  const { expectedLife, ...rest } = retention({ start: 400, end: 430, won: 90 });
  expect(rest).toEqual({
    method: 'retention',
    parameters: { start: 400, end: 430, won: 90 },
    retention: 0.85,
    churn: 0.15,
  });
  expect(expectedLife?.toFixed(2)).toBe('6.67');
});

test('2 % a month is 21.53 % a year, not 24 %', () => {
  expect(compoundChurn(0.02).toFixed(4)).toBe('0.2153');
});

test('renewal 48 of 60, repeat buyers 138 of 240, 90 complaints of 2,400 orders', () => {
  expect([renewalRate(48, 60), repeatRate(138, 240), complaintRate(90, 2400)]).toEqual([0.8, 0.575, 37.5]);
});

test('nobody at the start: no rate; nobody left: no end', () => {
  expect(retention({ start: 0, end: 5, won: 5 })).toMatchObject({ retention: null, churn: null, expectedLife: null });
  expect(retention({ start: 10, end: 10, won: 0 })).toMatchObject({ retention: 1, churn: 0, expectedLife: null });
  expect([renewalRate(0, 0), repeatRate(0, 0), complaintRate(3, 0)]).toEqual([null, null, null]);
});

test.each([
  ['more stayed than were there', () => retention({ start: 10, end: 12, won: 1 })],
  ['more won than are there at the end', () => retention({ start: 10, end: 3, won: 4 })],
  ['more renewed than due', () => renewalRate(3, 2)],
  ['a churn above 1', () => compoundChurn(1.1)],
  ['a negative count', () => complaintRate(-1, 2)],
])('%s is refused', (_, run) => {
  expect(run).toThrow(RangeError);
});

test('retention and churn make one; a longer life needs a lower churn', () => {
  const heads = fc.integer({ min: 1, max: 10_000 });
  fc.assert(
    fc.property(heads, fc.nat(10_000), fc.nat(500), (start, stayed, won) => {
      fc.pre(stayed < start);
      const result = retention({ start, end: stayed + won, won });
      expect((result.retention ?? 0) + (result.churn ?? 0)).toBeCloseTo(1, 12);
      expect((result.expectedLife ?? 0) * (result.churn ?? 0)).toBeCloseTo(1, 9);
    }),
  );
});

test('churn compounds to less than its sum', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 24 }), (churn, periods) => {
      const year = compoundChurn(churn, periods);
      expect(year).toBeLessThanOrEqual(Math.min(1, churn * periods) + 1e-12);
      expect(year).toBeGreaterThanOrEqual(churn - 1e-12);
    }),
  );
});
