import { accounts, validOrders, yearOf } from '../../core/sample/trading.ts';
import type { Cell, Dataset } from '../../core/sample/dataset.ts';
import { holds } from '../../core/sample/holds.ts';
import { isTable, SCHEMA, type Column } from '../../core/sample/schema.ts';

/** A column of a list: what is known of it, and its cells by the place of the row. Money is in yuan. */
export interface ListColumn {
  readonly id: string;
  readonly kind: Column['kind'];
  readonly codes?: readonly string[] | undefined;
  readonly cells: readonly Cell[];
  /** The ids behind names, where the column refers to customers. */
  readonly customers?: readonly Cell[];
}

/** What a list shows: any table of a dataset, with the columns that belong to it. */
export interface ListSource {
  readonly table: string;
  readonly rows: number;
  readonly columns: readonly ListColumn[];
}

const cellsOf = (data: Dataset, table: string, column: string): readonly Cell[] =>
  data.tables[table]?.columns[column] ?? [];

/** Id → name of a table's rows; ids alone where they have no names. */
function namesOf(data: Dataset, table: string): ReadonlyMap<Cell, Cell> {
  const names = cellsOf(data, table, 'name');
  return new Map(cellsOf(data, table, 'id').map((id, at) => [id, names[at] ?? id]));
}

const yuan = (cells: readonly Cell[]): Cell[] => cells.map((cell) => (typeof cell === 'number' ? cell / 100 : cell));

function listColumn(data: Dataset, table: string, id: string, cells: readonly Cell[]): ListColumn {
  const known: Column | undefined = isTable(table) ? SCHEMA[table][id] : undefined;
  // Without a description a column is what its first value is.
  const kind = known?.kind ?? (typeof cells.find((cell) => cell !== null) === 'number' ? 'number' : 'text');
  if (kind === 'money') return { id, kind, cells: yuan(cells) };
  if (kind !== 'ref' || !known?.refers) return { id, kind, codes: known?.codes, cells };
  const names = namesOf(data, known.refers);
  return {
    id,
    kind: 'text',
    cells: cells.map((cell) => names.get(cell) ?? cell),
    ...(known.refers === 'customers' ? { customers: cells } : {}),
  };
}

const sources = new WeakMap<Dataset, Map<string, ListSource>>();

function kept(data: Dataset, table: string, make: () => ListSource): ListSource {
  const held = sources.get(data) ?? new Map<string, ListSource>();
  sources.set(data, held);
  const found = held.get(table) ?? make();
  held.set(table, found);
  return found;
}

/** Any table of a dataset as a list, by its description; one that nobody described is shown as it is. */
const tableSource = (data: Dataset, table: string): ListSource => ({
  table,
  rows: data.tables[table]?.rows ?? 0,
  columns: Object.entries(data.tables[table]?.columns ?? {}).map(([id, cells]) => listColumn(data, table, id, cells)),
});

interface Trade {
  last: string;
  orders: number;
  /** Yuan. */
  sales: number;
}

/** The last order, and the number and sum of all valid ones, of each customer. */
function tradeOf(data: Dataset): Map<string, Trade> {
  const found = new Map<string, Trade>();
  for (const { customer, date, amount } of validOrders(data)) {
    if (date > data.asOf) continue;
    const own = found.get(customer) ?? { last: '', orders: 0, sales: 0 };
    if (date > own.last) own.last = date;
    own.orders++;
    own.sales += amount / 100;
    found.set(customer, own);
  }
  return found;
}

/** Customer → how many complaints are open. */
function openComplaints(data: Dataset): Map<Cell, number> {
  const closed = cellsOf(data, 'complaints', 'closed_at');
  const open = new Map<Cell, number>();
  for (const [at, customer] of cellsOf(data, 'complaints', 'customer_id').entries())
    if (typeof closed[at] !== 'string') open.set(customer, (open.get(customer) ?? 0) + 1);
  return open;
}

/** Customer → yuan that are due and not paid. */
function overdueOf(data: Dataset): Map<Cell, number> {
  const [amount, paid, due] = ['amount', 'paid', 'due_at'].map((column) => cellsOf(data, 'receivables', column));
  const overdue = new Map<Cell, number>();
  for (const [at, customer] of cellsOf(data, 'receivables', 'customer_id').entries()) {
    const owed = (Number(amount?.[at] ?? 0) - Number(paid?.[at] ?? 0)) / 100;
    if (owed > 0 && String(due?.[at] ?? '') < data.asOf) overdue.set(customer, (overdue.get(customer) ?? 0) + owed);
  }
  return overdue;
}

/** What the customer list knows beside the customers' own columns. */
function customerColumns(data: Dataset): ListColumn[] {
  const ids = cellsOf(data, 'customers', 'id');
  const tiers = cellsOf(data, 'memberships', 'tier');
  const tier = new Map(cellsOf(data, 'memberships', 'customer_id').map((id, at) => [id, tiers[at] ?? null]));
  const trade = tradeOf(data);
  const [open, overdue] = [openComplaints(data), overdueOf(data)];
  const worth = accounts(data, ids.map(String), yearOf(data));
  const column = (id: string, kind: Column['kind'], cell: (id: Cell, at: number) => Cell): ListColumn => ({
    id,
    kind,
    cells: ids.map(cell),
  });
  /** A teacher's own data may know nothing of it: a column of zeros would claim that it does. */
  const only = (need: string, made: ListColumn): ListColumn[] => (holds(data, need) ? [made] : []);
  const codes = isTable('memberships') ? SCHEMA.memberships['tier']?.codes : undefined;
  return [
    ...only('memberships', { ...column('tier', 'text', (id) => tier.get(id) ?? null), codes }),
    column('last_order', 'date', (id) => trade.get(String(id))?.last ?? null),
    column('order_count', 'integer', (id) => trade.get(String(id))?.orders ?? 0),
    column('sales_all', 'money', (id) => trade.get(String(id))?.sales ?? 0),
    ...only(
      'order_lines.unit_cost',
      column('year_contribution', 'money', (_, at) => {
        const { grossProfit = 0, costToServe = 0 } = worth[at] ?? {};
        return Math.round((grossProfit - costToServe) * 100) / 100;
      }),
    ),
    ...only(
      'complaints',
      column('open_complaints', 'integer', (id) => open.get(id) ?? 0),
    ),
    ...only(
      'receivables',
      column('overdue_amount', 'money', (id) => overdue.get(id) ?? 0),
    ),
  ];
}

/** The columns that a customer list may show: none of the keys of other tables that say nothing by themselves. */
const HIDDEN = new Set(['consent_id', 'district_code']);

/** A table as a list. That of customers also says what they bought, what they are worth and what is open. */
export function listSource(data: Dataset, table: string): ListSource {
  return kept(data, table, () => {
    const plain = tableSource(data, table);
    if (table !== 'customers') return plain;
    const own = plain.columns.filter(({ id }) => !HIDDEN.has(id));
    return { ...plain, columns: [...own, ...customerColumns(data)] };
  });
}
