import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  discountedLifetimeValue,
  lifetimeValues,
  retainedLifetimeValue,
  simpleLifetimeValue,
  splitLifetimeValue,
} from '../../../src/core/crm/lifetime-value.ts';

// Every figure is copied from domain.md F4.

test('simple: 800 × 4 × 25 % × 5 − 500', () => {
  const given = { averageOrder: 800, ordersPerYear: 4, margin: 0.25, years: 5, acquisitionCost: 500 };
  expect(simpleLifetimeValue(given)).toEqual({ method: 'lifetime-simple', parameters: given, value: 3500 });
});

test('known flows are brought back year by year', () => {
  const { present, gross, value, parameters } = discountedLifetimeValue([300, 420, 540, 600, 600], {
    discount: 0.08,
    acquisitionCost: 350,
  });
  expect(present.map((flow) => flow.toFixed(2))).toEqual(['277.78', '360.08', '428.67', '441.02', '408.35']);
  expect([gross.toFixed(2), value.toFixed(2)]).toEqual(['1915.90', '1565.90']);
  expect(parameters).toEqual({ discount: 0.08, acquisitionCost: 350 });
});

const base = { retention: 0.8, discount: 0.1 };

test.each([
  ['the first margin at the end of the year', {}, '2666.67', '2666.67'],
  ['after an acquisition cost of 600', { acquisitionCost: 600 }, '2666.67', '2066.67'],
  ['the first margin now', { first: 'now' }, '3666.67', '3666.67'],
  ['the first five years only', { years: 5 }, '2124.10', '2124.10'],
  ['retention of 0.85', { retention: 0.85 }, '3400.00', '3400.00'],
] as const)('with retention: %s', (_, given, gross, value) => {
  const result = retainedLifetimeValue(1000, { ...base, ...given });
  expect([result.gross.toFixed(2), result.value.toFixed(2)]).toEqual([gross, value]);
});

test('the result says every parameter', () => {
  expect(retainedLifetimeValue(0)).toEqual({
    method: 'lifetime-retained',
    parameters: { discount: 0.1, acquisitionCost: 0, retention: 0.8, first: 'year-end', years: null },
    gross: 0,
    value: 0,
  });
});

test('of the three parts the past does not decide', () => {
  expect(splitLifetimeValue({ past: 2400, current: 900, potential: 1700 })).toMatchObject({ total: 5000, ahead: 2600 });
});

test('customers stand from the most to the least valuable', () => {
  const margins = ['b', 'a', 'c'].map((id, at) => ({ id, value: at === 2 ? -100 : 1000 }));
  const { method, asOf, rows } = lifetimeValues(margins, '2025-12-31', { ...base, acquisitionCost: 600 });
  expect([method, asOf]).toEqual(['lifetime-value', '2025-12-31']);
  expect(rows.map(({ id, margin, gross, value }) => [id, margin, gross.toFixed(2), value.toFixed(2)])).toEqual([
    ['a', 1000, '2666.67', '2066.67'],
    ['b', 1000, '2666.67', '2066.67'],
    ['c', -100, '-266.67', '-866.67'],
  ]);
});

test.each([
  ['retention above 1', { retention: 1.01 }],
  ['a negative rate', { discount: -0.1 }],
  ['who never leaves, without a discount', { retention: 1, discount: 0 }],
  ['a negative acquisition cost', { acquisitionCost: -1 }],
])('%s is refused', (_, given) => {
  expect(() => retainedLifetimeValue(100, given)).toThrow(RangeError);
});

test('for a bounded time, staying for ever without a discount has a value', () => {
  expect(retainedLifetimeValue(100, { retention: 1, discount: 0, years: 3 }).value).toBe(300);
});

const share = fc.double({ min: 0, max: 0.99, noNaN: true });
const rate = fc.double({ min: 0.01, max: 1, noNaN: true });

test('the value falls with the discount rate and rises with the retention', () => {
  fc.assert(
    fc.property(share, share, rate, rate, (r1, r2, d1, d2) => {
      const worth = (retention: number, discount: number) => retainedLifetimeValue(100, { retention, discount }).value;
      expect(worth(r1, Math.max(d1, d2))).toBeLessThanOrEqual(worth(r1, Math.min(d1, d2)) + 1e-9);
      expect(worth(Math.max(r1, r2), d1)).toBeGreaterThanOrEqual(worth(Math.min(r1, r2), d1) - 1e-9);
    }),
  );
});

test('the first margin now is worth one margin more; more years come nearer to all years', () => {
  fc.assert(
    fc.property(share, rate, fc.integer({ min: 0, max: 40 }), (retention, discount, years) => {
      const worth = (given: object) => retainedLifetimeValue(100, { retention, discount, ...given }).value;
      expect(worth({ first: 'now' }) - worth({})).toBeCloseTo(100, 6);
      expect(worth({ years })).toBeLessThanOrEqual(worth({ years: years + 1 }) + 1e-9);
      expect(worth({ years })).toBeLessThanOrEqual(worth({}) + 1e-9);
    }),
  );
});

test('flows lose by the discount rate', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1000 })), rate, (flows, discount) => {
      const { gross } = discountedLifetimeValue(flows, { discount });
      expect(gross).toBeLessThanOrEqual(flows.reduce((total, flow) => total + flow, 0) + 1e-9);
    }),
  );
});
