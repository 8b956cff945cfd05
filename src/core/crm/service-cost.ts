import { ratio, sum, within } from './figures.ts';
import type { Figures } from './result.ts';

/** A period's service: yuan, contacts, yuan. */
export interface ServicePeriod {
  readonly cost: number;
  readonly contacts: number;
  readonly sales: number;
}

/**
 * Cost per contact in yuan and service cost ÷ sales, of 1 (domain.md F14).
 *
 * @throws RangeError when a figure is negative
 */
export function serviceCost(
  given: ServicePeriod,
): Figures<'service-cost', ServicePeriod, { perContact: number | null; ratio: number | null }> {
  const cost = within('cost', given.cost, 0);
  return {
    method: 'service-cost',
    parameters: given,
    perContact: ratio(cost, within('contacts', given.contacts, 0)),
    ratio: ratio(cost, within('sales', given.sales, 0)),
  };
}

/** Yuan of one service ticket (domain.md F14). @throws RangeError when a part is negative */
export const ticketCost = (labour: number, parts: number, travel: number): number =>
  within('labour', labour, 0) + within('parts', parts, 0) + within('travel', travel, 0);

/** What serving one customer took. */
export interface Served {
  readonly contacts: number;
  /** Yuan of each ticket. */
  readonly tickets: readonly number[];
  /** Yuan of special deliveries. */
  readonly deliveries: number;
  /** Yuan of discounts outside the list. */
  readonly discounts: number;
}

export interface CostToServeParameters {
  /** Yuan. */
  readonly perContact: number;
}

export const COST_TO_SERVE_DEFAULTS: CostToServeParameters = { perContact: 30 };

/**
 * Contacts · cost of one + tickets + special deliveries + discounts outside the list, yuan (domain.md F14).
 *
 * @throws RangeError when a figure is negative
 */
export function costToServe(
  served: Served,
  given: Partial<CostToServeParameters> = {},
): Figures<'cost-to-serve', CostToServeParameters, { cost: number }> {
  const parameters: CostToServeParameters = { ...COST_TO_SERVE_DEFAULTS, ...given };
  const contacts = within('contacts', served.contacts, 0) * within('perContact', parameters.perContact, 0);
  const tickets = sum(served.tickets.map((ticket) => within('a ticket', ticket, 0)));
  const rest = within('deliveries', served.deliveries, 0) + within('discounts', served.discounts, 0);
  return { method: 'cost-to-serve', parameters, cost: contacts + tickets + rest };
}

/** A recovery offer to a customer who may leave. */
export interface RecoveryOffer {
  /** The customer's lifetime value, yuan. */
  readonly value: number;
  /** The chance to leave without and with the offer, of 1. */
  readonly leaving: number;
  readonly leavingAfter: number;
  /** What the offer costs, yuan. */
  readonly cost: number;
}

export interface RecoveryTest {
  /** value × fall of the chance, yuan: the most that the offer may cost. */
  readonly atRisk: number;
  readonly net: number;
  readonly worth: boolean;
}

/**
 * Whether a recovery offer pays (domain.md F14).
 *
 * @throws RangeError when a chance is not within 0 … 1 or the cost is negative
 */
export function recoveryTest(given: RecoveryOffer): Figures<'recovery', RecoveryOffer, RecoveryTest> {
  const fall = within('leaving', given.leaving, 0, 1) - within('leavingAfter', given.leavingAfter, 0, 1);
  const atRisk = within('value', given.value) * fall;
  const net = atRisk - within('cost', given.cost, 0);
  return { method: 'recovery', parameters: given, atRisk, net, worth: net > 0 };
}
