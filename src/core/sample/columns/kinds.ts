/** The tables of the course dataset (domain.md 4.2), named in the plural. */
export const TABLE_NAMES = [
  'businesses',
  'employees',
  'customers',
  'firm_profiles',
  'contacts',
  'consents',
  'memberships',
  'products',
  'orders',
  'order_lines',
  'receivables',
  'stock_months',
  'opportunities',
  'campaigns',
  'touches',
  'service_tickets',
  'interactions',
  'complaints',
  'surveys',
  'policies',
  'stays',
  'leads',
  'lost_customers',
  'waiting_cases',
  'source_records',
  'access_roles',
  'calls',
  'ratings',
  'markets',
  'line_profiles',
  'kpi_snapshots',
  'promotion_costs',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** `money` is whole fen, `date` is `YYYY-MM-DD`, `time` is `YYYY-MM-DDTHH:mm`, `ref` is the id of another table's row. */
export type ColumnKind = 'id' | 'text' | 'integer' | 'number' | 'money' | 'date' | 'time' | 'flag' | 'list' | 'ref';

/** What is known of a column. `codes` lists every value that a column of codes may have; pages translate them. */
export interface Column {
  readonly kind: ColumnKind;
  readonly refers?: TableName;
  readonly codes?: readonly string[];
}

export const id = { kind: 'id' } as const;
export const text = { kind: 'text' } as const;
export const integer = { kind: 'integer' } as const;
export const number = { kind: 'number' } as const;
export const money = { kind: 'money' } as const;
export const date = { kind: 'date' } as const;
export const time = { kind: 'time' } as const;
export const flag = { kind: 'flag' } as const;
export const list = { kind: 'list' } as const;
export const ref = <T extends TableName>(refers: T) => ({ kind: 'ref', refers }) as const;
export const code = <const C extends readonly string[]>(...codes: C) => ({ kind: 'text', codes }) as const;
