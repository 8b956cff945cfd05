import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isContentFile, readBank } from '../../../src/core/learn/read-bank.ts';
import { usesOf } from '../../../src/core/learn/uses.ts';
import { PURIFIER, read, told } from '../../support/purifier.ts';

const root = 'test/fixtures/content';
const files = new Map(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(isContentFile)
    .sort()
    .map((path) => [path, readFileSync(`${root}/${path}`, 'utf8')] as const),
);
const exercises = new Map([['cs-01', new Set(['ring'])]]);

/** What is wrong after one change of one file: `file line:column code`. */
function mistakes(path: string, from: string, to: string): string[] {
  const text = files.get(path) ?? '';
  expect(text).toContain(from);
  const changed = new Map([...files, [path, text.replace(from, () => to)]]);
  return [...readBank(changed, exercises).problems].flatMap(([file, problems]) =>
    told(changed.get(file) ?? '', problems).map((line) => `${file} ${line}`),
  );
}

test('the content of the fixtures is read as it is written', () => {
  const { bank, problems } = readBank(files, exercises);
  expect([...problems]).toEqual([]);
  expect(bank.concepts.map(({ id, group, see }) => [id, group, see])).toEqual([
    ['c18', 'complaint', ['c19']],
    ['c19', 'complaint', []],
    ['c34', 'loyalty', []],
  ]);
  expect(bank.concepts[0]?.beware).toEqual({
    zh: '不是八步的缩写。',
    en: 'It is not a short form of the eight steps.',
  });
  expect(bank.items.map(({ id, kind, group, concepts, covers }) => [id, kind, group, concepts, covers])).toEqual([
    ['q-complaint-01', 'single', 'complaint', ['c18'], ['I015']],
    ['q-complaint-02', 'multiple', 'complaint', ['c18', 'c19'], []],
    ['q-complaint-03', 'true-false', 'complaint', ['c18'], []],
    ['q-complaint-04', 'short', 'complaint', ['c19'], []],
  ]);
  const [single, , judged, short] = bank.items;
  expect(single?.kind === 'single' && single.options.map(({ id, right }) => [id, right])).toEqual([
    ['a', true],
    ['b', false],
    ['c', false],
  ]);
  expect(single?.doubt?.en).toBe('Some banks put the apology first.');
  expect(judged?.kind === 'true-false' && [judged.right, judged.why.en]).toEqual([false, 'Only what is due.']);
  expect(short?.kind === 'short' && [short.points.length, short.need]).toEqual([3, 2]);
  expect(bank.courses).toEqual([
    {
      id: 'short',
      title: { zh: '短课', en: 'Short course' },
      about: { zh: '两节课。', en: 'Two lessons.' },
      lessons: [
        {
          title: { zh: '投诉', en: 'Complaints' },
          goals: [{ zh: '会四步', en: 'Use the four steps' }],
          concepts: ['c18', 'c19'],
          scenarios: ['cs-01'],
          items: ['q-complaint-01'],
          desk: ['rfm'],
          notes: { zh: '先问感受。', en: 'Ask for feelings first.' },
        },
      ],
    },
  ]);
  expect(bank.forms[0]?.groups[0]?.fields.map(({ id, type, need, pick }) => [id, type, need, pick.length])).toEqual([
    ['mobile', 'phone', 'required', 0],
    ['likes', 'pick', 'useful', 2],
  ]);
});

test.each([
  ['concepts.yaml', 'term: {zh: 投诉四步, en: Four complaint steps}', 'term: {zh: 投诉四步}', ['4:5 missing-key']],
  ['concepts.yaml', 'beware:', 'bewares:', ['7:5 unknown-key']],
  ['concepts.yaml', 'group: loyalty', 'group: loyal', ['15:12 not-one-of']],
  ['concepts.yaml', 'id: c19', 'id: c18', ['8:11 unknown-link', '9:9 duplicate-id']],
  ['concepts.yaml', 'see: [c19]', 'see: [c91]', ['8:11 unknown-link']],
  ['concepts.yaml', 'text: {zh: 公司内部的做法。,', 'text: {zh: 公司内部的做法。，', undefined],
  ['quiz/complaint.yaml', 'right: true, why: {zh: 第一步', 'why: {zh: 第一步', ['8:7 too-few']],
  ['quiz/complaint.yaml', 'en: Explain}, why', 'en: Explain}, right: true, why', ['8:7 too-many']],
  ['quiz/complaint.yaml', 'kind: true-false', 'kind: short', undefined],
  ['quiz/complaint.yaml', 'need: 2', 'need: 4', ['31:11 out-of-range']],
  ['quiz/complaint.yaml', 'id: b, text: {zh: 解释', 'id: a, text: {zh: 解释', ['9:14 duplicate-id']],
  ['quiz/complaint.yaml', 'concepts: [c18]', 'concepts: [c99]', ['5:16 unknown-link']],
  ['courses/short.yaml', 'scenarios: [cs-01]', 'scenarios: [cs-10]', ['9:17 unknown-link']],
  ['courses/short.yaml', 'id: short', 'id: long', ['2:5 id-not-file-name']],
  [
    'forms/individual.yaml',
    '        pick: [{zh: 短信, en: Text message}, {zh: 电话, en: Call}]\n',
    '',
    ['13:9 missing-key'],
  ],
  ['forms/individual.yaml', 'id: likes', 'id: mobile', ['13:13 duplicate-id']],
  ['coverage.yaml', 'cs-01#ring', 'cs-01#rings', ['2:15 unknown-link']],
  ['coverage.yaml', 'item:q-complaint-01', 'item:q-complaint-91', ['2:48 unknown-link']],
] as const)('%s: %j becomes %j', (path, from, to, expected) => {
  const found = mistakes(path, from, to);
  if (expected)
    expect(found.filter((line) => line.startsWith(path))).toEqual(expected.map((line) => `${path} ${line}`));
  else expect(found.length).toBeGreaterThan(0);
});

test('a scenario that names a card which is not there is warned, and only where there are cards', () => {
  const text = PURIFIER.replace('lang: zh', 'lang: zh\nconcepts: [c18, c81]');
  const codes = (cards: readonly string[]) => told(text, read(text, { cards }).problems);
  expect(codes([])).toEqual([]);
  expect(codes(['c18', 'c19'])).toContain('11:17 unknown-card');
  expect(read(text, { cards: ['c18'] }).scenario?.id).toBe('late-purifier');
});

test('a card knows the exercises that name it, and the decisions', () => {
  const { scenario } = read(PURIFIER.replace('lang: zh', 'lang: zh\nconcepts: [c18]'));
  expect(scenario && usesOf([scenario])['c18']).toEqual([{ scenario: 'late-purifier', nodes: [] }]);
});
