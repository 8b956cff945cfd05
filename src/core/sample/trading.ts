import type { Account } from '../crm/pyramid.ts';
import type { Cell, Dataset } from './dataset.ts';

type Columns = (column: string) => readonly Cell[];

/** The columns of a table; a table or column that the dataset does not have is empty. */
const columnsOf = (data: Dataset, table: string): Columns => {
  const held = data.tables[table]?.columns ?? {};
  return (column) => held[column] ?? [];
};

const fen = (cell: Cell | undefined): number => (typeof cell === 'number' ? cell : 0);
const text = (cell: Cell | undefined): string | null => (typeof cell === 'string' ? cell : null);

/** A line of an order that counts. */
export interface SoldLine {
  readonly order: string;
  readonly customer: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly arm: string | null;
  readonly district: string | null;
  readonly channel: string | null;
  /** The product line; where a teacher's orders have no products of a catalogue, what the order itself says. */
  readonly line: string | null;
  /** Fen, after returns. */
  readonly amount: number;
  readonly grossProfit: number;
}

const sold = new WeakMap<Dataset, readonly SoldLine[]>();

/**
 * The order lines that count: of orders not cancelled and not fully returned, without what was returned, in the order of
 * the orders.
 */
export function soldLines(data: Dataset): readonly SoldLine[] {
  const known = sold.get(data);
  if (known) return known;
  const product = columnsOf(data, 'products');
  const lineOf = new Map(product('id').map((id, at) => [id, text(product('line')[at])]));
  const line = columnsOf(data, 'order_lines');
  const kept = new Map<Cell, { qty: number; lines: Pick<SoldLine, 'line' | 'amount' | 'grossProfit'>[] }>();
  line('order_id').forEach((order, at) => {
    const one = kept.get(order) ?? { qty: 0, lines: [] };
    const qty = fen(line('qty')[at]) - fen(line('returned_qty')[at]);
    const price = fen(line('unit_price')[at]);
    one.qty += qty;
    one.lines.push({
      line: lineOf.get(line('product_id')[at] ?? null) ?? null,
      amount: qty * price,
      grossProfit: qty * (price - fen(line('unit_cost')[at])),
    });
    kept.set(order, one);
  });
  const order = columnsOf(data, 'orders');
  const found = order('id').flatMap((id, at): SoldLine[] => {
    const one = kept.get(id);
    if (!one || one.qty <= 0 || order('status')[at] === 'cancelled') return [];
    const head = {
      order: String(id),
      customer: String(order('customer_id')[at]),
      date: String(order('date')[at]),
      arm: text(order('arm')[at]),
      district: text(order('district')[at]),
      channel: text(order('channel')[at]),
    };
    const named = text(order('line')[at]) ?? text(order('product')[at]);
    return one.lines.map((rest) => ({ ...head, ...rest, line: rest.line ?? named }));
  });
  sold.set(data, found);
  return found;
}

type ValidOrder = Pick<SoldLine, 'customer' | 'date' | 'amount' | 'grossProfit'> & { readonly id: string };

const valid = new WeakMap<Dataset, readonly ValidOrder[]>();

/** The orders that count, with the amount and the gross profit of their {@link soldLines}, in fen. */
export function validOrders(data: Dataset): readonly ValidOrder[] {
  const known = valid.get(data);
  if (known) return known;
  const orders = new Map<string, { -readonly [K in keyof ValidOrder]: ValidOrder[K] }>();
  for (const { order: id, customer, date, amount, grossProfit } of soldLines(data)) {
    const sum = orders.get(id);
    if (sum) {
      sum.amount += amount;
      sum.grossProfit += grossProfit;
    } else orders.set(id, { id, customer, date, amount, grossProfit });
  }
  const found = [...orders.values()];
  valid.set(data, found);
  return found;
}

/** Days, each `YYYY-MM-DD`: later than `after`, up to `to`. */
export interface Period {
  readonly after: string;
  readonly to: string;
}

/** A year of the calendar, by default that of as-of. */
export function yearOf(data: Dataset, year = Number(data.asOf.slice(0, 4))): Period {
  return { after: `${year - 1}-12-31`, to: `${year}-12-31` };
}

export const inPeriod = (time: string, { after, to }: Period): boolean => {
  const day = time.slice(0, 10);
  return day > after && day <= to;
};

type AddCost = (customer: string, time: string, cost: number) => void;

/** What serving customers cost, in fen: each cost with the day on which it began. See {@link accounts}. */
function eachCost(data: Dataset, add: AddCost): void {
  const walk = (table: string, day: string, cost: (columns: Columns, at: number) => number) => {
    const columns = columnsOf(data, table);
    columns('customer_id').forEach((customer, at) =>
      add(String(customer), String(columns(day)[at]), cost(columns, at)),
    );
  };
  walk('interactions', 'time', (columns, at) => fen(columns('cost')[at]));
  walk('complaints', 'opened', (columns, at) => fen(columns('cost')[at]));
  walk('service_tickets', 'opened', (columns, at) => {
    const of = (column: string) => fen(columns(column)[at]);
    return of('labour') + of('parts') + of('travel') - of('charged');
  });
}

/**
 * What some customers brought and cost in a period, in yuan: sales and gross profit of their valid orders (unit_price −
 * unit_cost of the order lines), and the cost to serve = costs of interactions (visits, urgent deliveries, credit
 * follow-ups, calls) + tickets (labour + parts + travel − charged) + compensation of complaints.
 *
 * @param period of everybody, or of each customer
 */
export function accounts(
  data: Dataset,
  customers: readonly string[],
  period: Period | ((customer: string) => Period),
): Account[] {
  const sums = new Map(
    customers.map((id) => [
      id,
      { period: typeof period === 'function' ? period(id) : period, sales: 0, grossProfit: 0, costToServe: 0 },
    ]),
  );
  for (const { customer, date, amount, grossProfit } of validOrders(data)) {
    const sum = sums.get(customer);
    if (!sum || !inPeriod(date, sum.period)) continue;
    sum.sales += amount;
    sum.grossProfit += grossProfit;
  }
  eachCost(data, (customer, time, cost) => {
    const sum = sums.get(customer);
    if (sum && inPeriod(time, sum.period)) sum.costToServe += cost;
  });
  return [...sums].map(([id, { sales, grossProfit, costToServe }]) => ({
    id,
    sales: sales / 100,
    grossProfit: grossProfit / 100,
    costToServe: costToServe / 100,
  }));
}
