import { dateOf, dayNumber, monthsBefore } from '../../crm/days.ts';
import { LIFECYCLE_DEFAULTS, lifecycle } from '../../crm/lifecycle.ts';
import { RETENTION_DEFAULTS, retainedLifetimeValue } from '../../crm/lifetime-value.ts';
import { complaintRate, compoundChurn, renewalRate, repeatRate, retention } from '../../crm/retention.ts';
import { winback, type LostGroup } from '../../crm/winback.ts';
import type { Dataset } from '../dataset.ts';
import { quarterlySales } from '../quarters.ts';
import { accounts, inPeriod, validOrders, type Period } from '../trading.ts';
import { lastMonths } from './customers.ts';
import { BASE, baseOf, idsOf, method, rowsOf } from './method.ts';
import { number, table } from './parameters.ts';

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}

export const lifecycleMethod = method(
  'lifecycle',
  ['生命周期模式', 'Lifecycle patterns'],
  'F15',
  {
    ...BASE,
    series: table({ id: 'text', values: 'numbers' }),
    quarters: number(12),
    /** By default the median of all quarters with sales. */
    benchmark: number(),
    formation: number(LIFECYCLE_DEFAULTS.formation),
    stable: number(LIFECYCLE_DEFAULTS.stable),
    lasting: number(LIFECYCLE_DEFAULTS.lasting),
    exit: number(LIFECYCLE_DEFAULTS.exit),
    silent: number(LIFECYCLE_DEFAULTS.silent),
    rise: number(LIFECYCLE_DEFAULTS.rise),
    riseOfBenchmark: number(LIFECYCLE_DEFAULTS.riseOfBenchmark),
    decline: number(LIFECYCLE_DEFAULTS.decline),
  },
  (data, { customers, business, type, status, series, quarters, ...given }) => {
    const found = series ?? quarterlySales(data, idsOf(baseOf(data, { customers, business, type, status })), quarters);
    const sold = found.flatMap(({ values }) => values.filter((value) => value > 0));
    const benchmark = given.benchmark ?? (series ? LIFECYCLE_DEFAULTS.benchmark : median(sold));
    const rows = found.length === 0 ? [] : lifecycle(found, data.asOf, { ...given, benchmark }).rows;
    return { used: { benchmark }, rows: rows.map(({ id, ...rest }) => ({ customer: id, ...rest })) };
  },
);

/** Who ordered in a period, and how often. */
function buyers(data: Dataset, wanted: ReadonlySet<string>, period: Period): Map<string, number> {
  const orders = new Map<string, number>();
  for (const { customer, date } of validOrders(data))
    if (wanted.has(customer) && inPeriod(date, period)) orders.set(customer, (orders.get(customer) ?? 0) + 1);
  return orders;
}

/** The heads and orders of the last months and of as many before. A customer is there in a period by ordering in it. */
function headsOf(data: Dataset, wanted: ReadonlySet<string>, months: number) {
  const now = lastMonths(data, months);
  const before = { after: dateOf(monthsBefore(dayNumber(data.asOf), 2 * months)), to: now.after };
  const [earlier, later] = [buyers(data, wanted, before), buyers(data, wanted, now)];
  const complaints = rowsOf(data, 'complaints').filter(
    (row) => wanted.has(String(row['customer'])) && inPeriod(String(row['opened']), now),
  );
  return {
    start: earlier.size,
    end: later.size,
    won: [...later.keys()].filter((id) => !earlier.has(id)).length,
    repeated: [...later.values()].filter((count) => count > 1).length,
    buyers: later.size,
    complaints: complaints.length,
    orders: [...later.values()].reduce((total, count) => total + count, 0),
  };
}

export const retentionMethod = method(
  'retention',
  ['保持率、流失率、续约率', 'Retention, churn, renewal'],
  'F7',
  {
    ...BASE,
    months: number(12),
    start: number(),
    end: number(),
    won: number(),
    renewed: number(),
    due: number(),
    repeated: number(),
    buyers: number(),
    complaints: number(),
    orders: number(),
    monthlyChurn: number(),
  },
  (data, { renewed, due, monthlyChurn, months, ...given }) => {
    const counted = headsOf(data, new Set(idsOf(baseOf(data, given))), months);
    const own = given.start !== null && given.end !== null && given.won !== null;
    const heads = own ? { start: given.start, end: given.end, won: given.won } : counted;
    const { start, end, won } = heads as { start: number; end: number; won: number };
    const kept = retention({ start, end, won });
    const repeat = [given.repeated ?? counted.repeated, given.buyers ?? counted.buyers] as const;
    const rate = [given.complaints ?? counted.complaints, given.orders ?? counted.orders] as const;
    const row = (measure: string, value: number | null, part: number | null, whole: number | null) => ({
      measure,
      value,
      part,
      whole,
    });
    return {
      used: { start, end, won, repeated: repeat[0], buyers: repeat[1], complaints: rate[0], orders: rate[1] },
      rows: [
        row('retention', kept.retention, end - won, start),
        row('churn', kept.churn, start - end + won, start),
        row('expected-life', kept.expectedLife, null, null),
        ...(renewed === null || due === null ? [] : [row('renewal', renewalRate(renewed, due), renewed, due)]),
        ...(monthlyChurn === null ? [] : [row('yearly-churn', compoundChurn(monthlyChurn), null, null)]),
        row('repeat', repeatRate(...repeat), ...repeat),
        row('complaints-per-1000', complaintRate(...rate), ...rate),
      ],
    };
  },
);

/** The dates on which each customer ordered, in order. */
function orderDates(data: Dataset): Map<string, string[]> {
  const dates = new Map<string, string[]>();
  for (const { customer, date } of validOrders(data)) {
    if (date > data.asOf) continue;
    const own = dates.get(customer);
    if (own) own.push(date);
    else dates.set(customer, [date]);
  }
  for (const own of dates.values()) own.sort();
  return dates;
}

/** The last order of each customer without one for max(`silent` days, `gaps` × the own median gap) (domain.md P9). */
function lostSince(data: Dataset, silent: number, gaps: number): Map<string, string> {
  const today = dayNumber(data.asOf);
  const lost = new Map<string, string>();
  for (const [customer, dates] of orderDates(data)) {
    const days = dates.map(dayNumber);
    const between = days.slice(1).map((day, at) => day - (days[at] ?? day));
    const last = days[days.length - 1] ?? today;
    if (today - last >= Math.max(silent, gaps * median(between))) lost.set(customer, dateOf(last));
  }
  return lost;
}

/** Who may not be contacted: a consent was withdrawn by as-of. */
const optedOut = (data: Dataset): Set<string> =>
  new Set(
    rowsOf(data, 'consents')
      .filter(({ withdrawn_at: on }) => typeof on === 'string' && on <= data.asOf)
      .map((row) => String(row['customer'])),
  );

const WINBACK = {
  ...BASE,
  groups: table({ id: 'text', heads: 'number', chance: 'number', cost: 'number', value: 'number' }),
  silent: number(365),
  gaps: number(2),
  months: number(24),
  chance: number(0.25),
  cost: number(60),
  retention: number(RETENTION_DEFAULTS.retention),
  discount: number(RETENTION_DEFAULTS.discount),
} as const;

export const winbackMethod = method('winback', ['流失赢返', 'Win-back'], 'F20', WINBACK, (data, given) => {
  const { silent, gaps, months, chance, cost, retention: stay, discount } = given;
  let left: { lost: number; optedOut: number } | undefined;
  let groups: readonly LostGroup[];
  if (given.groups) groups = given.groups;
  else {
    const since = lostSince(data, silent, gaps);
    const lost = idsOf(baseOf(data, given)).filter((id) => since.has(id));
    const closed = optedOut(data);
    const open = lost.filter((id) => !closed.has(id));
    left = { lost: lost.length, optedOut: lost.length - open.length };
    // The second life is taken to be like the last months of the first.
    const span = (id: string): Period => {
      const to = since.get(id) ?? data.asOf;
      return { after: dateOf(monthsBefore(dayNumber(to), months)), to };
    };
    groups = accounts(data, open, span).map(({ id, grossProfit, costToServe }) => {
      const yearly = ((grossProfit - costToServe) * 12) / months;
      return { id, heads: 1, chance, cost, value: retainedLifetimeValue(yearly, { retention: stay, discount }).value };
    });
  }
  const { rows, net } = winback(groups, data.asOf);
  return {
    rows: rows.map(({ id, ...rest }) => (given.groups ? { group: id, ...rest } : { customer: id, ...rest })),
    summary: { net, ...left },
  };
});
