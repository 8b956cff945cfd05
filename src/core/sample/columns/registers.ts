import { code, date, flag, id, integer, money, number, ref, text, time, type Column } from './kinds.ts';

/** Notes about people who may buy. `urgency` is what they say themselves, `expected_date` what the facts say. */
const leads = {
  id,
  name: text,
  phone: text,
  source: code('store', 'online', 'phone', 'exhibition', 'referral'),
  product: text,
  noted_at: date,
  remark: text,
  urgency: code('at-once', 'this-month', 'looking'),
  expected_date: date,
  may_call: flag,
  ordered_at: date,
} as const;

/** Customers who left. `reason` is the key of the exercise on reasons; chance, cost and value are those of F20. */
const lost_customers = {
  id,
  customer_id: ref('customers'),
  name: text,
  last_order: date,
  note: text,
  reason: code('unintended', 'pulled', 'bought', 'moved', 'intended'),
  chance: number,
  cost: money,
  value: money,
  may_contact: flag,
} as const;

/** Cases that wait at one moment (F23). `tier` and `severity` are the codes of the method. */
const waiting_cases = {
  id,
  customer_id: ref('customers'),
  summary: text,
  severity: code('SEV1', 'SEV2', 'SEV3', 'SEV4'),
  waited_hours: number,
  limit_hours: number,
  tier: code('diamond', 'gold', 'silver', 'other'),
  tone: code('calm', 'worried', 'angry', 'abusive', 'pleased'),
} as const;

/** One guest as one system has it: raw, with the disagreements that stitching must settle. */
const source_records = {
  id,
  customer_id: ref('customers'),
  system: code('CRM', 'DMS', 'CSC', 'MSP'),
  name: text,
  phone: text,
  email: text,
  birthday_raw: text,
  consent: code('given', 'withdrawn', 'unknown'),
  spend: money,
  verified_at: date,
  updated_at: date,
} as const;

const access_roles = {
  id,
  business_id: ref('businesses'),
  role: text,
  entity: text,
  field: text,
  access: code('read', 'write', 'mask', 'none'),
} as const;

/** One day of the hot line (F19); seconds. */
const calls = {
  id,
  time,
  reason: code('repair', 'order', 'install', 'complaint', 'agent'),
  queue_seconds: integer,
  answered: flag,
  talk: integer,
  hold: integer,
  wrap: integer,
  /** Null where nobody followed it up. */
  resolved_first: flag,
  agent_id: ref('employees'),
} as const;

/** 360-degree ratings, 1 to 5. `rater` tells raters of a group apart without naming them. */
const ratings = {
  id,
  subject_id: ref('employees'),
  rater_group: code('self', 'superior', 'peers', 'subordinates', 'customers'),
  rater: text,
  dimension: text,
  score: integer,
  comment: text,
} as const;

const markets = { id, region: text, line: text, year: integer, market_sales: money, largest_rival: money } as const;

/** The lines of business of the three firms (F17): customers of the whole line, not of the sample. */
const line_profiles = {
  id,
  business_id: ref('businesses'),
  name: text,
  customers: integer,
  margin: number,
} as const;

/** Counts that cannot be worked out from a sample of 240 customers. */
const kpi_snapshots = {
  id,
  business_id: ref('businesses'),
  period: text,
  measure: text,
  name: text,
  value: number,
  unit: text,
} as const;

const promotion_costs = {
  id,
  month: text,
  kind: code('sales-force', 'advertising', 'promotion', 'research', 'administration'),
  amount: money,
} as const;

export const REGISTERS = {
  leads,
  lost_customers,
  waiting_cases,
  source_records,
  access_roles,
  calls,
  ratings,
  markets,
  line_profiles,
  kpi_snapshots,
  promotion_costs,
} as const satisfies Record<string, Record<string, Column>>;
