import { sum, within } from './figures.ts';
import { byId, type Result } from './result.ts';

/** Lost customers of one reason (domain.md P9), or one customer with `heads` 1. */
export interface LostGroup {
  readonly id: string;
  readonly heads: number;
  /** The chance that an offer brings one back, of 1. */
  readonly chance: number;
  /** Yuan that an offer to one of them costs, taken or not. */
  readonly cost: number;
  /** Second lifetime value: the contribution, yuan, to be expected after a return. */
  readonly value: number;
}

export interface WinbackRow extends LostGroup {
  /** heads · chance · value − heads · cost, yuan. */
  readonly net: number;
  /**
   * The chance from which an offer pays: cost ÷ value. Null where no chance pays (value 0 or less); above 1 it never
   * does.
   */
  readonly breakEven: number | null;
  readonly pursue: boolean;
}

export interface WinbackResult extends Result<'winback', Record<string, never>, WinbackRow> {
  /** Yuan, of the groups worth pursuing only. */
  readonly net: number;
}

/**
 * What winning back brings (domain.md F20), the best first; equal ones in the order of their ids. Who may not be
 * contacted must be left out before.
 *
 * @param asOf `YYYY-MM-DD`, handed through
 * @throws RangeError when a chance is not within 0 … 1, or heads or a cost are negative
 */
export function winback(groups: readonly LostGroup[], asOf: string): WinbackResult {
  const rows = groups
    .map((group): WinbackRow => {
      const { heads, chance, cost, value } = group;
      const each = within('chance', chance, 0, 1) * within('value', value) - within('cost', cost, 0);
      const net = within('heads', heads, 0) * each;
      return { ...group, net, breakEven: value > 0 ? cost / value : null, pursue: net > 1e-9 };
    })
    .sort((a, b) => b.net - a.net || byId(a, b));
  const net = sum(rows.filter(({ pursue }) => pursue).map((row) => row.net));
  return { method: 'winback', parameters: {}, asOf, rows, net };
}
