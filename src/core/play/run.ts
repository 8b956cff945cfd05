import type { Answer } from './attempt.ts';
import type { Position, Redline } from './position.ts';
import type { Part } from './scorers/scored.ts';
import type { End, NodeKind, Line } from '../scenario/scenario.ts';

/** A node that the run came through or to: what was said there, and the world afterwards. */
export interface Passage {
  readonly is: 'passage';
  readonly node: string;
  readonly kind: NodeKind;
  /** The lines whose `if` held, source text, not yet interpolated. */
  readonly lines: readonly Line[];
  /** The branch that luck drew, of a chance node. */
  readonly drawn?: number;
  /** The world on leaving the node by itself, or on arriving at a task. */
  readonly meters: readonly number[];
}

/** What the student did at a task, and what it was. */
export interface Decision {
  readonly is: 'decision';
  /** The sequence number of the event, from 1 in the log. */
  readonly seq: number;
  readonly node: string;
  readonly kind: NodeKind;
  /** null when the clock ran out. */
  readonly answer: Answer | null;
  readonly late: boolean;
  /** Only the first visit of a node is scored. */
  readonly scored: boolean;
  /** Quality in [0, 1], after the cap of the deepest hint. */
  readonly q: number;
  readonly parts: readonly Part[];
  readonly hint: 0 | 1 | 2 | 3;
  /** Skill → points, q × worth × share of the skill, before any scale. */
  readonly points: Readonly<Record<string, number>>;
  readonly worth: number;
  /** On arriving at the task: before its hints, and before what was looked at there. */
  readonly entered: Position;
  readonly before: Position;
  /** The position at the next task or end. */
  readonly after: Position;
  /** Milliseconds of play at which it was logged. */
  readonly t: number;
}

/** What replaying a log gives. */
export interface Run {
  /** The whole story in order: what was said and what was decided. */
  readonly story: readonly (Passage | Decision)[];
  readonly decisions: readonly Decision[];
  readonly position: Position;
  readonly ending: { readonly node: string; readonly end: End } | null;
  readonly redlines: readonly Redline[];
  /** Rules that were kept or broken; empty until the run is over. */
  readonly rules: readonly { readonly rule: string; readonly kept: boolean }[];
  /** The first event that was not legal where it stands; the replay stops before it. */
  readonly illegal: { readonly seq: number; readonly reason: IllegalReason } | null;
}

export const ILLEGAL_REASONS = [
  'over',
  'other-node',
  'no-such-option',
  'option-closed',
  'wrong-shape',
  'no-clock',
  'no-such-panel',
  'no-such-hint',
] as const;
/** Why an event is not legal where it stands. */
export type IllegalReason = (typeof ILLEGAL_REASONS)[number];
