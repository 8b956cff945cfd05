import type { Dataset, Row } from '../../core/sample/dataset.ts';
import { listSource, type ListColumn } from './source.ts';

/** Tables that the record shows in panels of their own. */
const SHOWN = new Set([
  'firm_profiles',
  'contacts',
  'consents',
  'memberships',
  'orders',
  'order_lines',
  'receivables',
  'service_tickets',
  'interactions',
  'complaints',
  'surveys',
]);

/** What a table without a panel of its own knows of a customer. */
export interface Related {
  readonly table: string;
  readonly columns: readonly ListColumn[];
  /** Each with its place in the table as `at`. */
  readonly rows: readonly Row[];
}

/** The rows of every other table that are about a customer: also of tables that are added to the data later. */
export function relatedTo(data: Dataset, customer: string): Related[] {
  return Object.keys(data.tables).flatMap((table): Related[] => {
    const owners = data.tables[table]?.columns['customer_id'];
    if (!owners || SHOWN.has(table)) return [];
    const places = [...owners.keys()].filter((at) => owners[at] === customer);
    if (places.length === 0) return [];
    const columns = listSource(data, table).columns.filter(
      ({ id, cells }) =>
        !['id', 'customer_id', 'business_id'].includes(id) && places.some((at) => (cells[at] ?? null) !== null),
    );
    return [{ table, columns, rows: places.map((at) => ({ id: owners.length > at ? `${table} ${at}` : '', at })) }];
  });
}

/** Customers of the same business and kind: the base that a customer is compared with. */
export function peersOf(data: Dataset, customer: string): string[] {
  const columns = data.tables['customers']?.columns ?? {};
  const [ids = [], types = [], businesses = [], statuses = []] = ['id', 'type', 'business_id', 'status'].map(
    (column) => columns[column],
  );
  const own = ids.indexOf(customer);
  const isFirm = types[own] === 'firm';
  return ids.flatMap((id, at) => {
    const same = types[at] === types[own] && businesses[at] === businesses[own];
    // A firm without a contract bought nothing: it would only move the lines between the classes.
    return same && (!isFirm || statuses[at] === statuses[own]) ? [String(id)] : [];
  });
}
