import { expect, test } from 'vitest';
import { bind } from '../../../src/core/play/bind.ts';
import { legality, start, step } from '../../../src/core/play/step.ts';
import type { Option, Scenario } from '../../../src/core/scenario/scenario.ts';
import { NO_DATA, scenarioOf } from '../../support/random-scenario.ts';

const option = (id: string, score: number): Option => ({
  id,
  text: id,
  score,
  then: { meters: {}, set: {}, to: 'over' },
});
const scenario: Scenario = {
  ...scenarioOf([0], false),
  skills: [{ id: 'a', weight: 100 }],
  meters: [],
  nodes: [
    {
      id: 'ask',
      kind: 'choice',
      say: [],
      skills: { a: 1 },
      worth: 10,
      hints: [],
      pin: true,
      bestWorst: false,
      options: [option('look', 4), option('guess', 0)],
    },
    { id: 'over', kind: 'end', say: [], end: 'good' },
  ],
};
const bound = bind(scenario, NO_DATA, 1);
/** An exercise that keeps whether the profile was opened. */
const play = { ...bound, layout: { ...bound.layout, opened: new Map([['profile', 0]]) } };

test('a sensitive field that is opened counts as its page, and the log says which field it was', () => {
  const at = start(play);
  const open = (panel: string) => ({ type: 'open', node: at.node, panel }) as const;
  expect(
    ['profile.phone', 'profile', 'phone.profile', 'nowhere.phone'].map((one) => legality(play, at, open(one))),
  ).toEqual([null, null, 'no-such-panel', 'no-such-panel']);
  const opened = step(play, at, open('profile.phone'));
  expect(opened).toEqual(step(play, at, open('profile')));
  expect(opened.marks[0]).toBe(1);
});
