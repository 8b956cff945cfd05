import { FigureError } from '../../kernel/figure-error.ts';
import { dateOf, dayNumber, monthsBefore } from '../../crm/days.ts';
import { LIFECYCLE_DEFAULTS, lifecycle } from '../../crm/lifecycle.ts';
import { RETENTION_DEFAULTS, retainedLifetimeValue } from '../../crm/lifetime-value.ts';
import { complaintRate, compoundChurn, renewalRate, repeatRate, retention } from '../../crm/retention.ts';
import { winback, type LostGroup } from '../../crm/winback.ts';
import type { Dataset } from '../dataset.ts';
import { quarterlySales } from '../quarters.ts';
import { accounts, inPeriod, validOrders, type Period } from '../trading.ts';
import { lastMonths } from './customers.ts';
import { kpiOf } from './kpi.ts';
import { BASE, baseOf, idsOf, method, numberOf, rowsOf } from './method.ts';
import { choice, number, table, text } from './parameters.ts';
import { median } from './series.ts';

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

/** The figures of F7 as the firm keeps them, by the name of the parameter. */
const CLUB = {
  start: 'club-start',
  end: 'club-end',
  won: 'club-new',
  renewed: 'contracts-renewed',
  due: 'contracts-due',
  repeated: 'repeat-buyers',
  buyers: 'buyers',
  complaints: 'complaints',
  orders: 'orders',
  monthlyChurn: 'monthly-churn',
} as const;

function clubOf(data: Dataset): Record<keyof typeof CLUB, number | null> {
  const found = Object.entries(CLUB).map(([name, measure]) => [name, kpiOf(data, measure)] as const);
  return Object.fromEntries(found) as Record<keyof typeof CLUB, number | null>;
}

export const retentionMethod = method(
  'retention',
  ['保持率、流失率、续约率', 'Retention, churn, renewal'],
  'F7',
  {
    ...BASE,
    /** From the orders of the base, or from the counts of the club that the firm keeps. */
    scope: choice('orders', 'club'),
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
  (data, { scope, months, ...told }) => {
    const club = scope === 'club' ? clubOf(data) : undefined;
    const given = (name: keyof typeof CLUB): number | null => told[name] ?? club?.[name] ?? null;
    const [renewed, due, monthlyChurn] = [given('renewed'), given('due'), given('monthlyChurn')];
    const counted = headsOf(data, new Set(idsOf(baseOf(data, told))), months);
    const [first, last, more] = [given('start'), given('end'), given('won')];
    // Heads of another count must not be mixed with those of the orders.
    const heads = first !== null && last !== null && more !== null ? { start: first, end: last, won: more } : counted;
    const { start, end, won } = heads;
    const kept = retention({ start, end, won });
    const repeat = [given('repeated') ?? counted.repeated, given('buyers') ?? counted.buyers] as const;
    const rate = [given('complaints') ?? counted.complaints, given('orders') ?? counted.orders] as const;
    const row = (measure: string, value: number | null, part: number | null, whole: number | null) => ({
      measure,
      value,
      part,
      whole,
    });
    return {
      used: {
        start,
        end,
        won,
        renewed,
        due,
        repeated: repeat[0],
        buyers: repeat[1],
        complaints: rate[0],
        orders: rate[1],
        monthlyChurn,
      },
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

/** The lost customers of the register by reason (F20): everybody who left, whoever may still be contacted. */
function registerOf(data: Dataset, source: string | null) {
  if (source !== null && source !== 'register' && source !== 'orders')
    throw new FigureError('option', { name: 'source', options: ['register', 'orders'] });
  const rows = rowsOf(data, 'lost_customers');
  if (source === 'orders' || (source === null && rows.length === 0)) return undefined;
  const groups = new Map<string, LostGroup & { heads: number }>();
  for (const row of rows) {
    const id = String(row['reason']);
    const figures = { chance: numberOf(row, 'chance'), cost: numberOf(row, 'cost'), value: numberOf(row, 'value') };
    groups.set(id, { id, ...figures, heads: (groups.get(id)?.heads ?? 0) + 1 });
  }
  const closed = rows.filter((row) => row['may_contact'] === false).length;
  return { groups: [...groups.values()], left: { lost: rows.length, optedOut: closed } };
}

const WINBACK = {
  ...BASE,
  /** The register of lost customers where the data have one, or whoever has not ordered for long. */
  source: text(),
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
  const register = registerOf(data, given.source);
  if (given.groups) groups = given.groups;
  else if (register) {
    groups = register.groups;
    left = register.left;
  } else {
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
    used: { source: given.groups ? 'told' : register ? 'register' : 'orders' },
    rows: rows.map(({ id, ...rest }) =>
      given.groups || register ? { group: id, ...rest } : { customer: id, ...rest },
    ),
    summary: { net, ...left },
  };
});
