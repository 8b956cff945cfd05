/** Anything that JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The canonical JSON of a value (RFC 8785): keys sorted by UTF-16 units, no spaces, numbers as ECMAScript writes them.
 * Keys whose value is undefined are left out.
 *
 * @throws RangeError on NaN and infinities, which JSON cannot say.
 */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be written as JSON`);
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map((item: unknown) => canonical(item ?? null)).join(',')}]`;
  if (typeof value !== 'object') return 'null';
  const record = value as Record<string, unknown>;
  let text = '';
  // Without a function to compare by, sort goes by UTF-16 units.
  for (const key of Object.keys(record).sort()) {
    const part = record[key];
    if (part !== undefined) text += `${text === '' ? '{' : ','}${JSON.stringify(key)}:${canonical(part)}`;
  }
  return text === '' ? '{}' : `${text}}`;
}
