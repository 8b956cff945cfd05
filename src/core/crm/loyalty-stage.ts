import { within } from './figures.ts';
import { byId, type Result } from './result.ts';

/** From the first contact on (domain.md P8). */
export const LOYALTY_STAGES = ['认知', '认可', '偏好', '忠诚'] as const;
export type LoyaltyStage = (typeof LOYALTY_STAGES)[number];

/** domain.md P8 [D]. */
export interface LoyaltyParameters {
  /** Orders in the window that make loyal possible … */
  readonly loyal: number;
  /** … and preference certain. */
  readonly preferring: number;
  /** CSAT from here is satisfied. */
  readonly satisfied: number;
  /** Signs of recommending, or of resisting a rival, that loyalty needs. */
  readonly signs: number;
}

export const LOYALTY_DEFAULTS: LoyaltyParameters = { loyal: 3, preferring: 2, satisfied: 4, signs: 1 };

/** What is known of a customer in the window. */
export interface LoyaltySigns {
  readonly id: string;
  readonly orders: number;
  /** The latest CSAT; null without an answer. */
  readonly csat: number | null;
  readonly complaints: number;
  /** Whether a preference was stated. */
  readonly prefers: boolean;
  /** Customers brought, and answers of 9 or 10 to NPS. */
  readonly recommends: number;
}

export interface LoyaltyRow extends LoyaltySigns {
  readonly stage: LoyaltyStage;
  /** Many orders with low satisfaction: bound, not loyal. */
  readonly isFalse: boolean;
}

/**
 * The stage of loyalty (domain.md P8): loyal by orders, satisfaction and signs; preferring by two orders, or one and a
 * stated preference; accepting by one order with CSAT of 4 or more or no complaint; else knowing. In the order of ids.
 *
 * @param asOf `YYYY-MM-DD`, handed through
 * @throws RangeError when a count is negative
 */
export function loyaltyStages(
  customers: readonly LoyaltySigns[],
  asOf: string,
  given: Partial<LoyaltyParameters> = {},
): Result<'loyalty-stage', LoyaltyParameters, LoyaltyRow> {
  const parameters: LoyaltyParameters = { ...LOYALTY_DEFAULTS, ...given };
  const { loyal, preferring, satisfied, signs } = parameters;
  const stageOf = ({ orders, csat, complaints, prefers, recommends }: LoyaltySigns): LoyaltyStage => {
    const isSatisfied = csat !== null && csat >= satisfied;
    if (orders >= loyal && isSatisfied && recommends >= signs) return '忠诚';
    if (orders >= preferring || (orders >= 1 && prefers)) return '偏好';
    return orders >= 1 && (isSatisfied || complaints === 0) ? '认可' : '认知';
  };
  const rows = customers.map((one): LoyaltyRow => {
    within('orders', one.orders, 0);
    within('complaints', one.complaints, 0);
    const isFalse = one.orders >= loyal && one.csat !== null && one.csat < satisfied;
    return { ...one, stage: stageOf(one), isFalse };
  });
  return { method: 'loyalty-stage', parameters, asOf, rows: rows.sort(byId) };
}
