import { zipSync, type Zippable } from 'fflate';
import type { Entries } from './package.ts';

/**
 * The earliest time that ZIP knows. It is written as local time, so this makes the same bytes in every time zone.
 */
const EPOCH = new Date(1980, 0, 1);

/** A ZIP file of the entries, in their order. The same entries always give the same bytes. */
export function zipOf(entries: Entries): Uint8Array {
  const files: Zippable = Object.fromEntries(
    [...entries].map(([path, bytes]) => [path, [bytes, { mtime: EPOCH, level: 9 }]]),
  );
  return zipSync(files);
}
