import { createActor } from 'xstate';
import { expect, test } from 'vitest';
import type { PlayEvent } from '../../../src/core/play/attempt.ts';
import { bind } from '../../../src/core/play/bind.ts';
import { compile, positionOf } from '../../../src/core/play/machine.ts';
import { legality, start } from '../../../src/core/play/step.ts';
import type { Option, Scenario } from '../../../src/core/scenario/scenario.ts';
import { NO_DATA, scenarioOf } from '../../support/random-scenario.ts';

const option = (id: string, score: number): Option => ({
  id,
  text: id,
  score,
  then: { meters: {}, set: {}, to: 'over' },
});

/** One question for the best and the worst option, then the end. */
const scenario: Scenario = {
  ...scenarioOf([0], false),
  skills: [{ id: 'a', weight: 100 }],
  meters: [],
  nodes: [
    {
      id: 'plan',
      kind: 'choice',
      say: [],
      skills: { a: 1 },
      worth: 10,
      hints: [],
      pin: true,
      bestWorst: true,
      options: [option('list', 4), option('talk', 0)],
    },
    { id: 'over', kind: 'end', say: [], end: 'good' },
  ],
};

test.each([null, 'list', {}, { best: 'list' }, { best: 'list', worst: 'list' }])(
  'asked for the best and the worst, the machine stays where it is at %j',
  (answer) => {
    const play = bind(scenario, NO_DATA, 1);
    const at = start(play);
    const event: PlayEvent = { type: 'answer', node: 'plan', answer };
    expect(legality(play, at, event)).toBe('wrong-shape');
    const actor = createActor(compile(scenario), { input: { play } }).start();
    actor.send(event);
    expect(positionOf(actor.getSnapshot())).toEqual(at);
  },
);
