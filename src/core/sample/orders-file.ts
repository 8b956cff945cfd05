import { dateOf, dayNumber } from '../crm/days.ts';
import { hashOf } from '../kernel/hash.ts';
import { readCsv, type CsvRow } from './csv.ts';
import type { Cell, Dataset } from './dataset.ts';

/** What the columns of a file of orders are called; a file may do without costs. */
export interface OrderNames {
  readonly customer: string;
  readonly date: string;
  readonly amount: string;
  readonly cost?: string;
}

/** One order of a file. */
export interface FileOrder {
  readonly customer: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** In fen, not rounded: the file's unit is taken to be yuan. */
  readonly amount: number;
  /** In fen; null where the file has no costs. */
  readonly cost: number | null;
}

export type OrdersFault =
  | 'open-quote'
  | 'after-quote'
  | 'no-header'
  | 'no-column'
  | 'no-customer'
  | 'not-a-date'
  | 'not-a-number'
  | 'negative'
  | 'no-orders';

/** What is wrong with a file of orders, and on which line. */
export interface OrdersProblem {
  readonly line: number;
  readonly is: OrdersFault;
  /** The name of the column, where one is meant. */
  readonly column: string;
  readonly found: string;
}

export interface OrdersFile {
  readonly orders: readonly FileOrder[];
  readonly problems: readonly OrdersProblem[];
}

const DATES = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
];

/** A day as `YYYY-MM-DD`, written as 2024-05-06, 20240506, 2024/5/6 or 2024年5月6日; undefined of anything else. */
export function readDay(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  const found = DATES.map((form) => form.exec(plain)).find((one) => one !== null);
  if (!found) return undefined;
  const [, year = '', month = '', day = ''] = found;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  try {
    return dateOf(dayNumber(date));
  } catch {
    return undefined;
  }
}

const AMOUNT = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/** Yuan as fen; the sign ¥, 元 and commas between thousands may stand there. Undefined where it is no number. */
function readAmount(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^(-?)[¥]/, '$1')
    .replace(/元$/, '');
  // Two decimals come out as whole fen; what a sum of doubles would add is cut off.
  return AMOUNT.test(plain) ? Math.round(Number(plain.replaceAll(',', '')) * 1e6) / 1e4 : undefined;
}

/** A file of orders as its header says where things stand. */
class Reader {
  readonly problems: OrdersProblem[] = [];
  readonly #names: OrderNames;
  readonly #at: ReadonlyMap<string, number>;

  constructor(names: OrderNames, header: CsvRow) {
    this.#names = names;
    this.#at = new Map(header.cells.map((name, at) => [name.trim(), at]));
    const wanted = [names.customer, names.date, names.amount, ...(names.cost === undefined ? [] : [names.cost])];
    for (const column of wanted)
      if (!this.#at.has(column))
        this.#tell({ line: header.line, is: 'no-column', column, found: header.cells.join(',') });
  }

  order({ line, cells }: CsvRow): FileOrder | undefined {
    const before = this.problems.length;
    const { customer: id, date: day, amount: total, cost: costs } = this.#names;
    const cell = (column: string) => (cells[this.#at.get(column) ?? -1] ?? '').trim();
    const customer = cell(id);
    if (customer === '') this.#tell({ line, is: 'no-customer', column: id, found: '' });
    const date = readDay(cell(day));
    if (date === undefined) this.#tell({ line, is: 'not-a-date', column: day, found: cell(day) });
    const amount = this.#money(line, total, cell(total));
    const cost = costs === undefined ? null : this.#money(line, costs, cell(costs));
    return this.problems.length === before && date !== undefined ? { customer, date, amount, cost } : undefined;
  }

  #money(line: number, column: string, found: string): number {
    const amount = readAmount(found);
    if (amount === undefined) this.#tell({ line, is: 'not-a-number', column, found });
    else if (amount < 0) this.#tell({ line, is: 'negative', column, found });
    return amount ?? 0;
  }

  #tell(problem: OrdersProblem): void {
    this.problems.push(problem);
  }
}

/**
 * Reads a CSV of orders, one a row, the first row naming the columns; other columns are passed over. Never throws. Every
 * row that cannot be read is a problem with its line; an amount below 0 is one too, since a return is no order.
 */
export function readOrders(text: string, names: OrderNames): OrdersFile {
  const { rows, fault } = readCsv(text);
  const [header, ...records] = rows;
  const torn: OrdersProblem[] = fault ? [{ ...fault, column: '', found: '' }] : [];
  if (!header) return { orders: [], problems: fault ? torn : [{ line: 1, is: 'no-header', column: '', found: '' }] };
  const reader = new Reader(names, header);
  if (reader.problems.length > 0) return { orders: [], problems: reader.problems };
  const orders = records.map((row) => reader.order(row)).filter((order) => order !== undefined);
  const problems = [...reader.problems, ...torn];
  if (orders.length > 0 || problems.length > 0) return { orders, problems };
  return { orders, problems: [{ line: header.line, is: 'no-orders', column: '', found: '' }] };
}

/** The first row of a file names its columns; none where the file is empty. */
export const headerOf = (text: string): readonly string[] =>
  (readCsv(text.slice(0, 64 * 1024)).rows[0]?.cells ?? []).map((name) => name.trim());

/** The orders of one customer on one day as one order. */
function mergedByDay(orders: readonly FileOrder[]): FileOrder[] {
  const merged = new Map<string, FileOrder>();
  for (const order of orders) {
    const key = JSON.stringify([order.customer, order.date]);
    const sum = merged.get(key);
    const cost = order.cost === null ? null : (sum?.cost ?? 0) + order.cost;
    merged.set(key, { ...order, amount: (sum?.amount ?? 0) + order.amount, cost });
  }
  return [...merged.values()];
}

/** How orders of a file become a dataset. */
export interface OrdersSource {
  /** What the result calls its source. */
  readonly source: string;
  /** By default the last date in the file. */
  readonly asOf?: string;
  /** Several rows of one customer on one day are one order. */
  readonly perDay?: boolean;
}

/**
 * Orders of a file as a dataset for the analyses: everybody who ordered is a customer, each order has one line. Without
 * costs the gross profit is the amount, so what needs costs must not be asked for.
 */
export function ordersDataset(given: readonly FileOrder[], { source, asOf, perDay = false }: OrdersSource): Dataset {
  const orders = perDay ? mergedByDay(given) : given;
  const customers = [...new Set(orders.map(({ customer }) => customer))].sort();
  const last = orders.reduce((latest, { date }) => (date > latest ? date : latest), '');
  const column = (of: (order: FileOrder, at: number) => Cell): Cell[] => orders.map(of);
  const id = column((_, at) => `${at + 1}`);
  const data = {
    id: source,
    asOf: asOf ?? last,
    tables: {
      customers: { rows: customers.length, columns: { id: customers } },
      orders: {
        rows: orders.length,
        columns: { id, customer_id: column(({ customer }) => customer), date: column(({ date }) => date) },
      },
      order_lines: {
        rows: orders.length,
        columns: {
          id,
          order_id: id,
          qty: column(() => 1),
          returned_qty: column(() => 0),
          unit_price: column(({ amount }) => amount),
          unit_cost: column(({ cost }) => cost ?? 0),
        },
      },
    },
  };
  return { ...data, hash: hashOf(data) };
}
