/** Which rows to draw: those in sight and a few more on either side, so that a quick scroll meets no white. */
export interface Window {
  readonly first: number;
  readonly count: number;
}

const MORE = 8;

/**
 * The rows to draw of a list of `rows`, each `height` pixels high, that is scrolled down by `top` in a frame of `frame`
 * pixels. Only some dozen rows ever stand in the page, however many there are.
 */
export function windowOf(rows: number, height: number, top: number, frame: number): Window {
  const inSight = Math.ceil(frame / height) + 1;
  const first = Math.max(0, Math.min(Math.floor(top / height) - MORE, rows - inSight - 2 * MORE));
  return { first, count: Math.max(0, Math.min(rows - first, inSight + 2 * MORE)) };
}

/** Where to scroll so that a row is in sight, leaving what need not move. */
export function scrollTo(row: number, height: number, top: number, frame: number): number {
  if (row * height < top) return row * height;
  return (row + 1) * height > top + frame ? (row + 1) * height - frame : top;
}
