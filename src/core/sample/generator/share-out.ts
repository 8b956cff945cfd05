/**
 * A table of whole numbers with the row sums and column sums given: the proportional table, rounded so that no sum moves
 * (each cell is the difference of rounded cumulative products).
 *
 * @throws RangeError when rows and columns do not add to the same total
 */
export function shareOut(rows: readonly number[], columns: readonly number[]): number[][] {
  const total = rows.reduce((sum, one) => sum + one, 0);
  if (total !== columns.reduce((sum, one) => sum + one, 0)) throw new RangeError('rows and columns differ in total');
  const upTo = (numbers: readonly number[]) =>
    numbers.map((_, at) => numbers.slice(0, at + 1).reduce((a, b) => a + b, 0));
  const [down, across] = [upTo(rows), upTo(columns)];
  const corner = (row: number, column: number) =>
    total === 0 ? 0 : Math.floor(((down[row] ?? 0) * (across[column] ?? 0)) / total + 0.5);
  return rows.map((_, row) =>
    columns.map(
      (__, column) =>
        corner(row, column) - corner(row - 1, column) - corner(row, column - 1) + corner(row - 1, column - 1),
    ),
  );
}

/** Splits a whole number into parts by weight; the parts add to it. Largest remainders first, equal ones by place. */
export function split(whole: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, one) => sum + one, 0);
  const exact = weights.map((weight) => (whole * weight) / total);
  const parts = exact.map(Math.floor);
  const rest = (at: number) => (exact[at] ?? 0) - (parts[at] ?? 0);
  const order = exact.map((_, at) => at).sort((a, b) => rest(b) - rest(a) || a - b);
  const missing = whole - parts.reduce((sum, one) => sum + one, 0);
  const extra = new Set(order.slice(0, missing));
  return parts.map((part, at) => part + (extra.has(at) ? 1 : 0));
}
