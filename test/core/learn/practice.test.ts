import { describe, expect, test } from 'vitest';
import { betaQuantile, betaShare } from '../../../src/core/learn/beta.ts';
import type { Item } from '../../../src/core/learn/content.ts';
import { creditOf, mixed } from '../../../src/core/learn/credit.ts';
import { remembered } from '../../../src/core/learn/memory.ts';
import { levelOf, skillProfiles, weakest } from '../../../src/core/learn/profile.ts';
import { practiceQueue, type Lost } from '../../../src/core/learn/queue.ts';

const DAY = 86_400_000;
const both = (zh: string) => ({ zh, en: zh });
const base = { id: 'q', group: 'value', covers: [], concepts: ['c18'], ask: both('问') } as const;
const option = (id: string, right = false) => ({ id, text: both(id), right, why: both('因') });
const single: Item = { ...base, kind: 'single', options: [option('a', true), option('b'), option('c')] };
const multiple: Item = { ...base, kind: 'multiple', options: [option('a', true), option('b', true), option('c')] };
const judged: Item = { ...base, kind: 'true-false', right: false, why: both('因') };
const short: Item = { ...base, kind: 'short', points: ['一', '二', '三', '四'].map(both), need: 3, model: both('答') };

test.each([
  ['the right option', single, ['a'], 1],
  ['a wrong option', single, ['b'], 0],
  ['nothing', single, [], 0],
  ['the exact set', multiple, ['b', 'a'], 1],
  ['a part of the set', multiple, ['a'], 0.5],
  ['a set with a wrong option', multiple, ['a', 'b', 'c'], 0],
  ['nothing of a set', multiple, [], 0],
  ['the right judgement', judged, false, 1],
  ['the wrong judgement', judged, true, 0],
  ['two of three needed points', short, [0, 3], 2 / 3],
  ['more points than needed', short, [0, 1, 2, 3], 1],
  ['the same point twice', short, [1, 1, 1], 1 / 3],
] as const)('%s earns what the format says', (_, item, answer, credit) => {
  expect(creditOf(item, answer)).toBeCloseTo(credit, 12);
});

test('a mixed choice holds each item once', () => {
  let turn = 0;
  const picked = mixed(['a', 'b', 'c', 'd'], 3, () => ((turn += 7) % 10) / 10);
  expect(new Set(picked).size).toBe(3);
});

describe('the memory', () => {
  test('grows its intervals while answers are right, and starts again after a wrong one', () => {
    let memory = remembered(undefined, 0, 0);
    const intervals = [memory.interval];
    for (const credit of [1, 1, 1, 0]) {
      memory = remembered(memory, credit, memory.due);
      intervals.push(memory.interval);
    }
    expect(intervals).toEqual([1, 3, 8, 22, expect.any(Number)]);
    expect(intervals[4]).toBeLessThan(8);
    expect(memory.lapses).toBe(1);
  });

  test('survives storage: a stored one goes on as the one in hand', () => {
    const memory = remembered(remembered(undefined, 1, 0), 0.5, 3 * DAY);
    const stored = JSON.parse(JSON.stringify(memory)) as typeof memory;
    expect(remembered(stored, 1, 9 * DAY)).toEqual(remembered(memory, 1, 9 * DAY));
  });

  test('a clock that was set back does not break it', () => {
    const memory = remembered(undefined, 1, 10 * DAY);
    expect(remembered(memory, 1, 0).due).toBeGreaterThan(10 * DAY);
  });
});

const lost = (node: string, at: number, seq = 1): Lost => ({
  scenario: 'cs-01',
  node,
  attempt: 'a',
  seq,
  step: seq,
  loss: 10,
  at,
});

test('the queue holds lost decisions at once and remembered things in their time, the longest due first', () => {
  const memories = new Map([
    ['item:q1', remembered(undefined, 0, 5 * DAY)],
    ['node:cs-01#ring', remembered(undefined, 1, 4 * DAY)],
    ['node:cs-01#six', remembered(undefined, 1, 1 * DAY)],
  ]);
  const queue = practiceQueue(memories, [
    lost('ring', 2 * DAY),
    lost('six', 3 * DAY, 7),
    lost('six', 2 * DAY, 3),
    lost('ask', 9 * DAY),
  ]);
  expect(queue.map((one) => [one.key, one.is === 'decision' ? one.lost.seq : one.item, one.due / DAY])).toEqual([
    ['node:cs-01#six', 7, 3],
    ['item:q1', 'q1', 6],
    ['node:cs-01#ring', 1, 7],
    ['node:cs-01#ask', 1, 9],
  ]);
});

test('A9: 1, .5 and 0 of double weight give Beta(2.5, 3.5), 42 %, from three decisions', () => {
  const [profile] = skillProfiles([
    { skill: 'listen', q: 1, weight: 1 },
    { skill: 'listen', q: 0.5, weight: 1 },
    { skill: 'listen', q: 0, weight: 2 },
  ]);
  expect(profile).toMatchObject({ skill: 'listen', n: 3, a: 2.5, b: 3.5 });
  expect(profile?.mean).toBeCloseTo(2.5 / 6, 12);
  expect(betaShare(profile?.low ?? 0, 2.5, 3.5)).toBeCloseTo(0.1, 6);
  expect(betaShare(profile?.high ?? 0, 2.5, 3.5)).toBeCloseTo(0.9, 6);
});

test.each([
  [0.25, 1, 1, 0.25],
  [0.5, 2, 2, 0.5],
  [0.75, 3, 1, 0.421875],
  [0.25, 2, 3, 0.26171875],
])('below %d Beta(%d, %d) has the share %d', (x, a, b, share) => {
  expect(betaShare(x, a, b)).toBeCloseTo(share, 10);
  expect(betaQuantile(share, a, b)).toBeCloseTo(x, 8);
});

test('a level is shown only from three decisions on, and the weakest is one of those', () => {
  expect([2, 3].map((n) => levelOf({ n, mean: 0.9 }))).toEqual([undefined, 3]);
  expect([0.39, 0.4, 0.64, 0.65, 0.84, 0.85].map((mean) => levelOf({ n: 3, mean }))).toEqual([0, 1, 1, 2, 2, 3]);
  const evidence = [0, 0].map((q) => ({ skill: 'rare', q, weight: 1 }));
  const more = [0.4, 0.5, 0.6].map((q) => ({ skill: 'often', q, weight: 1 }));
  expect(weakest(skillProfiles([...evidence, ...more]))?.skill).toBe('often');
});
