import { ratio, within } from './figures.ts';

/** Counts of one campaign. */
export interface CampaignCounts {
  readonly id: string;
  readonly sent: number;
  readonly opened: number;
  readonly ordered: number;
  /** Reached although consent had been withdrawn before. */
  readonly againstConsent: number;
  /** Yuan. */
  readonly cost: number;
}

export interface CampaignRow extends CampaignCounts {
  /** opened ÷ sent, of 1; null when nothing was sent. */
  readonly openRate: number | null;
  /** ordered ÷ sent, of 1. */
  readonly orderRate: number | null;
  /** Yuan an order; null without orders. */
  readonly costPerOrder: number | null;
}

/**
 * What campaigns brought (domain.md F13, by campaign): rates of those reached, and the cost of an order, in the order
 * given. An order after a message is not an order because of it: without a group that was left alone the effect is not
 * known.
 *
 * @throws RangeError when a count is negative or a part is larger than its whole
 */
export const campaignResponse = (campaigns: readonly CampaignCounts[]): CampaignRow[] =>
  campaigns.map((one) => {
    const sent = within('sent', one.sent, 0);
    within('opened', one.opened, 0, sent);
    within('ordered', one.ordered, 0, sent);
    return {
      ...one,
      openRate: ratio(one.opened, sent),
      orderRate: ratio(one.ordered, sent),
      costPerOrder: ratio(within('cost', one.cost, 0), one.ordered),
    };
  });
