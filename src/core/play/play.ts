import type { Value } from '../scenario/expression.ts';
import type { Row } from '../sample/dataset.ts';
import type { FormField, Scenario, ScenarioNode } from '../scenario/scenario.ts';
import type { Layout } from './layout.ts';
import type { AcceptedWords } from './scorers/reply.ts';

/** The key of a form field once it is bound: what the sources say. */
export type FieldKey = Value | readonly string[];

/** A trap of a compute task with its value worked out. */
export interface BoundTrap {
  readonly is: number;
  readonly why: string;
  readonly q: number;
}

/** What a task is judged against, computed once from the data when the attempt is bound. */
export type TaskKey =
  | { readonly kind: 'classify'; readonly items: readonly Row[]; readonly classes: Readonly<Record<string, string>> }
  | { readonly kind: 'form'; readonly fields: readonly (FormField & { readonly key: FieldKey })[] }
  | { readonly kind: 'compute'; readonly is: number; readonly within: number; readonly traps: readonly BoundTrap[] };

/** Node → what it shows, in display order. */
export interface Orders {
  get(node: string): readonly string[] | undefined;
}

/**
 * A scenario bound to data and a seed: queries frozen, keys computed, display order drawn. Everything that `step` needs
 * and nothing that it changes.
 */
export interface Play {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly dataset: { readonly id: string; readonly hash: string; readonly asOf: string };
  /** Name of a binding → its rows (one row for `one: true`, null where none matched). */
  readonly data: ReadonlyMap<string, Row | null | readonly Row[]>;
  readonly nodes: ReadonlyMap<string, ScenarioNode>;
  /** Node → key, for classify, form and compute. */
  readonly keys: ReadonlyMap<string, TaskKey>;
  /**
   * Choice node → option ids in display order; quiz node → option texts in display order; classify node → item ids; order
   * node → items; match node → right sides. */
  readonly shown: Orders;
  readonly layout: Layout;
  /**
   * Reply node → what a teacher has accepted in it. It earns points; the way through the scenario stays that of the
   * patterns, since the student went it.
   */
  readonly accepted?: Readonly<Record<string, AcceptedWords>>;
}
