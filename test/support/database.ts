import Dexie, { type DBCore, type DBCoreTable, type Middleware } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { DexieStorage } from '../../src/db/dexie-storage.ts';
import { MemoryStorage } from '../../src/db/memory.ts';
import { RapportDb } from '../../src/db/rapport-db.ts';

// Live queries stand still where the runtime has no IndexedDB of its own.
Dexie.dependencies.indexedDB = new IDBFactory();

/** A place for databases that nothing else has touched. */
export const newPlace = () => ({ indexedDB: new IDBFactory(), IDBKeyRange });

export async function openDatabase(place = newPlace(), name = 'test') {
  const db = new RapportDb(name, place);
  await db.open();
  return { db, storage: new DexieStorage(db), place };
}

/** Both kinds of storage, by name: they must behave alike. */
export const storages = [
  ['the database', async () => (await openDatabase()).storage],
  ['memory', () => Promise.resolve(new MemoryStorage())],
] as const;

/** Makes the n-th write to the database fail as a full disk does, n counted from 1; 0 stops it. */
export function failingWrites(db: RapportDb): { failAt(n: number): void; readonly writes: number } {
  let writes = 0;
  let bad = 0;
  const full = () =>
    Object.assign(new Error('aborted'), {
      name: 'AbortError',
      inner: Object.assign(new Error('full'), { name: 'QuotaExceededError' }),
    });
  const middleware: Middleware<DBCore> = {
    stack: 'dbcore',
    name: 'fail',
    create: (down) => ({
      ...down,
      table: (table: string): DBCoreTable => {
        const inner = down.table(table);
        return {
          ...inner,
          mutate: (request) => {
            writes += 1;
            return writes === bad ? Promise.reject(full()) : inner.mutate(request);
          },
        };
      },
    }),
  };
  db.use(middleware);
  return {
    failAt: (n) => {
      writes = 0;
      bad = n;
    },
    get writes() {
      return writes;
    },
  };
}
