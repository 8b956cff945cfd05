import { afterEach, expect, test, vi } from 'vitest';
import { drafts } from '../../../src/app/notes.ts';
import type { Session } from '../../../src/app/session.svelte.ts';
import type { Answer } from '../../../src/core/play/attempt.ts';
import { Stage } from '../../../src/ui/play/stage.svelte.ts';
import { fakeLocalStorage } from '../../support/attempt.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

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

/** Hands in what was typed. The story goes on at once; `write` ends the writing behind it. */
async function sentReply() {
  vi.stubGlobal('localStorage', fakeLocalStorage());
  const { stage, session } = sessionAt('saved');
  let write: (as: 'saved' | 'unsaved') => Promise<void> = () => Promise.resolve();
  session.answer = () =>
    new Promise((resolve) => {
      session.node = { id: 'next', kind: 'choice' };
      write = async (as) => {
        Object.assign(session, { saving: as });
        resolve();
        await Promise.resolve();
        await Promise.resolve();
      };
    });
  stage.keep('reply', '您先别急');
  stage.answer('您先别急');
  await Promise.resolve();
  return { stage, write: (as: 'saved' | 'unsaved') => write(as) };
}

test('what was put together stays until the answer is written, and where it cannot be', async () => {
  const { stage, write } = await sentReply();
  expect([stage.step, drafts.read('a', 'open#0')]).toEqual(['next#0', { reply: '您先别急' }]);
  expect(stage.draft('reply')).toBeUndefined();
  await write('unsaved');
  expect(drafts.read('a', 'open#0')).toEqual({ reply: '您先别急' });
});

test('once the answer is written its draft goes, and the next step keeps its own', async () => {
  const one = await sentReply();
  await one.write('saved');
  expect(drafts.read('a', 'open#0')).toBeUndefined();

  const other = await sentReply();
  other.stage.keep('chosen', 'form');
  await other.write('saved');
  expect(other.stage.draft('chosen')).toBe('form');
});

test('an answer that was not accepted leaves the draft where it is', async () => {
  vi.stubGlobal('localStorage', fakeLocalStorage());
  const { stage } = sessionAt('saved');
  stage.keep('reply', '您先别急');
  stage.answer('您先别急');
  await Promise.resolve();
  await Promise.resolve();
  expect(stage.draft('reply')).toBe('您先别急');
});

test('a tab that only looks on does not write over the draft of the tab that plays', () => {
  vi.stubGlobal('localStorage', fakeLocalStorage());
  const { stage: playing } = sessionAt('saved');
  const { stage: onlooker, session } = sessionAt('saved');
  session.elsewhere = true;
  playing.keep('reply', '您先别急');
  onlooker.keep('reply', '');
  expect(playing.draft('reply')).toBe('您先别急');
});
