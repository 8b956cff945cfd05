import { describe, expect, test } from 'vitest';
import type { Passage } from '../../../src/core/play/run.ts';
import { moments, verdictOf, type Worth } from '../../../src/ui/debrief/moments.ts';
import { lastWord } from '../../../src/ui/debrief/spoken.ts';
import { at, cost, decided, mood, nodes, play, runOf } from './story.ts';

const passage = (node: string, ...lines: Passage['lines']): Passage => ({
  is: 'passage',
  node,
  kind: 'say',
  lines,
  meters: [40, 0],
});
const greeting = { cast: 'li', mood: 'angry', text: '到底发没发货？' } as const;
const thanks = { cast: 'li', text: '行吧。' };
const reply = { cast: 'me', text: '再见。' };

const worth = (points: number, best: number, more: Partial<Worth> = {}): Worth => ({
  seq: 1,
  points,
  best,
  loss: null,
  now: null,
  stake: null,
  mark: null,
  ...more,
});

describe('without known losses the sign of a decision is', () => {
  test.each([
    ['best for all of the points', true, 15, 15, 'best'],
    ['best for all of them but for rounding', true, 14.9999999, 15, 'best'],
    ['part for some of the points', true, 7, 15, 'part'],
    ['none for no point', true, 0, 15, 'none'],
    ['unscored on a second visit', false, 0, 15, 'unscored'],
    ['unscored at a node worth nothing', true, 0, 0, 'unscored'],
  ] as const)('%s', (_, scored, points, best, expected) => {
    expect(verdictOf(scored, worth(points, best))).toBe(expected);
  });
});

describe('with known losses the sign of a decision is', () => {
  test.each([
    ['the mark of the standing', true, 15, 12, 'good', 'good'],
    ['the mark even where all the points were got, since it closed chances', true, 15, 30, 'blunder', 'blunder'],
    ['the mark of a second visit that could still lose something', false, 15, 12, 'mistake', 'mistake'],
    ['the mark at a node worth nothing that could still lose something', true, 0, 12, 'best', 'best'],
    ['unscored on a second visit where nothing can be lost', false, 15, 0, 'best', 'unscored'],
    ['unscored at a node worth nothing where nothing can be lost', true, 0, 0.4, 'best', 'unscored'],
  ] as const)('%s', (_, scored, best, stake, mark, expected) => {
    expect(verdictOf(scored, worth(best, best, { loss: 0, now: 0, stake, mark }))).toBe(expected);
  });
});

test('a moment holds what was said since the decision before, what it was worth and what changed', () => {
  const first = decided('choice', { answer: 'form', after: at([30, 0]) });
  const crossed = { node: 'look', reason: '泄露隐私' };
  const second = decided('inspect', {
    seq: 3,
    answer: [],
    hint: 1,
    before: at([30, 0]),
    after: at([30, 67], { redlines: [crossed] }),
  });
  const story = [passage('open', greeting), first, passage('look'), second, passage('end', thanks)];
  const decisions = [
    worth(5, 20, { loss: 16.94, now: 15, stake: 20, mark: 'mistake' }),
    worth(0, 10, { seq: 3, loss: 30, now: 10, stake: 30, mark: 'blunder' }),
  ];
  const run = { ...runOf([first, second]), story };
  const told = moments({ play, run, standing: { decisions }, options: new Map(), bounds: false });
  expect(told.map(({ answered: { kind }, ...rest }) => ({ ...rest, answered: kind }))).toEqual([
    {
      step: 1,
      seq: 1,
      node: nodes.choice,
      said: [{ ...greeting, group: 'open' }],
      answered: 'choice',
      options: [],
      verdict: 'mistake',
      points: 5,
      best: 20,
      loss: { exact: 16.94, loss: 16.9, now: 15, later: 1.9 },
      stake: 20,
      scored: true,
      late: false,
      hint: 0,
      changes: [{ meter: mood, from: 40, to: 30 }],
      luckBefore: [],
      luck: [],
      redlines: [],
    },
    {
      step: 2,
      seq: 3,
      node: nodes.inspect,
      said: [],
      answered: 'inspect',
      options: [],
      verdict: 'blunder',
      points: 0,
      best: 10,
      loss: { exact: 30, loss: 30, now: 10, later: 20 },
      stake: 30,
      scored: true,
      late: false,
      hint: 1,
      changes: [{ meter: cost, from: 0, to: 67 }],
      luckBefore: [],
      luck: [],
      redlines: ['泄露隐私'],
    },
  ]);
});

test('the last word is not the student’s own, and who spoke it feels as before', () => {
  const story = [passage('open', greeting), passage('end', thanks, reply)];
  expect(lastWord({ ...runOf([]), story }, (cast) => cast === 'me')).toEqual({
    ...thanks,
    mood: 'angry',
    group: 'end',
  });
  expect(lastWord(runOf([]), () => false)).toBe(undefined);
});

test('luck is told after the decision that it followed, or before the first one', () => {
  const then = { meters: {}, set: {}, to: 'open' };
  const branches = [
    { chance: 0.6, then },
    { chance: 0.4, then },
  ];
  const chancy = {
    ...play,
    nodes: new Map([...play.nodes, ['die', { id: 'die', kind: 'chance', say: [], branches }]]),
  };
  const die = (drawn: number): Passage => ({ ...passage('die'), kind: 'chance', drawn });
  const [first, second] = [decided('choice'), decided('quiz', { seq: 2 })];
  const story = [die(0), first, passage('look'), die(1), passage('look'), second];
  const run = { ...runOf([first, second]), story };
  const told = moments({ play: chancy, run, standing: { decisions: [] }, options: new Map(), bounds: false });
  expect(told.map(({ luckBefore, luck }) => [luckBefore, luck])).toEqual([
    [[{ node: 'die', chance: 0.6 }], [{ node: 'die', chance: 0.4 }]],
    [[], []],
  ]);
});
