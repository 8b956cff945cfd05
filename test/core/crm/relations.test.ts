import { expect, test } from 'vitest';
import { ageing } from '../../../src/core/crm/ageing.ts';
import { campaignResponse } from '../../../src/core/crm/campaign.ts';
import { cohorts } from '../../../src/core/crm/cohorts.ts';
import { sameCustomers } from '../../../src/core/crm/same-customer.ts';

test('a cohort is everybody whose first order lies in a quarter, and is counted in each quarter since', () => {
  const order = (customer: string, date: string) => ({ customer, date });
  const orders = [
    order('b', '2025-08-01'),
    order('a', '2025-02-03'),
    order('a', '2025-04-01'),
    order('b', '2025-03-31'),
    order('c', '2025-06-30'),
    order('c', '2025-06-30'),
    order('a', '2026-01-01'),
  ];
  expect(cohorts(orders, '2025-09-30')).toEqual([
    { cohort: '2025Q1', heads: 2, active: [2, 1, 1], kept: [1, 0.5, 0.5] },
    { cohort: '2025Q2', heads: 1, active: [1, 0], kept: [1, 0] },
  ]);
  expect(cohorts(orders, '2025-09-30', '2025-05-15').map(({ cohort }) => cohort)).toEqual(['2025Q2']);
});

test('receivables are summed by how long they are overdue', () => {
  const invoices = [
    { id: 'a', open: 100, overdue: -3 },
    { id: 'b', open: 50, overdue: 0 },
    { id: 'c', open: 200, overdue: 30 },
    { id: 'd', open: 150, overdue: 91 },
  ];
  expect(ageing(invoices)).toEqual([
    { from: -1, to: 0, invoices: 2, open: 150, share: 0.3 },
    { from: 1, to: 30, invoices: 1, open: 200, share: 0.4 },
    { from: 31, to: 60, invoices: 0, open: 0, share: 0 },
    { from: 61, to: 90, invoices: 0, open: 0, share: 0 },
    { from: 91, to: null, invoices: 1, open: 150, share: 0.3 },
  ]);
  expect(() => ageing(invoices, { limits: [60, 30] })).toThrow(RangeError);
});

test('a campaign is judged by rates of those reached and by what an order cost', () => {
  const counts = { id: 'C-01', sent: 200, opened: 80, ordered: 5, againstConsent: 1, cost: 6000 };
  expect(campaignResponse([counts, { ...counts, ordered: 0 }])).toEqual([
    { ...counts, openRate: 0.4, orderRate: 0.025, costPerOrder: 1200 },
    { ...counts, ordered: 0, openRate: 0.4, orderRate: 0, costPerOrder: null },
  ]);
  expect(() => campaignResponse([{ ...counts, opened: 201 }])).toThrow(RangeError);
});

test('two files are merged by telephone and name or by credit code; less than that is looked at', () => {
  const file = (
    id: string,
    name: string,
    phone: string | null,
    address: string | null,
    creditCode: string | null = null,
  ) => ({
    id,
    name,
    phone,
    address,
    creditCode,
  });
  expect(
    sameCustomers([
      file('6', '同达(苏州)商贸', '2', null, '91X'),
      file('3', '同达商贸', '1', null, '91X'),
      file('31', '赵小军', '7', '平桥 1'),
      file('30', '赵大军', '7', '平桥 1'),
      file('7', '吴 静', '9', '里河 2'),
      file('8', '吴静', '9', '里河2'),
      file('9', '吴静', null, '里河 2'),
    ]),
  ).toEqual([
    { id: '3', other: '6', reason: 'credit-code', verdict: 'merge' },
    { id: '7', other: '8', reason: 'phone-and-name', verdict: 'merge' },
    { id: '30', other: '31', reason: 'phone', verdict: 'review' },
    { id: '7', other: '9', reason: 'name-and-address', verdict: 'review' },
    { id: '8', other: '9', reason: 'name-and-address', verdict: 'review' },
  ]);
});
