import { desc, escape, op, rolling, table } from 'arquero';
import { abc } from '../../src/core/crm/abc.ts';
import { dayNumber, monthsBefore } from '../../src/core/crm/days.ts';
import { lifetimeValues } from '../../src/core/crm/lifetime-value.ts';
import { rfm, RFM_THRESHOLDS, type OrderColumns } from '../../src/core/crm/rfm.ts';
import { medianTime, type Section } from './measure.ts';

const ORDERS = 100_000;
const CUSTOMERS = 8_000;
const AS_OF = '2025-12-31';
const TODAY = dayNumber(AS_OF);
const FROM = monthsBefore(TODAY, 24);
/** m·r ÷ (1 + d − r) with the defaults. */
const FACTOR = 0.8 / (1 + 0.1 - 0.8);

/** Orders over three years, the same each time. */
function orders(): OrderColumns {
  let state = 7;
  const next = (below: number) => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) % below;
  return {
    customers: Array.from({ length: CUSTOMERS }, (_, at) => `c${String(at).padStart(5, '0')}`),
    customer: Int32Array.from({ length: ORDERS }, () => next(CUSTOMERS)),
    day: Int32Array.from({ length: ORDERS }, () => TODAY - next(1095)),
    amount: Float64Array.from({ length: ORDERS }, () => 100 * (100 + next(90_000))),
  };
}

/** What we ship: RFM with segments, ABC, lifetime value. */
function ours(data: OrderColumns) {
  const scored = rfm(data, AS_OF);
  const values = scored.rows.map(({ id, money }) => ({ id, value: money }));
  return [scored, abc(values, AS_OF), lifetimeValues(values, AS_OF)];
}

const { recency: R, frequency: F, money: M } = RFM_THRESHOLDS.appliance;
const scoreUp = (value: number, limits: readonly number[]): number => {
  for (let at = 0; at < 4; at++) if (value >= (limits[at] ?? 0)) return 5 - at;
  return 1;
};
const scoreDown = (value: number, limits: readonly number[]): number => {
  for (let at = 0; at < 4; at++) if (value <= (limits[at] ?? 0)) return 5 - at;
  return 1;
};
const classAt = (before: number, total: number): number => (before < 0.75 * total ? 0 : before < 0.95 * total ? 1 : 2);

/** The floor: the same scores, segments, classes and values in typed columns, of this one case, without ids and rows. */
function typed({ customer, day, amount, customers }: OrderColumns) {
  const all = customers.length;
  const [last, count, money] = [new Int32Array(all), new Int32Array(all), new Float64Array(all)];
  for (let at = 0; at < customer.length; at++) {
    const [who, when] = [customer[at] ?? 0, day[at] ?? 0];
    if (when <= FROM || when > TODAY) continue;
    if (when > (last[who] ?? 0)) last[who] = when;
    count[who] = (count[who] ?? 0) + 1;
    money[who] = (money[who] ?? 0) + (amount[at] ?? 0) / 100;
  }
  const [r, f, m] = [new Uint8Array(all), new Uint8Array(all), new Uint8Array(all)];
  let [sumR, sumF, sumM, total] = [0, 0, 0, 0];
  for (let who = 0; who < all; who++) {
    sumR += r[who] = scoreDown(TODAY - (last[who] ?? 0), R);
    sumF += f[who] = scoreUp(count[who] ?? 0, F);
    sumM += m[who] = scoreUp(money[who] ?? 0, M);
    total += money[who] ?? 0;
  }
  const segment = r.map(
    (own, at) =>
      (own * all >= sumR ? 4 : 0) + ((f[at] ?? 0) * all >= sumF ? 2 : 0) + ((m[at] ?? 0) * all >= sumM ? 1 : 0),
  );
  const order = Uint32Array.from(money.keys()).sort((a, b) => (money[b] ?? 0) - (money[a] ?? 0));
  const [share, cumulative, classes] = [new Float64Array(all), new Float64Array(all), new Uint8Array(all)];
  let before = 0;
  order.forEach((who, at) => {
    classes[at] = classAt(before, total);
    before += money[who] ?? 0;
    share[at] = (money[who] ?? 0) / total;
    cumulative[at] = before / total;
  });
  const value = money.map((sum) => sum * FACTOR);
  const best = Uint32Array.from(value.keys()).sort((a, b) => (value[b] ?? 0) - (value[a] ?? 0));
  return [segment, order, share, cumulative, classes, value, best];
}

interface Sums {
  readonly last: number;
  readonly count: number;
  readonly fen: number;
}

interface PlainOrder {
  readonly customer: string;
  readonly day: number;
  readonly amount: number;
}

/** The same over an array of objects, as one would write it without thinking of columns. */
function plain(orders: readonly PlainOrder[]) {
  const sums = new Map<string, { last: number; count: number; money: number }>();
  for (const { customer, day, amount } of orders) {
    if (day <= FROM || day > TODAY) continue;
    const sum = sums.get(customer) ?? { last: 0, count: 0, money: 0 };
    sums.set(customer, { last: Math.max(sum.last, day), count: sum.count + 1, money: sum.money + amount / 100 });
  }
  const scored = [...sums].map(([id, { last, count, money }]) => ({
    id,
    money,
    r: scoreDown(TODAY - last, R),
    f: scoreUp(count, F),
    m: scoreUp(money, M),
  }));
  const mean = (of: (row: (typeof scored)[number]) => number) =>
    scored.reduce((sum, row) => sum + of(row), 0) / scored.length;
  const means = { r: mean(({ r }) => r), f: mean(({ f }) => f), m: mean(({ m }) => m) };
  const rows = scored.map((row) => ({
    ...row,
    segment: (row.r >= means.r ? 4 : 0) + (row.f >= means.f ? 2 : 0) + (row.m >= means.m ? 1 : 0),
  }));
  const total = rows.reduce((sum, { money }) => sum + money, 0);
  let before = 0;
  const classed = [...rows]
    .sort((a, b) => b.money - a.money)
    .map(({ id, money }) => {
      const own = {
        id,
        money,
        share: money / total,
        cumulative: (before + money) / total,
        class: classAt(before, total),
      };
      before += money;
      return own;
    });
  const valued = rows.map(({ id, money }) => ({ id, value: money * FACTOR })).sort((a, b) => b.value - a.value);
  return [rows, classed, valued];
}

type Frame = ReturnType<typeof table>;

/** The same by a library of data frames. */
function frames(frame: Frame) {
  const score = (of: (row: Sums) => number) => escape(of);
  const scored = frame
    .filter(escape((row: { day: number }) => row.day > FROM && row.day <= TODAY))
    .groupby('customer')
    .rollup({ last: op.max('day'), count: op.count(), fen: op.sum('amount') })
    .derive({
      r: score(({ last }) => scoreDown(TODAY - last, R)),
      f: score(({ count }) => scoreUp(count, F)),
      m: score(({ fen }) => scoreUp(fen / 100, M)),
      value: score(({ fen }) => (fen / 100) * FACTOR),
    });
  const segments = scored.derive({
    segment: (row: { r: number; f: number; m: number }) =>
      (row.r >= op.mean(row.r) ? 4 : 0) + (row.f >= op.mean(row.f) ? 2 : 0) + (row.m >= op.mean(row.m) ? 1 : 0),
  });
  const classes = scored
    .orderby(desc('fen'))
    .derive({ share: 'd => d.fen / op.sum(d.fen)' })
    .derive({ cumulative: rolling((row: { share: number }) => op.sum(row.share)) as never })
    .derive({ class: escape((row: { share: number; cumulative: number }) => classAt(row.cumulative - row.share, 1)) })
    .reify();
  return [segments, classes, scored.orderby(desc('value')).reify()];
}

/** RFM, ABC and lifetime value over 100,000 orders; all four give scores, segments, shares, classes and values. */
export async function analysesSection(): Promise<Section> {
  const data = orders();
  const rows = Array.from({ length: ORDERS }, (_, at): PlainOrder => ({
    customer: data.customers[data.customer[at] ?? 0] ?? '',
    day: data.day[at] ?? 0,
    amount: data.amount[at] ?? 0,
  }));
  const frame = table({
    customer: rows.map(({ customer }) => customer),
    day: rows.map(({ day }) => day),
    amount: rows.map(({ amount }) => amount),
  });
  const floor = await medianTime(() => typed(data));
  const row = async (what: string, act: () => unknown, note?: string) => {
    const value = await medianTime(act);
    return { what, value, unit: 'ms', ratio: value / floor, ...(note !== undefined && { note }) };
  };
  return {
    title: 'RFM + ABC + lifetime value, 100,000 orders of 8,000 customers',
    rows: [
      { what: 'the same in typed columns, without ids and rows', value: floor, unit: 'ms' },
      await row('ours: a row for each customer and method', () => ours(data), 'goal ≤ × 1.5'),
      await row('the same over an array of objects', () => plain(rows)),
      await row('the same in arquero', () => frames(frame), 'goal: ours is ahead'),
    ],
  };
}
