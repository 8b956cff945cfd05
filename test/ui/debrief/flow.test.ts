import { expect, test } from 'vitest';
import { agreement } from '../../../src/ui/debrief/agreement.ts';
import { keyMoments } from '../../../src/ui/debrief/key-moments.ts';
import type { Moment } from '../../../src/ui/debrief/moments.ts';
import { wayToSay } from '../../../src/ui/debrief/replied.ts';
import { growthOf } from '../../../src/ui/pages/me/growth.ts';
import { debriefVerdict } from '../../../src/ui/pages/drill/verdict.ts';

const moment = (step: number, verdict: Moment['verdict'], loss: number): Moment =>
  ({ step, verdict, loss: { exact: loss, loss, now: loss, later: 0 }, stake: 20, best: 10, points: 0 }) as Moment;
const told = [moment(1, 'mistake', 16), moment(2, 'best', 0), moment(3, 'good', 0.8), moment(4, 'inaccuracy', 4)];
const key = keyMoments(told);

test.each([
  ['both agree', { best: 2, redo: 1 }, [true, true, null]],
  ['a small loss is among the three that cost most', { best: 2, redo: 3 }, [true, true, null]],
  ['the best was none, and the worst another', { best: 3, redo: 2 }, [false, false, 1]],
] as const)('the self-assessment beside the marks: %s', (_, assessed, [best, redo, worst]) => {
  const found = agreement(assessed, told, key);
  expect([found.best?.agrees, found.redo?.agrees, found.redo?.worst]).toEqual([best, redo, worst]);
});

test('what was left open is not compared', () => {
  expect(agreement({ best: null, redo: 4 }, told, key)).toEqual({
    redo: { step: 4, verdict: 'inaccuracy', agrees: true, worst: null },
  });
});

test.each([
  [['(非常|实在)抱歉…[给您]添麻烦', 'sorry'], 'zh', '非常抱歉添麻烦'],
  [['抱歉', "(I'm|we are) sorry"], 'en', "I'm sorry"],
  [['{n}天内', '三天内'], 'zh', '三天内'],
  [['抱歉'], 'en', undefined],
] as const)('of the patterns %j a person says in %s: %s', (patterns, lang, said) => {
  expect(wayToSay(patterns, lang)).toBe(said);
});

const past = (scenario: string, score: number | null, isRetry = false) => ({
  attempt: 'a',
  scenario,
  title: { zh: scenario, en: scenario },
  at: 0,
  score,
  mode: 'practice' as const,
  isRetry,
  evidence: [],
  lost: [],
});

test('growth counts whole attempts, first and best; retries from the middle stand apart', () => {
  const all = [past('cs-01', 40), past('cl-03', null), past('cs-01', 99, true), past('cs-01', 72), past('cs-01', 61)];
  expect(growthOf(all)).toEqual([
    { scenario: 'cs-01', title: { zh: 'cs-01', en: 'cs-01' }, times: 3, first: 40, best: 72, retries: 1 },
    { scenario: 'cl-03', title: { zh: 'cl-03', en: 'cl-03' }, times: 0, first: null, best: null, retries: 0 },
  ]);
});

test('a drilled decision is told by its mark, or by its points where there is none', () => {
  const judged = (seq: number, more: object) => ({
    seq,
    node: 'n',
    q: 0,
    points: 2,
    best: 8,
    loss: null,
    now: null,
    stake: null,
    mark: null,
    ...more,
  });
  const decisions = [
    judged(1, { mark: 'mistake', loss: 16.9 }),
    judged(2, {}),
    judged(3, { points: 8 }),
    judged(4, { best: 0, points: 0 }),
  ] as never;
  expect([1, 2, 3, 4, 9].map((seq) => debriefVerdict({ decisions }, seq))).toEqual([
    { verdict: 'mistake', loss: 16.9 },
    { verdict: 'part', loss: 6 },
    { verdict: 'best', loss: 0 },
    { verdict: 'unscored', loss: 0 },
    { verdict: 'unscored', loss: 0 },
  ]);
});
