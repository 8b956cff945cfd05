import Dexie, { liveQuery } from 'dexie';
import type { LoggedEvent } from '../core/play/attempt.ts';
import type { Dataset } from '../core/sample/dataset.ts';
import { fromChunks, toChunks } from './columns.ts';
import type { RapportDb } from './rapport-db.ts';
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

/** Chunks that are written before the next word on how far it is. */
const PIECE = 32;

/** Storage in the browser's database. */
export class DexieStorage implements Storage {
  readonly kind = 'database';
  readonly #db: RapportDb;
  readonly #beforeClose: () => void;

  /** @param beforeClose is called when the close is our own, not the browser's */
  constructor(db: RapportDb, beforeClose: () => void = () => undefined) {
    this.#db = db;
    this.#beforeClose = beforeClose;
  }

  addAttempt(attempt: StoredAttempt, events: readonly LoggedEvent[] = []): Promise<boolean> {
    const { attempts, events: rows } = this.#db;
    return this.#db.transaction('rw', attempts, rows, async () => {
      if (await attempts.get(attempt.attempt)) return false;
      await attempts.add(attempt);
      await rows.bulkAdd(events.map((event) => ({ attempt: attempt.attempt, seq: event.seq, event })));
      return true;
    });
  }

  append(attempt: string, event: LoggedEvent, finished: boolean): Promise<void> {
    const { attempts, events } = this.#db;
    return this.#db.transaction('rw', attempts, events, async () => {
      const row = await attempts.get(attempt);
      if (!row) throw storageError('NoSuchAttempt', attempt);
      const last = await this.#eventsOf(attempt).last();
      if (last && last.seq >= event.seq && isSameEvent(event, (await events.get([attempt, event.seq]))?.event)) return;
      if (!isNext(row.header, last?.event, event))
        throw storageError('StaleLog', `${attempt} has ${last?.seq ?? 0} events`);
      await events.add({ attempt, seq: event.seq, event });
      await attempts.put({ ...row, ...afterEvent(event), finished });
    });
  }

  attempts(): Promise<StoredAttempt[]> {
    return this.#db.attempts.toArray();
  }

  countAttempts(): Promise<number> {
    return this.#db.attempts.count();
  }

  log(id: string) {
    return this.#db.transaction('r', this.#db.attempts, this.#db.events, async () => {
      const attempt = await this.#db.attempts.get(id);
      return attempt && { attempt, events: (await this.#eventsOf(id).toArray()).map(({ event }) => event) };
    });
  }

  async markExported(id: string): Promise<void> {
    await this.#db.attempts.update(id, { exported: true });
  }

  async unmarkExported(id: string): Promise<void> {
    await this.#db.attempts.update(id, { exported: false });
  }

  removeAttempt(id: string): Promise<void> {
    return this.#db.transaction('rw', this.#db.attempts, this.#db.events, async () => {
      await this.#eventsOf(id).delete();
      await this.#db.attempts.delete(id);
    });
  }

  keepScenario(scenario: StoredScenario): Promise<void> {
    const { scenarios } = this.#db;
    return this.#db.transaction('rw', scenarios, async () => {
      await scenarios.put(mergedScenario(await scenarios.get(scenario.hash), scenario));
    });
  }

  scenario(hash: string): Promise<StoredScenario | undefined> {
    return this.#db.scenarios.get(hash);
  }

  scenarios(): Promise<StoredScenario[]> {
    return this.#db.scenarios.toArray();
  }

  removeScenario(hash: string): Promise<void> {
    const { attempts, scenarios } = this.#db;
    return this.#db.transaction('rw', attempts, scenarios, async () => {
      const needed = await attempts.filter(({ header }) => header.scenario.hash === hash).count();
      if (needed > 0) await scenarios.update(hash, { listed: false });
      else await scenarios.delete(hash);
    });
  }

  dataset(hash: string): Promise<Dataset | undefined> {
    const { datasets, columns } = this.#db;
    return this.#db.transaction('r', datasets, columns, async () => {
      const stored = await datasets.get(hash);
      return stored && fromChunks(stored, await this.#chunksOf(hash).toArray());
    });
  }

  datasets() {
    return this.#db.datasets.toArray();
  }

  keepDataset(dataset: Dataset, about?: AboutDataset, onPiece?: (done: number, of: number) => void): Promise<void> {
    const { datasets, columns } = this.#db;
    const rows = toChunks(dataset, about);
    return this.#db.transaction('rw', datasets, columns, async () => {
      await this.#chunksOf(dataset.hash).delete();
      for (let from = 0; from < rows.chunks.length; from += PIECE) {
        await columns.bulkPut(rows.chunks.slice(from, from + PIECE));
        onPiece?.(Math.min(from + PIECE, rows.chunks.length), rows.chunks.length);
      }
      await datasets.put(rows.dataset);
    });
  }

  async renameDataset(hash: string, label: string): Promise<void> {
    await this.#db.datasets.update(hash, { label });
  }

  removeDataset(hash: string): Promise<void> {
    const { datasets, columns } = this.#db;
    return this.#db.transaction('rw', datasets, columns, async () => {
      await this.#chunksOf(hash).delete();
      await datasets.delete(hash);
    });
  }

  study(): Promise<StudyRow[]> {
    return this.#db.study.toArray();
  }

  async keepStudy(row: StudyRow): Promise<void> {
    await this.#db.study.put(row);
  }

  async setting(key: string): Promise<unknown> {
    return (await this.#db.settings.get(key))?.value;
  }

  async setSetting(key: string, value: unknown): Promise<void> {
    await this.#db.settings.put({ key, value });
  }

  watch<T>(query: () => Promise<T>, next: (value: T) => void, failed: (error: unknown) => void): Stop {
    const subscription = liveQuery(query).subscribe({ next, error: failed });
    return () => {
      subscription.unsubscribe();
    };
  }

  close(): void {
    this.#beforeClose();
    this.#db.close();
  }

  #eventsOf(attempt: string) {
    return this.#db.events.where(':id').between([attempt, Dexie.minKey], [attempt, Dexie.maxKey]);
  }

  #chunksOf(dataset: string) {
    return this.#db.columns.where(':id').between([dataset, Dexie.minKey], [dataset, Dexie.maxKey]);
  }
}
