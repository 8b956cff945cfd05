import { describe, expect, test } from 'vitest';
import type { AttemptLog } from '../../src/core/play/attempt.ts';
import { SCORED, world } from './world.ts';

/** Plays answers; the exit code, what was printed, told and written. */
function play(answers: unknown, ...args: readonly string[]) {
  const text = typeof answers === 'string' ? answers : JSON.stringify(answers);
  const { run, printed, errors, written } = world({ 'scored.yaml': SCORED, 'a.json': text }, 'en');
  const code = run('play', 'scored.yaml', '--answers', 'a.json', ...args);
  return { code, printed, errors, written, json: () => JSON.parse(printed.join('\n')) as Record<string, unknown> };
}

const BEST = [{ open: 'sorry' }, { ask: '订单' }];

describe('--json', () => {
  test('prints the run: ending, score, meters, skills, decisions, rules', () => {
    const { code, json, errors, written } = play([{ open: 'form' }, { ask: '订单' }], '--json');
    expect([code, errors, written.size]).toEqual([0, [], 0]);
    expect(json()).toEqual({
      scenario: 'scored',
      seed: 1,
      ending: { node: 'fair', end: 'fair' },
      score: 55,
      redlines: [],
      meters: { mood: 30 },
      skills: { empathy: 25, clarify: 100 },
      decisions: [
        { node: 'open', answer: 'form', q: 0.25, points: 15, best: 60, loss: 45, mark: 'blunder' },
        { node: 'ask', answer: '订单', q: 1, points: 40, best: 40, loss: 0, mark: 'best' },
      ],
      rules: [],
    });
  });

  test('the clock, panels and hints may stand before the answer; the last two are no decisions', () => {
    const late = play([{ open: { $late: true } }, { ask: '订单' }], '--json').json();
    expect(late['decisions']).toMatchObject([{ node: 'open', answer: { $late: true }, q: 0 }, { node: 'ask' }]);
    const hinted = play([{ open: { $open: 'orders' } }, { open: { $hint: 1 } }, ...BEST], '--json').json();
    expect(hinted['decisions']).toMatchObject([
      { node: 'open', answer: 'sorry', q: 0.85, points: 51, loss: 9 },
      { q: 1 },
    ]);
    const learning = play([{ open: { $hint: 1 } }, ...BEST], '--json', '--mode', 'learn').json();
    expect(learning['score']).toBe(100);
  });

  test('a red line is told with its reason', () => {
    const { code, json } = play([{ open: 'rude' }], '--json');
    expect(code).toBe(0);
    expect(json()).toMatchObject({
      ending: { node: 'lost', end: 'fail' },
      score: 0,
      redlines: [{ node: 'open', reason: '推卸责任。' }],
      decisions: [{ mark: 'blunder' }],
    });
  });

  test('the seed is 1 unless given', () => {
    expect(play(BEST, '--json').json()).toEqual(play(BEST, '--json', '--seed', '1').json());
    expect(play(BEST, '--json', '--seed=4294967295').json()['seed']).toBe(4_294_967_295);
  });
});

describe('--out', () => {
  test('writes the log: times by sequence, no clock, nobody, an id made of the inputs', () => {
    const { written } = play(BEST, '--out', 'log.json');
    const text = String(written.get('log.json'));
    const log = JSON.parse(text) as AttemptLog;
    expect(text.endsWith('}\n')).toBe(true);
    expect(log).toMatchObject({
      rapport: 1,
      mode: 'exam',
      seed: 1,
      lang: 'zh',
      started: null,
      student: { number: '', name: '', class: '' },
      events: [
        { seq: 1, t: 1000, node: 'open', type: 'answer', answer: 'sorry' },
        { seq: 2, t: 2000, node: 'ask', type: 'answer', answer: '订单' },
      ],
    });
    expect('score' in log).toBe(false);
  });

  test('the same inputs give the same bytes, others another attempt', () => {
    const textOf = (...args: readonly string[]) =>
      String(play(BEST, '--out', 'log.json', ...args).written.get('log.json'));
    const attemptOf = (text: string) => (JSON.parse(text) as AttemptLog).attempt;
    expect(textOf()).toBe(textOf('--json'));
    expect(attemptOf(textOf('--seed', '2'))).not.toBe(attemptOf(textOf()));
    expect(attemptOf(textOf('--mode', 'learn'))).not.toBe(attemptOf(textOf()));
  });

  test('a place that cannot be written is told', () => {
    const { code, errors } = play(BEST, '--out', 'readonly/log.json');
    expect([code, errors]).toEqual([1, ['readonly/log.json: cannot be written.']]);
  });
});

test('a list that ends early has no ending and exits 1', () => {
  const { code, json, errors } = play([{ open: 'sorry' }], '--json');
  expect([code, errors]).toEqual([1, ['a.json: the answers end early: the run is at ask.']]);
  expect(json()).toMatchObject({ ending: null, score: null, rules: [], decisions: [{ node: 'open', points: 60 }] });
  expect(play([], '--json').json()).toMatchObject({ ending: null, score: null, decisions: [] });
});

test.each<[string, unknown[], string]>([
  ['another node', [{ ask: '订单' }], 'item 1 (ask): the run is at another node; the run is at open.'],
  ['no option', [{ open: 'bribe' }], 'item 1 (open): there is no such option; the run is at open.'],
  [
    'another shape',
    [{ open: 'sorry' }, { ask: 3 }],
    'item 2 (ask): the answer has the wrong shape; the run is at ask.',
  ],
  [
    'no clock',
    [{ open: 'sorry' }, { ask: { $late: true } }],
    'item 2 (ask): the node has no time limit; the run is at ask.',
  ],
  [
    'a clock that does not run out',
    [{ open: { $late: false } }],
    'item 1 (open): each item must be {node: answer}; the run is at open.',
  ],
  ['no panel', [{ open: { $open: 'safe' } }], 'item 1 (open): there is no such panel or document; the run is at open.'],
  ['no hint', [{ open: { $hint: 2 } }], 'item 1 (open): there is no hint of this level; the run is at open.'],
  [
    'a hint that is none',
    [{ open: { $hint: {} } }],
    'item 1 (open): there is no hint of this level; the run is at open.',
  ],
  ['after the end', [...BEST, { ask: '订单' }], 'item 3 (ask): the run is over; the run is at good.'],
  [
    'two nodes in one item',
    [{ open: 'sorry', ask: '订单' }],
    'item 1 (open): each item must be {node: answer}; the run is at open.',
  ],
  ['no map', ['sorry'], 'item 1 (): each item must be {node: answer}; the run is at open.'],
  ['nothing', [null], 'item 1 (): each item must be {node: answer}; the run is at open.'],
])('%s is told with its place, and exits 1', (_, answers, expected) => {
  const { code, printed, errors } = play(answers, '--json');
  expect([code, printed.length, errors]).toEqual([1, 1, [`a.json: ${expected}`]]);
});

test('a key __proto__ names no node', () => {
  const { code, errors } = play('[{"__proto__": "sorry"}]');
  expect([code, errors]).toEqual([1, ['a.json: item 1 (__proto__): the run is at another node; the run is at open.']]);
});

test('a byte order mark before the answers counts as nothing', () => {
  expect(play(`\ufeff${JSON.stringify(BEST)}`).code).toBe(0);
});

test.each([['{}'], ['['], [''], ['"x"']])('answers that are no list, %j, are told', (text) => {
  const { code, printed, errors } = play(text);
  expect([code, printed]).toEqual([1, []]);
  expect(errors).toEqual(['a.json: this must be a JSON list such as [{"open": "calm"}].']);
});

test('people get the ending, the score and a line a decision', () => {
  expect(play([{ open: 'form' }, { ask: '订单' }]).printed).toEqual([
    'scored: ending fair (fair), score 55',
    '  open  15/60  −45  blunder',
    '  ask  40/40  −0  best',
  ]);
});

test.each([
  [
    'no scenario',
    ['nowhere.yaml', '--answers', 'a.json'],
    'nowhere.yaml: The file cannot be read: ENOENT. Check the path.',
  ],
  [
    'no answers',
    ['scored.yaml', '--answers', 'nowhere.json'],
    'nowhere.json: The file cannot be read: ENOENT. Check the path.',
  ],
  ['a scenario with a mistake', ['bad.yaml', '--answers', 'a.json'], 'bad.yaml:13:'],
])('%s is told, and nothing is printed', (_, args, expected) => {
  const files = { 'scored.yaml': SCORED, 'bad.yaml': SCORED.replace('to: ask', 'to: aks'), 'a.json': '[]' };
  const { run, printed, errors } = world(files, 'en');
  expect([run('play', ...args), printed]).toEqual([1, []]);
  expect(errors[0]?.slice(0, expected.length)).toBe(expected);
});

test.each([
  [[]],
  [['scored.yaml']],
  [['--answers', 'a.json']],
  [['scored.yaml', '--answers']],
  [['scored.yaml', 'scored.yaml', '--answers', 'a.json']],
  [['scored.yaml', '--answers', 'a.json', '--seed', '-1']],
  [['scored.yaml', '--answers', 'a.json', '--seed', '1.5']],
  [['scored.yaml', '--answers', 'a.json', '--seed', '4294967296']],
  [['scored.yaml', '--answers', 'a.json', '--mode', 'cheat']],
  [['scored.yaml', '--answers', 'a.json', '--fast']],
])('the call %j is wrong: one line says how', (args) => {
  const { run, printed, errors } = world({ 'scored.yaml': SCORED, 'a.json': '[]' });
  expect([run('play', ...args), printed, errors.length]).toEqual([2, [], 1]);
  expect(errors[0]).toMatch(/^usage: rapport play/);
});
