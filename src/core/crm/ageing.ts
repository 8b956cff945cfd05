import { within } from './figures.ts';

/** An invoice that is not paid in full. */
export interface OpenInvoice {
  readonly id: string;
  /** Yuan still to be paid. */
  readonly open: number;
  /** Days past the due day; below 0 it is not due yet. */
  readonly overdue: number;
}

export interface AgeingRow {
  /** The first day of the span, and the last; null: without end. The span −1 is what is not due. */
  readonly from: number;
  readonly to: number | null;
  readonly invoices: number;
  /** Yuan. */
  readonly open: number;
  /** Of all that is open, of 1. */
  readonly share: number;
}

/** Spans of days overdue: not due, 1–30, 31–60, 61–90, above [D]. */
export const AGEING_DEFAULTS = { limits: [30, 60, 90] } as const;

/**
 * How old open receivables are (domain.md F16 shows one firm's): sums by spans of days overdue, what is not due first.
 *
 * @throws RangeError when an amount is negative or the limits do not rise
 */
export function ageing(
  invoices: readonly OpenInvoice[],
  given: { readonly limits?: readonly number[] } = {},
): AgeingRow[] {
  const limits = given.limits ?? AGEING_DEFAULTS.limits;
  limits.forEach((limit, at) => within('a limit', limit, (limits[at - 1] ?? 0) + 1));
  const total = invoices.reduce((sum, { open }) => sum + within('open', open, 0), 0);
  const spans = [
    { from: -Infinity, to: 0 },
    ...limits.map((to, at) => ({ from: (limits[at - 1] ?? 0) + 1, to })),
    { from: (limits[limits.length - 1] ?? 0) + 1, to: Infinity },
  ];
  return spans.map(({ from, to }) => {
    const own = invoices.filter(({ overdue }) => overdue >= from && overdue <= to);
    const open = own.reduce((sum, invoice) => sum + invoice.open, 0);
    return {
      from: from === -Infinity ? -1 : from,
      to: to === Infinity ? null : to,
      invoices: own.length,
      open,
      share: total === 0 ? 0 : open / total,
    };
  });
}
