import { abc, ABC_DEFAULTS, type AbcParameters, type AbcResult } from '../crm/abc.ts';
import { dayNumber } from '../crm/days.ts';
import { pyramid, PYRAMID_DEFAULTS, type Account, type PyramidParameters, type PyramidResult } from '../crm/pyramid.ts';
import { rfm, RFM_THRESHOLDS, type OrderColumns, type RfmParameters, type RfmResult } from '../crm/rfm.ts';
import type { Cell, Dataset, Row } from './dataset.ts';

/** The class that RFM gives to a customer without an order in the window. */
const SLEEPING = '沉睡';

type Columns = (column: string) => readonly Cell[];

const columnsOf = (data: Dataset, table: string): Columns => {
  const held = data.tables[table]?.columns ?? {};
  return (column) => held[column] ?? [];
};

const fen = (cell: Cell | undefined): number => (typeof cell === 'number' ? cell : 0);

interface ValidOrder {
  readonly id: string;
  readonly customer: string;
  readonly date: string;
  /** Fen, after returns. */
  readonly amount: number;
  readonly grossProfit: number;
}

const valid = new WeakMap<Dataset, readonly ValidOrder[]>();

/**
 * The orders that count: not cancelled and not fully returned. Their amount and gross profit are summed from the order
 * lines without what was returned, in fen.
 */
function validOrders(data: Dataset): readonly ValidOrder[] {
  const known = valid.get(data);
  if (known) return known;
  const line = columnsOf(data, 'order_lines');
  const kept = new Map<Cell, { qty: number; amount: number; grossProfit: number }>();
  line('order_id').forEach((order, at) => {
    const sum = kept.get(order) ?? { qty: 0, amount: 0, grossProfit: 0 };
    const qty = fen(line('qty')[at]) - fen(line('returned_qty')[at]);
    const price = fen(line('unit_price')[at]);
    sum.qty += qty;
    sum.amount += qty * price;
    sum.grossProfit += qty * (price - fen(line('unit_cost')[at]));
    kept.set(order, sum);
  });
  const order = columnsOf(data, 'orders');
  const found = order('id').flatMap((id, at): ValidOrder[] => {
    const sum = kept.get(id);
    if (!sum || sum.qty <= 0 || order('status')[at] === 'cancelled') return [];
    const { amount, grossProfit } = sum;
    return [
      {
        id: String(id),
        customer: String(order('customer_id')[at]),
        date: String(order('date')[at]),
        amount,
        grossProfit,
      },
    ];
  });
  valid.set(data, found);
  return found;
}

/** The valid orders of some customers, as RFM wants them. */
export function orderColumns(data: Dataset, customers: readonly string[]): OrderColumns {
  const place = new Map(customers.map((id, at) => [id, at]));
  const own = validOrders(data).filter(({ customer }) => place.has(customer));
  return {
    customers,
    customer: Int32Array.from(own, ({ customer }) => place.get(customer) ?? 0),
    day: Int32Array.from(own, ({ date }) => dayNumber(date)),
    amount: Float64Array.from(own, ({ amount }) => amount),
  };
}

/** Adds up what serving each customer cost in a year: see {@link accounts}. Fen by customer. */
function costsToServe(data: Dataset, year: string): Map<string, number> {
  const costs = new Map<string, number>();
  const add = (table: string, day: string, cost: (columns: Columns, at: number) => number) => {
    const columns = columnsOf(data, table);
    columns('customer_id').forEach((customer, at) => {
      if (!String(columns(day)[at]).startsWith(year)) return;
      costs.set(String(customer), (costs.get(String(customer)) ?? 0) + cost(columns, at));
    });
  };
  add('interactions', 'time', (columns, at) => fen(columns('cost')[at]));
  add('complaints', 'opened', (columns, at) => fen(columns('cost')[at]));
  add('service_tickets', 'opened', (columns, at) => {
    const of = (column: string) => fen(columns(column)[at]);
    return of('labour') + of('parts') + of('travel') - of('charged');
  });
  return costs;
}

/**
 * The year of some customers in yuan: sales and gross profit of their valid orders (unit_price − unit_cost of the order
 * lines), and the cost to serve = costs of interactions (visits, urgent deliveries, credit follow-ups, calls) + tickets
 * (labour + parts + travel − charged) + compensation of complaints, each by the day on which it began.
 *
 * @param year of the calendar, by default that of as-of
 */
function accounts(data: Dataset, customers: readonly string[], year = Number(data.asOf.slice(0, 4))): Account[] {
  const wanted = `${year}-`;
  const sums = new Map(customers.map((id) => [id, { sales: 0, grossProfit: 0 }]));
  for (const { customer, date, amount, grossProfit } of validOrders(data)) {
    const sum = sums.get(customer);
    if (!sum || !date.startsWith(wanted)) continue;
    sum.sales += amount;
    sum.grossProfit += grossProfit;
  }
  const costs = costsToServe(data, wanted);
  return [...sums].map(([id, { sales, grossProfit }]) => ({
    id,
    sales: sales / 100,
    grossProfit: grossProfit / 100,
    costToServe: (costs.get(id) ?? 0) / 100,
  }));
}

/** RFM over the valid orders; the base is the customers given. */
export const rfmOf = (data: Dataset, customers: readonly string[], given: Partial<RfmParameters> = {}): RfmResult =>
  rfm(orderColumns(data, customers), data.asOf, given);

/** ABC by the sales of a year. */
export const abcOf = (
  data: Dataset,
  customers: readonly string[],
  { year, ...given }: Partial<AbcParameters> & { readonly year?: number } = {},
): AbcResult =>
  abc(
    accounts(data, customers, year).map(({ id, sales }) => ({ id, value: sales })),
    data.asOf,
    given,
  );

/** The pyramid by the contribution of a year. */
export const pyramidOf = (
  data: Dataset,
  customers: readonly string[],
  { year, ...given }: Partial<PyramidParameters> & { readonly year?: number } = {},
): PyramidResult => pyramid(accounts(data, customers, year), data.asOf, given);

/** The numbers of the value panel. R, F and M are null for a customer without an order in 24 months. */
export interface CustomerValue {
  readonly asOf: string;
  /** The year of sales, costs and contribution. */
  readonly year: number;
  readonly recency: number | null;
  readonly frequency: number;
  /** Yuan in 24 months. */
  readonly money: number;
  /** Yuan in the year. */
  readonly sales: number;
  readonly grossProfit: number;
  readonly costToServe: number;
  readonly contribution: number;
}

/** What one customer is worth, as facts: without a class, which only a base could give. */
export function customerValue(data: Dataset, customer: string): CustomerValue {
  const [row] = rfmOf(data, [customer]).rows;
  const [year] = pyramidOf(data, [customer]).rows;
  return {
    asOf: data.asOf,
    year: Number(data.asOf.slice(0, 4)),
    recency: row?.recency ?? null,
    frequency: row?.frequency ?? 0,
    money: row?.money ?? 0,
    sales: year?.sales ?? 0,
    grossProfit: year?.grossProfit ?? 0,
    costToServe: year?.costToServe ?? 0,
    contribution: year?.contribution ?? 0,
  };
}

/** What a method's parameter may be in a scenario file. */
export type Given = Readonly<Record<string, unknown>>;

function numbers(given: Given, names: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      if (!names.includes(name)) throw new RangeError(`unknown parameter ${name}`);
      if (typeof value !== 'number' || !Number.isFinite(value)) throw new RangeError(`${name} must be a number`);
      return [name, value];
    }),
  );
}

function rfmParameters({ scheme = 'fixed', trade = 'appliance', ...rest }: Given): Partial<RfmParameters> {
  if (scheme !== 'fixed' && scheme !== 'quintile') throw new RangeError('scheme must be fixed or quintile');
  const known = Object.entries(RFM_THRESHOLDS).find(([name]) => name === trade);
  if (!known) throw new RangeError(`trade must be one of ${Object.keys(RFM_THRESHOLDS).join(', ')}`);
  return { ...numbers(rest, ['months']), scheme, thresholds: known[1] };
}

/**
 * Item id → class, by one of the analyses that the desk shows. The base is the items given.
 *
 * @param items rows of `customers`
 * @param given `abc`: year, a, b; `pyramid`: year, diamond, gold, silver; `rfm`: scheme (fixed, quintile), trade
 *   (appliance, hotel, milk-tea), months. Each may be left out.
 * @returns A B C; 钻石 黄金 白银 铁 铅; the eight segments, and 沉睡 for who is not scored
 * @throws RangeError on an unknown method, an unknown parameter or one of another type
 */
export function classesBy(
  method: string,
  data: Dataset,
  items: readonly Row[],
  given: Given = {},
): Record<string, string> {
  const ids = items.map((row) => String(row['id']));
  switch (method) {
    case 'rfm': {
      const { rows, sleeping } = rfmOf(data, ids, rfmParameters(given));
      return Object.fromEntries([
        ...rows.map(({ id, segment }) => [id, segment] as const),
        ...sleeping.map((id) => [id, SLEEPING] as const),
      ]);
    }
    case 'abc': {
      const { rows } = abcOf(data, ids, numbers(given, ['year', ...Object.keys(ABC_DEFAULTS)]));
      return Object.fromEntries(rows.map((row) => [row.id, row.class]));
    }
    case 'pyramid': {
      const { rows } = pyramidOf(data, ids, numbers(given, ['year', ...Object.keys(PYRAMID_DEFAULTS)]));
      return Object.fromEntries(rows.map((row) => [row.id, row.tier]));
    }
    default:
      throw new RangeError(`unknown method ${method}`);
  }
}
