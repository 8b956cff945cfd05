import { digest } from './hash.ts';

/** What a draw is for: a branch of a chance node, the display order of options, the rows of a query. */
export type Purpose = 'chance' | 'shuffle' | 'query';

/**
 * One draw in [0, 1): the first four bytes, big-endian, of SHA-256(`seed:purpose:node:visit`) over 2^32. The same
 * arguments always meet the same luck, so "retry from here" is fair.
 *
 * @param visit counts from 1
 */
export function draw(seed: number, purpose: Purpose, node: string, visit: number): number {
  const bytes = digest(`${seed}:${purpose}:${node}:${visit}`);
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) / 2 ** 32;
}

/** A shuffled copy (Fisher–Yates); `next(i)` gives the i-th draw in [0, 1), counted from 1. */
export function shuffled<T>(items: readonly T[], next: (index: number) => number): T[] {
  const result = [...items];
  for (let last = result.length - 1, index = 1; last > 0; last--, index++) {
    const other = Math.floor(next(index) * (last + 1));
    const held = result[last] as T;
    result[last] = result[other] as T;
    result[other] = held;
  }
  return result;
}
