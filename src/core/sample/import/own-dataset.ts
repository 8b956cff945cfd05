import { hashOf } from '../../kernel/hash.ts';
import type { Cell, Dataset, Table } from '../dataset.ts';
import type { ImportedRecord } from './records.ts';

/** What a teacher's tables are called together. */
export interface OwnTables {
  /** The name that the teacher gave. */
  readonly name: string;
  /** The day that "today" means; by default the day of the last order, else `noOrders`. */
  readonly asOf?: string;
  readonly customers?: readonly ImportedRecord[];
  readonly orders?: readonly ImportedRecord[];
}

/** A name as a scenario can bind to it (`dataset: ID`): letters of any script, digits, `_` and `-`. */
export function datasetId(name: string): string {
  const id = name
    .normalize('NFKC')
    .trim()
    .replace(/[^\p{L}\p{N}_-]+/gu, '-')
    .replace(/^[^\p{L}_]+|-+$/gu, '')
    .slice(0, 60);
  return id === '' || id === 'crm-course' ? `own-${id === '' ? 'data' : id}` : id;
}

const text = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '');

function tableOf(rows: readonly Readonly<Record<string, Cell>>[], columns: readonly string[]): Table {
  return {
    rows: rows.length,
    columns: Object.fromEntries(columns.map((column) => [column, rows.map((row) => row[column] ?? null)])),
  };
}

const namesOf = (records: readonly ImportedRecord[]): string[] => [
  ...new Set(records.flatMap((record) => [...record.keys()])),
];

const withZeros = (number: number, count: number): string => String(number).padStart(String(count).length, '0');

/** Customers by id; who has none gets one, and orders find them by id or by a name that only one of them has. */
function customersOf(records: readonly ImportedRecord[], orders: readonly ImportedRecord[]) {
  const taken = new Set(records.map((record) => text(record.get('id'))));
  const rows: Record<string, Cell>[] = [];
  const ids = new Set<string>();
  const byName = new Map<string, string | null>();
  const add = (row: Record<string, Cell>) => {
    rows.push(row);
    const [id, name] = [text(row['id']), text(row['name'])];
    ids.add(id);
    byName.set(name, byName.has(name) ? null : id);
  };
  records.forEach((record, at) => {
    let id = text(record.get('id'));
    for (let extra = at + 1; id === ''; extra++) {
      const free = `C-${withZeros(extra, records.length)}`;
      if (!taken.has(free)) id = free;
    }
    taken.add(id);
    add({ type: 'person', ...Object.fromEntries(record), id });
  });
  const idOf = (order: ImportedRecord): string => {
    const told = text(order.get('customer'));
    if (ids.has(told)) return told;
    const named = byName.get(told);
    if (named) return named;
    add({ type: 'person', id: told, name: told });
    return told;
  };
  const owners = orders.map(idOf);
  return { rows: rows.sort((a, b) => (text(a['id']) < text(b['id']) ? -1 : 1)), owners };
}

/** The lines of orders: one each, with the cost where the file has it. */
function linesOf(orders: readonly (Readonly<Record<string, Cell>> & { readonly id: string })[]) {
  return orders.map(({ id, amount, cost, qty }) => {
    const count = typeof qty === 'number' && qty > 0 ? qty : 1;
    const each = (cell: Cell | undefined): number => (typeof cell === 'number' ? cell / count : 0);
    // Whole fen where they divide; else one piece, so that the amount stays what the file says.
    const isEven = Number.isInteger(each(amount)) && Number.isInteger(each(cost));
    return {
      id: `${id}-1`,
      order_id: id,
      qty: isEven ? count : 1,
      returned_qty: 0,
      unit_price: isEven ? each(amount) : each(amount) * count,
      unit_cost: isEven ? each(cost) : each(cost) * count,
    };
  });
}

/**
 * A teacher's tables as a dataset that scenarios can bind to and every analysis runs over: `customers`, and with orders
 * `orders` and `order_lines`. Everybody who ordered is a customer. The same records give the same hash.
 */
export function ownDataset({ name, asOf, customers = [], orders = [] }: OwnTables): Dataset {
  const { rows, owners } = customersOf(customers, orders);
  const numbered = orders.map((record, at) => {
    const rest = Object.fromEntries([...record].filter(([name]) => name !== 'customer')) as Record<string, Cell>;
    const id = text(rest['id']) || `O-${withZeros(at + 1, orders.length)}`;
    return { status: 'delivered', ...rest, id, customer_id: owners[at] ?? '' };
  });
  const sorted = [...numbered].sort((a, b) => (a.id < b.id ? -1 : 1));
  const last = orders.reduce((latest, record) => {
    const date = text(record.get('date'));
    return date > latest ? date : latest;
  }, '');
  const ownColumns = [
    'id',
    'name',
    'type',
    ...namesOf(customers).filter((one) => !['id', 'name', 'type'].includes(one)),
  ];
  const fixed = ['id', 'customer_id', 'date', 'amount', 'status'];
  const orderColumns = [...fixed, ...namesOf(orders).filter((one) => ![...fixed, 'customer'].includes(one))];
  const lines = linesOf(sorted);
  const data = {
    id: datasetId(name),
    asOf: asOf ?? (last === '' ? '1970-01-01' : last),
    tables: {
      customers: tableOf(rows, ownColumns),
      ...(orders.length > 0 && {
        orders: tableOf(sorted, orderColumns),
        order_lines: tableOf(lines, ['id', 'order_id', 'qty', 'returned_qty', 'unit_price', 'unit_cost']),
      }),
    },
  };
  return { ...data, hash: hashOf(data) };
}
