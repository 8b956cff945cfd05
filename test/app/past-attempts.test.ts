import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type * as judging from '../../src/app/judge.ts';
import type { PastAttempt } from '../../src/app/past-attempts.ts';
import { remembered } from '../../src/core/learn/memory.ts';
import { decisionKey, practiceQueue } from '../../src/core/learn/queue.ts';
import type { AttemptLog } from '../../src/core/play/attempt.ts';
import { appendEvent, openLog } from '../../src/core/play/log.ts';
import type { StoredAttempt } from '../../src/db/rows.ts';
import type { Storage } from '../../src/db/storage.ts';
import { calm, header, logWith, right, rowOf } from '../support/attempt.ts';
import { newBrowser } from '../support/page.ts';

vi.mock('../../src/app/course.ts', async () => ({ course: (await import('../support/page.ts')).smallCourse }));

/** Attempts whose script takes long: nothing is known of them at once. */
const slow = ['slow-1', 'slow-2'];
let valued: string[] = [];
vi.mock('../../src/app/judge.ts', async (original) => {
  const { judge, judgeAtOnce } = await original<typeof judging>();
  return {
    judgeAtOnce: (...[log, ground]: Parameters<typeof judgeAtOnce>) =>
      slow.includes(log.attempt) ? null : judgeAtOnce(log, ground),
    judge: (...[log, ground, options]: Parameters<typeof judge>) => {
      options?.signal?.throwIfAborted();
      valued.push(log.attempt);
      return judge(log, ground, options);
    },
  };
});

const logs = new Map<string, AttemptLog>();
function played(attempt: string): StoredAttempt {
  const log = logWith(attempt, calm, right);
  logs.set(attempt, log);
  return { ...rowOf(attempt), head: log.head, events: 2, finished: true };
}
const from = {
  log: (attempt: string) => Promise.resolve({ attempt: rowOf(attempt), events: logs.get(attempt)?.events ?? [] }),
} as unknown as Storage;

const visit = async () => {
  vi.resetModules();
  return (await import('../../src/app/past-attempts.ts')).pastAttempts;
};

beforeEach(() => {
  newBrowser();
  valued = [];
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('what is known at once is told at once, and each script that takes long when it has been valued', async () => {
  const pastAttempts = await visit();
  const stored = ['slow-1', 'quick', 'slow-2'].map(played);
  const told: [string[], string[], number][] = [];
  for await (const { all, waiting } of pastAttempts(from, stored, new AbortController().signal))
    told.push([all.map(({ attempt }) => attempt).sort(), waiting.map(({ attempt }) => attempt), valued.length]);
  expect(told).toEqual([
    [['quick'], ['slow-1', 'slow-2'], 0],
    [['quick', 'slow-1'], ['slow-2'], 1],
    [['quick', 'slow-1', 'slow-2'], [], 2],
  ]);
  for await (const { all, waiting } of pastAttempts(from, stored, new AbortController().signal))
    expect([all.map(({ score }) => score), waiting]).toEqual([[100, 100, 100], []]);
  expect(valued).toEqual(['slow-1', 'slow-2']);
});

test('who waits is told by the title of the script', async () => {
  const pastAttempts = await visit();
  expect(await pastAttempts(from, [played('slow-1')], new AbortController().signal).next()).toEqual({
    done: false,
    value: { all: [], waiting: [{ attempt: 'slow-1', scenario: 'small', title: { zh: '短题', en: '短题' } }] },
  });
});

test('who leaves the page ends the valuing', async () => {
  const pastAttempts = await visit();
  const leaving = new AbortController();
  const told = pastAttempts(from, [played('slow-1')], leaving.signal);
  await told.next();
  leaving.abort();
  await expect(told.next()).rejects.toBe(leaving.signal.reason);
  expect(valued).toEqual([]);
});

test('what is lost after a rewind is dated by the time of the rewind, what was copied is not counted again', async () => {
  const pastAttempts = await visit();
  const MINUTE = 60_000;
  const wrong = { ...right, answer: '王磊' };
  // Its first twenty minutes were played in the attempt that it goes on from.
  const copied = appendEvent(openLog(header('rewound')), { ...calm, answer: 'blame' }, 20 * MINUTE);
  const log = appendEvent(copied, wrong, 20.5 * MINUTE);
  logs.set('rewound', log);
  const stored: StoredAttempt = {
    ...rowOf('rewound'),
    head: log.head,
    events: 2,
    finished: true,
    from: { attempt: 'first', seq: 1 },
  };
  let past: PastAttempt | undefined;
  for await (const { all } of pastAttempts(from, [stored], new AbortController().signal)) past = all[0];
  const rewound = Date.parse(header('rewound').started ?? '');
  expect(past?.at).toBe(rewound + 0.5 * MINUTE);
  expect(past?.lost.map(({ node, at }) => [node, at])).toEqual([['ask', rewound + 0.5 * MINUTE]]);
  const key = decisionKey({ scenario: 'small', node: 'ask' });
  const memory = remembered(undefined, 1, rewound + 2 * MINUTE);
  expect(practiceQueue(new Map([[key, memory]]), past?.lost ?? [])).toMatchObject([{ due: memory.due }]);
});
