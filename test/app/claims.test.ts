import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { resultText } from '../../src/app/result.ts';
import type { ReplyNode, Scenario } from '../../src/core/scenario/scenario.ts';
import { calm, logWith, smallScenario } from '../support/attempt.ts';
import { newBrowser } from '../support/page.ts';
import { until } from '../support/until.ts';

const reply: ReplyNode = {
  id: 'ask',
  kind: 'reply',
  say: [],
  skills: { empathy: 1 },
  own: { empathy: 1 },
  worth: 10,
  hints: [],
  ask: '写一条答复。',
  points: [
    { name: '道歉', patterns: ['抱歉'], worth: 1 },
    { name: '办法', patterns: ['退款'], worth: 1 },
  ],
  forbid: [],
  length: [1, 200],
  // A reply with both points would have gone elsewhere: what is accepted later must not change the way.
  bands: [
    { from: 1, then: { meters: {}, set: {}, to: 'done' } },
    { from: 0, then: { meters: {}, set: {}, to: 'poor' } },
  ],
};
const scenario: Scenario = {
  ...smallScenario,
  nodes: [
    ...smallScenario.nodes.map((node) => (node.id === 'ask' ? reply : node)),
    { id: 'poor', kind: 'end', say: [], end: 'fair' },
  ],
};

vi.mock('../../src/app/course.ts', async () => {
  const { smallCourse } = await import('../support/page.ts');
  return { course: { ...smallCourse, scenarios: { small: () => Promise.resolve({ default: { scenario } }) } } };
});
vi.mock('../../src/app/check.ts', () => ({ check: () => Promise.reject(new Error('no worker here')) }));

const SAID = '实在对您不住，今天就把钱打回您的卡里，您放心。';
const log = (attempt: string, answer = SAID) => logWith(attempt, calm, { type: 'answer', node: 'ask', answer });
const claim = { node: 'ask', seq: 2, point: '办法', words: '把钱打回您的卡里' };
const file = (text: string) => new File([text], 'a.rapport.json');

async function visit() {
  vi.resetModules();
  const { scores, review } = await import('../../src/app/scores.svelte.ts');
  const { claims } = await import('../../src/app/claims.svelte.ts');
  const { follow } = await import('../support/follow.svelte.ts');
  follow(() => [claims.groups, scores.rows]);
  return { scores, review, claims };
}

beforeEach(newBrowser);
afterEach(() => {
  vi.unstubAllGlobals();
});

test('a claim reaches the teacher with the file; accepted, it counts for everybody who wrote the words, refused it does not', async () => {
  const { scores, review, claims } = await visit();
  const imported = await scores.importResults([
    file(resultText(log('a1'), 50, { claims: [claim] })),
    file(resultText(log('a2', `您好。${SAID}`), 50)),
    file(resultText(log('a3', '钱的事您别急，我们再看看。'), 50)),
  ]);
  expect(imported.map(({ row }) => row?.score)).toEqual([50, 50, 50]);
  await until(() => {
    expect(claims.groups).toMatchObject([
      { accepted: undefined, first: { ...claim, attempt: 'a1', text: SAID, pointName: { zh: '办法', en: '办法' } } },
    ]);
  });
  const [group] = claims.groups;
  if (!group) throw new Error('no claim');
  const board = () => [...scores.rows].sort((a, b) => (a.attempt < b.attempt ? -1 : 1));
  await claims.rule(group, true);
  await until(() => {
    expect(board().map(({ score, unaided, ending }) => [score, unaided, ending])).toEqual([
      [75, 50, 'fair'],
      [75, 50, 'fair'],
      [50, undefined, 'fair'],
    ]);
  });
  const told = await review('a2');
  expect(told?.run.decisions[1]?.parts).toEqual([
    { id: '道歉', got: 0, of: 1, why: 'missed' },
    { id: '办法', got: 1, of: 1, why: 'hit', span: [13, 21], about: { by: 'teacher' } },
  ]);
  await claims.rule(group, false);
  await until(() => {
    expect(board().map(({ score }) => score)).toEqual([50, 50, 50]);
    expect(claims.groups[0]?.accepted).toBe(false);
  });
});

test.each([
  ['words that the reply does not hold', { ...claim, words: '全额退款' }],
  ['another step', { ...claim, seq: 1 }],
  ['no words', { ...claim, words: ' ' }],
])('a claim on %s is left behind', async (_, claimed) => {
  const { scores, claims } = await visit();
  await scores.importResults([file(resultText(log('a1'), 50, { claims: [claimed] }))]);
  await until(() => {
    expect(scores.rows).toHaveLength(1);
  });
  expect(claims.groups).toEqual([]);
});

test('a claim that was taken back leaves the queue with the next file, not with one that was saved before it', async () => {
  const { scores, claims } = await visit();
  const { storage } = await import('../../src/app/storage.svelte.ts');
  const to = await storage.ready();
  const waits = (count: number) =>
    until(() => {
      expect(claims.groups).toHaveLength(count);
    });
  await scores.importResults([file(resultText(log('a1'), 50, { claims: [claim] }))]);
  await waits(1);
  await scores.importResults([file(resultText(log('a1'), 50))]);
  await scores.importResults([file(resultText(log('a2'), 50, { claims: [claim] }))]);
  await until(() => {
    expect(claims.groups.map(({ all }) => all.length)).toEqual([2]);
  });
  // What the teacher wrote beside it stays.
  await to.keepStudy({ kind: 'debrief', id: 'a1', at: 1, value: { claims: [claim], reflection: '看过' } });
  await scores.importResults(['a1', 'a2'].map((attempt) => file(resultText(log(attempt), 50, { claims: [] }))));
  await waits(0);
  expect((await to.study()).find(({ id }) => id === 'a1')?.value).toEqual({ claims: [], reflection: '看过' });
});

test('that an attempt was begun again midway comes with its file', async () => {
  const { scores } = await visit();
  const [imported] = await scores.importResults([
    file(resultText(log('a1'), 50, { from: { attempt: 'first', seq: 1 } })),
  ]);
  expect(imported?.row?.retryOf).toBe('first');
});
