import { expect, test } from 'vitest';
import type { Entry } from '../../../../src/app/library.svelte.ts';
import type { AttemptRow } from '../../../../src/app/scores.svelte.ts';
import {
  ANYTHING,
  byFamily,
  firstOf,
  fitting,
  histories,
  NO_HISTORY,
} from '../../../../src/ui/pages/catalogue/choose.ts';

const entry = (id: string, part: Partial<Entry>): Entry => ({
  id,
  key: id,
  hash: `sha256:${id}`,
  version: 1,
  title: { zh: '漏水的洗衣机', en: 'The leaking washing machine' },
  about: { zh: '客户家里漏水', en: 'Water on a customer’s floor' },
  family: 'complaint',
  level: 1,
  minutes: 12,
  lang: 'zh',
  skills: ['empathy'],
  steps: 8,
  source: 'course',
  ...part,
});

const leak = entry('cs-01', {});
const late = entry('cs-02', {
  level: 2,
  title: { zh: '超期的投诉', en: 'Overdue' },
  about: { zh: '第九天', en: 'Day 9' },
});
const pyramid = entry('cl-03', { family: 'classification', title: { zh: '客户金字塔', en: 'The pyramid' } });

const row = (part: Partial<AttemptRow>) =>
  ({ scenarioId: 'cs-01', source: 'here', finished: true, score: null, started: null, ...part }) as AttemptRow;

test('the history of an exercise: best of the finished ones, the latest that is open, without those of others', () => {
  const open = row({ finished: false, started: '2026-03-11T09:00:00+08:00' });
  const rows = [
    row({ score: 55 }),
    row({ score: 82 }),
    row({ score: 99, source: 'file' }),
    open,
    row({ finished: false, started: '2026-03-10T09:00:00+08:00' }),
  ];
  expect(histories(rows, [leak, late], () => true)).toEqual(new Map([['cs-01', { best: 82, times: 2, open }]]));
  // Of another student, or of another mode than the link asks for.
  const older = (one: AttemptRow) => one !== open;
  expect(histories(rows, [leak, late], older).get('cs-01')?.open).toBe(rows[4]);
});

test.each([
  ['nothing in particular', ANYTHING, ['cs-01', 'cs-02', 'cl-03']],
  ['words of the other language', { ...ANYTHING, words: 'leaking MACHINE' }, ['cs-01']],
  ['the name of a skill', { ...ANYTHING, words: '同理 洗衣机' }, ['cs-01']],
  ['a family', { ...ANYTHING, family: 'classification' as const }, ['cl-03']],
  ['a level', { ...ANYTHING, level: '2' as const }, ['cs-02']],
  ['what was not played', { ...ANYTHING, unplayed: true }, ['cs-02', 'cl-03']],
])('looking for %s', (_, wish, expected) => {
  const known = new Map([['cs-01', { ...NO_HISTORY, times: 1 }]]);
  const found = fitting([leak, late, pyramid], wish, known, () => '同理');
  expect(found.map(({ id }) => id)).toEqual(expected);
});

test('families stand in their own order, the easier exercise first', () => {
  const groups = byFamily([pyramid, late, leak]).map(({ family, entries }) => [family, entries.map(({ id }) => id)]);
  expect(groups).toEqual([
    ['complaint', ['cs-01', 'cs-02']],
    ['classification', ['cl-03']],
  ]);
});

test('the first entries are the first of the page, not of the list that it was made from', () => {
  const ids = (count: number) =>
    firstOf(byFamily([pyramid, late, leak]), count).map(({ entries }) => entries.map(({ id }) => id));
  expect([0, 1, 2, 3, Infinity].map(ids)).toEqual([
    [],
    [['cs-01']],
    [['cs-01', 'cs-02']],
    [['cs-01', 'cs-02'], ['cl-03']],
    [['cs-01', 'cs-02'], ['cl-03']],
  ]);
});

test('a teacher’s version of a shipped exercise has a history of its own', () => {
  const own = entry('cs-01', { key: 'cs-01@0a1b2c3d', hash: 'sha256:own', source: 'teacher' });
  const rows = [row({ score: 40, scenarioHash: 'sha256:own' }), row({ score: 60, scenarioHash: 'sha256:older' })];
  expect([...histories(rows, [leak, own], () => true)].map(([key, { best }]) => [key, best])).toEqual([
    ['cs-01@0a1b2c3d', 40],
    ['cs-01', 60],
  ]);
});
