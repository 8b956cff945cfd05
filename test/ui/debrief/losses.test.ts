import { describe, expect, test } from 'vitest';
import { judgedHere } from '../../../src/app/judged.ts';
import type { PlayEvent } from '../../../src/core/play/attempt.ts';
import { bind } from '../../../src/core/play/bind.ts';
import { round } from '../../../src/core/kernel/round.ts';
import { replay } from '../../../src/core/play/replay.ts';
import type { Judgement, Standing } from '../../../src/core/play/standing.ts';
import type { Scenario } from '../../../src/core/scenario/scenario.ts';
import { keyMoments } from '../../../src/ui/debrief/key-moments.ts';
import { splitOf, sumOf } from '../../../src/ui/debrief/losses.ts';
import { moments, type Moment } from '../../../src/ui/debrief/moments.ts';
import { weighed } from '../../../src/ui/debrief/options.ts';
import { PURIFIER, purifierData, read } from '../../support/purifier.ts';
import { at, decided, nodes } from './story.ts';

test.each([
  [20.56, 10, { exact: 20.56, loss: 20.6, now: 10, later: 10.6 }],
  [16.94, 16.94, { exact: 16.94, loss: 16.9, now: 16.9, later: 0 }],
  [3.3, 4.5, { exact: 3.3, loss: 3.3, now: 4.5, later: -1.2 }],
  [8, -2, { exact: 8, loss: 8, now: -2, later: 10 }],
  [0.04, -3, { exact: 0.04, loss: 0, now: 0, later: 0 }],
])('a loss of %d, %d of it at the node, is shown in parts that add up', (loss, now, expected) => {
  expect(splitOf(loss, now)).toEqual(expected);
});

const judged = (loss: number | null): Judgement => ({
  seq: 1,
  node: 'open',
  q: 0,
  points: 0,
  best: 10,
  loss,
  now: loss,
  stake: loss,
  mark: null,
});
const standing = (losses: readonly (number | null)[], more: Partial<Standing> = {}): Standing => ({
  score: 0,
  uncapped: 0,
  redline: false,
  skills: [],
  decisions: losses.map(judged),
  rules: [],
  ...more,
});
const over = { ending: { node: 'end', end: 'good' } } as const;

describe('the sum of a score', () => {
  test.each([
    [
      'is what the losses leave of 100',
      [16.94, 20.56, 0],
      {},
      { lost: 37.5, left: 62.5, floored: false, capped: false },
    ],
    [
      'names the red line that caps it',
      [30],
      { redline: true, uncapped: 70 },
      { lost: 30, left: 70, floored: false, capped: true },
    ],
    [
      'does not name one that changes nothing',
      [60],
      { redline: true, uncapped: 40 },
      { lost: 60, left: 40, floored: false, capped: false },
    ],
    ['stops at 0 where luck was lost again', [90, 40], {}, { lost: 130, left: 0, floored: true, capped: false }],
  ])('%s', (_, losses, more, expected) => {
    expect(sumOf(over, standing(losses, more))).toEqual(expected);
  });

  test('is not told while a run goes on, nor where losses are not known', () => {
    expect(sumOf({ ending: null }, standing([10]))).toBe(undefined);
    expect(sumOf(over, standing([10, null]))).toBe(undefined);
    expect(sumOf(over, standing([]))).toBe(undefined);
  });
});

describe('the options of a choice', () => {
  const values = [
    { option: 'calm', value: 60, mark: 'best' },
    { option: 'form', value: 43.1, mark: 'mistake' },
  ] as const;
  const around = { verdict: 'mistake', lost: 0, loss: 0, best: 6, bounds: false } as const;
  const told = (...[node, decision, given, around]: Parameters<typeof weighed>) =>
    weighed(node, decision, given, around).map(({ option, ...rest }) => ({ ...rest, option: option.id }));

  test('are told by the score that could still be reached after each', () => {
    const decision = decided('choice', { answer: 'form', q: 0.25 });
    expect(told(nodes.choice, decision, values, { ...around, lost: 10, loss: 16.9 })).toEqual([
      { option: 'calm', chosen: false, reach: 90, verdict: 'best', top: true, hinted: 0, looked: 0 },
      { option: 'form', chosen: true, reach: 73.1, verdict: 'mistake', top: false, hinted: 0, looked: 0 },
      { option: 'gift', chosen: false, reach: null, verdict: 'unscored', top: false, hinted: 0, looked: 0 },
    ]);
  });

  test('within a point of the best are equally good, and hints take off of the chosen one only', () => {
    const near = [values[0], { ...values[1], value: 59, mark: 'good' }] as const;
    const decision = decided('choice', { answer: 'calm', q: 0.5, hint: 2 });
    expect(told(nodes.choice, decision, near, { ...around, verdict: 'inaccuracy', loss: 3 })).toEqual([
      { option: 'calm', chosen: true, reach: 97, verdict: 'inaccuracy', top: true, hinted: 3, looked: 0 },
      { option: 'form', chosen: false, reach: 99, verdict: 'good', top: true, hinted: 0, looked: 0 },
      { option: 'gift', chosen: false, reach: null, verdict: 'unscored', top: false, hinted: 0, looked: 0 },
    ]);
  });

  test('are not as good with another mark, however little is at stake', () => {
    const near = [values[0], { ...values[1], value: 59.2 }] as const;
    const tops = weighed(nodes.choice, decided('choice'), near, { ...around, verdict: 'best' });
    expect(tops.map(({ top }) => top)).toEqual([true, false, false]);
  });

  test('lead no higher than the cap once a red line was crossed', () => {
    const before = at([40, 0], { redlines: [{ node: 'look', reason: '泄露隐私' }] });
    const decision = decided('choice', { answer: 'form', before });
    const reached = weighed(nodes.choice, decision, values, { ...around, loss: 16.9 });
    expect(reached.map(({ reach }) => reach)).toEqual([59, 59, null]);
  });

  test('are left to the author’s ratings where values are not known', () => {
    const unknown = { ...around, verdict: 'part' } as const;
    expect(weighed(nodes.choice, decided('choice'), [], unknown)).toEqual([]);
    expect(weighed(nodes.quiz, decided('quiz'), values, unknown)).toEqual([]);
  });

  test.each([
    ['what looking at a panel cost', false, 2.5],
    ['the slack of a bound, which has no name', true, 0],
  ])('all lead less high by %s', (_, bounds, looked) => {
    const decision = decided('choice', { answer: 'calm', q: 1 });
    expect(told(nodes.choice, decision, values, { ...around, verdict: 'inaccuracy', loss: 2.5, bounds })).toEqual([
      { option: 'calm', chosen: true, reach: 97.5, verdict: 'inaccuracy', top: true, hinted: 0, looked },
      { option: 'form', chosen: false, reach: 80.6, verdict: 'mistake', top: false, hinted: 0, looked: 0 },
      { option: 'gift', chosen: false, reach: null, verdict: 'unscored', top: false, hinted: 0, looked: 0 },
    ]);
  });

  test('in a real run tell hints from what was looked at', () => {
    const strict = PURIFIER.replace('never(mood < 10)', 'never(mood < 10) and never(opened(chat))').replace(
      'late: {after: 60s',
      'hint: [先道歉。]\n    late: {after: 60s',
    );
    const play = bind(read(strict).scenario as Scenario, purifierData, 7);
    const asked: PlayEvent = { type: 'hint', node: 'open', level: 1 };
    const looked: PlayEvent = { type: 'open', node: 'open', panel: 'chat' };
    const costs = (...before: readonly PlayEvent[]) => {
      const run = replay(play, [...before, { type: 'answer', node: 'open', answer: 'calm' }]);
      const [first] = moments({ play, run, ...judgedHere(play, run) });
      return first?.options.map((one) => [one.hinted, one.looked, one.reach].map((value) => value && round(value)));
    };
    expect(costs()).toEqual([
      [0, 0, 100],
      [0, 0, 74.6],
    ]);
    expect(costs(asked)).toEqual([
      [3, 0, 97],
      [0, 0, 74.6],
    ]);
    // Whoever looked has broken the rule, whatever is said then; who blames the courier breaks it as well.
    expect(costs(looked)).toEqual([
      [0, 10, 90],
      [0, 0, 74.6],
    ]);
    expect(costs(looked, asked)).toEqual([
      [3, 10, 87],
      [0, 0, 74.6],
    ]);
  });
});

describe('key moments', () => {
  const moment = (step: number, verdict: Moment['verdict'], lost: number | null, stake: number | null): Moment =>
    ({ step, verdict, points: 5, best: 10, stake, loss: lost === null ? null : splitOf(lost, lost) }) as Moment;
  const steps = (moments: readonly Moment[]) => {
    const { lost, best } = keyMoments(moments);
    return [lost.map(({ step }) => step), best?.step];
  };

  test('are the three largest losses, the earlier of equals, and the best step where most was at stake', () => {
    const told = [
      moment(1, 'inaccuracy', 3, 9),
      moment(2, 'best', 0.3, 20),
      moment(3, 'blunder', 30, 30),
      moment(4, 'mistake', 12, 15),
      moment(5, 'best', 0, 25),
      moment(6, 'inaccuracy', 3, 9),
      moment(7, 'unscored', 0, 0),
    ];
    expect(steps(told)).toEqual([[3, 4, 1], 5]);
  });

  test('go by missed points where losses are not known', () => {
    expect(steps([moment(1, 'part', null, null), { ...moment(2, 'none', null, null), points: 0 }])).toEqual([
      [2, 1],
      undefined,
    ]);
  });
});
