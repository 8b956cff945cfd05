import type { Part, Scored } from './scored.ts';

/** The right order: texts, and groups of texts whose order among themselves does not matter. */
export type OrderKey = readonly (string | readonly string[])[];

/** Item → its place in the right order; items of a tie group share one. */
export function placesOf(key: OrderKey): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [place, group] of key.entries())
    for (const item of typeof group === 'string' ? [group] : group) places.set(item, place);
  return places;
}

/** The longest run of items that already stand in the right order among themselves (for showing, not for scoring). */
export function longestOrdered(answer: readonly string[], key: OrderKey): string[] {
  const places = placesOf(key);
  const known = answer.filter((item) => places.has(item));
  const best: { length: number; before: number }[] = [];
  for (const [at, item] of known.entries()) {
    let top = { length: 1, before: -1 };
    for (let earlier = 0; earlier < at; earlier++) {
      const inOrder = (places.get(known[earlier] ?? '') ?? 0) <= (places.get(item) ?? 0);
      const length = (best[earlier]?.length ?? 0) + 1;
      if (inOrder && length > top.length) top = { length, before: earlier };
    }
    best.push(top);
  }
  let at = best.reduce((top, { length }, index) => (length > (best[top]?.length ?? 0) ? index : top), 0);
  const run: string[] = [];
  while (at >= 0 && known[at] !== undefined) {
    run.unshift(known[at] as string);
    at = best[at]?.before ?? -1;
  }
  return run;
}

/**
 * Kendall's τ = (right − wrong) / (right + wrong) over the pairs that matter, not below 0 (scoring.md A7). Pairs inside a tie
 * group are left out; an item that was left out makes all its pairs wrong.
 */
export function scoreOrder(answer: readonly string[], key: OrderKey): Scored {
  const places = placesOf(key);
  const items = [...places.keys()];
  const given = new Map(answer.map((item, index) => [item, index]));
  let right = 0;
  let wrong = 0;
  for (const [index, a] of items.entries())
    for (const b of items.slice(index + 1)) {
      const wanted = (places.get(b) ?? 0) - (places.get(a) ?? 0);
      if (wanted === 0) continue;
      const [atA, atB] = [given.get(a), given.get(b)];
      if (atA !== undefined && atB !== undefined && Math.sign(atB - atA) === Math.sign(wanted)) right++;
      else wrong++;
    }
  const steady = new Set(longestOrdered(answer, key));
  const parts = items.map((id): Part => ({
    id,
    got: steady.has(id) ? 1 : 0,
    of: 1,
    why: steady.has(id) ? 'in-order' : 'out-of-order',
  }));
  return { q: right + wrong === 0 ? 1 : Math.max(0, (right - wrong) / (right + wrong)), parts };
}
