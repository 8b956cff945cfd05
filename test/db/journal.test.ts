import { beforeEach, expect, test, vi } from 'vitest';
import {
  checkWitness,
  forgetAttempt,
  keepTime,
  keptTime,
  lastWitness,
  pruneJournals,
  witness,
  witnessCount,
} from '../../src/db/journal.ts';
import { keysUnder } from '../../src/db/local.ts';
import { MemoryStorage } from '../../src/db/memory.ts';
import { fakeLocalStorage, header, logWith, longLog, rowOf } from '../support/attempt.ts';

const log = longLog('a1', 5);

/** A storage that holds the first `count` events of the attempt. */
async function holding(count: number): Promise<MemoryStorage> {
  const storage = new MemoryStorage();
  await storage.addAttempt(rowOf('a1'));
  for (const event of log.events.slice(0, count)) await storage.append('a1', event, false);
  return storage;
}

beforeEach(() => {
  vi.stubGlobal('localStorage', fakeLocalStorage());
});

test('a whole database is as the witness says', async () => {
  witness(header('a1'), log.events, 1);
  expect(lastWitness()).toEqual({ attempt: 'a1', lastSeq: 5, head: log.head, attempts: 1 });
  expect(await checkWitness(await holding(5))).toEqual({});
});

test('an emptied database is noticed, and the running attempt comes back', async () => {
  witness(header('a1'), log.events, 3);
  const empty = new MemoryStorage();
  expect(await checkWitness(empty)).toEqual({ steps: { attempt: 'a1', count: 5, restored: 5 }, attempts: 2 });
  expect((await empty.log('a1'))?.events).toEqual(log.events);
});

test('a lost tail is noticed and comes back', async () => {
  witness(header('a1'), log.events, 1);
  const storage = await holding(2);
  expect(await checkWitness(storage)).toEqual({ steps: { attempt: 'a1', count: 3, restored: 3 } });
  expect((await storage.log('a1'))?.events).toEqual(log.events);
});

test('a tail that nothing can bring back is said to be lost', async () => {
  witness(header('a1'), log.events, 1);
  localStorage.removeItem('rapport.journal.a1');
  expect(await checkWitness(await holding(2))).toEqual({ steps: { attempt: 'a1', count: 3, restored: 0 } });
});

test('a second copy that was damaged brings back what is sound of it', async () => {
  const events = log.events.map((event) => (event.seq === 4 ? { ...event, t: 1 } : event));
  witness(header('a1'), log.events, 1);
  localStorage.setItem('rapport.journal.a1', JSON.stringify({ header: header('a1'), events }));
  expect(await checkWitness(new MemoryStorage())).toEqual({ steps: { attempt: 'a1', count: 5, restored: 4 } });
});

test.each([
  ['no JSON', '{'],
  ['nothing', 'null'],
  ['something else', '{"header":{},"events":3}'],
])('a second copy that holds %s does no harm', async (_, text) => {
  localStorage.setItem('rapport.journal.a1', text);
  localStorage.setItem('rapport.witness', text);
  expect(await checkWitness(new MemoryStorage())).toEqual({});
});

test('an attempt that the user removed is not missed', async () => {
  witness(header('a1'), log.events, 1);
  const storage = await holding(5);
  await storage.removeAttempt('a1');
  forgetAttempt('a1');
  witnessCount(0);
  expect(await checkWitness(storage)).toEqual({});
  expect(keysUnder('rapport.journal.')).toEqual([]);
});

test('a long log has a witness and no second copy', () => {
  const long = longLog('a1', 2500);
  witness(header('a1'), long.events, 1);
  expect(keysUnder('rapport.journal.')).toEqual([]);
  expect(lastWitness()?.lastSeq).toBe(2500);
});

test('second copies of attempts that are over are dropped but for the latest', () => {
  for (const id of ['a1', 'a2', 'a3']) witness(header(id), logWith(id).events, 3);
  pruneJournals(['a1', 'a3']);
  expect(keysUnder('rapport.journal.').sort()).toEqual(['rapport.journal.a2', 'rapport.journal.a3']);
});

test('the time of play is kept, and nonsense in its place is no time', () => {
  keepTime('a1', { t: 5000, decision: 2, used: 1200 });
  expect(keptTime('a1')).toEqual({ t: 5000, decision: 2, used: 1200 });
  localStorage.setItem('rapport.time.a1', '{"t":-4,"decision":"x"}');
  expect(keptTime('a1')).toEqual({ t: 0, decision: 0, used: 0 });
});

test('a browser that denies localStorage is no fault', async () => {
  vi.stubGlobal('localStorage', undefined);
  witness(header('a1'), log.events, 1);
  expect(lastWitness()).toBeUndefined();
  expect(await checkWitness(await holding(1))).toEqual({});
});
