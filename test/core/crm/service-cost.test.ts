import fc from 'fast-check';
import { expect, test } from 'vitest';
import { costToServe, recoveryTest, serviceCost, ticketCost } from '../../../src/core/crm/service-cost.ts';

// domain.md F14.
test('30,000 yuan for 1,000 contacts are 30 each and 3.0 % of sales', () => {
  expect(serviceCost({ cost: 30_000, contacts: 1000, sales: 1_000_000 })).toMatchObject({
    method: 'service-cost',
    perContact: 30,
    ratio: 0.03,
  });
});

test('a ticket of labour 85, parts 12 and travel 8', () => {
  expect(ticketCost(85, 12, 8)).toBe(105);
});

test('the cost to serve adds contacts, tickets, deliveries and discounts', () => {
  const served = { contacts: 4, tickets: [105, 95], deliveries: 600, discounts: 80 };
  expect(costToServe(served)).toEqual({ method: 'cost-to-serve', parameters: { perContact: 30 }, cost: 1000 });
  expect(costToServe(served, { perContact: 10 }).cost).toBe(920);
});

test('an offer of 260 yuan saves 1,080 and is worth it', () => {
  const given = { value: 3600, leaving: 0.45, leavingAfter: 0.15, cost: 260 };
  const { atRisk, net, ...rest } = recoveryTest(given);
  expect([atRisk, net].map((yuan) => yuan.toFixed(6))).toEqual(['1080.000000', '820.000000']);
  expect(rest).toEqual({ method: 'recovery', parameters: given, worth: true });
});

test('no contacts, no cost of one', () => {
  expect(serviceCost({ cost: 5, contacts: 0, sales: 0 })).toMatchObject({ perContact: null, ratio: null });
});

test('a chance above 1 and a negative cost are refused', () => {
  expect(() => recoveryTest({ value: 1, leaving: 1.2, leavingAfter: 0, cost: 0 })).toThrow(RangeError);
  expect(() => ticketCost(-1, 0, 0)).toThrow('labour must be');
});

test('an offer is worth it exactly when it costs less than is at risk', () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.nat(10_000), chance, chance, fc.nat(10_000), (value, leaving, leavingAfter, cost) => {
      const { atRisk, worth } = recoveryTest({ value, leaving, leavingAfter, cost });
      expect(worth).toBe(atRisk > cost);
    }),
  );
});
