import type { Dataset } from '../core/sample/dataset.ts';
import type { LoggedEvent } from '../core/play/attempt.ts';
import { headOf } from './columns.ts';
import {
  afterEvent,
  isNext,
  isSameEvent,
  mergedScenario,
  type AboutDataset,
  type StoredAttempt,
  type StoredScenario,
  type StudyRow,
} from './rows.ts';
import { storageError, type Stop, type Storage } from './storage.ts';

/** Storage that lives as long as the page, for browsers that allow no database. */
export class MemoryStorage implements Storage {
  readonly kind = 'memory';
  readonly #attempts = new Map<string, StoredAttempt>();
  readonly #events = new Map<string, LoggedEvent[]>();
  readonly #scenarios = new Map<string, StoredScenario>();
  readonly #datasets = new Map<string, { readonly dataset: Dataset; readonly about?: AboutDataset }>();
  readonly #study = new Map<string, StudyRow>();
  readonly #settings = new Map<string, unknown>();
  readonly #watchers = new Set<() => void>();

  addAttempt(attempt: StoredAttempt, events: readonly LoggedEvent[] = []): Promise<boolean> {
    if (this.#attempts.has(attempt.attempt)) return Promise.resolve(false);
    this.#attempts.set(attempt.attempt, attempt);
    this.#events.set(attempt.attempt, [...events]);
    return this.#changed(true);
  }

  append(attempt: string, event: LoggedEvent, finished: boolean): Promise<void> {
    const row = this.#attempts.get(attempt);
    const events = this.#events.get(attempt);
    if (!row || !events) return Promise.reject(storageError('NoSuchAttempt', attempt));
    if (isSameEvent(event, events[event.seq - 1])) return Promise.resolve();
    if (!isNext(row.header, events.at(-1), event))
      return Promise.reject(storageError('StaleLog', `${attempt} has ${events.length} events`));
    events.push(event);
    this.#attempts.set(attempt, { ...row, ...afterEvent(event), finished });
    return this.#changed(undefined);
  }

  attempts = () => Promise.resolve([...this.#attempts.values()]);

  countAttempts = () => Promise.resolve(this.#attempts.size);

  log(id: string) {
    const attempt = this.#attempts.get(id);
    return Promise.resolve(attempt && { attempt, events: [...(this.#events.get(id) ?? [])] });
  }

  markExported = (id: string) => this.#setExported(id, true);
  unmarkExported = (id: string) => this.#setExported(id, false);

  removeAttempt(id: string): Promise<void> {
    this.#attempts.delete(id);
    this.#events.delete(id);
    return this.#changed(undefined);
  }

  keepScenario(scenario: StoredScenario): Promise<void> {
    this.#scenarios.set(scenario.hash, mergedScenario(this.#scenarios.get(scenario.hash), scenario));
    return this.#changed(undefined);
  }

  scenario = (hash: string) => Promise.resolve(this.#scenarios.get(hash));
  scenarios = () => Promise.resolve([...this.#scenarios.values()]);

  removeScenario(hash: string): Promise<void> {
    const row = this.#scenarios.get(hash);
    const needed = [...this.#attempts.values()].some(({ header }) => header.scenario.hash === hash);
    if (row && needed) this.#scenarios.set(hash, { ...row, listed: false });
    else this.#scenarios.delete(hash);
    return this.#changed(undefined);
  }

  dataset = (hash: string) => Promise.resolve(this.#datasets.get(hash)?.dataset);
  datasets = () => Promise.resolve([...this.#datasets.values()].map(({ dataset, about }) => headOf(dataset, about)));

  keepDataset(dataset: Dataset, about?: AboutDataset): Promise<void> {
    this.#datasets.set(dataset.hash, { dataset, ...(about && { about }) });
    return this.#changed(undefined);
  }

  renameDataset(hash: string, label: string): Promise<void> {
    const there = this.#datasets.get(hash);
    if (there?.about) this.#datasets.set(hash, { ...there, about: { ...there.about, label } });
    return this.#changed(undefined);
  }

  removeDataset(hash: string): Promise<void> {
    this.#datasets.delete(hash);
    return this.#changed(undefined);
  }

  study = () => Promise.resolve([...this.#study.values()]);

  keepStudy(row: StudyRow): Promise<void> {
    this.#study.set(`${row.kind} ${row.id}`, row);
    return this.#changed(undefined);
  }

  setting = (key: string) => Promise.resolve(this.#settings.get(key));

  setSetting(key: string, value: unknown): Promise<void> {
    this.#settings.set(key, value);
    return this.#changed(undefined);
  }

  watch<T>(query: () => Promise<T>, next: (value: T) => void, failed: (error: unknown) => void): Stop {
    const look = () => {
      query().then((value) => {
        if (this.#watchers.has(look)) next(value);
      }, failed);
    };
    this.#watchers.add(look);
    look();
    return () => this.#watchers.delete(look);
  }

  close(): void {
    this.#watchers.clear();
  }

  #setExported(id: string, exported: boolean): Promise<void> {
    const row = this.#attempts.get(id);
    if (row) this.#attempts.set(id, { ...row, exported });
    return this.#changed(undefined);
  }

  #changed<T>(result: T): Promise<T> {
    for (const look of this.#watchers) look();
    return Promise.resolve(result);
  }
}
