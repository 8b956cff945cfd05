import type { Expression } from '../expression.ts';
import type { Owner } from '../read-outcome.ts';
import type { Reading } from '../reading.ts';
import type { Line, Outcome, ScenarioNode } from '../scenario.ts';
import type { Key } from '../shape.ts';
import type { MapTree } from '../tree.ts';

/** What every node has, read already. */
export interface Base {
  readonly id: string;
  readonly say: readonly Line[];
  readonly if?: Expression;
  readonly otherwise?: string;
  readonly as?: string;
  readonly checkpoint?: string;
}

/** What every node has that asks something. */
export interface Task {
  readonly skills: Readonly<Record<string, number>>;
  readonly worth: number;
  readonly why?: string;
  readonly learn?: string;
  readonly hints: readonly string[];
  readonly late?: { readonly after: number; readonly then: Outcome };
}

/** A node that is being read. */
export interface Source {
  readonly node: MapTree;
  readonly owner: Owner;
  readonly reading: Reading;
  readonly base: Base;
  /** Reads the keys of a task; `isScored` false where nothing in it earns points. */
  readonly task: (isScored?: boolean) => Task;
}

/** One kind of node: the keys that it adds to those of every node, and how it is read. The first key names the kind. */
export interface Kind {
  readonly keys: Readonly<Record<string, Key>>;
  read(source: Source): ScenarioNode;
}
