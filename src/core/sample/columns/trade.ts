import { code, date, flag, id, integer, list, money, number, ref, text, time, type Column } from './kinds.ts';

const products = {
  id,
  sku: text,
  business_id: ref('businesses'),
  line: code('洗衣机', '冰箱', '空调', '电视', '小家电', '客房', '会议', '餐饮', '奶茶', '果茶', '加料'),
  name: text,
  price: money,
  unit_cost: money,
  warranty_months: integer,
  complexity: integer,
} as const;

/** `amount` is what the customer pays: the sum of qty × unit_price. `discount` is how far that is below list price. */
const orders = {
  id,
  customer_id: ref('customers'),
  arm: code('retail', 'b2b', 'hotel', 'tea'),
  date,
  channel: code('store', 'online', 'phone', 'rep'),
  district: text,
  status: code('placed', 'paid', 'delivered', 'returned', 'cancelled'),
  amount: money,
  discount: money,
  paid_at: date,
  pay_channel: code('mobile', 'bank-transfer', 'on-account'),
  promised_at: date,
  delivered_at: date,
  carrier: text,
  ship_name: text,
  ship_phone: text,
  ship_address: text,
  rep_id: ref('employees'),
} as const;

const order_lines = {
  id,
  order_id: ref('orders'),
  product_id: ref('products'),
  qty: integer,
  unit_price: money,
  unit_cost: money,
  returned_qty: integer,
  serial_no: text,
  warranty_end: date,
} as const;

const receivables = {
  id,
  customer_id: ref('customers'),
  order_id: ref('orders'),
  invoiced_at: date,
  due_at: date,
  amount: money,
  paid: money,
  paid_at: date,
} as const;

const stock_months = { id, month: text, line: products.line, stock_at_cost: money } as const;

const opportunities = {
  id,
  business_id: ref('businesses'),
  customer_id: ref('customers'),
  title: text,
  amount: money,
  stage: code('lead', 'needs', 'proposal', 'negotiation', 'won', 'lost'),
  probability: number,
  opened_at: date,
  moved_at: date,
  closes_at: date,
  next_step: text,
  rep_id: ref('employees'),
  lost_reason: code('price', 'rival', 'no-budget', 'no-need', 'timing'),
} as const;

const campaigns = {
  id,
  business_id: ref('businesses'),
  name: text,
  cost: money,
  starts_at: date,
  ends_at: date,
} as const;

const touches = {
  id,
  campaign_id: ref('campaigns'),
  customer_id: ref('customers'),
  sent_at: date,
  channel: code('sms', 'app', 'email'),
  opened: flag,
  ordered: flag,
} as const;

const service_tickets = {
  id,
  customer_id: ref('customers'),
  order_id: ref('orders'),
  kind: code('install', 'repair', 'return'),
  opened: date,
  closed: date,
  labour: money,
  parts: money,
  travel: money,
  charged: money,
  technician_id: ref('employees'),
  result: text,
} as const;

const complaints = {
  id,
  business_id: ref('businesses'),
  customer_id: ref('customers'),
  order_id: ref('orders'),
  opened: time,
  due_at: date,
  channel: code('phone', 'store', 'app', 'social', 'email'),
  type: code(
    'quality',
    'late-delivery',
    'install',
    'billing',
    'service',
    'usability',
    'noise',
    'hygiene',
    'food-safety',
    'wrong-item',
  ),
  severity: code('SEV1', 'SEV2', 'SEV3', 'SEV4'),
  facts: text,
  demand: text,
  valid: code('yes', 'part', 'no', 'open'),
  unit: text,
  root_cause: text,
  proposal: text,
  cost: money,
  approved_by_id: ref('employees'),
  notified_at: date,
  closed_at: date,
  csat_after: integer,
  prevention: text,
  steps: list,
} as const;

/** `answers` are as given, in order; `score` is the one number of a CSAT (1–5) or NPS (0–10) answer. Both empty: invited only. */
const surveys = {
  id,
  business_id: ref('businesses'),
  customer_id: ref('customers'),
  wave: text,
  date,
  kind: code('CSAT', 'NPS', 'SERVQUAL'),
  score: integer,
  answers: list,
  comment: text,
} as const;

/** A stay belongs to an order; `stays.customer_id` is whoever booked it. `eta` is when the guest said to arrive. */
const stays = {
  id,
  order_id: ref('orders'),
  customer_id: ref('customers'),
  arrives: date,
  leaves: date,
  nights: integer,
  rooms: integer,
  room_type: text,
  room_no: text,
  segment: code('individual', 'group', 'meeting', 'long-stay'),
  guaranteed: flag,
  eta: text,
  requests: text,
} as const;

const policies = { id, title: text, title_en: text, text, text_en: text, basis: text } as const;

export const TRADE = {
  products,
  orders,
  order_lines,
  receivables,
  stock_months,
  opportunities,
  campaigns,
  touches,
  service_tickets,
  complaints,
  surveys,
  policies,
  stays,
} as const satisfies Record<string, Record<string, Column>>;
