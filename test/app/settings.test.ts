import { expect, test } from 'vitest';
import { readSettings } from '../../src/app/settings.svelte.ts';

const defaults = {
  student: { number: '', name: '', class: '' },
  lang: 'zh',
  theme: 'system',
  time: 'off',
  oneKey: false,
  shortcuts: true,
  skipSeen: false,
  aloud: false,
  examAnswers: false,
} as const;

test.each([
  ['nothing', undefined],
  ['no settings', 'x'],
  [
    'nonsense',
    { student: 3, lang: 'fr', theme: 'pink', time: '9', oneKey: 'yes', shortcuts: 1, skipSeen: 'no', aloud: 1 },
  ],
])('where %s is stored, everything takes its default', (_, stored) => {
  expect(readSettings(stored, 'zh', null)).toEqual(defaults);
});

test('what was stored is read back', () => {
  const stored = {
    student: { number: '20231234', name: '张伟', class: '营销2班' },
    lang: 'en',
    theme: 'dark',
    time: '1.5',
    oneKey: true,
    shortcuts: false,
    skipSeen: true,
    aloud: true,
    examAnswers: false,
  } as const;
  expect(readSettings(stored, 'zh', null)).toEqual(stored);
});

test('before the storage is read, the theme of the first paint stands', () => {
  expect(readSettings(undefined, 'en', 'dark')).toEqual({ ...defaults, lang: 'en', theme: 'dark' });
});
