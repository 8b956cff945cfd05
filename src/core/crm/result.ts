/**
 * What every analysis hands back: a class is a method's result, so the method, its parameters and the day go with it.
 */
export interface Result<Method extends string, Parameters, AnalysedRow> {
  readonly method: Method;
  readonly parameters: Parameters;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  readonly rows: readonly AnalysedRow[];
}

/** What a formula over given figures hands back: it says how it was worked out, and has no day of its own. */
export type Figures<Method extends string, Parameters, Values> = {
  readonly method: Method;
  readonly parameters: Parameters;
} & Readonly<Values>;

/** A quantity of one customer. */
export interface Valued {
  readonly id: string;
  readonly value: number;
}

/** The order of ids that breaks ties, so that the order of the input never shows in a result. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
