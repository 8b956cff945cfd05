import { expect, test } from 'vitest';
import type { Session } from '../../../src/app/session.svelte.ts';
import type { Answer } from '../../../src/core/play/attempt.ts';
import { Stage } from '../../../src/ui/play/stage.svelte.ts';

/** A session at a choice, as far as the stage looks at it. */
function sessionAt(saving: 'saved' | 'saving') {
  const done: Answer[] = [];
  const session = {
    attempt: 'a',
    elsewhere: false,
    saving,
    node: { id: 'open', kind: 'choice' },
    run: { decisions: [] },
    scenario: { cast: [] },
    expect: (on: boolean) => done.push(on ? 'in time' : 'arrived'),
    hold: (on: boolean) => done.push(on ? 'held' : 'goes on'),
    answer: (answer: Answer) => {
      done.push(answer);
      return Promise.resolve();
    },
  };
  const nothing = () => undefined;
  const stage = new Stage(session as unknown as Session, {
    show: nothing,
    addressed: nothing,
    rewound: nothing,
    sent: (on) => done.push(on ? 'seen' : 'not seen any more'),
  });
  return { stage, session, done };
}

test('an answer is seen to be handed in first, cannot become late meanwhile, and a second click is none', async () => {
  const { stage, done } = sessionAt('saved');
  stage.answer('sorry');
  stage.answer('form');
  expect([stage.sending, stage.held, ...done]).toEqual([true, false, 'in time', 'seen']);
  await Promise.resolve();
  expect([stage.sending, stage.held, ...done.slice(2)]).toEqual([
    false,
    false,
    'arrived',
    'not seen any more',
    'sorry',
  ]);
});

test('an answer waits until the one before is written, and the clock stands', async () => {
  const { stage, session, done } = sessionAt('saving');
  stage.answer('sorry');
  await Promise.resolve();
  expect([stage.sending, stage.held, ...done.slice(2)]).toEqual([true, true, 'held']);
  session.saving = 'saved';
  stage.send();
  expect([stage.sending, stage.held, ...done.slice(3)]).toEqual([
    false,
    false,
    'arrived',
    'not seen any more',
    'goes on',
    'sorry',
  ]);
});
