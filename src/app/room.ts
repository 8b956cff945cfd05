import { keep, kept } from '../db/local.ts';

const KEY = 'rapport.room';

/** How high what comes late on the first page was when it was last there, at a window of the same width; in px, else 0. */
export function roomAt(width: number): number {
  const [last, height = 0] = (kept(KEY) ?? '').split(' ').map(Number);
  return last === width && height > 0 ? height : 0;
}

/** Notes how high it is now. */
export const noteRoom = (width: number, height: number): void => void keep(KEY, `${width} ${height}`);
