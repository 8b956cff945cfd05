/** Places of rows that are selected. Never changed, always replaced. */
export type Selection = ReadonlySet<number>;

export const NOBODY: Selection = new Set();

export const selectionOf = (places: Iterable<number>): Selection => new Set(places);

/** With some more places. */
export const joined = (selection: Selection, places: readonly number[]): Selection =>
  new Set([...selection, ...places]);

/** With a place, or without it where it was selected. */
export function toggled(selection: Selection, place: number): Selection {
  const next = new Set(selection);
  if (!next.delete(place)) next.add(place);
  return next;
}
