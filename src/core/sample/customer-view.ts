import { customerValue, type CustomerValue } from './analyses.ts';
import type { Cell, Dataset, Row } from './dataset.ts';
import { findRow, rowsWith } from './query.ts';
import { SCHEMA, type TableName } from './schema.ts';

/** An order with its lines; a line also has `product_name`. */
export interface OrderView {
  readonly order: Row;
  readonly lines: readonly Row[];
}

/**
 * Everything that the files know of one customer. Rows have money in yuan; where a row refers to somebody or something
 * with a name, the name stands beside it: `agent_id` and `agent_name`, `product_id` and `product_name`. Lists of what
 * happened begin with the newest.
 */
export interface CustomerView {
  readonly profile: Row;
  readonly firm: Row | undefined;
  readonly contacts: readonly Row[];
  readonly orders: readonly OrderView[];
  readonly tickets: readonly Row[];
  readonly complaints: readonly Row[];
  readonly interactions: readonly Row[];
  readonly receivables: readonly Row[];
  readonly surveys: readonly Row[];
  readonly opportunities: readonly Row[];
  readonly consent: Row | undefined;
  /** Campaigns that reached this customer. */
  readonly touches: readonly Row[];
  readonly membership: Row | undefined;
  readonly value: CustomerValue;
}

const has = (data: Dataset, table: TableName): boolean => Object.hasOwn(data.tables, table);

function named(data: Dataset, table: TableName, row: Row): Row {
  const names: Record<string, Cell> = {};
  for (const [column, { refers }] of Object.entries(SCHEMA[table])) {
    const id = row[column];
    if (!refers || column === 'customer_id' || typeof id !== 'string' || !has(data, refers)) continue;
    const name = findRow(data, refers, id)?.['name'];
    if (typeof name === 'string') names[column.replace(/_id$/, '_name')] = name;
  }
  return { ...row, ...names };
}

/** The rows of a table that belong to a customer or an order, newest first by a column of dates. */
function own(data: Dataset, table: TableName, id: string, newest?: string, by = 'customer_id'): Row[] {
  if (!has(data, table)) return [];
  const rows = rowsWith(data, table, by, id).map((row) => named(data, table, row));
  const when = (row: Row) => String(row[newest ?? ''] ?? '');
  return newest === undefined ? rows : rows.sort((a, b) => (when(a) < when(b) ? 1 : when(a) > when(b) ? -1 : 0));
}

/** The 360-degree view of a customer, or undefined when there is no such customer. A table that is missing is empty. */
export function customerView(data: Dataset, customer: string): CustomerView | undefined {
  const found = has(data, 'customers') ? findRow(data, 'customers', customer) : undefined;
  if (!found) return undefined;
  return {
    profile: named(data, 'customers', found),
    firm: own(data, 'firm_profiles', customer)[0],
    contacts: own(data, 'contacts', customer),
    orders: own(data, 'orders', customer, 'date').map((order) => ({
      order,
      lines: own(data, 'order_lines', String(order['id']), undefined, 'order_id'),
    })),
    tickets: own(data, 'service_tickets', customer, 'opened'),
    complaints: own(data, 'complaints', customer, 'opened'),
    interactions: own(data, 'interactions', customer, 'time'),
    receivables: own(data, 'receivables', customer, 'invoiced_at'),
    surveys: own(data, 'surveys', customer, 'date'),
    opportunities: own(data, 'opportunities', customer, 'moved_at'),
    consent: own(data, 'consents', customer)[0],
    touches: own(data, 'touches', customer, 'sent_at'),
    membership: own(data, 'memberships', customer)[0],
    value: customerValue(data, customer),
  };
}

/**
 * A value that only who asks for it sees: enough to tell two apart, not enough to use. A telephone number
 * `19900000001` → `199****0001`, an address its first six characters, an e-mail address its first one, a birthday nothing.
 */
export function masked(column: string, value: string): string {
  if (value === '') return '';
  if (column === 'birthday') return '****';
  if (column === 'email') return value.replace(/^(.).*@/u, '$1***@');
  if (column.endsWith('address')) return `${[...value].slice(0, 6).join('')}****`;
  return value.length < 8
    ? '*'.repeat(value.length)
    : `${value.slice(0, 3)}${'*'.repeat(value.length - 7)}${value.slice(-4)}`;
}
