import { expect, test } from 'vitest';
import type { Moment } from '../../../src/ui/debrief/moments.ts';
import { whatIf } from '../../../src/ui/debrief/what-if.ts';
import { nodes } from './story.ts';

const option = (index: number) => {
  const found = nodes.choice.options[index];
  if (!found) throw new Error(`no option ${index}`);
  return found;
};

const moment = (step: number, part: Partial<Moment>): Moment => ({
  step,
  seq: step,
  node: nodes.choice,
  said: [],
  answered: { kind: 'choice', options: [] },
  options: [],
  verdict: 'best',
  points: 10,
  best: 10,
  loss: { exact: 0, loss: 0, now: 0, later: 0 },
  stake: 10,
  scored: true,
  late: false,
  hint: 0,
  changes: [],
  luckBefore: [],
  luck: [],
  redlines: [],
  ...part,
});
const lost = (exact: number) => ({ exact, loss: exact, now: exact, later: 0 });
const weighed = { chosen: false, top: false, hinted: 0, looked: 0, verdict: 'mistake' } as const;

test('a choice that ran out of time has what happened among its ways', () => {
  const options = [
    { ...weighed, option: option(0), reach: 100, top: true, verdict: 'best' },
    { ...weighed, option: option(1), reach: 83 },
  ] as const;
  expect(
    whatIf([moment(1, { options, loss: lost(9), late: true })])[0]?.ways.map(({ is, reach, chosen }) => [
      is,
      reach,
      chosen,
    ]),
  ).toEqual([
    [option(0), 100, false],
    ['done', 91, true],
    [option(1), 83, false],
  ]);
});

test('the ways of a choice stand by what they were worth, one that was not open last', () => {
  const options = [
    { ...weighed, option: option(1), reach: 83, chosen: true },
    { ...weighed, option: option(2), reach: null },
    { ...weighed, option: option(0), reach: 100, top: true, verdict: 'best' },
  ] as const;
  expect(
    whatIf([moment(1, { options, loss: lost(17) })])[0]?.ways.map(({ is, reach, chosen }) => [is, reach, chosen]),
  ).toEqual([
    [option(0), 100, false],
    [option(1), 83, true],
    [option(2), null, false],
  ]);
});

test('another task stands as it was done and as it might have been, less what was lost before', () => {
  const moments = [moment(1, { loss: lost(17) }), moment(2, { loss: lost(8), verdict: 'inaccuracy' }), moment(3, {})];
  expect(whatIf(moments).map(({ ways }) => ways.map(({ is, reach }) => [is, reach]))).toEqual([
    [
      ['full', 100],
      ['done', 83],
    ],
    [
      ['full', 83],
      ['done', 75],
    ],
    [['done', 75]],
  ]);
});

test('once a red line was crossed no way leads above 59', () => {
  const moments = [moment(1, { redlines: ['泄露了手机号'], loss: lost(5) }), moment(2, { loss: lost(2) })];
  expect(whatIf(moments).map(({ ways }) => ways.map(({ reach }) => reach))).toEqual([
    [100, 59],
    [59, 59],
  ]);
});

test('what is not valued and what was not scored has no ways', () => {
  expect(whatIf([moment(1, { loss: null }), moment(2, { verdict: 'unscored' })])).toEqual([]);
});
