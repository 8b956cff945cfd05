import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AttemptRow } from '../../../src/app/scores.svelte.ts';
import { distribution, EVERYTHING, median, passing, studentKey, summarise } from '../../../src/ui/class/summary.ts';

const zhang = { number: '20231234', name: '张伟', class: '营销 2 班' };
const li = { number: '20231235', name: '李娜', class: '营销 2 班' };

const row = (attempt: string, part: Partial<AttemptRow>): AttemptRow => ({
  attempt,
  scenarioId: 'cs-01',
  scenarioHash: 'sha256:1',
  title: { zh: '漏水的洗衣机', en: 'The leaking washing machine' },
  student: zhang,
  started: '2026-03-10T09:00:00+08:00',
  minutes: 10,
  finished: true,
  ending: 'good',
  endingNode: 'done',
  score: 70,
  redline: false,
  mode: 'practice',
  source: 'here',
  exported: false,
  verdict: 'sound',
  steps: 8,
  ...part,
});

const rows = [
  row('a1', { score: 55, started: '2026-03-10T09:00:00+08:00' }),
  row('a2', { score: 82, started: '2026-03-11T09:00:00+08:00', minutes: 8 }),
  row('a3', { finished: false, score: null, ending: null, started: '2026-03-12T09:00:00+08:00' }),
  row('b1', { student: li, score: 91, source: 'file', started: null }),
];

test('practice that was begun again midway replaces no attempt', () => {
  const retry = row('a4', { score: 100, started: '2026-03-13T09:00:00+08:00', retryOf: 'a1' });
  expect(summarise([...rows, retry])).toEqual(summarise(rows));
});

test('a line with an attempt that is still being valued says so, and goes by the others', () => {
  const late = row('a5', { score: null, valuing: true, started: '2026-03-09T09:00:00+08:00' });
  const [line] = summarise([...rows, late]);
  expect([line?.best, line?.first, line?.valuing]).toEqual([82, null, true]);
});

test('a student’s attempts at an exercise make one line: best, first, number and time', () => {
  expect(summarise(rows)).toEqual([
    {
      key: `${studentKey(zhang)}cs-01`,
      student: zhang,
      scenarioId: 'cs-01',
      title: { zh: '漏水的洗衣机', en: 'The leaking washing machine' },
      best: 82,
      first: 55,
      valuing: false,
      times: 2,
      minutes: 18,
      latest: '2026-03-11T09:00:00+08:00',
      bestAttempt: 'a2',
    },
    {
      key: `${studentKey(li)}cs-01`,
      student: li,
      scenarioId: 'cs-01',
      title: { zh: '漏水的洗衣机', en: 'The leaking washing machine' },
      best: 91,
      first: 91,
      valuing: false,
      times: 1,
      minutes: 10,
      latest: null,
      bestAttempt: 'b1',
    },
  ]);
});

test.each([
  ['everything that is finished, the latest first', EVERYTHING, ['a2', 'a1', 'b1']],
  ['unfinished ones too', { ...EVERYTHING, unfinished: true }, ['a3', 'a2', 'a1', 'b1']],
  ['one student', { ...EVERYTHING, student: studentKey(li) }, ['b1']],
  ['a class that nobody is in', { ...EVERYTHING, class: '3' }, []],
])('the filter shows %s', (_, filter, expected) => {
  expect(passing(rows, filter).map(({ attempt }) => attempt)).toEqual(expected);
});

test.each([
  [[], NaN],
  [[68], 68],
  [[90, 50, 68], 68],
  [[50, 61], 56],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

test('the bands hold every score once', () => {
  expect(distribution([0, 39, 40, 59, 60, 79, 80, 90, 100])).toEqual([2, 2, 1, 1, 1, 2]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 })), (values) => {
      expect(distribution(values).reduce((sum, count) => sum + count, 0)).toBe(values.length);
    }),
  );
});
