import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectBackup, mergeBackup, readBackup, writeBackup, type Backup } from '../../src/db/backup.ts';
import type { Storage } from '../../src/db/storage.ts';
import { calm, header, longLog, logWith, right, rowOf, smallData, storedScenario } from '../support/attempt.ts';
import { openDatabase } from '../support/database.ts';

const fresh = async () => (await openDatabase()).storage;

async function filled(): Promise<Storage> {
  const storage = await fresh();
  await storage.keepScenario({ ...storedScenario, source: 'teacher', listed: true, text: 'scenario: 1' });
  await storage.keepDataset(smallData);
  const log = logWith('a1', calm, right);
  await storage.addAttempt({ ...rowOf('a1'), events: 2, head: log.head, finished: true }, log.events);
  await storage.addAttempt(rowOf('a2'));
  const notes = { intention: '先听完', intentionAt: 2, claims: [] };
  await storage.keepStudy({ kind: 'debrief', id: 'a1', at: 3, value: notes });
  await storage.setSetting('settings', { student: { number: '1', name: '李雷', class: '' }, theme: 'dark' });
  return storage;
}

const read = (text: string): Backup => {
  const backup = readBackup(text);
  if (typeof backup === 'string') throw new Error(backup);
  return backup;
};

test('a backup brings everything back into an empty browser', async () => {
  const text = writeBackup(await collectBackup(await filled()));
  const empty = await fresh();
  expect(await mergeBackup(empty, read(text))).toEqual({ attempts: 2, scenarios: 1 });
  expect(writeBackup(await collectBackup(empty))).toBe(text);
});

test('a backup holds a teacher’s own data, played or not, with what they are called', async () => {
  const storage = await fresh();
  await storage.keepDataset(smallData, { label: '门店', added: 7 });
  const text = writeBackup(await collectBackup(storage));
  const empty = await fresh();
  await mergeBackup(empty, read(text));
  expect(await empty.datasets()).toEqual(await storage.datasets());
  expect(await empty.dataset(smallData.hash)).toEqual(smallData);
});

test('a backup changes nothing that is there', async () => {
  const text = writeBackup(await collectBackup(await filled()));
  const other = await fresh();
  await other.addAttempt({ ...rowOf('a1'), header: header('a1', { seed: 99 }) });
  await other.setSetting('settings', { theme: 'light' });
  expect(await mergeBackup(other, read(text))).toEqual({ attempts: 1, scenarios: 1 });
  expect((await other.log('a1'))?.attempt.header.seed).toBe(99);
  expect(await other.setting('settings')).toEqual({ theme: 'light' });
  expect(await mergeBackup(other, read(text))).toEqual({ attempts: 0, scenarios: 0 });
});

test('any database comes back the same from its backup', async () => {
  const attempts = fc.uniqueArray(
    fc.tuple(fc.uuid(), fc.nat({ max: 6 }), fc.string({ unit: 'grapheme', maxLength: 20 })),
    {
      maxLength: 6,
      selector: ([id]) => id,
    },
  );
  await fc.assert(
    fc.asyncProperty(attempts, async (rows) => {
      const storage = await fresh();
      for (const [id, count, name] of rows) {
        const student = { number: '1', name, class: '' };
        const { events, head } = longLog(id, count);
        await storage.addAttempt({ ...rowOf(id), header: header(id, { student }), events: count, head }, events);
      }
      const text = writeBackup(await collectBackup(storage));
      const empty = await fresh();
      await mergeBackup(empty, read(text));
      expect(writeBackup(await collectBackup(empty))).toBe(text);
    }),
    { numRuns: 40 },
  );
});

describe('a file that is no whole backup is refused', async () => {
  const text = writeBackup(await collectBackup(await filled()));

  test('wherever it was cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: text.length - 3 }), (at) => {
        expect(readBackup(text.slice(0, at))).toBe('truncated');
      }),
    );
  });

  test.each([
    ['edited', text.replace('张伟', '张三'), 'truncated'],
    ['of another version', text.replace('"rapportBackup":1', '"rapportBackup":2'), 'other-version'],
    ['a result file', '{"rapport":1}', 'not-ours'],
    ['empty', '', 'not-ours'],
    ['a table', '学号,姓名\n1,李雷\n', 'not-ours'],
    [
      'poisoned',
      writeBackup({ ...(JSON.parse(`{"settings":{"__proto__":{"polluted":1}}}`) as Backup), rapportBackup: 1 }),
      'not-ours',
    ],
  ])('when it is %s', (_, other, fault) => {
    expect(readBackup(other)).toBe(fault);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('when a row of it is not sound, although the checksum is right', () => {
    const backup = read(text);
    const spoil = (part: Partial<Backup>) => readBackup(writeBackup({ ...backup, ...part }));
    const [first] = backup.attempts;
    if (!first) throw new Error('no attempt');
    expect(spoil({ attempts: [{ ...first, events: first.events.slice(1) }] })).toBe('not-ours');
    expect(spoil({ attempts: [{ ...first, attempt: { ...first.attempt, attempt: 'other' } }] })).toBe('not-ours');
    expect(spoil({ scenarios: [{ ...storedScenario, hash: 'sha256:other' }] })).toBe('not-ours');
    expect(spoil({ datasets: [{ ...smallData, asOf: '2026-01-01' }] })).toBe('not-ours');
  });
});
