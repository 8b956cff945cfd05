import { ageing, AGEING_DEFAULTS } from '../../crm/ageing.ts';
import { campaignResponse } from '../../crm/campaign.ts';
import { cohorts } from '../../crm/cohorts.ts';
import { dayNumber } from '../../crm/days.ts';
import { sameCustomers } from '../../crm/same-customer.ts';
import { ratio } from '../../crm/figures.ts';
import { accounts, inPeriod, validOrders, yearOf } from '../trading.ts';
import { BASE, baseOf, idsOf, method, numberOf, rowsOf, yearAt } from './method.ts';
import { numbers, number, text } from './parameters.ts';

const textOf = (cell: unknown): string | null => (typeof cell === 'string' && cell !== '' ? cell : null);

export const cohortMethod = method(
  'cohorts',
  ['分批客户保持率', 'Cohort retention'],
  'F7',
  { ...BASE, from: text() },
  (data, { from, ...base }) => {
    const wanted = new Set(idsOf(baseOf(data, base)));
    const rows = cohorts(
      validOrders(data).filter(({ customer }) => wanted.has(customer)),
      data.asOf,
      from ?? undefined,
    );
    return {
      rows: rows.map(({ cohort, heads, active, kept }) => ({ cohort, heads, active, kept })),
      summary: { heads: rows.reduce((total, { heads }) => total + heads, 0) },
    };
  },
);

export const ageingMethod = method(
  'ageing',
  ['应收账款账龄', 'Ageing of receivables'],
  'F16',
  { ...BASE, limits: numbers(AGEING_DEFAULTS.limits) },
  (data, { limits, ...base }) => {
    const wanted = new Set(idsOf(baseOf(data, base)));
    const today = dayNumber(data.asOf);
    const open = rowsOf(data, 'receivables').flatMap((row) => {
      const left = Math.round(100 * (numberOf(row, 'amount') - numberOf(row, 'paid'))) / 100;
      const due = textOf(row['due_at']);
      if (left <= 0 || due === null || !wanted.has(String(row['customer']))) return [];
      return [{ id: String(row['id']), open: left, overdue: today - dayNumber(due) }];
    });
    const rows = ageing(open, { limits });
    const overdue = open.filter((one) => one.overdue > 0);
    return {
      rows: rows.map((row) => ({ ...row })),
      summary: {
        open: open.reduce((total, one) => total + one.open, 0),
        overdue: overdue.reduce((total, one) => total + one.open, 0),
        oldest: overdue.reduce((most, one) => Math.max(most, one.overdue), 0),
      },
    };
  },
);

export const campaignMethod = method(
  'campaign-response',
  ['营销活动响应', 'Campaign response'],
  'F13',
  { ...BASE },
  (data, base) => {
    const wanted = new Set(idsOf(baseOf(data, base)));
    const withdrawn = new Map(
      rowsOf(data, 'consents').flatMap((row) => {
        const on = textOf(row['withdrawn_at']);
        return on === null ? [] : [[row['customer'], on] as const];
      }),
    );
    const touches = rowsOf(data, 'touches').filter((row) => wanted.has(String(row['customer'])));
    const counts = rowsOf(data, 'campaigns').map((campaign) => {
      const own = touches.filter((row) => row['campaign'] === campaign['id']);
      const count = (holds: (row: (typeof own)[number]) => boolean) => own.filter(holds).length;
      return {
        id: String(campaign['id']),
        name: String(campaign['name']),
        sent: own.length,
        opened: count((row) => row['opened'] === true),
        ordered: count((row) => row['ordered'] === true),
        againstConsent: count((row) => (withdrawn.get(row['customer'] ?? null) ?? '9') <= String(row['sent_at'])),
        cost: numberOf(campaign, 'cost'),
      };
    });
    const rows = campaignResponse(counts);
    const all = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
    return {
      rows: rows.map(({ id, ...rest }, at) => ({ campaign: id, name: counts[at]?.name ?? id, ...rest })),
      summary: {
        sent: all(({ sent }) => sent),
        ordered: all(({ ordered }) => ordered),
        againstConsent: all(({ againstConsent }) => againstConsent),
      },
    };
  },
);

export const stitchingMethod = method(
  'stitching',
  ['客户视图拼接', 'Stitching the customer view'],
  'P16',
  { ...BASE },
  (data, base) => {
    const codes = new Map(rowsOf(data, 'firm_profiles').map((row) => [row['customer'], textOf(row['credit_code'])]));
    const files = baseOf(data, base).map((row) => ({
      id: String(row['id']),
      name: textOf(row['name']),
      phone: textOf(row['phone']),
      address: textOf(row['address']),
      creditCode: codes.get(row['id'] ?? null) ?? null,
    }));
    const rows = sameCustomers(files);
    const merged = rows.filter(({ verdict }) => verdict === 'merge').length;
    return {
      rows: rows.map(({ id, other, reason, verdict }) => ({ customer: id, other, reason, verdict })),
      summary: { files: files.length, merge: merged, review: rows.length - merged },
    };
  },
);

export const servingMethod = method(
  'serving-costs',
  ['客户服务成本排名', 'Cost to serve, by customer'],
  'F14',
  { ...BASE, year: number() },
  (data, given) => {
    const year = yearAt(data, given.year);
    const period = yearOf(data, year);
    const base = idsOf(baseOf(data, given));
    const contacts = new Map<unknown, number>();
    for (const row of rowsOf(data, 'interactions'))
      if (inPeriod(String(row['time']), period))
        contacts.set(row['customer'], (contacts.get(row['customer']) ?? 0) + 1);
    const rows = accounts(data, base, period)
      .map(({ id, sales, grossProfit, costToServe }) => ({
        customer: id,
        sales,
        grossProfit,
        contacts: contacts.get(id) ?? 0,
        costToServe,
        ratio: ratio(costToServe, sales),
        profit: grossProfit - costToServe,
      }))
      .filter((row) => row.sales > 0 || row.costToServe !== 0)
      .sort((a, b) => b.costToServe - a.costToServe || (a.customer < b.customer ? -1 : 1));
    const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
    return {
      used: { year },
      rows,
      summary: { costToServe: sum((row) => row.costToServe), sales: sum(({ sales }) => sales) },
    };
  },
);
