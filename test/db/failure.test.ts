import { expect, test } from 'vitest';
import { classify } from '../../src/app/fault.ts';
import { DexieStorage } from '../../src/db/dexie-storage.ts';
import { RapportDb } from '../../src/db/rapport-db.ts';
import { longLog, rowOf, storedScenario } from '../support/attempt.ts';
import { failingWrites, newPlace } from '../support/database.ts';

const { events } = longLog('a1', 4);

/** What a short attempt writes, event by event. */
async function write(storage: DexieStorage, from = 0): Promise<void> {
  await storage.keepScenario(storedScenario);
  await storage.addAttempt(rowOf('a1'));
  for (const event of events.slice(from)) await storage.append('a1', event, event.seq === 4);
}

async function openFailing() {
  const db = new RapportDb('test', newPlace());
  const failing = failingWrites(db);
  await db.open();
  return { storage: new DexieStorage(db), failing };
}

test('whichever write fails, what is stored is a clean beginning, the fault is named, and writing again completes it', async () => {
  const counting = await openFailing();
  counting.failing.failAt(0);
  await write(counting.storage);
  const { writes } = counting.failing;
  expect(writes).toBeGreaterThan(events.length);

  for (let n = 1; n <= writes; n++) {
    const { storage, failing } = await openFailing();
    failing.failAt(n);
    const error: unknown = await write(storage).catch((thrown: unknown) => thrown);
    expect(classify(error)).toBe('disk-full');
    failing.failAt(0);

    const there = await storage.log('a1');
    expect(there?.events ?? []).toEqual(events.slice(0, there?.events.length ?? 0));
    expect(there?.attempt.events ?? 0).toBe(there?.events.length ?? 0);

    await write(storage);
    expect((await storage.log('a1'))?.events).toEqual(events);
    expect((await storage.log('a1'))?.attempt.finished).toBe(true);
  }
});
