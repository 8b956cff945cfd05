import type { ListView } from '../../../app/desk/work.svelte.ts';
import type { crm } from '../../../app/messages/crm.ts';
import type { ListSource } from '../../../app/desk/source.ts';

type BuiltIn = Extract<keyof (typeof crm)['zh'], `builtin.${string}`>;

/** A view that every list has from the start. */
export interface ShippedView {
  readonly id: BuiltIn;
  readonly view: Partial<ListView>;
}

const filter = (column: string, is: 'is' | 'from' | 'to', value: string): Partial<ListView> => ({
  filters: { join: 'and', list: [{ column, is, value }] },
});

const CUSTOMERS: readonly ShippedView[] = [
  { id: 'builtin.all', view: {} },
  {
    id: 'builtin.complaining',
    view: { ...filter('open_complaints', 'from', '1'), sort: { column: 'sales_all', down: true } },
  },
  { id: 'builtin.diamond', view: filter('tier', 'is', 'diamond') },
  {
    id: 'builtin.overdue',
    view: { ...filter('overdue_amount', 'from', '0.01'), sort: { column: 'overdue_amount', down: true } },
  },
  {
    id: 'builtin.losing',
    view: { ...filter('year_contribution', 'to', '-0.01'), sort: { column: 'year_contribution', down: false } },
  },
  { id: 'builtin.firms', view: filter('type', 'is', 'firm') },
];

/** The views that come with a table, of those whose columns are there. */
export function shippedViews({ table, columns }: ListSource): readonly ShippedView[] {
  if (table !== 'customers') return [{ id: 'builtin.everything', view: {} }];
  const isThere = (wanted: string) => columns.some(({ id }) => id === wanted);
  return CUSTOMERS.filter(({ view }) => (view.filters?.list ?? []).every(({ column }) => isThere(column)));
}

const CUSTOMER_COLUMNS = [
  'name',
  'id',
  'tier',
  'last_order',
  'order_count',
  'sales_all',
  'open_complaints',
  'overdue_amount',
  'district',
  'owner_id',
  'tags',
];

/** Texts of a whole paragraph and other languages make a list unreadable: they are chosen when wanted. */
const LONG = ['text', 'text_en', 'title_en', 'facts', 'evidence', 'notes', 'steps', 'business_id', 'district_code'];
const MOST = 11;

/** The columns that a list begins with. */
export function defaultColumns({ table, columns }: ListSource): readonly string[] {
  if (table === 'customers') return CUSTOMER_COLUMNS.filter((wanted) => columns.some(({ id }) => id === wanted));
  return columns
    .map(({ id }) => id)
    .filter((id) => !LONG.includes(id))
    .slice(0, MOST);
}
