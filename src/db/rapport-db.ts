import Dexie, { type DexieOptions, type Table } from 'dexie';
import type {
  StoredAttempt,
  StoredChunk,
  StoredDataset,
  StoredEvent,
  StoredScenario,
  StoredSetting,
  StudyRow,
} from './rows.ts';
import { DATABASE, declareVersions } from './versions.ts';

/**
 * The database. It never opens by itself: Dexie would otherwise silently write into a new, empty database after the
 * site's data were cleared, and with old code into one that another tab has upgraded (docs/decisions).
 */
export class RapportDb extends Dexie {
  declare attempts: Table<StoredAttempt, string>;
  declare events: Table<StoredEvent, [string, number]>;
  declare scenarios: Table<StoredScenario, string>;
  declare datasets: Table<StoredDataset, string>;
  declare columns: Table<StoredChunk, [string, string, number]>;
  declare study: Table<StudyRow, [string, string]>;
  declare settings: Table<StoredSetting, string>;

  constructor(name = DATABASE, options: DexieOptions = {}) {
    super(name, { ...options, autoOpen: false, chromeTransactionDurability: 'strict', cache: 'disabled' });
    declareVersions(this);
  }

  /** The version that IndexedDB knows: ten times Dexie's. */
  get version10(): number {
    return Math.round(this.verno * 10);
  }
}
