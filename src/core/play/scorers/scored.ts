/** One thing of an answer that earned or cost something. */
export interface Part {
  /** What it is about: an option, a field, an item, a panel. */
  readonly id: string;
  readonly got: number;
  readonly of: number;
  /** A stable word that the page turns into a sentence: `right`, `wrong`, `missing`, `trap` … */
  readonly why: string;
  /** Where in the student's own text it stands, UTF-16 offsets, the end exclusive. */
  readonly span?: readonly [number, number];
  /** What cancelled it there: a denial. */
  readonly by?: readonly [number, number];
  /** Words for that sentence: given, expected, an author's text. */
  readonly about?: Readonly<Record<string, string | number>>;
}

/** What a scorer says of an answer: its quality q in [0, 1], and what earned or cost what. */
export interface Scored {
  readonly q: number;
  readonly parts: readonly Part[];
}
