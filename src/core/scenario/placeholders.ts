/** What stands between braces in running text: `{c.name}`. */
const PLACEHOLDER = /\{([\p{L}_][\p{L}\p{M}\p{Nd}_-]*(?:\.[\p{L}_][\p{L}\p{M}\p{Nd}_-]*)*)\}/gu;

/** The placeholders of a text, with their place in it. */
export const placeholdersIn = (text: string): { readonly path: string; readonly at: number }[] =>
  [...text.matchAll(PLACEHOLDER)].map((found) => ({ path: found[1] ?? '', at: found.index }));
