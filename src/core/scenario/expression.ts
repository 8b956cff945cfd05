import type { Span } from '../kernel/span.ts';

/** What a condition can compute with. */
export type Value = number | string | boolean | null;

export const COMPARISONS = ['==', '!=', '<', '<=', '>', '>='] as const;
export type Comparison = (typeof COMPARISONS)[number];
export type Arithmetic = '+' | '-' | '*' | '/';

/** Functions of values; the others speak of what happened in the run. */
export const VALUE_FUNCTIONS = ['min', 'max', 'count'] as const;
/** Functions of what happened; their arguments are names: a node, `node.option`, a panel or a document. */
export const RUN_FUNCTIONS = ['seen', 'picked', 'opened', 'result', 'before'] as const;

/** A thing that happened: a node was reached, or an option of it was picked. */
export interface Happening {
  readonly node: string;
  readonly option?: string;
}

/**
 * A condition or formula as a typed tree (architecture.md, decision 15). Plain JSON, total: an unknown name is a lint
 * error, `x / 0` is 0. Spans count from the start of the condition's own text.
 */
export type Expression = { readonly span: Span } & (
  | { readonly is: 'value'; readonly value: Value }
  /** A meter, a flag, or bound data (`c.tier`); inside `where`, a field of the row. */
  | { readonly is: 'name'; readonly path: readonly string[] }
  | { readonly is: 'not'; readonly of: Expression }
  | { readonly is: 'minus'; readonly of: Expression }
  | { readonly is: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly is: 'compare'; readonly by: Comparison; readonly left: Expression; readonly right: Expression }
  | { readonly is: 'arithmetic'; readonly by: Arithmetic; readonly left: Expression; readonly right: Expression }
  /** `count` gives the number of arguments that hold. */
  | { readonly is: 'min' | 'max' | 'count'; readonly of: readonly Expression[] }
  | { readonly is: 'seen' | 'result'; readonly node: string }
  | { readonly is: 'picked'; readonly node: string; readonly option: string }
  | { readonly is: 'opened'; readonly panel: string }
  /** `first` happened, and before any `then`. */
  | { readonly is: 'before'; readonly first: Happening; readonly then: Happening }
  /** In `rules` only: the condition held at no position of the run. */
  | { readonly is: 'never'; readonly of: Expression }
);
