/** Names in Chinese and English beside each other, where they are many and none needs anything filled in. */
export type Pairs = Readonly<Record<string, readonly [zh: string, en: string]>>;

export type Bundle = Readonly<Record<string, () => string>>;

/** The same names as a bundle of messages in each language. */
export function bundle(pairs: Pairs): { readonly zh: Bundle; readonly en: Bundle } {
  const of = (place: 0 | 1): Bundle =>
    Object.fromEntries(Object.entries(pairs).map(([key, both]) => [key, () => both[place]]));
  return { zh: of(0), en: of(1) };
}

/** The name for a key that the data or a method give; the key itself where there is none. */
export function nameOf(bundle: Bundle, key: string): string {
  return Object.hasOwn(bundle, key) ? (bundle[key]?.() ?? key) : key;
}
