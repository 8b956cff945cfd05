import { reaches, within } from './figures.ts';
import { byId, type Result } from './result.ts';

/** Where the dealing stands, how old it is, how much it weighs (domain.md P6). */
export const DEALINGS = ['曾有', '现有', '将有'] as const;
export const AGES = ['老客户', '新客户', '潜在客户'] as const;
export const POSITIONS = ['主要', '一般', '零散'] as const;

/** domain.md P6 [D]. */
export interface DealingParameters {
  /** Days since the last order up to which a dealing goes on. */
  readonly current: number;
  /** Days since the first order up to which a customer is new. */
  readonly fresh: number;
  /** Share of our sales, of 1, from which a customer of long standing is a main one … */
  readonly main: number;
  /** … and from which an ordinary one. */
  readonly ordinary: number;
  /** Days since the first order that long standing means. */
  readonly standing: number;
}

export const DEALING_DEFAULTS: DealingParameters = {
  current: 180,
  fresh: 180,
  main: 0.05,
  ordinary: 0.005,
  standing: 730,
};

export interface Dealer {
  readonly id: string;
  /** Days since the first and since the last order; null without one. */
  readonly first: number | null;
  readonly last: number | null;
  readonly hasOpenOrder: boolean;
  /** Whether there is an offer that is neither won nor lost. */
  readonly hasOffer: boolean;
  /** Of our sales, of 1. */
  readonly share: number;
}

export interface DealingRow extends Dealer {
  /** Null for somebody with neither an order nor an offer. */
  readonly dealing: (typeof DEALINGS)[number] | null;
  readonly age: (typeof AGES)[number];
  readonly position: (typeof POSITIONS)[number];
}

/**
 * Three cuts of the same customers (domain.md P6), in the order of ids. By dealing: an open order or one up to 180 days ago
 * goes on, an older one was, an offer alone is about to be. By age of the first order. By volume and standing.
 *
 * @param asOf `YYYY-MM-DD`, handed through
 * @throws RangeError when days are negative or a share is not within 0 … 1
 */
export function dealings(
  customers: readonly Dealer[],
  asOf: string,
  given: Partial<DealingParameters> = {},
): Result<'dealing', DealingParameters, DealingRow> {
  const parameters: DealingParameters = { ...DEALING_DEFAULTS, ...given };
  const rows = customers.map((one): DealingRow => {
    const share = within('share', one.share, 0, 1 + 1e-9);
    const last = one.last === null ? null : within('last', one.last, 0);
    const goesOn = one.hasOpenOrder || (last !== null && last <= parameters.current);
    const isMain = reaches(share, parameters.main) && (one.first ?? 0) >= parameters.standing;
    return {
      ...one,
      dealing: goesOn ? '现有' : last !== null ? '曾有' : one.hasOffer ? '将有' : null,
      age: one.first === null ? '潜在客户' : one.first > parameters.fresh ? '老客户' : '新客户',
      position: isMain ? '主要' : reaches(share, parameters.ordinary) ? '一般' : '零散',
    };
  });
  return { method: 'dealing', parameters, asOf, rows: rows.sort(byId) };
}
