import { expect, test } from 'vitest';
import type { Passage } from '../../../src/core/play/run.ts';
import { moments, verdictOf } from '../../../src/ui/debrief/moments.ts';
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

test.each([
  ['all of the points', true, 15, 15, 'best'],
  ['all of them but for rounding', true, 14.9999999, 15, 'best'],
  ['some of the points', true, 7, 15, 'part'],
  ['no point', true, 0, 15, 'none'],
  ['a second visit', false, 0, 15, 'unscored'],
  ['a node worth nothing', true, 0, 0, 'unscored'],
] as const)('%s', (_, scored, points, best, expected) => {
  expect(verdictOf(scored, points, best)).toBe(expected);
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
  const worths = [
    { seq: 1, points: 5, best: 20 },
    { seq: 3, points: 0, best: 10 },
  ];
  const told = moments(play, { ...runOf([first, second]), story }, worths);
  expect(told.map(({ answered: { kind }, ...rest }) => ({ ...rest, answered: kind }))).toEqual([
    {
      step: 1,
      seq: 1,
      node: nodes.choice,
      said: [{ ...greeting, group: 'open' }],
      answered: 'choice',
      verdict: 'part',
      points: 5,
      best: 20,
      scored: true,
      late: false,
      hint: 0,
      changes: [{ meter: mood, from: 40, to: 30 }],
      redlines: [],
    },
    {
      step: 2,
      seq: 3,
      node: nodes.inspect,
      said: [],
      answered: 'inspect',
      verdict: 'none',
      points: 0,
      best: 10,
      scored: true,
      late: false,
      hint: 1,
      changes: [{ meter: cost, from: 0, to: 67 }],
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
