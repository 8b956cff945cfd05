import { FigureError } from '../kernel/figure-error.ts';

/**
 * A number that a formula can work with.
 *
 * @throws RangeError, naming the quantity, when it is no number or lies outside `low` … `high`
 */
export function within(name: string, value: number, low = -Infinity, high = Infinity): number {
  if (!Number.isFinite(value) || value < low || value > high) {
    throw new FigureError('number', {
      name,
      ...(low > -Infinity && { low }),
      ...(high < Infinity && { high }),
    });
  }
  return value;
}

/** part ÷ whole; null where there is nothing to divide by. */
export const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Whether a number has reached a line. Sums of decimals drift: a hair below the line has reached it. */
export const reaches = (value: number, line: number): boolean => value >= line - 1e-9;

/** A value and how much it counts. */
export interface Weighted {
  readonly value: number;
  /** Not negative, in any unit: only the proportions count. */
  readonly weight: number;
}

/** Σ value·weight ÷ Σ weight. @throws RangeError when a weight is negative or all are 0 */
export function weightedMean(items: readonly Weighted[]): number {
  const weights = sum(items.map(({ weight }) => within('weight', weight, 0)));
  if (weights === 0) throw new FigureError('no-weight', {});
  return sum(items.map(({ value, weight }) => within('value', value) * weight)) / weights;
}
