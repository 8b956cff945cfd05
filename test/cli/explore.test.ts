import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SCORED, world } from './world.ts';

function explore(text: string, ...args: readonly string[]) {
  const { run, printed, errors } = world({ 'x.yaml': text }, 'en');
  const code = run('explore', 'x.yaml', ...args);
  return { code, printed, errors, json: () => JSON.parse(printed.join('\n')) as Record<string, unknown> };
}

test('--json prints what can happen, scores to one decimal', () => {
  const { code, json, errors } = explore(SCORED, '--json');
  const { hash, states, ...found } = json();
  expect([code, errors, typeof states]).toEqual([0, [], 'number']);
  expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/);
  // The options of open, each with two answers, save the rude one; the clock, with two. The clock does not run out at random.
  expect(found).toEqual({
    scenario: 'scored',
    version: 1,
    exact: true,
    playthroughs: '7',
    best: 100,
    random: 38.3,
    worst: 0,
    endings: [
      { node: 'good', end: 'good', reachable: true, best: 100, worst: 60 },
      { node: 'fair', end: 'fair', reachable: true, best: 55, worst: 0 },
      { node: 'lost', end: 'fail', reachable: true, best: 0, worst: 0 },
    ],
    nodes: [
      { node: 'open', reachable: true, best: 100, share: 1 },
      { node: 'ask', reachable: true, best: 100, share: 0.6667 },
      { node: 'done', reachable: true, best: 100, share: 0.6667 },
      { node: 'good', reachable: true, best: 100, share: 0.3333 },
      { node: 'fair', reachable: true, best: 55, share: 0.3333 },
      { node: 'lost', reachable: true, best: 0, share: 0.3333 },
    ],
    bestLine: [
      { node: 'open', answer: 'sorry' },
      { node: 'ask', answer: '订单' },
    ],
    skills: [
      { skill: 'empathy', weight: 60 },
      { skill: 'clarify', weight: 40 },
    ],
  });
});

test('red-line caps are left out', () => {
  const crossed = SCORED.replace('score: 4,', 'score: 4, redline: 隐瞒。,');
  expect(explore(crossed, '--json').json()).toMatchObject({ best: 100, nodes: [{ best: 100 }, {}, {}, {}, {}, {}] });
});

test('a loop makes the playthroughs unbounded', () => {
  const loop = SCORED.replace('  done: {go: [', '  done: {go: [{if: mood < 35, to: open}, ');
  expect(explore(loop, '--json').json()).toMatchObject({ playthroughs: 'unbounded', best: 100 });
});

test('what cannot be reached is said', () => {
  const never = SCORED.replace('mood >= 50', 'mood >= 90');
  const { code, json } = explore(never, '--json');
  expect(code).toBe(0);
  expect(json()).toMatchObject({
    endings: [{ node: 'good', reachable: false, best: null, worst: null }, { reachable: true }, { reachable: true }],
    nodes: [{}, {}, {}, { node: 'good', reachable: false, best: null, share: 0 }, {}, {}],
  });
});

test('the same file gives the same bytes', () => {
  expect(explore(SCORED, '--json').printed).toEqual(explore(SCORED, '--json').printed);
});

test('people get a summary and a line an ending', () => {
  const { printed } = explore(SCORED);
  expect(printed.map((line) => line.replace(/\d+ states/, 'n states'))).toEqual([
    'scored: best 100, random 38.3, worst 0; n states, 7 playthroughs',
    '  good (good): 60–100',
    '  fair (fair): 0–55',
    '  lost (fail): 0–0',
  ]);
});

test.each([
  ['a mistake', SCORED.replace('to: ask', 'to: aks'), 'x.yaml:13:'],
  ['no scenario', 'a: 1', 'x.yaml:1:1 error L32'],
])('%s is told, and the one document is null', (_, text, expected) => {
  const { code, printed, errors } = explore(text, '--json');
  expect([code, printed]).toEqual([1, ['null']]);
  expect(errors[0]?.slice(0, expected.length)).toBe(expected);
});

test('a file that is not there is told', () => {
  const { run, printed, errors } = world({}, 'en');
  expect([run('explore', 'x.yaml', '--json'), printed]).toEqual([1, ['null']]);
  expect(errors).toEqual(['x.yaml: The file cannot be read: ENOENT. Check the path.']);
});

test.each([[[]], [['x.yaml', 'x.yaml']], [['x.yaml', '--seed', '1']], [['x.yaml', '--lang']]])(
  'the call %j is wrong: one line says how',
  (args) => {
    const { run, printed, errors } = world({ 'x.yaml': SCORED });
    expect([run('explore', ...args), printed, errors.length]).toEqual([2, [], 1]);
    expect(errors[0]).toMatch(/^usage: rapport explore/);
  },
);

describe('a story with too many positions', () => {
  const large = readFileSync('test/core/golden/bad-L34.yaml', 'utf8');

  test('is walked by bounds, which say what they do not follow', () => {
    const { code, json, errors } = explore(large, '--json');
    const { random, nodes, endings, ...found } = json() as Record<string, unknown> & {
      random: number;
      nodes: readonly { best: number; share: number }[];
    };
    expect([code, errors]).toEqual([0, []]);
    expect(found).toMatchObject({
      exact: false,
      abstracted: ['tally'],
      playthroughs: String(3 ** 12),
      best: 100,
      worst: 0,
      bestLine: Array.from({ length: 12 }, (_, at) => ({ node: `n${at}`, answer: 'calm' })),
    });
    // Each answer earns a half on average; found by playing.
    expect(Math.abs(random - 50)).toBeLessThan(2);
    expect(nodes.slice(0, 12).every(({ best, share }) => best === 100 && share === 1)).toBe(true);
    expect(endings).toMatchObject([
      { node: 'good', reachable: true, best: 100 },
      { node: 'fair', reachable: true, worst: 0 },
    ]);
  }, 30_000);

  test('says so in plain words, in both languages', () => {
    const second = (lang: string) => explore(large, '--lang', lang).printed[1];
    expect(second('en')).toBe(
      '  more than 200000 positions, or too many steps to find them: best is an upper and worst a lower bound, random and share are sampled; not told apart: tally',
    );
    expect(second('zh')).toBe(
      '  局面超过 200000 种，或者算起来步数太多：best 是上界，worst 是下界，random 与 share 由模拟得出；没有逐一区分：tally',
    );
  }, 30_000);
});

test.each([
  [['--json'], 'null'],
  [['--lang', 'en'], undefined],
])('a chain of luck that is too long to value is a diagnostic (%j)', (options, printed) => {
  const luck = readFileSync('test/core/golden/bad-L34-luck.yaml', 'utf8');
  const told = world({ 'l34-luck.yaml': luck }, 'zh');
  expect(told.run('explore', 'l34-luck.yaml', ...options)).toBe(1);
  expect(told.printed[0]).toBe(printed);
  expect(told.errors).toEqual([
    printed === undefined
      ? 'From "l0" to the next task, chance upon chance takes more than 10,000 steps to follow, too many to value. Join some of the chance nodes, or put a task between them.'
      : '从“l0”到下一个任务之间，机遇接着机遇，要算的步数超过一万，得分没法逐一算出。请合并几个 chance，或在它们之间放一个任务。',
  ]);
});
