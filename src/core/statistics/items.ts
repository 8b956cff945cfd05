/** An interval at 95 %. */
export type Interval = readonly [low: number, high: number];

/** The normal deviate of a two-sided 95 % interval. */
const Z = 1.959963984540054;

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Population variance: divided by n, as the worked example of scoring.md B1 has it. */
export function variance(values: readonly number[]): number {
  const centre = mean(values);
  return mean(values.map((value) => (value - centre) ** 2));
}

/** Wilson's interval of a share `p` seen in `n` (scoring.md B1). [0, 1] for n = 0. */
export function wilson(p: number, n: number): Interval {
  if (n === 0) return [0, 1];
  const z2 = Z * Z;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

/** Pearson's correlation; null where one side does not vary or there are fewer than two pairs. */
export function correlation(xs: readonly number[], ys: readonly number[]): number | null {
  const n = Math.min(xs.length, ys.length);
  const [mx, my] = [mean(xs), mean(ys)];
  let sxy = 0;
  let sxx = 0;
  let syy = 0;
  for (let at = 0; at < n; at++) {
    const [dx, dy] = [(xs[at] as number) - mx, (ys[at] as number) - my];
    sxy += dx * dy;
    sxx += dx * dx;
    syy += dy * dy;
  }
  return n < 2 || sxx < 1e-12 || syy < 1e-12 ? null : Math.max(-1, Math.min(1, sxy / Math.sqrt(sxx * syy)));
}

/** Fisher's interval of a correlation: tanh(atanh r ± 1.96/√(n−3)); null for n ≤ 3. */
export function correlationInterval(r: number, n: number): Interval | null {
  if (n <= 3) return null;
  if (Math.abs(r) >= 1) return [r, r];
  const half = Z / Math.sqrt(n - 3);
  return [Math.tanh(Math.atanh(r) - half), Math.tanh(Math.atanh(r) + half)];
}

/** Mean q of the top 27 % less that of the bottom 27 %, by the criterion; null for fewer than four. */
export function discrimination27(values: readonly number[], criterion: readonly number[]): number | null {
  const size = Math.round(values.length * 0.27);
  if (size < 1 || values.length < 4) return null;
  const order = values.map((_, index) => index).sort((a, b) => (criterion[b] ?? 0) - (criterion[a] ?? 0) || a - b);
  const of = (indices: readonly number[]) => mean(indices.map((index) => values[index] ?? 0));
  return of(order.slice(0, size)) - of(order.slice(-size));
}

/**
 * Cronbach's α = k/(k−1) · (1 − Σ s²_item / s²_total), population variances; KR-20 where items are 0/1 (scoring.md B1).
 *
 * @param rows one row a student, one value an item; every student has every item
 * @returns null for fewer than two items or totals that do not vary
 */
export function alpha(rows: readonly (readonly number[])[]): number | null {
  const items = rows[0]?.length ?? 0;
  const total = variance(rows.map((row) => row.reduce((sum, value) => sum + value, 0)));
  if (items < 2 || total < 1e-12) return null;
  const inItems = Array.from({ length: items }, (_, item) => variance(rows.map((row) => row[item] ?? 0)));
  return (items / (items - 1)) * (1 - inItems.reduce((sum, value) => sum + value, 0) / total);
}

/**
 * Bonett's interval of Cronbach's α at 95 %: 1 − (1 − α)·exp(±1.96·√(2k / ((k−1)(n−2)))) (after Bonett 2002, Journal of
 * Educational and Behavioral Statistics 27).
 *
 * @param k items
 * @param n students
 * @returns null where it is not defined: fewer than two items or three students
 */
export function alphaInterval(value: number, k: number, n: number): Interval | null {
  if (k < 2 || n < 3) return null;
  const half = Z * Math.sqrt((2 * k) / ((k - 1) * (n - 2)));
  return [1 - (1 - value) * Math.exp(half), 1 - (1 - value) * Math.exp(-half)];
}
