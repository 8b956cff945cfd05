/** Rows of (true class, given class) pairs; a class that was not given is null. */
export type Pair = readonly [key: string, given: string | null];

/** Σ n_ii / N (scoring.md A3). 0 for no pairs. */
export const accuracy = (pairs: readonly Pair[]): number =>
  pairs.length === 0 ? 0 : pairs.filter(([key, given]) => key === given).length / pairs.length;

/** mean over classes of 2TP / (2TP + FP + FN); classes absent from key and answers are left out (scoring.md A3). */
export function macroF1(pairs: readonly Pair[], classes: readonly string[]): number {
  const scores: number[] = [];
  for (const name of classes) {
    const hits = pairs.filter(([key, given]) => key === name && given === name).length;
    const off = pairs.filter(([key, given]) => (key === name) !== (given === name)).length;
    if (hits + off > 0) scores.push((2 * hits) / (2 * hits + off));
  }
  return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** How far apart two classes are: 0/1, steps, or steps squared. */
export type Weighting = 'plain' | 'linear' | 'quadratic';

/**
 * Cohen's weighted κ = 1 − Σ w·O / Σ w·E with E_ij = row_i · col_j / N (scoring.md A3). An unplaced item counts as the
 * class farthest from its key. Where chance explains everything (0/0) it is 1 if all agree, else 0.
 */
export function kappa(pairs: readonly Pair[], classes: readonly string[], weighting: Weighting): number {
  const n = pairs.length;
  const size = classes.length;
  const at = new Map(classes.map((name, index) => [name, index]));
  const farthest = (key: number) => (key * 2 < size - 1 ? size - 1 : 0);
  const rows = new Array<number>(size).fill(0);
  const columns = new Array<number>(size).fill(0);
  const distance = (i: number, j: number) => {
    const steps = Math.abs(i - j);
    return weighting === 'plain' ? Math.min(1, steps) : weighting === 'linear' ? steps : steps * steps;
  };
  let observed = 0;
  for (const [key, given] of pairs) {
    const i = at.get(key) ?? 0;
    const j = given === null ? farthest(i) : (at.get(given) ?? farthest(i));
    rows[i] = (rows[i] ?? 0) + 1;
    columns[j] = (columns[j] ?? 0) + 1;
    observed += distance(i, j);
  }
  let expected = 0;
  for (const [i, row] of rows.entries())
    for (const [j, column] of columns.entries()) expected += (distance(i, j) * row * column) / n;
  if (expected === 0) return observed === 0 ? 1 : 0;
  return 1 - observed / expected;
}

/** True class → given class → cost. */
export type Costs = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * 1 − C / C_const, not below 0: C is the cost of the answers, C_const that of the cheapest constant answer, so that putting
 * everything into one class earns nothing (scoring.md A3). A pair without a cost costs 1; an unplaced item costs as much
 * as the dearest mistake with its class.
 */
export function costScore(pairs: readonly Pair[], classes: readonly string[], costs: Costs): number {
  const cost = (key: string, given: string): number => {
    if (key === given) return 0;
    const row = Object.hasOwn(costs, key) ? costs[key] : undefined;
    return (row && Object.hasOwn(row, given) ? row[given] : undefined) ?? 1;
  };
  const dearest = (key: string) => Math.max(0, ...classes.map((given) => cost(key, given)));
  const paid = pairs.reduce((sum, [key, given]) => sum + (given === null ? dearest(key) : cost(key, given)), 0);
  const constant = Math.min(...classes.map((given) => pairs.reduce((sum, [key]) => sum + cost(key, given), 0)));
  if (constant === 0) return paid === 0 ? 1 : 0;
  return Math.max(0, 1 - paid / constant);
}
