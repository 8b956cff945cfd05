import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { openStorage } from '../../src/db/open.ts';
import { DATABASE } from '../../src/db/versions.ts';
import { calm, logWith, rowOf, smallData, storedScenario } from '../support/attempt.ts';
import { toChunks } from '../../src/db/columns.ts';
import { newPlace } from '../support/database.ts';

const silent = { replaced: () => undefined, gone: () => undefined, blocked: () => undefined };

/** The schema of every released version, written out once more: a change of a released one fails here. */
const RELEASED = [
  {
    version: 1,
    stores: {
      attempts: 'attempt',
      events: '[attempt+seq]',
      scenarios: 'hash',
      datasets: 'hash',
      columns: '[dataset+table+chunk]',
      settings: 'key',
    },
  },
  {
    version: 2,
    stores: {
      attempts: 'attempt',
      events: '[attempt+seq]',
      scenarios: 'hash',
      datasets: 'hash',
      columns: '[dataset+table+chunk]',
      settings: 'key',
      study: '[kind+id]',
    },
  },
] as const;

const log = logWith('a1', calm);
const row = { ...rowOf('a1'), events: 1, head: log.head };

test.each(RELEASED)('a database of version $version opens with everything in it', async ({ version, stores }) => {
  const place = newPlace();
  const old = new Dexie(DATABASE, place);
  old.version(version).stores(stores);
  await old.open();
  await old.table('attempts').add(row);
  await old.table('events').bulkAdd(log.events.map((event) => ({ attempt: 'a1', seq: event.seq, event })));
  await old.table('scenarios').add(storedScenario);
  const { dataset, chunks } = toChunks(smallData);
  await old.table('datasets').add(dataset);
  await old.table('columns').bulkAdd(chunks);
  await old.table('settings').add({ key: 'settings', value: { theme: 'dark' } });
  old.close();

  const { is, storage } = await openStorage(silent, place);
  expect(is).toBe('database');
  expect(await storage.log('a1')).toEqual({ attempt: row, events: log.events });
  expect(await storage.scenarios()).toEqual([storedScenario]);
  expect(await storage.dataset(smallData.hash)).toEqual(smallData);
  expect(await storage.setting('settings')).toEqual({ theme: 'dark' });
  expect(await storage.study()).toEqual([]);
  storage.close();
});
