import { canonical } from '../core/kernel/canonical.ts';
import { linkOf } from '../core/kernel/hash.ts';
import type { Cell } from '../core/sample/dataset.ts';
import type { AttemptHeader, LoggedEvent, Origin } from '../core/play/attempt.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import type { Translation } from '../core/scenario/translation.ts';

/** An attempt as stored: its header, and where its events stand. The events themselves are rows of their own. */
export interface StoredAttempt {
  readonly attempt: string;
  readonly header: AttemptHeader;
  /** Played in this browser, or read from a result file. */
  readonly source: 'here' | 'file';
  /** How many events are stored. */
  readonly events: number;
  /** The link of the last event, or of the header when there is none. */
  readonly head: string;
  readonly finished: boolean;
  /** Saved as a file after its last event and its last claim. */
  readonly exported: boolean;
  /** Begun again from a decision of another attempt: it starts with the events up to `seq` of that one. */
  readonly from?: Origin;
}

/** One event under the key [attempt+seq]: added once, never changed. */
export interface StoredEvent {
  readonly attempt: string;
  readonly seq: number;
  readonly event: LoggedEvent;
}

/** A copy of a scenario that was played or added, so that old attempts can be replayed after the scenario has changed. */
export interface StoredScenario {
  readonly hash: string;
  readonly id: string;
  readonly source: 'course' | 'teacher';
  /** Shown in the catalogue. A teacher's file that was removed stays, unlisted, while an attempt needs it. */
  readonly listed: boolean;
  /** Milliseconds since 1970. */
  readonly added: number;
  readonly scenario: Scenario;
  readonly translation?: Translation;
  /** The text of a teacher's file as it was handed in. */
  readonly text?: string;
}

/** What a dataset consists of; its columns are chunks of their own. */
export interface StoredDataset {
  readonly hash: string;
  readonly id: string;
  readonly asOf: string;
  readonly tables: Readonly<Record<string, { readonly rows: number; readonly columns: readonly string[] }>>;
  /** Of a teacher's own data: what it is called in lists. */
  readonly label?: string;
  /** Of a teacher's own data: milliseconds since 1970. */
  readonly added?: number;
}

/** What a teacher's own data are called, and since when they are here. */
export type AboutDataset = Required<Pick<StoredDataset, 'label' | 'added'>>;

/** One column of a chunk. Typed arrays are read and written many times faster than arrays of mixed cells. */
export type PackedColumn =
  | { readonly is: 'integer'; readonly values: Int32Array }
  | { readonly is: 'number'; readonly values: Float64Array }
  | { readonly is: 'flag'; readonly values: Uint8Array }
  | { readonly is: 'cells'; readonly values: readonly Cell[] };

/** Up to a thousand rows of one table, column by column. */
export interface StoredChunk {
  readonly dataset: string;
  readonly table: string;
  readonly chunk: number;
  readonly columns: Readonly<Record<string, PackedColumn>>;
}

/**
 * What is added to play, by kind: a student's answer to an item, how well a card of the queue is remembered, a debrief's
 * notes; a teacher's ruling on words that students claim.
 */
export interface StudyRow {
  readonly kind: 'answer' | 'memory' | 'debrief' | 'ruling';
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly value: unknown;
}

export interface StoredSetting {
  readonly key: string;
  readonly value: unknown;
}

/** An attempt with its events: what is exported, backed up and replayed. */
export interface StoredLog {
  readonly attempt: StoredAttempt;
  readonly events: readonly LoggedEvent[];
}

/** What an attempt's row says once `event` is its last. Not exported any more: the file lacks this event. */
export const afterEvent = (event: LoggedEvent): Pick<StoredAttempt, 'events' | 'head' | 'exported'> => ({
  events: event.seq,
  head: linkOf(event),
  exported: false,
});

/** Whether `event` is the next of a log whose last event is `last`: no gap, and chained to it. */
export const isNext = (header: AttemptHeader, last: LoggedEvent | undefined, event: LoggedEvent): boolean =>
  event.seq === (last?.seq ?? 0) + 1 && event.prev === linkOf(last ?? header);

export const isSameEvent = (a: LoggedEvent, b: LoggedEvent | undefined): boolean =>
  b !== undefined && canonical(a) === canonical(b);

/** The copy to keep when one may be there: the one that is there, listed if either is, with what the new one adds. */
export const mergedScenario = (there: StoredScenario | undefined, scenario: StoredScenario): StoredScenario =>
  there
    ? {
        ...there,
        listed: there.listed || scenario.listed,
        source: scenario.listed ? scenario.source : there.source,
        ...(scenario.translation && { translation: scenario.translation }),
        ...(scenario.text !== undefined && { text: scenario.text }),
      }
    : scenario;
