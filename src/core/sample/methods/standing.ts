import { FigureError } from '../../kernel/figure-error.ts';
import { afterSales, AFTER_SALES_DEFAULTS } from '../../crm/after-sales.ts';
import { dayNumber } from '../../crm/days.ts';
import { dealings, DEALING_DEFAULTS } from '../../crm/dealing.ts';
import { guestSegments, GUEST_DEFAULTS } from '../../crm/guest-segment.ts';
import { cutByHeads, HEAD_CUTS, type HeadCut } from '../../crm/heads.ts';
import { LOYALTY_SCORE_DEFAULTS, loyaltyScores } from '../../crm/loyalty-score.ts';
import { LOYALTY_DEFAULTS, loyaltyStages } from '../../crm/loyalty-stage.ts';
import { QUADRANT_DEFAULTS, satisfactionValue } from '../../crm/satisfaction-value.ts';
import type { Dataset, Row } from '../dataset.ts';
import { accounts, inPeriod, validOrders, yearOf, type Period } from '../trading.ts';
import { lastMonths } from './customers.ts';
import { BASE, baseOf, idsOf, method, rowsOf, yearAt } from './method.ts';
import { list, number, numbers } from './parameters.ts';
import { median } from './series.ts';

/** Counts rows of a table by customer. */
function countBy(data: Dataset, table: string, holds: (row: Row) => boolean): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rowsOf(data, table)) {
    const customer = String(row['customer']);
    if (holds(row)) counts.set(customer, (counts.get(customer) ?? 0) + 1);
  }
  return counts;
}

/** The latest CSAT of each customer up to as-of. */
function latestCsat(data: Dataset): Map<string, number> {
  const latest = new Map<string, { date: string; score: number }>();
  for (const { kind, customer, date, score } of rowsOf(data, 'surveys')) {
    const day = String(date);
    if (kind !== 'CSAT' || typeof score !== 'number' || day > data.asOf) continue;
    const known = latest.get(String(customer));
    if (!known || day >= known.date) latest.set(String(customer), { date: day, score });
  }
  return new Map([...latest].map(([customer, { score }]) => [customer, score]));
}

/** The days of each customer's orders in a period, in order. */
function orderDays(data: Dataset, period: Period): Map<string, number[]> {
  const days = new Map<string, number[]>();
  for (const { customer, date } of validOrders(data)) {
    if (!inPeriod(date, period)) continue;
    const own = days.get(customer) ?? [];
    own.push(dayNumber(date));
    days.set(customer, own);
  }
  for (const own of days.values()) own.sort((a, b) => a - b);
  return days;
}

const always = (data: Dataset): Period => ({ after: '', to: data.asOf });
const complaintsIn = (data: Dataset, period: Period) =>
  countBy(data, 'complaints', (row) => inPeriod(String(row['opened']), period));

export const loyaltyStageMethod = method(
  'loyalty-stage',
  ['忠诚形成阶段', 'Stages of loyalty'],
  'P8',
  {
    ...BASE,
    months: number(24),
    loyal: number(LOYALTY_DEFAULTS.loyal),
    preferring: number(LOYALTY_DEFAULTS.preferring),
    satisfied: number(LOYALTY_DEFAULTS.satisfied),
    signs: number(LOYALTY_DEFAULTS.signs),
  },
  (data, { months, loyal, preferring, satisfied, signs, ...base }) => {
    const window = lastMonths(data, months);
    const orders = orderDays(data, window);
    const csat = latestCsat(data);
    const complaints = complaintsIn(data, window);
    const referred = new Map<string, number>();
    for (const { referrer } of rowsOf(data, 'customers'))
      if (typeof referrer === 'string') referred.set(referrer, (referred.get(referrer) ?? 0) + 1);
    const promoters = countBy(data, 'surveys', (row) => row['kind'] === 'NPS' && Number(row['score'] ?? 0) >= 9);
    const { rows } = loyaltyStages(
      baseOf(data, base).map((row) => {
        const id = String(row['id']);
        const preferences = row['preferences'];
        return {
          id,
          orders: orders.get(id)?.length ?? 0,
          csat: csat.get(id) ?? null,
          complaints: complaints.get(id) ?? 0,
          prefers: Array.isArray(preferences) && preferences.length > 0,
          recommends: (referred.get(id) ?? 0) + (promoters.get(id) ?? 0),
        };
      }),
      data.asOf,
      { loyal, preferring, satisfied, signs },
    );
    return {
      rows: rows.map(({ id, stage, isFalse, ...rest }) => ({ customer: id, ...rest, stage, falseLoyalty: isFalse })),
    };
  },
);

export const afterSalesMethod = method(
  'after-sales',
  ['售后分类', 'Classes after the sale'],
  'P6',
  {
    ...BASE,
    silent: number(AFTER_SALES_DEFAULTS.silent),
    gaps: number(AFTER_SALES_DEFAULTS.gaps),
    complaints: number(AFTER_SALES_DEFAULTS.complaints),
    orders: number(AFTER_SALES_DEFAULTS.orders),
    satisfied: number(AFTER_SALES_DEFAULTS.satisfied),
  },
  (data, { silent, gaps, complaints, orders, satisfied, ...base }) => {
    const today = dayNumber(data.asOf);
    const days = orderDays(data, always(data));
    const csat = latestCsat(data);
    const recent = complaintsIn(data, lastMonths(data, 12));
    const open = countBy(data, 'complaints', ({ opened, closed_at: closed }) => {
      const isOpen = typeof closed !== 'string' || closed > data.asOf;
      return String(opened).slice(0, 10) <= data.asOf && isOpen;
    });
    const bought = idsOf(baseOf(data, base)).flatMap((id) => {
      const own = days.get(id);
      if (!own) return [];
      const between = own.slice(1).map((day, at) => day - (own[at] ?? day));
      return [
        {
          id,
          orders: own.length,
          since: today - (own.at(-1) ?? today),
          gap: between.length === 0 ? null : median(between),
          openComplaints: open.get(id) ?? 0,
          complaints: recent.get(id) ?? 0,
          csat: csat.get(id) ?? null,
        },
      ];
    });
    const { rows } = afterSales(bought, data.asOf, { silent, gaps, complaints, orders, satisfied });
    return { rows: rows.map(({ id, ...rest }) => ({ customer: id, ...rest })) };
  },
);

/** Contribution of the last months, or of a year. */
const valuesOf = (data: Dataset, ids: readonly string[], period: Period) =>
  accounts(data, ids, period).map(({ id, grossProfit, costToServe }) => ({ id, value: grossProfit - costToServe }));

/** A cut by rank of contribution; whoever has no order is told apart where the scheme has a class for them. */
const headsMethod = (id: HeadCut, name: readonly [string, string], months: number, apart: string | null) =>
  method(
    id,
    name,
    'P6',
    { ...BASE, months: number(months), shares: numbers([...HEAD_CUTS[id].shares]) },
    (data, { months: window, shares, ...base }) => {
      const ids = idsOf(baseOf(data, base));
      const days = apart === null ? undefined : orderDays(data, always(data));
      const ranked = ids.filter((one) => days?.has(one) ?? true);
      const { rows } = cutByHeads(valuesOf(data, ranked, lastMonths(data, window)), data.asOf, { shares });
      const classes: readonly string[] = HEAD_CUTS[id].classes;
      return {
        rows: [
          ...rows.map((row) => ({
            customer: row.id,
            contribution: row.value,
            rank: row.rank,
            class: classes[row.place] ?? '',
          })),
          ...ids
            .filter((one) => !ranked.includes(one))
            .map((one) => ({ customer: one, contribution: null, rank: null, class: apart ?? '' })),
        ],
      };
    },
  );

export const customerLevelMethod = headsMethod('customer-level', ['四级客户', 'Four levels'], 24, '潜在');
export const keyAccountsMethod = headsMethod('key-accounts', ['大客户结构（1/19/30/50）', 'Key accounts'], 12, null);
export const valueLevelMethod = headsMethod('value-level', ['价值高低', 'Levels of value'], 12, null);

export const guestSegmentMethod = method(
  'guest-segment',
  ['宾客分类', 'Guest segments'],
  'P6',
  { stays: list, nights: number(GUEST_DEFAULTS.nights), rooms: number(GUEST_DEFAULTS.rooms) },
  (data, { stays, nights, rooms }) => {
    const wanted = stays === null ? undefined : new Set(stays);
    const agencies = new Set(
      rowsOf(data, 'firm_profiles')
        .filter((row) => row['trade'] === '旅行社')
        .map((row) => row['customer']),
    );
    const halls = new Set(
      rowsOf(data, 'products')
        .filter((row) => row['line'] === '会议')
        .map((row) => row['id']),
    );
    const withHall = new Set(
      rowsOf(data, 'order_lines')
        .filter((row) => halls.has(row['product']))
        .map((row) => row['order']),
    );
    const own = rowsOf(data, 'stays').filter((row) => wanted?.has(String(row['id'])) ?? true);
    const { rows } = guestSegments(
      own.map((row) => ({
        id: String(row['id']),
        nights: Number(row['nights']),
        rooms: Number(row['rooms']),
        byAgency: agencies.has(row['customer']),
        hasHall: withHall.has(row['order']),
      })),
      data.asOf,
      { nights, rooms },
    );
    return { rows: rows.map(({ id, ...rest }) => ({ stay: id, ...rest })) };
  },
);

export const dealingMethod = method(
  'dealing',
  ['交易进程、时间与地位', 'Dealing, age and position'],
  'P6',
  {
    ...BASE,
    year: number(),
    current: number(DEALING_DEFAULTS.current),
    fresh: number(DEALING_DEFAULTS.fresh),
    main: number(DEALING_DEFAULTS.main),
    ordinary: number(DEALING_DEFAULTS.ordinary),
    standing: number(DEALING_DEFAULTS.standing),
  },
  (data, { current, fresh, main, ordinary, standing, ...given }) => {
    const year = yearAt(data, given.year);
    const today = dayNumber(data.asOf);
    const days = orderDays(data, always(data));
    const placed = countBy(data, 'orders', ({ status }) => status === 'placed' || status === 'paid');
    const offers = countBy(data, 'opportunities', ({ stage }) => stage !== 'won' && stage !== 'lost');
    const base = accounts(data, idsOf(baseOf(data, given)), yearOf(data, year));
    const total = base.reduce((sum, { sales }) => sum + sales, 0);
    const { rows } = dealings(
      base.map(({ id, sales }) => {
        const own = days.get(id);
        return {
          id,
          first: own ? today - (own[0] ?? today) : null,
          last: own ? today - (own.at(-1) ?? today) : null,
          hasOpenOrder: (placed.get(id) ?? 0) > 0,
          hasOffer: (offers.get(id) ?? 0) > 0,
          share: total === 0 ? 0 : sales / total,
        };
      }),
      data.asOf,
      { current, fresh, main, ordinary, standing },
    );
    return { used: { year }, rows: rows.map(({ id, ...rest }) => ({ customer: id, ...rest })) };
  },
);

export const satisfactionValueMethod = method(
  'satisfaction-value',
  ['满意与贡献', 'Satisfaction and contribution'],
  'P6',
  {
    ...BASE,
    year: number(),
    satisfied: number(QUADRANT_DEFAULTS.satisfied),
    contribution: number(QUADRANT_DEFAULTS.contribution),
  },
  (data, { satisfied, contribution, ...given }) => {
    const year = yearAt(data, given.year);
    const csat = latestCsat(data);
    const { rows } = satisfactionValue(
      valuesOf(data, idsOf(baseOf(data, given)), yearOf(data, year)).map(({ id, value }) => ({
        id,
        csat: csat.get(id) ?? null,
        contribution: value,
      })),
      data.asOf,
      { satisfied, contribution },
    );
    return { used: { year }, rows: rows.map(({ id, ...rest }) => ({ customer: id, ...rest })) };
  },
);

export const loyaltyScoreMethod = method(
  'loyalty-score',
  ['忠诚度得分', 'Loyalty score'],
  'P6',
  {
    ...BASE,
    months: number(12),
    weights: numbers([...LOYALTY_SCORE_DEFAULTS.weights]),
    perComplaint: number(LOYALTY_SCORE_DEFAULTS.perComplaint),
    high: number(LOYALTY_SCORE_DEFAULTS.high),
    medium: number(LOYALTY_SCORE_DEFAULTS.medium),
  },
  (data, { months, weights, perComplaint, high, medium, ...base }) => {
    const [satisfaction = 0, quiet = 0, repeat = 0, ...more] = weights;
    if (weights.length < 3 || more.length > 0) throw new FigureError('numbers', { name: 'weights', count: 3 });
    const csat = latestCsat(data);
    const complaints = complaintsIn(data, lastMonths(data, months));
    const days = orderDays(data, always(data));
    const known = idsOf(baseOf(data, base)).filter((id) => csat.has(id));
    const { rows } = loyaltyScores(
      known.map((id) => ({
        id,
        // CSAT 1 to 5 as 0 to 100 (domain.md F6d).
        satisfaction: ((csat.get(id) ?? 1) - 1) * 25,
        complaints: complaints.get(id) ?? 0,
        returned: (days.get(id)?.length ?? 0) > 1,
      })),
      data.asOf,
      { weights: [satisfaction, quiet, repeat], perComplaint, high, medium },
    );
    return {
      rows: rows.map(({ id, ...rest }) => ({ customer: id, ...rest })),
      summary: { scored: rows.length, unknown: idsOf(baseOf(data, base)).length - rows.length },
    };
  },
);
