import type { Scored } from './scored.ts';

/** The share of the panels that had to be looked at: opened ∩ must / must. Nothing to look at is all looked at. */
export function scoreInspect(opened: readonly string[], must: readonly string[]): Scored {
  const parts = must.map((id) => {
    const seen = opened.includes(id);
    return { id, got: seen ? 1 : 0, of: 1, why: seen ? 'opened' : 'not-opened' };
  });
  const hits = parts.filter(({ got }) => got > 0).length;
  return { q: must.length === 0 ? 1 : hits / must.length, parts };
}
