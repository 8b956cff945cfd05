import type { AttemptHeader, LoggedEvent } from '../core/play/attempt.ts';
import { linkOf } from '../core/kernel/hash.ts';
import { witness } from '../db/journal.ts';
import type { StoredAttempt, StoredScenario } from '../db/rows.ts';
import type { Storage } from '../db/storage.ts';
import { painted } from './painted.ts';

/** Whether everything that happened is written; `unsaved` waits for {@link AttemptWriter.again}. */
export type Saving = 'saved' | 'saving' | 'unsaved';

/** How a row begins when nothing has happened yet. */
export const newRow = (header: AttemptHeader, source: StoredAttempt['source']): StoredAttempt => ({
  attempt: header.attempt,
  header,
  source,
  events: 0,
  head: linkOf(header),
  finished: false,
  exported: false,
});

/**
 * Writes what happened in one attempt behind the paint, in order, each event until it is written. Nothing is dropped when
 * a write fails: it stays in line and is written first the next time.
 */
export class AttemptWriter {
  readonly #storage: Storage;
  readonly #header: AttemptHeader;
  readonly #failed: (error: unknown) => void;
  /** The scenario's copy, for as long as it and the attempt's row are not written. */
  #first: StoredScenario | undefined;
  #written: LoggedEvent[];
  #waiting: { readonly event: LoggedEvent; readonly finished: boolean }[] = [];
  #flushing: Promise<void> | undefined;
  #saving = $state<Saving>('saved');

  /** @param written the events that are stored already */
  constructor(
    storage: Storage,
    header: AttemptHeader,
    { written, failed }: { written: readonly LoggedEvent[]; failed: (error: unknown) => void },
  ) {
    this.#storage = storage;
    this.#header = header;
    this.#written = [...written];
    this.#failed = failed;
  }

  get saving(): Saving {
    return this.#saving;
  }

  /** Writes a new attempt before its first event. */
  begin(scenario: StoredScenario): Promise<void> {
    this.#first = scenario;
    return this.again();
  }

  /** Resolves when the event is written, or could not be written. */
  add(event: LoggedEvent, finished: boolean): Promise<void> {
    this.#waiting.push({ event, finished });
    return this.#saving === 'unsaved' ? Promise.resolve() : this.again();
  }

  /** Writes everything that waits; resolves when it is written or has failed again. */
  again(): Promise<void> {
    this.#flushing ??= this.#write();
    return this.#flushing;
  }

  async #write(): Promise<void> {
    this.#saving = 'saving';
    try {
      await painted();
      do await this.#flush();
      while (this.#waiting.length > 0);
      this.#saving = 'saved';
    } catch (error) {
      this.#saving = 'unsaved';
      this.#failed(error);
    } finally {
      this.#flushing = undefined;
    }
  }

  async #flush(): Promise<void> {
    const { attempt } = this.#header;
    if (this.#first) {
      await this.#storage.keepScenario(this.#first);
      await this.#storage.addAttempt(newRow(this.#header, 'here'));
      this.#first = undefined;
    }
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      await this.#storage.append(attempt, next.event, next.finished);
      this.#waiting.shift();
      this.#written.push(next.event);
    }
    if (this.#storage.kind === 'database') witness(this.#header, this.#written, await this.#storage.countAttempts());
  }
}
