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
 * texts in NFC with LF; sub-scenes stand under `scenes` by id. Layout, comments and golden runs do not change it.
 */
export function contentHash(tree: Tree, scenes: ReadonlyMap<string, Tree> = new Map()): string {
  const added =
    scenes.size === 0 ? {} : { scenes: Object.fromEntries([...scenes].map(([id, of]) => [id, asWritten(of)])) };
  return hashOf({ ...asWritten(tree), ...added });
}

/** The data of a file without its golden runs. */
function asWritten(tree: Tree): Readonly<Record<string, unknown>> {
  const data = dataOf(tree) as Readonly<Record<string, unknown>>;
  return normalised(Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'tests'))) as typeof data;
}
