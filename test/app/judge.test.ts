import { expect, test, vi } from 'vitest';
import { replayOf, type Ground } from '../../src/app/assess.ts';
import { Judge, judge } from '../../src/app/judge.ts';
import { judgedHere } from '../../src/app/judged.ts';
import type { Said } from '../../src/app/judge.worker.ts';
import { appendEvent, openLog } from '../../src/core/play/log.ts';
import type { AttemptLog } from '../../src/core/play/attempt.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { hubs } from '../bench/solve-stories.ts';
import { NO_DATA } from '../support/random-scenario.ts';
import { until } from '../support/until.ts';

const groundOf = (scenario: Scenario): Ground => ({ scenario, translation: undefined, dataset: NO_DATA });

/** A log of the scenario in which the only hub is left at once. */
function logOf(scenario: Scenario, node: string, answer: string): AttemptLog {
  const { id, version, hash } = scenario;
  const student = { number: '1', name: '李', class: '1' };
  const header = {
    rapport: 1 as const,
    attempt: 'a',
    scenario: { id, version, hash },
    dataset: { id: 'none', hash: NO_DATA.hash },
  };
  const more = { engine: '1', seed: 1, mode: 'practice' as const, lang: 'zh' as const, student, started: null };
  return appendEvent(openLog({ ...header, ...more }), { type: 'answer', node, answer }, 1_000);
}

/** A worker that says what a test tells it to. */
function puppet() {
  const worker = {
    onmessage: null as Worker['onmessage'],
    onerror: null as Worker['onerror'],
    postMessage: vi.fn(),
    terminate: vi.fn(),
  };
  const says = (said: Said): void => {
    worker.onmessage?.call(worker as unknown as Worker, { data: said } as MessageEvent);
  };
  return { worker, says };
}

// Two hubs of 14 options have 2 · 2^14 positions, more than are worked out while somebody waits.
const large = hubs(2, 14);
const small = hubs(1, 3);

test('a small scenario is judged at once, without a worker', async () => {
  const make = vi.fn();
  const log = logOf(small, 'hub0', 'on');
  const { play, run } = replayOf(log, groundOf(small));
  expect(await judge(log, groundOf(small), {}, new Judge(make))).toEqual(judgedHere(play, run));
  expect(make).not.toHaveBeenCalled();
});

test('a large scenario is judged by a worker, which is sent the dataset once and tells how far it is', async () => {
  const { worker, says } = puppet();
  const by = new Judge(() => worker);
  const log = logOf(large, 'hub0', 'on');
  const counts: number[] = [];
  const first = judge(log, groundOf(large), { onPositions: (count) => counts.push(count) }, by);
  const second = judge(log, groundOf(large), {}, by);
  const judged = { standing: {}, options: new Map(), line: [], bounds: true } as never;
  await until(() => {
    expect(worker.postMessage).toHaveBeenCalledTimes(2);
  });
  says({ is: 'positions', count: 2048 });
  says({ is: 'done', judged });
  expect(await first).toBe(judged);
  says({ is: 'done', judged });
  expect(await second).toBe(judged);
  expect(counts).toEqual([2048]);
  expect(worker.postMessage.mock.calls.map(([told]) => (told as { is: string }).is)).toEqual([
    'dataset',
    'judge',
    'judge',
  ]);
});

test('giving up ends the worker, and what waits behind it goes to another', async () => {
  const puppets = [puppet(), puppet()];
  let made = 0;
  const by = new Judge(() => (puppets[made++] ?? puppet()).worker);
  const log = logOf(large, 'hub0', 'on');
  const leave = new AbortController();
  const first = by.ask(log, groundOf(large), { signal: leave.signal });
  const second = by.ask(log, groundOf(large));
  leave.abort(new Error('left'));
  await expect(first).rejects.toThrow('left');
  expect(puppets[0]?.worker.terminate).toHaveBeenCalledOnce();
  const judged = { bounds: false } as never;
  puppets[1]?.says({ is: 'done', judged });
  expect(await second).toBe(judged);
});

test('whoever watches is told of work on their scenario, and goes before what waits unwatched', async () => {
  const { worker, says } = puppet();
  const by = new Judge(() => worker);
  const logs = ['first', 'second', 'third'].map((attempt) => ({ ...logOf(large, 'hub0', 'on'), attempt }));
  const [first, second, third] = logs as [AttemptLog, AttemptLog, AttemptLog];
  const counts: number[] = [];
  const done = (log: AttemptLog, onPositions?: (count: number) => void) =>
    by.ask(log, groundOf(large), onPositions && { onPositions });
  const all = [done(first), done(second), done(third, (count) => counts.push(count))];
  says({ is: 'positions', count: 2048 });
  expect(counts).toEqual([2048]);
  for (const bounds of [true, true, true]) says({ is: 'done', judged: { bounds } as never });
  await Promise.all(all);
  const order = worker.postMessage.mock.calls.flatMap(([told]) => {
    const { is, log } = told as { is: string; log?: AttemptLog };
    return is === 'judge' ? [log?.attempt] : [];
  });
  expect(order).toEqual(['first', 'third', 'second']);
});

test('where no worker can be had, it is worked out in the page after all', async () => {
  const by = new Judge(() => {
    throw new Error('no workers here');
  });
  const log = logOf(large, 'hub0', 'on');
  const judged = await judge(log, groundOf(large), {}, by);
  expect([judged.bounds, judged.standing.decisions.map(({ node }) => node)]).toEqual([false, ['hub0']]);
});
