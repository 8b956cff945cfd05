import { expect, test } from 'vitest';
import { bind } from '../../../src/core/play/bind.ts';
import { legality, start, step } from '../../../src/core/play/step.ts';
import { NO_DATA, scenarioOf } from '../../support/random-scenario.ts';

const bound = bind(scenarioOf([0], false), NO_DATA, 1);
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
  expect([at.marks[0], opened.marks[0]]).toEqual([0, 1]);
});
