import { expect, test } from 'vitest';
import { ENGLISH, SOUND, world } from './world.ts';

test('--json says how much is translated', () => {
  const { run, json, errors, written } = world({
    's/small.yaml': SOUND,
    's/small.en.yaml': ENGLISH.replace('小林', '小张'),
  });
  expect(run('translate', 's/small.yaml', '--to', 'en', '--json')).toBe(0);
  expect([json(), errors, written.size]).toEqual([{ covered: 5, missing: 1, stale: 1 }, [], 0]);
});

test('the file is printed, and written where --out says', () => {
  const { run, printed, errors, written } = world({ 'small.yaml': SOUND, 'small.en.yaml': ENGLISH }, 'en');
  expect(run('translate', 'small.yaml', '--to', 'en')).toBe(0);
  expect(errors).toEqual(['6 translated, 0 missing, 0 stale.']);
  const expected = `translates: small
meta:
  - zh: 小题
    en: Small
  - zh: 打个招呼。
    en: Say hello.
  - zh: 小林
    en: Lin
  - zh: 客服
    en: Agent
open:
  - zh: 您好
    en: Hello
  - zh: 再见
    en: Bye`;
  expect(printed).toEqual([expected]);
  expect(run('translate', 'small.yaml', '--to=en', '--out', 'small.en.yaml')).toBe(0);
  expect(written.get('small.en.yaml')).toBe(`${expected}\n`);
  expect(printed[1]).toBe('6 translated, 0 missing, 0 stale.');
  expect(run('check', 'small.en.yaml')).toBe(0);
});

test('a new translation passes the check as one that lacks everything', () => {
  const { run, printed, json } = world({ 'small.yaml': SOUND }, 'en');
  expect(run('translate', 'small.yaml', '--to', 'en', '--out', 'small.en.yaml', '--json')).toBe(0);
  expect(json()).toEqual({ covered: 0, missing: 6, stale: 0 });
  printed.length = 0;
  expect(run('check', 'small.en.yaml')).toBe(0);
  expect(printed.map((line) => line.slice(0, 26))).toEqual(['small.en.yaml:1:1 info L25']);
});

test.each([
  ['a scenario with a mistake', { 'small.yaml': SOUND.replace('to: done', 'to: don') }, 'small.yaml:8:16 error L05'],
  ['no scenario', {}, 'small.yaml: The file cannot be read: ENOENT.'],
  [
    'a translation with a mistake',
    { 'small.yaml': SOUND, 'small.en.yaml': ENGLISH.replace('translates: small', 'translates: other') },
    'small.en.yaml:1:13 error L32',
  ],
])('%s is told, and nothing is written', (_, files, expected) => {
  const { run, printed, errors, written } = world(files, 'en');
  expect(run('translate', 'small.yaml', '--to', 'en', '--out', 'new.yaml')).toBe(1);
  expect([printed, written.size]).toEqual([[], 0]);
  expect(errors[0]?.slice(0, expected.length)).toBe(expected);
});

test('a place that cannot be written is told', () => {
  const { run, errors } = world({ 'small.yaml': SOUND });
  expect(run('translate', 'small.yaml', '--to', 'en', '--out', 'readonly/x.yaml')).toBe(1);
  expect(errors).toEqual(['readonly/x.yaml：写不进去。']);
});

test.each([
  [['small.yaml']],
  [['small.yaml', '--to', 'fr']],
  [['small.yaml', '--to', 'zh']],
  [['--to', 'en']],
  [['small.yaml', 'small.yaml', '--to', 'en']],
  [['small.yaml', '--to', 'en', '--out']],
])('the call %j is wrong: one line says how', (args) => {
  const { run, printed, errors } = world({ 'small.yaml': SOUND });
  expect([run('translate', ...args), printed, errors.length]).toEqual([2, [], 1]);
  expect(errors[0]).toMatch(/^usage: rapport translate/);
});
