import { columnOf, largestFirst, type Result, type Valued } from './result.ts';

export const ABC_CLASSES = ['A', 'B', 'C'] as const;
export type AbcClass = (typeof ABC_CLASSES)[number];

/** The cumulative shares, of 1, up to which a customer is A and B. */
export interface AbcParameters {
  readonly a: number;
  readonly b: number;
}

export const ABC_DEFAULTS: AbcParameters = { a: 0.75, b: 0.95 };

export interface AbcRow {
  readonly id: string;
  readonly value: number;
  /** Of the total, of 1; 0 when the total is 0. */
  readonly share: number;
  /** The shares down to this row. */
  readonly cumulative: number;
  readonly class: AbcClass;
}

export type AbcResult = Result<'abc', AbcParameters, AbcRow>;

/**
 * Sorts by value, largest first, and classes by the cumulative share **before** the customer: below `a` is A, below `b`
 * is B, else C, so the customer that crosses a line belongs to the higher class (domain.md F2). Who has no positive value
 * is C and has no share. Equal values stand in the order of their ids.
 *
 * @param values one entry a customer, any unit
 * @param asOf `YYYY-MM-DD`, handed through
 */
export function abc(values: readonly Valued[], asOf: string, given: Partial<AbcParameters> = {}): AbcResult {
  const parameters: AbcParameters = { ...ABC_DEFAULTS, ...given };
  const total = values.reduce((sum, { value }) => sum + Math.max(0, value), 0);
  // Sums of decimals drift: a share that ends a hair below a line has reached it.
  const below = (sum: number, line: number) => sum < (line - 1e-9) * total;
  let before = 0;
  const order = largestFirst(
    values,
    columnOf(values, ({ value }) => value),
  );
  const rows = values.map((_, place): AbcRow => {
    const { id, value } = values[order[place] as number] as Valued;
    const counted = Math.max(0, value);
    const rank = counted === 0 ? 'C' : below(before, parameters.a) ? 'A' : below(before, parameters.b) ? 'B' : 'C';
    before += counted;
    return {
      id,
      value,
      share: total === 0 ? 0 : counted / total,
      cumulative: total === 0 ? 0 : before / total,
      class: rank,
    };
  });
  return { method: 'abc', parameters, asOf, rows };
}

/** How much hangs on few customers. */
export interface Concentration {
  /** The largest share, of 1. */
  readonly top1: number;
  /** The share, of 1, of the first fifth of the customers, by heads rounded half up, at least one. */
  readonly topFifth: number;
  /** Herfindahl index: the sum of squared shares in per cent, 0 to 10,000. */
  readonly hhi: number;
}

/** Concentration of an ABC result (domain.md F2). All zero without customers. */
export function concentration({ rows }: AbcResult): Concentration {
  const heads = Math.max(1, Math.floor(rows.length / 5 + 0.5));
  return {
    top1: rows[0]?.share ?? 0,
    topFifth: rows.slice(0, heads).reduce((sum, { share }) => sum + share, 0),
    hhi: rows.reduce((sum, { share }) => sum + (100 * share) ** 2, 0),
  };
}
