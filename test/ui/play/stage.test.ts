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
    hold: (on: boolean) => done.push(on ? 'held' : 'goes on'),
    answer: (answer: Answer) => {
      done.push(answer);
      return Promise.resolve();
    },
  };
  const nothing = () => undefined;
  const stage = new Stage(session as unknown as Session, { show: nothing, addressed: nothing, rewound: nothing });
  return { stage, session, done };
}

test('an answer is seen to be handed in first, its clock stands meanwhile, and a second click is none', async () => {
  const { stage, done } = sessionAt('saved');
  stage.answer('sorry');
  stage.answer('form');
  expect([stage.sending, ...done]).toEqual([true, 'held']);
  await Promise.resolve();
  expect([stage.sending, ...done]).toEqual([false, 'held', 'goes on', 'sorry']);
});

test('an answer waits until the one before is written', async () => {
  const { stage, session, done } = sessionAt('saving');
  stage.answer('sorry');
  await Promise.resolve();
  expect([stage.sending, ...done]).toEqual([true, 'held']);
  session.saving = 'saved';
  stage.send();
  expect(done).toEqual(['held', 'goes on', 'sorry']);
});
