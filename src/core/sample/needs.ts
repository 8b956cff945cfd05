import type { Dataset } from './dataset.ts';
import { holds } from './holds.ts';
import type { MethodName } from './method-table.ts';
import type { Given } from './methods/parameters.ts';

/** A table, a column as `table.column`, or several of which one is enough. */
export type Need = string | readonly string[];

/** What a method works on. */
interface Needs {
  /** Without these there is nothing to compute. */
  readonly base: readonly Need[];
  /** What these tables would add counts as nothing where they are absent. */
  readonly also?: readonly string[];
}

/** Where the costs to serve stand. */
const SERVING = ['interactions', 'complaints', 'service_tickets'] as const;
const COST = 'order_lines.unit_cost';
const ORDERS: Needs = { base: ['orders'] };
const PROFIT: Needs = { base: ['orders', COST], also: SERVING };
const FIGURES: Needs = { base: [] };

/** The column of the orders by which sales are divided. */
const CUTS: Readonly<Record<string, Need>> = {
  line: ['products', 'orders.line', 'orders.product'],
  district: 'orders.district',
  channel: 'orders.channel',
  arm: 'orders.arm',
};

const NEEDS: Readonly<Record<MethodName, Needs | ((given: Given) => Needs)>> = {
  rfm: ORDERS,
  abc: ORDERS,
  pyramid: PROFIT,
  'lifetime-value': ({ margin }) => (margin === undefined ? PROFIT : ORDERS),
  'lifetime-simple': FIGURES,
  'lifetime-discounted': FIGURES,
  'lifetime-split': FIGURES,
  'delivered-value': FIGURES,
  satisfaction: { base: ['surveys'] },
  'satisfaction-ratio': { base: ['kpi_snapshots'] },
  'satisfaction-index': FIGURES,
  'three-question-index': FIGURES,
  servqual: { base: ['surveys'] },
  retention: { base: ['orders'], also: ['complaints'] },
  'share-of-wallet': { base: ['kpi_snapshots'] },
  'customer-return': { base: ['firm_profiles', 'orders', COST], also: ['receivables', ...SERVING] },
  composition: ({ by }) => ({ base: ['orders', CUTS[typeof by === 'string' ? by : 'district'] ?? []] }),
  ratios: { base: ['orders', 'products', COST], also: ['stock_months'] },
  'market-share': { base: ['orders', 'markets'] },
  'expense-ratio': { base: ['promotion_costs'], also: ['orders'] },
  'marketing-efficiency': { base: ['kpi_snapshots'] },
  'service-cost': { base: [SERVING], also: ['orders'] },
  'cost-to-serve': FIGURES,
  recovery: FIGURES,
  lifecycle: ORDERS,
  credit: { base: ['firm_profiles', 'receivables'], also: ['orders', ...SERVING] },
  relationship: { base: ['line_profiles'], also: ['orders'] },
  pipeline: { base: ['opportunities'] },
  'call-centre': { base: ['calls'] },
  staffing: { base: ['calls'] },
  'prompt-time': { base: ['calls'] },
  winback: { base: [['lost_customers', COST]], also: ['consents', ...SERVING] },
  evaluation360: { base: ['ratings'] },
  'course-mark': FIGURES,
  'queue-priority': { base: [['waiting_cases', 'complaints']], also: ['memberships'] },
  'file-quality': { base: ['customers'], also: ['firm_profiles'] },
  'lead-grade': { base: ['leads'] },
  'loyalty-stage': { base: ['orders'], also: ['surveys', 'complaints'] },
  'loyalty-score': { base: ['surveys'], also: ['orders', 'complaints'] },
  'after-sales': { base: ['orders'], also: ['surveys', 'complaints'] },
  'customer-level': PROFIT,
  'key-accounts': PROFIT,
  'value-level': PROFIT,
  dealing: { base: ['orders'], also: ['opportunities', ...SERVING] },
  'satisfaction-value': { base: ['surveys', 'orders', COST], also: SERVING },
  'guest-segment': { base: ['stays'], also: ['firm_profiles'] },
  cohorts: ORDERS,
  ageing: { base: ['receivables'] },
  'campaign-response': { base: ['campaigns', 'touches'], also: ['consents'] },
  stitching: { base: ['customers'], also: ['firm_profiles'] },
  'serving-costs': { base: [SERVING], also: ['orders'] },
};

/** What a method looks for in a dataset and does not find. */
export interface Absent {
  /** Without these it cannot be computed over the dataset. */
  readonly base: readonly Need[];
  /** Tables that count as empty. */
  readonly also: readonly string[];
}

/** Tables and columns that a method would need and that a dataset does not have. */
export function absentFor(data: Dataset, method: MethodName, given: Given = {}): Absent {
  const known = NEEDS[method];
  const { base, also = [] } = typeof known === 'function' ? known(given) : known;
  return {
    base: base.filter((need) => !(typeof need === 'string' ? [need] : need).some((name) => holds(data, name))),
    also: also.filter((name) => !holds(data, name)),
  };
}

/** Whether a method can do with nothing but customers and orders; `costs`: when it is known what the orders cost. */
export function worksOnOrders(method: MethodName, given: Given = {}): 'orders' | 'costs' | undefined {
  const known = NEEDS[method];
  const { base } = typeof known === 'function' ? known(given) : known;
  const names = base.map((need) => (typeof need === 'string' ? [need] : need));
  const own = ['customers', 'orders', COST];
  if (!names.some((one) => one.includes('orders') || one.includes(COST))) return undefined;
  if (!names.every((one) => one.some((name) => own.includes(name)))) return undefined;
  return names.some((one) => one.includes(COST)) ? 'costs' : 'orders';
}
