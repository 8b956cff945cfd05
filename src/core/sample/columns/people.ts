import { code, date, flag, id, integer, list, money, number, ref, text, time, type Column } from './kinds.ts';

const businesses = { id, name: text, kind: text, city: text, opened: date } as const;

const employees = {
  id,
  business_id: ref('businesses'),
  name: text,
  role: text,
  team: text,
  active: flag,
  leaves_at: date,
} as const;

/** No column may hold what domain.md 4.4 forbids; `notes` is free text, where the course plants what must be found. */
const customers = {
  id,
  business_id: ref('businesses'),
  type: code('person', 'firm'),
  name: text,
  salutation: text,
  phone: text,
  email: text,
  district: text,
  district_code: text,
  address: text,
  birthday: text,
  household_size: integer,
  home_type: text,
  contact_channel: code('phone', 'sms', 'app', 'email', 'social'),
  contact_time: text,
  first_seen: date,
  source: code('store', 'online', 'phone', 'referral', 'exhibition', 'visit', 'tender'),
  referrer_id: ref('customers'),
  owner_id: ref('employees'),
  tags: list,
  preferences: list,
  status: code('active', 'new', 'dormant', 'prospect', 'contract'),
  notes: text,
  consent_id: ref('consents'),
  verified_at: date,
} as const;

const firm_profiles = {
  id,
  customer_id: ref('customers'),
  credit_code: text,
  trade: text,
  size_band: code('small', 'medium', 'large'),
  main_products: text,
  region: text,
  payer: text,
  credit_grade: code('A', 'B', 'C', 'D'),
  credit_limit: money,
  term_days: integer,
  list_discount: number,
  credit_character: integer,
  credit_capacity: integer,
  credit_capital: integer,
  credit_collateral: integer,
  credit_conditions: integer,
  dedicated_stock: money,
  relationship: code('basic', 'reactive', 'accountable', 'proactive', 'partner'),
  next_action: text,
  next_date: date,
} as const;

const contacts = {
  id,
  customer_id: ref('customers'),
  name: text,
  role: text,
  work_phone: text,
  buying_role: code('initiator', 'user', 'influencer', 'decider', 'approver', 'buyer', 'gatekeeper'),
  attitude: integer,
  last_contact: date,
} as const;

const consents = {
  id,
  customer_id: ref('customers'),
  purpose: list,
  given_at: date,
  withdrawn_at: date,
  channel: code('store', 'online', 'phone', 'paper', 'app'),
  evidence: text,
} as const;

const memberships = {
  id,
  customer_id: ref('customers'),
  tier: code('diamond', 'gold', 'silver', 'basic'),
  points: integer,
  earned: integer,
  burned: integer,
  joined: date,
  expires: date,
} as const;

const interactions = {
  id,
  customer_id: ref('customers'),
  time,
  channel: code('phone', 'sms', 'store', 'app', 'social', 'visit', 'email'),
  direction: code('in', 'out'),
  topic: code(
    'inquiry',
    'order',
    'delivery',
    'install',
    'repair',
    'complaint',
    'follow-up',
    'promotion',
    'visit',
    'urgent-delivery',
    'credit',
    'price-promise',
    'consent',
    'booking',
    'stay',
    'invoice',
    'review',
  ),
  summary: text,
  minutes: integer,
  wait_minutes: integer,
  agent_id: ref('employees'),
  cost: money,
  next_action: text,
  next_date: date,
} as const;

export const PEOPLE = {
  businesses,
  employees,
  customers,
  firm_profiles,
  contacts,
  consents,
  memberships,
  interactions,
} as const satisfies Record<string, Record<string, Column>>;
