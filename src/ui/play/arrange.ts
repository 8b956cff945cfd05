/** The list with the item at `from` moved to `to`; one that is not there, or a place outside, changes nothing. */
export function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from];
  if (item === undefined || from === to || to < 0 || to >= items.length) return items;
  const rest = items.filter((_, index) => index !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** An order that was kept in storage, where it still is one of these items; otherwise the order they are shown in. */
export function orderFrom(kept: unknown, shown: readonly string[]): readonly string[] {
  if (!Array.isArray(kept) || kept.length !== shown.length) return shown;
  const items = kept.map(String);
  return new Set(items).size === items.length && items.every((item) => shown.includes(item)) ? items : shown;
}

type Pairs = Readonly<Record<string, string>>;

/**
 * Gives a left a right, or takes it away without one. A right is used once: who had it gets what this left had before, or
 * goes without.
 */
export function paired(pairs: Pairs, left: string, right: string | undefined): Pairs {
  const before = Object.hasOwn(pairs, left) ? pairs[left] : undefined;
  const next = new Map(Object.entries(pairs));
  const other = [...next].find(([who, what]) => who !== left && what === right)?.[0];
  if (right === undefined) next.delete(left);
  else next.set(left, right);
  if (other !== undefined) {
    if (before === undefined) next.delete(other);
    else next.set(other, before);
  }
  return Object.fromEntries(next);
}

/** Pairs that were kept in storage, as far as they are still of these sides and use no right twice. */
export function pairsFrom(kept: unknown, lefts: readonly string[], rights: readonly string[]): Pairs {
  if (typeof kept !== 'object' || kept === null) return {};
  const taken = new Set<string>();
  const sound = Object.entries(kept).filter(([left, right]) => {
    if (!lefts.includes(left) || typeof right !== 'string' || !rights.includes(right) || taken.has(right)) return false;
    taken.add(right);
    return true;
  });
  return Object.fromEntries(sound);
}

/** Which options were named the most and the least effective, so far. */
export interface Ends {
  readonly best?: string;
  readonly worst?: string;
}

/** Names an option at one end; at the other it can no longer stand. */
export function named(ends: Ends, end: keyof Ends, option: string): Ends {
  const other = end === 'best' ? 'worst' : 'best';
  const kept = ends[other];
  return kept === undefined || kept === option ? { [end]: option } : { [end]: option, [other]: kept };
}

/** What a number key does: takes an option back that was named, else names the best one first, then the worst. */
export function pressed(ends: Ends, option: string): Ends {
  const { best, worst } = ends;
  if (option === best) return worst === undefined ? {} : { worst };
  if (option === worst) return best === undefined ? {} : { best };
  return named(ends, best === undefined ? 'best' : 'worst', option);
}
