import { expect, test } from 'vitest';
import { readTranslation } from '../../../src/core/scenario/read-translation.ts';
import type { Scenario } from '../../../src/core/scenario/scenario.ts';
import { told as lookUp } from '../../../src/core/scenario/translation.ts';
import { PURIFIER, PURIFIER_EN, read, told } from '../../support/purifier.ts';

const scenario = read(PURIFIER).scenario as Scenario;
const inTranslation = (text: string) => told(text, readTranslation(text, scenario).problems);

test('pairs are grouped by node, the source text is the key', () => {
  const { translation, problems } = readTranslation(PURIFIER_EN, scenario);
  expect(translation).toEqual({
    to: 'en',
    groups: {
      meta: { 迟到的净水器: 'The Late Water Purifier' },
      open: {
        '我是{c.name}！净水器等了两个星期，你们到底发没发货？':
          'This is {c.name}! Two weeks for one purifier. Did you even ship it?',
      },
    },
  });
  expect(told(PURIFIER_EN, problems)).toEqual(['1:1 translation-missing']);
  expect(problems[0]?.about['count']).toBe(51);
});

test('a text that moved is still found, a missing one falls back to the source', () => {
  const { translation } = readTranslation(PURIFIER_EN, scenario);
  expect(lookUp(translation, '迟到的净水器', 'open')).toEqual({ text: 'The Late Water Purifier', original: false });
  expect(lookUp(translation, '好的。', 'tell')).toEqual({ text: '好的。', original: true });
});

test.each([
  [
    'a changed source shows as stale',
    '迟到的净水器',
    '早到的净水器',
    ['1:1 translation-missing', '3:10 translation-stale'],
  ],
  [
    'a lost placeholder is told',
    'This is {c.name}!',
    'This is me!',
    ['1:1 translation-missing', '6:9 translation-placeholder'],
  ],
  ['another scenario', 'translates: late', 'translates: soon', ['1:1 translation-missing', '1:13 wrong-translation']],
  ['no scenario', 'translates: late-purifier\n', '', ['1:1 missing-key']],
  [
    'a pair without its other half',
    ', en: The Late Water Purifier',
    '',
    ['1:1 translation-missing', '3:5 missing-key'],
  ],
  ['a full-width colon', '  - zh: 我是', '  - zh：我是', ['5:7 full-width-colon']],
  ['no YAML', 'meta:', 'meta: "', ['2:7 not-yaml']],
])('%s', (_, from, to, expected) => {
  expect(PURIFIER_EN).toContain(from);
  expect(inTranslation(PURIFIER_EN.replace(from, to))).toEqual(expected);
});
