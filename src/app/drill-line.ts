/** The decisions that stood in the practice queue when one of them was begun, as the drill page addresses them. */
let line: readonly string[] = [];

/** Whoever is done with one drill can go straight to the next; a reload forgets the line, not the queue. */
export const drillLine = {
  /** Notes what is due, in its order. */
  note: (ids: readonly string[]): void => {
    line = ids;
  },
  /** The one after this; undefined after the last, and where this one was not come to from the queue. */
  after: (id: string): string | undefined => {
    const at = line.indexOf(id);
    return at < 0 ? undefined : line[at + 1];
  },
};
