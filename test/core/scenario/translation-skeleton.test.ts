import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTranslation } from '../../../src/core/scenario/read-translation.ts';
import type { Scenario } from '../../../src/core/scenario/scenario.ts';
import { translationSkeleton } from '../../../src/core/scenario/translation-skeleton.ts';
import type { Translation } from '../../../src/core/scenario/translation.ts';
import { smallScenario } from '../../support/attempt.ts';
import { shippedScenarios } from '../../support/shipped.ts';

const FILES = readdirSync('scenarios', { recursive: true, encoding: 'utf8' });

const problemsOf = (text: string, scenario: Scenario) =>
  readTranslation(text, scenario).problems.map(({ code, about }) => `${code} ${about['count'] ?? ''}`.trim());

test('a new file lists every text once, by node, with room for its translation', () => {
  expect(translationSkeleton(smallScenario)).toEqual({
    text: `translates: small
meta:
  - zh: 短题
    en: ""
  - zh: 两步就完。
    en: ""
  - zh: 小林
    en: ""
  - zh: 客服
    en: ""
open:
  - zh: "{c.name}您好"
    en: ""
  - zh: 先道歉
    en: ""
  - zh: 先推脱
    en: ""
ask:
  - zh: 她叫什么？
    en: ""
  - zh: 李敏
    en: ""
  - zh: 王磊
    en: ""
  - zh: 看档案
    en: ""
`,
    covered: 0,
    missing: 11,
    stale: 0,
  });
});

test('what is translated is kept, also where it moved; what nobody says any more stands apart', () => {
  const existing: Translation = {
    to: 'en',
    groups: {
      meta: { 短题: 'Short', 长题: 'Long: two lines\nof text' },
      gone: { '她叫什么？': 'Her name?', 旧句: 'Old' },
      open: { 李敏: 'Li Min' },
      ask: { 李敏: 'Ms Li' },
    },
  };
  const { text, ...coverage } = translationSkeleton(smallScenario, existing);
  expect(coverage).toEqual({ covered: 3, missing: 8, stale: 2 });
  expect(text).toContain(`  - zh: 短题
    en: Short
`);
  expect(text).toContain(`  # No longer in the source: put the present text in its place, or delete.
  - zh: 长题
    en: |-
      Long: two lines
      of text
`);
  expect(text).toContain(`  - zh: 她叫什么？
    en: Her name?
  - zh: 李敏
    en: Ms Li
`);
  expect(readTranslation(text, smallScenario).translation?.groups['gone']).toEqual({ 旧句: 'Old' });
  expect(problemsOf(text, smallScenario)).toEqual(['translation-missing 8', 'translation-stale', 'translation-stale']);
});

test.each(shippedScenarios().map((scenario) => [scenario.id, scenario] as const))(
  'the translation of %s comes back as it was, and lacks nothing',
  (id, scenario) => {
    const file = FILES.find((path) => path.endsWith(`/${id}.en.yaml`)) ?? '';
    const { translation } = readTranslation(readFileSync(`scenarios/${file}`, 'utf8'), scenario);
    const { text, missing, stale } = translationSkeleton(scenario, translation);
    expect([missing, stale]).toEqual([0, 0]);
    expect(readTranslation(text, scenario).problems).toEqual([]);
    expect(translationSkeleton(scenario, readTranslation(text, scenario).translation).text).toBe(text);
    const empty = translationSkeleton(scenario);
    expect(problemsOf(empty.text, scenario)).toEqual([`translation-missing ${empty.missing}`]);
  },
);

test('any text comes back as it was', () => {
  const part = fc.constantFrom(
    'a',
    '好',
    '：',
    ': ',
    ' #',
    '- ',
    '\n',
    ' ',
    '"',
    "'",
    '{',
    '[',
    '，',
    'no',
    '1',
    '&x',
    '*y',
    '|',
    '%',
    '\\',
  );
  const text = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => `${parts.join('')}字`);
  fc.assert(
    fc.property(text, text, (title, target) => {
      const scenario: Scenario = { ...smallScenario, title };
      const skeleton = translationSkeleton(scenario, { to: 'en', groups: { meta: { [title]: target } } });
      const { translation } = readTranslation(skeleton.text, scenario);
      expect(translation?.groups['meta']).toEqual({ [title]: target });
    }),
    { numRuns: 300 },
  );
});
