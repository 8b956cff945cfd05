import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from '../../src/core/kernel/canonical.ts';
import { addLog } from '../../src/app/import-result.ts';
import { readResult } from '../../src/app/read-result.ts';
import { resultName, resultText } from '../../src/app/result.ts';
import { calm, header, logWith, right } from '../support/attempt.ts';
import { openDatabase } from '../support/database.ts';

const log = logWith('a1', calm, right);
const text = resultText(log, 83.14);

test('a result file has the documented fields and no others', () => {
  const fields = JSON.parse(text) as Record<string, unknown>;
  expect(Object.keys(fields)).toEqual([
    'rapport',
    'attempt',
    'scenario',
    'dataset',
    'engine',
    'seed',
    'mode',
    'lang',
    'student',
    'started',
    'events',
    'head',
    'score',
  ]);
  expect(fields['score']).toBe(83.1);
});

test('a result file is read back equal, and saved again it has the same bytes', () => {
  expect(readResult(text)).toEqual({ log });
  const back = readResult(text);
  if ('log' in back) expect(resultText(back.log, 83.14)).toBe(text);
});

test('that all claims were taken back is told from that none were made', () => {
  expect(readResult(resultText(log, null, { claims: [] }))).toEqual({ log, claims: [] });
});

test('a claimed score is not read', () => {
  expect(readResult(text.replace('"score":83.1', '"score":100'))).toEqual({ log });
});

test('a result file that was cut off anywhere is said to be incomplete', () => {
  fc.assert(
    fc.property(fc.integer({ min: 15, max: text.length - 3 }), (at) => {
      expect(readResult(text.slice(0, at))).toEqual({ fault: 'truncated' });
    }),
  );
});

test.each([
  ['another version', text.replace('"rapport":1', '"rapport":2'), 'other-version'],
  ['a table', '学号,姓名\n1,李雷', 'not-ours'],
  ['other JSON', '[1,2]', 'not-ours'],
  ['a poisoned key', text.replace('"score"', '"__proto__":{"x":1},"score"'), 'not-ours'],
  ['events out of order', text.replace('"seq":2', '"seq":3'), 'truncated'],
])('%s is refused', (_, other, fault) => {
  expect(readResult(other)).toEqual({ fault });
});

test.each([
  [83.14, '20231234_张伟_small_83.1.rapport.json'],
  [null, '20231234_张伟_small.rapport.json'],
])('a score of %s gives the name %s', (score, name) => {
  expect(resultName(log, score)).toBe(name);
});

test('a name that no file may have is made one', () => {
  const student = { number: '../..\\1', name: 'a:b*\u202Ec', class: '' };
  expect(resultName({ ...log, ...header('a1', { student }) }, null)).toBe('....1_abc_small.rapport.json');
});

describe('adding a log', () => {
  const fresh = async () => (await openDatabase()).storage;

  test('twice is the same as once', async () => {
    const storage = await fresh();
    expect(await addLog(storage, log, true)).toBe('added');
    expect(await addLog(storage, log, true)).toBe('again');
    expect(await storage.attempts()).toEqual([
      {
        attempt: 'a1',
        header: header('a1'),
        source: 'file',
        events: 2,
        head: log.head,
        finished: true,
        exported: true,
      },
    ]);
  });

  test('a later state of an attempt takes the place of the earlier, not the other way round', async () => {
    const storage = await fresh();
    expect(await addLog(storage, logWith('a1', calm), false)).toBe('added');
    expect(await addLog(storage, log, true)).toBe('added');
    expect(await addLog(storage, logWith('a1', calm), false)).toBe('again');
    expect((await storage.log('a1'))?.events).toEqual(log.events);
  });

  test('another log of the same attempt is a conflict, and the first stays', async () => {
    const storage = await fresh();
    await addLog(storage, log, true);
    const other = logWith('a1', { ...calm, answer: 'blame' }, right);
    expect(await addLog(storage, other, true)).toBe('conflict');
    expect(await addLog(storage, { ...log, ...header('a1', { seed: 8 }) }, true)).toBe('conflict');
    expect(await addLog(storage, { ...log, head: '0'.repeat(32) }, true)).toBe('conflict');
    expect((await storage.log('a1'))?.events).toEqual(log.events);
  });
});

test('a canonical log that was cut off is known for one of ours too', () => {
  const whole = canonical(log);
  expect(readResult(whole)).toEqual({ log });
  expect(readResult(whole.slice(0, 200))).toEqual({ fault: 'truncated' });
});
