import type { Json } from '../kernel/canonical.ts';
import type { Language } from '../scenario/scenario.ts';

export const MODES = ['learn', 'practice', 'exam'] as const;
export type Mode = (typeof MODES)[number];

/** What a student gives to a node: an option id, texts, `{item: class}`, `{field: value}`, a number … as logged. */
export type Answer = Json;

/** What the student (or the page's clock) did. */
export type PlayEvent =
  | { readonly type: 'answer'; readonly node: string; readonly answer: Answer }
  | { readonly type: 'late'; readonly node: string }
  | { readonly type: 'open'; readonly node: string; readonly panel: string }
  | { readonly type: 'hint'; readonly node: string; readonly level: 1 | 2 | 3 };

/** An event as it stands in an attempt log. */
export type LoggedEvent = PlayEvent & {
  /** From 1, without gaps. */
  readonly seq: number;
  /** Milliseconds of play since the start, from a monotonic clock. */
  readonly t: number;
  /** The link of the event before; of the first event, that of the header. */
  readonly prev: string;
};

export interface Student {
  readonly number: string;
  readonly name: string;
  readonly class: string;
}

/** An attempt log without its events: what was played, by whom, how. */
export interface AttemptHeader {
  readonly rapport: 1;
  readonly attempt: string;
  readonly scenario: { readonly id: string; readonly version: number; readonly hash: string };
  readonly dataset: { readonly id: string; readonly hash: string };
  readonly engine: string;
  readonly seed: number;
  readonly mode: Mode;
  readonly lang: Language;
  readonly student: Student;
  /** ISO 8601 with offset, or null where the log was made without a clock. */
  readonly started: string | null;
}

/** Words of a typed reply by which a student says to have made a point: for the teacher, never counted by itself. */
export interface Claim {
  readonly node: string;
  readonly seq: number;
  readonly point: string;
  readonly words: string;
}

/** Begun again from a decision of another attempt: the log starts with the events up to `seq` of that one. */
export interface Origin {
  readonly attempt: string;
  readonly seq: number;
}

/** What happened, never what it was worth (scenario-format.md). Everything else is recomputed by replay. */
export interface AttemptLog extends AttemptHeader {
  readonly events: readonly LoggedEvent[];
  /** The link of the last event, or of the header when there is none. */
  readonly head: string;
}

/** The version of the engine's semantics, written into every log. */
export const ENGINE = '1.0.0';
