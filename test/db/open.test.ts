import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { dumpDatabase, openStorage } from '../../src/db/open.ts';
import { logWith, calm, rowOf } from '../support/attempt.ts';
import { newPlace } from '../support/database.ts';

const outside = () => {
  const seen: string[] = [];
  return {
    seen,
    replaced: () => void seen.push('replaced'),
    gone: () => void seen.push('gone'),
    blocked: () => void seen.push('blocked'),
  };
};

test('a first visit makes the database', async () => {
  const { is, storage } = await openStorage(outside(), newPlace());
  expect([is, storage.kind, await storage.attempts()]).toEqual(['database', 'database', []]);
  storage.close();
});

test('a database of a newer version is neither written nor read as ours, and can be exported', async () => {
  const place = newPlace();
  const newer = new Dexie('rapport', place);
  newer.version(9).stores({ attempts: 'attempt', badges: 'id' });
  await newer.open();
  await newer.table('badges').add({ id: 'b1' });
  newer.close();

  const { is, storage } = await openStorage(outside(), place);
  expect([is, storage.kind]).toEqual(['newer', 'memory']);
  expect(await dumpDatabase(place)).toEqual({ attempts: [], badges: [{ id: 'b1' }] });
  const version = await new Promise<number>((resolve) => {
    const request = place.indexedDB.open('rapport');
    request.onsuccess = () => {
      resolve(request.result.version);
      request.result.close();
    };
  });
  expect(version).toBe(90);
});

test.each([
  ['is missing', undefined],
  [
    'is denied',
    {
      open: () => {
        throw Object.assign(new Error('denied'), { name: 'SecurityError' });
      },
    } as unknown as IDBFactory,
  ],
])('where IndexedDB %s the page is playable in memory', async (_, indexedDB) => {
  const place = { ...newPlace(), ...{ indexedDB: indexedDB as unknown as IDBFactory } };
  const { is, storage } = await openStorage(outside(), place);
  expect(is).toBe('memory');
  await storage.addAttempt(rowOf('a1'));
  expect(await storage.countAttempts()).toBe(1);
});

test('after another tab upgraded, this one writes nothing and says so', async () => {
  const place = newPlace();
  const watch = outside();
  const { storage } = await openStorage(watch, place);
  await storage.addAttempt(rowOf('a1'));

  const upgraded = new Dexie('rapport', place);
  upgraded.version(9).stores({ attempts: 'attempt' });
  await upgraded.open();
  expect(watch.seen).toEqual(['replaced']);
  const [event] = logWith('a1', calm).events;
  if (event) await expect(storage.append('a1', event, false)).rejects.toMatchObject({ name: 'DatabaseClosedError' });
  expect(await upgraded.table('attempts').toArray()).toEqual([rowOf('a1')]);
  upgraded.close();
});

test('closing it ourselves is no loss', async () => {
  const watch = outside();
  const { storage } = await openStorage(watch, newPlace());
  storage.close();
  expect(watch.seen).toEqual([]);
});

test('nothing opens again by itself once the database was taken away', async () => {
  const place = newPlace();
  const watch = outside();
  const opened = await openStorage(watch, place);
  await opened.storage.addAttempt(rowOf('a1'));
  // The browser closes the connection when the site's data are cleared.
  const connection = latestConnection();
  connection.onclose?.call(connection, new Event('close'));
  expect(watch.seen).toEqual(['gone']);
  await expect(opened.storage.addAttempt(rowOf('a2'))).rejects.toMatchObject({ name: 'DatabaseClosedError' });
});

/** The raw connection of the storage that was opened last. */
function latestConnection(): IDBDatabase {
  const db = (Dexie as unknown as { connections: readonly Dexie[] }).connections.at(-1);
  if (!db) throw new Error('no connection');
  return db.backendDB();
}
