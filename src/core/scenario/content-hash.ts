import { hashOf } from '../kernel/hash.ts';
import { dataOf, type Tree } from './tree.ts';

const normal = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC');

function normalised(value: unknown): unknown {
  if (typeof value === 'string') return normal(value);
  if (Array.isArray(value)) return value.map(normalised);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, of]) => [normal(key), normalised(of)]));
}

/**
 * The hash by which a scenario file is known: over the canonical JSON of its data as written (no defaults, no `tests`),
 * texts in NFC with LF. Layout, comments and golden runs do not change it.
 */
export function contentHash(tree: Tree): string {
  const data = dataOf(tree) as Readonly<Record<string, unknown>>;
  return hashOf(normalised(Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'tests'))));
}
