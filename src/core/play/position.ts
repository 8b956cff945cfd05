import type { Value } from '../scenario/expression.ts';

/** A red line that was crossed, and where. */
export interface Redline {
  readonly node: string;
  readonly reason: string;
}

/**
 * Where a run stands: small, comparable, plain JSON. What conditions can read of the past stands in `marks`, laid out once
 * a scenario in `Play.layout`; what no condition reads is not kept, so positions do not grow with the run.
 */
export interface Position {
  readonly node: string;
  /** In the order of the scenario's meters. */
  readonly meters: readonly number[];
  /** In the order of `layout.flags`; null until set. */
  readonly flags: readonly Value[];
  /** Visits, picked options, opened panels, results and what came first, as `layout` says. */
  readonly marks: readonly number[];
  /** The deepest hint opened at this node. */
  readonly hint: 0 | 1 | 2 | 3;
  readonly redlines: readonly Redline[];
}
