import Dexie from 'dexie';
import { DexieStorage } from './dexie-storage.ts';
import { MemoryStorage } from './memory.ts';
import { RapportDb } from './rapport-db.ts';
import { storageError, type Storage } from './storage.ts';
import { DATABASE } from './versions.ts';

/** What can happen to an open database from outside. Nothing is ever written after any of them. */
export interface Outside {
  /** Another tab upgrades or deletes the database; ours is closed. */
  replaced(): void;
  /** The browser took the database away: the site's data were cleared. */
  gone(): void;
  /** Another tab with the older version holds our upgrade up; it goes on when that tab is closed. */
  blocked(): void;
}

export type Opened =
  | { readonly is: 'database' | 'memory'; readonly storage: Storage; readonly why?: unknown }
  /** Written by a newer version than this page: nothing was changed, nothing may be written. */
  | { readonly is: 'newer'; readonly storage: Storage };

/** Where the database is; a test has its own. */
interface Place {
  readonly name?: string;
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
}

/**
 * Opens the browser's database, or memory where it allows none. Never rejects: the page must be playable in every
 * browser.
 */
export async function openStorage(outside: Outside, { name = DATABASE, ...place }: Place = {}): Promise<Opened> {
  let closing = false;
  try {
    const db = new RapportDb(name, place);
    db.on('versionchange', () => {
      closing = true;
      db.close();
      outside.replaced();
      return false;
    });
    db.on('blocked', () => {
      outside.blocked();
    });
    const known = db.version10;
    const isNewer = (version: number) => version > known;
    // Before Dexie opens it: Dexie would silently add to a newer database what it misses there.
    if (isNewer(await versionThere(name, place))) return { is: 'newer', storage: new MemoryStorage() };
    await db.open();
    if (isNewer(db.backendDB().version)) {
      closing = true;
      db.close();
      return { is: 'newer', storage: new MemoryStorage() };
    }
    db.on('close', () => {
      if (!closing) outside.gone();
    });
    const storage = new DexieStorage(db, () => {
      closing = true;
    });
    return { is: 'database', storage };
  } catch (why) {
    return { is: 'memory', storage: new MemoryStorage(), why };
  }
}

/** The version of the database in this browser as IndexedDB counts it, 0 where there is none; makes none. */
async function versionThere(name: string, place: Place): Promise<number> {
  const factory = ('indexedDB' in place ? place : Dexie.dependencies).indexedDB;
  if (!factory) throw storageError('MissingAPIError', 'this browser has no IndexedDB');
  // Firefox has the list since version 126 only.
  const { databases } = factory as { databases?: IDBFactory['databases'] };
  if (!databases) return versionOpened(name, factory);
  const there = await databases.call(factory);
  return there.find((one) => one.name === name)?.version ?? 0;
}

/** The same by opening it: what did not exist is given up while it is being made. */
function versionOpened(name: string, factory: IDBFactory): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name);
    let isMissing = false;
    request.onupgradeneeded = () => {
      isMissing = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      const { version } = request.result;
      request.result.close();
      resolve(version);
    };
    request.onerror = (event) => {
      event.preventDefault();
      if (isMissing) resolve(0);
      else reject(request.error ?? new Error('the database cannot be opened'));
    };
  });
}

/** Every row of a database that this page is too old to understand, table by table: read and never written. */
export async function dumpDatabase({ name = DATABASE, ...place }: Place = {}): Promise<Record<string, unknown[]>> {
  // Without a declared version Dexie opens what is there as it is.
  const db = new Dexie(name, { ...place, autoOpen: false });
  await db.open();
  try {
    const rows = await Promise.all(
      db.tables.map(async (table): Promise<[string, unknown[]]> => [table.name, await table.toArray()]),
    );
    return Object.fromEntries(rows);
  } finally {
    db.close();
  }
}

/** Deletes the database, whoever wrote it. Other tabs are told and close it first. */
export async function deleteDatabase(): Promise<void> {
  // Where the browser allows no database there is none to delete.
  await Dexie.delete(DATABASE).catch(() => undefined);
}
