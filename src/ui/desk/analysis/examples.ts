import type { MethodName } from '../../../core/sample/method-table.ts';

type Given = Readonly<Record<string, unknown>>;

/** Figures to begin with where the data hold none: those of the worked examples of the course. */
export const EXAMPLES: Readonly<Partial<Record<MethodName, Given>>> = {
  'lifetime-simple': { averageOrder: 800, ordersPerYear: 4, margin: 0.25, years: 5, acquisitionCost: 500 },
  'lifetime-discounted': { flows: [300, 420, 540, 600, 600], discount: 0.08, acquisitionCost: 350 },
  'lifetime-split': { past: 2400, current: 900, potential: 1700 },
  'delivered-value': {
    product: 2600,
    service: 300,
    personnel: 150,
    image: 250,
    money: 2399,
    time: 180,
    mental: 120,
    physical: 60,
  },
  'satisfaction-ratio': { perceived: 7.2, expected: 8 },
  'satisfaction-index': {
    items: [
      { value: 4.2, weight: 0.3 },
      { value: 3.6, weight: 0.25 },
      { value: 3.1, weight: 0.25 },
      { value: 4.5, weight: 0.2 },
    ],
  },
  'three-question-index': { answers: [7.8, 7.2, 6.9] },
  'share-of-wallet': { sales: 6300, spend: 18_000 },
  'market-share': { own: 1_000_000, market: 8_000_000, largestRival: 2_000_000 },
  'expense-ratio': {
    expenses: [
      { id: 'sales-force', value: 60_000 },
      { id: 'advertising', value: 20_000 },
      { id: 'promotion', value: 15_000 },
      { id: 'research', value: 3000 },
      { id: 'administration', value: 12_000 },
    ],
    sales: 1_000_000,
  },
  'marketing-efficiency': { orders: 45, visits: 300, spent: 35_000, won: 70 },
  'cost-to-serve': { contacts: 6, tickets: [{ labour: 85, parts: 12, travel: 8 }] },
  recovery: { value: 3600, leaving: 0.45, leavingAfter: 0.15, cost: 260 },
  'call-centre': {
    offered: 500,
    shortAbandoned: 20,
    inTime: 408,
    abandoned: 24,
    talk: 210,
    hold: 20,
    wrap: 40,
    settledFirst: 312,
    followed: 400,
  },
  staffing: { callsPerHour: 60, handlingTime: 270 },
  'prompt-time': { shares: [0.27, 0.38, 0.18, 0.08, 0.09] },
  evaluation360: { self: 4.6, superior: 3.8, peers: 3.5, subordinates: 3.2, customers: 3.9 },
  'course-mark': { assessed: 82, practice: 90 },
  'lead-grade': {
    leads: [
      { id: 'L-1', days: 3 },
      { id: 'L-2', days: 12 },
      { id: 'L-3', days: 25 },
      { id: 'L-4', days: null },
    ],
  },
};
