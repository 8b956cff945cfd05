import type { LoggedEvent } from '../core/play/attempt.ts';
import type { Dataset } from '../core/sample/dataset.ts';
import type { AboutDataset, StoredAttempt, StoredDataset, StoredLog, StoredScenario, StudyRow } from './rows.ts';

/** Stops a watch. */
export type Stop = () => void;

/**
 * Everything that is kept between two visits. There are two: the browser's database, and memory where the browser allows
 * none. Every method rejects with an error that app/faults.svelte.ts can classify by its name.
 */
export interface Storage {
  readonly kind: 'database' | 'memory';

  /** Adds an attempt with the events it already has. False when an attempt of that id is there: nothing is changed. */
  addAttempt(attempt: StoredAttempt, events?: readonly LoggedEvent[]): Promise<boolean>;
  /**
   * Appends one event. Writing the same event twice is the same as writing it once, so a write whose fate is unknown may
   * be repeated. Rejects with `StaleLog` when the event does not follow the last one that is stored.
   */
  append(attempt: string, event: LoggedEvent, finished: boolean): Promise<void>;
  attempts(): Promise<StoredAttempt[]>;
  countAttempts(): Promise<number>;
  log(attempt: string): Promise<StoredLog | undefined>;
  markExported(attempt: string): Promise<void>;
  /** What is handed in with the log has changed: the file that was saved lacks it. */
  unmarkExported(attempt: string): Promise<void>;
  removeAttempt(attempt: string): Promise<void>;

  /** Keeps a copy unless one with this hash is there; a listed one lists the copy that is there. */
  keepScenario(scenario: StoredScenario): Promise<void>;
  scenario(hash: string): Promise<StoredScenario | undefined>;
  scenarios(): Promise<StoredScenario[]>;
  /** Takes it out of the catalogue; drops it when no attempt needs it. */
  removeScenario(hash: string): Promise<void>;

  dataset(hash: string): Promise<Dataset | undefined>;
  /** What there is, without the rows. */
  datasets(): Promise<StoredDataset[]>;
  /**
   * All chunks or none.
   *
   * @param about of a teacher's own data
   * @param onPiece told how much of it is written
   */
  keepDataset(dataset: Dataset, about?: AboutDataset, onPiece?: (done: number, of: number) => void): Promise<void>;
  /** Calls a teacher's dataset something else; its id and hash stay. */
  renameDataset(hash: string, label: string): Promise<void>;
  removeDataset(hash: string): Promise<void>;

  /** Everything that was added to play, in no order. */
  study(): Promise<StudyRow[]>;
  /** Keeps a row in the place of the one of its kind and id. */
  keepStudy(row: StudyRow): Promise<void>;

  setting(key: string): Promise<unknown>;
  setSetting(key: string, value: unknown): Promise<void>;

  /** Calls `next` with what `query` gives, now and whenever something it read has changed, in other tabs too. */
  watch<T>(query: () => Promise<T>, next: (value: T) => void, failed: (error: unknown) => void): Stop;
  /** It is of no use afterwards. */
  close(): void;
}

/** Names of errors that this folder makes itself; the others are the browser's and Dexie's. */
export type StorageErrorName = 'StaleLog' | 'NoSuchAttempt' | 'MissingAPIError';

/** An error that is known by its name, as the browser's own are. */
export function storageError(name: StorageErrorName, message: string): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}
