import { describe, expect, test } from 'vitest';
import { headOf } from '../../src/db/columns.ts';
import {
  calm,
  header,
  longLog,
  logWith,
  right,
  rowOf,
  smallData,
  smallScenario,
  storedScenario,
} from '../support/attempt.ts';
import { storages } from '../support/database.ts';

const log = logWith('a1', calm, right);
const [first, second] = log.events as [(typeof log.events)[0], (typeof log.events)[0]];

describe.each(storages)('in %s', (_, open) => {
  test('events are read back as they were appended', async () => {
    const storage = await open();
    expect(await storage.addAttempt(rowOf('a1'))).toBe(true);
    await storage.append('a1', first, false);
    await storage.append('a1', second, true);
    expect(await storage.log('a1')).toEqual({
      attempt: { ...rowOf('a1'), events: 2, head: log.head, finished: true },
      events: [first, second],
    });
  });

  test('an event that is written twice is there once', async () => {
    const storage = await open();
    await storage.addAttempt(rowOf('a1'));
    await storage.append('a1', first, false);
    await storage.append('a1', first, false);
    expect((await storage.log('a1'))?.events).toEqual([first]);
  });

  test.each([
    ['has the number of another', { ...second, seq: 1 }],
    ['leaves a gap', { ...second, seq: 3 }],
    ['is not chained to the last', { ...second, prev: '0'.repeat(32) }],
  ])('an event that %s is refused and nothing changes', async (_case, event) => {
    const storage = await open();
    await storage.addAttempt(rowOf('a1'));
    await storage.append('a1', first, false);
    await expect(storage.append('a1', event, false)).rejects.toMatchObject({ name: 'StaleLog' });
    expect((await storage.log('a1'))?.events).toEqual([first]);
  });

  test('an event of an unknown attempt is refused', async () => {
    const storage = await open();
    await expect(storage.append('a1', first, false)).rejects.toMatchObject({ name: 'NoSuchAttempt' });
  });

  test('two tabs that append at the same moment leave no gap and nothing twice', async () => {
    const storage = await open();
    await storage.addAttempt(rowOf('a1'));
    const { events } = longLog('a1', 40);
    const tab = async () => {
      for (const event of events) await storage.append('a1', event, false);
    };
    await Promise.all([tab(), tab()]);
    expect((await storage.log('a1'))?.events).toEqual(events);
  });

  test('an attempt that is there is not added again', async () => {
    const storage = await open();
    await storage.addAttempt({ ...rowOf('a1'), events: 1, head: log.head }, [first]);
    expect(await storage.addAttempt({ ...rowOf('a1'), header: header('a1', { seed: 8 }) })).toBe(false);
    expect((await storage.log('a1'))?.attempt.header.seed).toBe(7);
    expect(await storage.countAttempts()).toBe(1);
  });

  test('an event after the export takes the mark of the export away', async () => {
    const storage = await open();
    await storage.addAttempt(rowOf('a1'));
    await storage.append('a1', first, false);
    await storage.markExported('a1');
    expect((await storage.attempts()).map(({ exported }) => exported)).toEqual([true]);
    await storage.append('a1', second, true);
    expect((await storage.attempts()).map(({ exported }) => exported)).toEqual([false]);
  });

  test('the mark of the export can be taken away, and nothing else with it', async () => {
    const storage = await open();
    await storage.addAttempt({ ...rowOf('a1'), finished: true });
    await storage.markExported('a1');
    await storage.unmarkExported('a1');
    await storage.unmarkExported('nothing');
    expect(await storage.attempts()).toEqual([{ ...rowOf('a1'), finished: true }]);
  });

  test('removing an attempt leaves those of similar names', async () => {
    const storage = await open();
    for (const id of ['a', 'a1', 'a11']) {
      await storage.addAttempt(rowOf(id));
      for (const event of longLog(id, 2).events) await storage.append(id, event, false);
    }
    await storage.removeAttempt('a1');
    expect(await storage.log('a1')).toBeUndefined();
    expect((await storage.log('a'))?.events).toEqual(longLog('a', 2).events);
    expect((await storage.log('a11'))?.events).toEqual(longLog('a11', 2).events);
  });

  test('a teacher’s scenario that an attempt needs is unlisted, not deleted', async () => {
    const storage = await open();
    const teachers = { ...storedScenario, source: 'teacher', listed: true } as const;
    await storage.keepScenario(teachers);
    await storage.addAttempt(rowOf('a1'));
    await storage.removeScenario(smallScenario.hash);
    expect(await storage.scenario(smallScenario.hash)).toEqual({ ...teachers, listed: false });
    await storage.removeAttempt('a1');
    await storage.removeScenario(smallScenario.hash);
    expect(await storage.scenarios()).toEqual([]);
  });

  test('keeping a copy to replay an attempt does not take a scenario out of the catalogue', async () => {
    const storage = await open();
    await storage.keepScenario({ ...storedScenario, source: 'teacher', listed: true, text: 'scenario: 1' });
    await storage.keepScenario({ ...storedScenario, source: 'teacher' });
    expect(await storage.scenarios()).toEqual([
      { ...storedScenario, source: 'teacher', listed: true, text: 'scenario: 1' },
    ]);
  });

  test('a dataset is read back equal', async () => {
    const storage = await open();
    await storage.keepDataset(smallData);
    expect(await storage.dataset(smallData.hash)).toEqual(smallData);
    expect(await storage.datasets()).toEqual([headOf(smallData)]);
    await storage.removeDataset(smallData.hash);
    expect(await storage.dataset(smallData.hash)).toBeUndefined();
  });

  test('what was added to play is read back, the last of each kind and id', async () => {
    const storage = await open();
    const note = { kind: 'debrief', id: 'a1', at: 1, value: { intention: '先听完' } } as const;
    await storage.keepStudy({ ...note, value: {} });
    await storage.keepStudy(note);
    await storage.keepStudy({ kind: 'answer', id: 'a1', at: 2, value: 1 });
    const rows = [...(await storage.study())].sort((a, b) => a.at - b.at);
    expect(rows).toEqual([note, { kind: 'answer', id: 'a1', at: 2, value: 1 }]);
  });

  test('a teacher’s dataset keeps its id and hash when it is called something else', async () => {
    const storage = await open();
    const pieces: [number, number][] = [];
    await storage.keepDataset(smallData, { label: '门店', added: 7 }, (...piece) => pieces.push(piece));
    await storage.renameDataset(smallData.hash, '二店');
    expect(await storage.datasets()).toEqual([{ ...headOf(smallData), label: '二店', added: 7 }]);
    expect(await storage.dataset(smallData.hash)).toEqual(smallData);
    for (const [done, of] of pieces) expect(done).toBeLessThanOrEqual(of);
  });

  test('settings are read back', async () => {
    const storage = await open();
    expect(await storage.setting('settings')).toBeUndefined();
    await storage.setSetting('settings', { theme: 'dark' });
    expect(await storage.setting('settings')).toEqual({ theme: 'dark' });
  });

  test('a watch tells of every change until it is stopped', async () => {
    const storage = await open();
    const seen: number[] = [];
    const counts = new Promise<void>((enough) => {
      const stop = storage.watch(
        () => storage.countAttempts(),
        (count) => {
          seen.push(count);
          if (count === 0) void storage.addAttempt(rowOf('a1'));
          if (count === 1) {
            stop();
            enough();
          }
        },
        () => undefined,
      );
    });
    await counts;
    expect(seen).toEqual([0, 1]);
  });
});
