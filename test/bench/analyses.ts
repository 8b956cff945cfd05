import { desc, escape, op, table } from 'arquero';
import { abc } from '../../src/core/crm/abc.ts';
import { dayNumber, monthsBefore } from '../../src/core/crm/days.ts';
import { lifetimeValues } from '../../src/core/crm/lifetime-value.ts';
import { rfm, type OrderColumns } from '../../src/core/crm/rfm.ts';
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

/** The floor: sums in typed columns and one sort; no scores by threshold, no classes, no rows. */
function typed({ customer, day, amount, customers }: OrderColumns) {
  const [last, count] = [new Int32Array(customers.length), new Int32Array(customers.length)];
  const money = new Float64Array(customers.length);
  for (let at = 0; at < customer.length; at++) {
    const [who, when] = [customer[at] ?? 0, day[at] ?? 0];
    if (when <= FROM || when > TODAY) continue;
    if (when > (last[who] ?? 0)) last[who] = when;
    count[who] = (count[who] ?? 0) + 1;
    money[who] = (money[who] ?? 0) + (amount[at] ?? 0);
  }
  const order = Array.from(money.keys()).sort((a, b) => (money[b] ?? 0) - (money[a] ?? 0));
  return [last, count, order, money.map((sum) => (sum * FACTOR) / 100)];
}

interface PlainOrder {
  readonly customer: string;
  readonly day: number;
  readonly amount: number;
}

/** The same sums over an array of objects, as one would write it without thinking of columns. */
function plain(rows: readonly PlainOrder[]) {
  const sums = new Map<string, { last: number; count: number; money: number }>();
  for (const { customer, day, amount } of rows) {
    if (day <= FROM || day > TODAY) continue;
    const sum = sums.get(customer) ?? { last: 0, count: 0, money: 0 };
    sums.set(customer, { last: Math.max(sum.last, day), count: sum.count + 1, money: sum.money + amount });
  }
  return [...sums]
    .map(([id, sum]) => ({ id, ...sum, value: (sum.money * FACTOR) / 100 }))
    .sort((a, b) => b.money - a.money);
}

/** The same sums by a library of data frames. */
const frames = (frame: ReturnType<typeof table>) =>
  frame
    .filter(escape((row: { day: number }) => row.day > FROM && row.day <= TODAY))
    .groupby('customer')
    .rollup({ last: op.max('day'), count: op.count(), money: op.sum('amount') })
    .derive({ value: escape((row: { money: number }) => (row.money * FACTOR) / 100) })
    .orderby(desc('money'))
    .reify();

/** RFM, ABC and lifetime value over 100,000 orders; beside them only the sums and the sort that all of them need. */
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
      { what: 'sums and sort in typed columns', value: floor, unit: 'ms' },
      await row('ours: scores, segments, classes, values', () => ours(data), 'goal ≤ × 1.5'),
      await row('sums and sort over an array of objects', () => plain(rows)),
      await row('sums and sort in arquero', () => frames(frame), 'goal: ours is ahead'),
    ],
  };
}
