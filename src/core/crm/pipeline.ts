import { sum, within } from './figures.ts';
import type { Figures } from './result.ts';

/** An open sales opportunity. */
export interface Deal {
  readonly id: string;
  /** Yuan. */
  readonly amount: number;
  /** The chance to win it, of 1. */
  readonly probability: number;
}

export interface PipelineRow extends Deal {
  /** amount × probability, yuan. */
  readonly weighted: number;
}

export interface Pipeline {
  readonly rows: readonly PipelineRow[];
  readonly amount: number;
  readonly weighted: number;
}

/**
 * Weighted pipeline: Σ amount × probability (domain.md F18), in the order given.
 *
 * @throws RangeError when an amount is negative or a chance is not within 0 … 1
 */
export function pipeline(deals: readonly Deal[]): Figures<'pipeline', Record<string, never>, Pipeline> {
  const rows = deals.map((deal): PipelineRow => {
    const chance = within('probability', deal.probability, 0, 1);
    return { ...deal, weighted: within('amount', deal.amount, 0) * chance };
  });
  return {
    method: 'pipeline',
    parameters: {},
    rows,
    amount: sum(rows.map(({ amount }) => amount)),
    weighted: sum(rows.map(({ weighted }) => weighted)),
  };
}
