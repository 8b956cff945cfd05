import type { Language } from './scenario.ts';

/** Source text → translated text of one scenario, plain JSON: group (`meta` or a node's id) → source → translation. */
export interface Translation {
  readonly to: Language;
  readonly groups: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A text in the language asked for; `original` says that the translation is missing and the source stands there. */
export interface Told {
  readonly text: string;
  readonly original: boolean;
}

const own = (record: Readonly<Record<string, string>> | undefined, key: string): string | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined;

/**
 * Looks a source text up: first in the group of its node, then in `meta`, then anywhere, since moving a text from one
 * node to another must not lose its translation. Missing text falls back to the source.
 */
export function told(translation: Translation | undefined, source: string, group = 'meta'): Told {
  if (!translation) return { text: source, original: false };
  const { groups } = translation;
  const found =
    own(Object.hasOwn(groups, group) ? groups[group] : undefined, source) ??
    own(Object.hasOwn(groups, 'meta') ? groups['meta'] : undefined, source) ??
    Object.values(groups)
      .map((pairs) => own(pairs, source))
      .find((text) => text !== undefined);
  return found === undefined ? { text: source, original: true } : { text: found, original: false };
}
