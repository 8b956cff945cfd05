import Dexie from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Mode } from '../../src/core/play/attempt.ts';
import type { Session as SessionType } from '../../src/app/session.svelte.ts';
import { smallData } from '../support/attempt.ts';
import { emptyDatabase, newBrowser, serveData } from '../support/page.ts';
import { until } from '../support/until.ts';

vi.mock('../../src/app/course.ts', async () => ({ course: (await import('../support/page.ts')).smallCourse }));
vi.mock('../../src/app/check.ts', () => ({ check: () => Promise.reject(new Error('no worker here')) }));

/** A page of the browser: modules anew, the same storage beneath, as after a reload. */
async function visit() {
  vi.resetModules();
  const { Session } = await import('../../src/app/session.svelte.ts');
  const { scores, review } = await import('../../src/app/scores.svelte.ts');
  const { storage } = await import('../../src/app/storage.svelte.ts');
  const { faults } = await import('../../src/app/faults.svelte.ts');
  const { settings } = await import('../../src/app/settings.svelte.ts');
  const { retryFrom } = await import('../../src/app/retry.ts');
  const { notes } = await import('../../src/app/notes.ts');
  return { Session, scores, review, storage, faults, settings, retryFrom, notes };
}

const open: SessionType[] = [];
type Visit = Awaited<ReturnType<typeof visit>>;

async function play({ Session }: Visit, how: { fresh?: boolean; mode?: Mode } = {}): Promise<SessionType> {
  const session = await Session.open('small', { seed: 7, ...how });
  open.push(session);
  await saved(session);
  return session;
}

const saved = (session: SessionType) =>
  until(() => {
    if (session.saving === 'saving') throw new Error('still saving');
  });

/** The page is gone: what it held is given up, as a browser does. */
const leave = () => {
  for (const session of open.splice(0)) session.close();
};

beforeEach(newBrowser);

afterEach(() => {
  leave();
  vi.unstubAllGlobals();
});

test('an attempt is played to its end and stands on the scoreboard with its score', async () => {
  const page = await visit();
  await page.settings.change({ student: { number: '20231234', name: '张伟', class: '营销2班' } });
  const session = await play(page);
  expect([session.resumed, session.node.id, session.steps, session.over]).toEqual([
    false,
    'open',
    { done: 0, of: 2 },
    false,
  ]);
  await session.answer('calm');
  expect([session.node.id, session.saving, session.steps]).toEqual(['ask', 'saved', { done: 1, of: 2 }]);
  await session.open('profile');
  await session.answer('王磊');
  expect([session.over, session.run.ending]).toEqual([true, { node: 'done', end: 'good' }]);

  const seen = await page.review(session.attempt);
  expect([seen?.verdict, seen?.standing.score, seen?.header.student.name]).toEqual(['sound', 50, '张伟']);
  expect(seen?.events.map(({ seq, type }) => [seq, type])).toEqual([
    [1, 'answer'],
    [2, 'open'],
    [3, 'answer'],
  ]);
});

test('after a reload the attempt stands where it stood', async () => {
  const first = await play(await visit());
  await first.answer('calm');
  await first.hint();
  leave();
  const session = await play(await visit());
  expect([session.resumed, session.attempt === first.attempt, session.node.id, session.position.hint]).toEqual([
    true,
    true,
    'ask',
    1,
  ]);
  expect(session.run.decisions.map(({ answer }) => answer)).toEqual(['calm']);
});

test('an attempt that is over is not gone on with, and one may begin anew', async () => {
  const page = await visit();
  const first = await play(page);
  await first.answer('calm');
  const second = await play(page, { fresh: true });
  expect(second.attempt).not.toBe(first.attempt);
  await second.answer('calm');
  await second.answer('李敏');
  leave();
  const third = await play(await visit());
  expect(third.attempt).toBe(first.attempt);
});

test('what is not legal changes nothing, nor does a second click', async () => {
  const session = await play(await visit());
  await session.answer('李敏');
  expect(session.run.decisions).toEqual([]);
  const both = [session.answer('calm'), session.answer('calm')];
  expect(session.saving).toBe('saving');
  await Promise.all(both);
  expect(session.run.decisions.map(({ answer }) => answer)).toEqual(['calm']);
});

test('a full disk stops the play, nothing is lost, and saving again goes on', async () => {
  const page = await visit();
  const session = await play(page);
  const storage = await page.storage.ready();
  const full = vi
    .spyOn(storage, 'append')
    .mockRejectedValue(Object.assign(new Error(), { name: 'QuotaExceededError' }));
  await session.answer('calm');
  expect([session.saving, session.node.id, page.faults.current.map(({ code }) => code)]).toEqual([
    'unsaved',
    'ask',
    ['disk-full'],
  ]);
  await session.answer('李敏');
  expect(session.over).toBe(false);
  await session.again();
  expect(session.saving).toBe('unsaved');
  full.mockRestore();
  await session.again();
  expect([session.saving, page.faults.current]).toEqual(['saved', []]);
  await session.answer('李敏');
  expect([session.over, (await storage.log(session.attempt))?.events.length]).toEqual([true, 2]);
});

test('a second tab looks on and can take over; the first one stops', async () => {
  const first = await play(await visit());
  await first.answer('calm');
  const second = await play(await visit());
  expect([second.attempt === first.attempt, second.elsewhere]).toEqual([true, true]);
  await second.answer('李敏');
  expect(second.over).toBe(false);
  await second.takeOver();
  await until(() => {
    expect(first.elsewhere).toBe(true);
  });
  await second.answer('李敏');
  await first.answer('李敏');
  expect([second.over, first.over]).toEqual([true, false]);
});

test('who takes over in a second tab gets no time back', async () => {
  const page = await visit();
  await page.settings.change({ time: '1' });
  const first = await play(page);
  const other = await visit();
  await other.settings.load();
  const second = await play(other);
  // The clock of the first tab goes on, on the time of this test.
  first.hold(true);
  vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'clearInterval'] });
  try {
    first.hold(false);
    vi.advanceTimersByTime(50_000);
    first.hold(true);
  } finally {
    vi.useRealTimers();
  }
  await second.takeOver();
  expect(second.clock?.of).toBe(60_000);
  expect(second.clock?.left).toBeLessThanOrEqual(10_000);
  expect(second.clock?.left).toBeGreaterThan(5000);
});

test('an emptied database is noticed at the next visit, and the attempt goes on', async () => {
  const first = await play(await visit());
  await first.answer('calm');
  leave();
  emptyDatabase();
  const page = await visit();
  const session = await play(page);
  expect(page.faults.current.map(({ code, about }) => [code, about])).toEqual([
    ['witness-missing', { attempt: 'small', count: 1, restored: 1 }],
  ]);
  expect([session.attempt, session.node.id]).toEqual([first.attempt, 'ask']);
});

test('where the browser allows no database, the attempt is played in memory', async () => {
  Object.assign(Dexie.dependencies, { indexedDB: undefined });
  const page = await visit();
  const session = await play(page);
  await session.answer('calm');
  await session.answer('李敏');
  expect([session.over, page.faults.current.map(({ code }) => code)]).toEqual([true, ['no-storage']]);
  expect((await page.review(session.attempt))?.standing.score).toBe(100);
});

test('time limits are off until they are switched on; when the time is out the run goes on', async () => {
  const page = await visit();
  const off = await play(page);
  expect(off.clock).toBeUndefined();
  leave();
  await page.settings.change({ time: '1.5' });
  const session = await play(page);
  expect(session.clock?.of).toBe(90_000);
});

test('a changed time limit counts from the next decision on, also when play is held in between', async () => {
  const page = await visit();
  await page.settings.change({ time: '1' });
  const session = await play(page);
  await page.settings.change({ time: '2' });
  session.hold(true);
  expect(session.clock?.running).toBe(false);
  session.hold(false);
  expect([session.clock?.of, session.clock?.running]).toEqual([60_000, true]);
});

/** Plays on until the minute of the first decision is over. */
async function outOfTime(act: (session: SessionType, pass: () => void) => void): Promise<SessionType> {
  const page = await visit();
  await page.settings.change({ time: '1' });
  const session = await play(page);
  vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'clearInterval'] });
  try {
    // The clock starts anew, on the time of this test.
    session.hold(true);
    session.hold(false);
    act(session, () => vi.advanceTimersByTime(120_000));
  } finally {
    vi.useRealTimers();
  }
  await saved(session);
  return session;
}

test('time that is out takes the decision', async () => {
  const session = await outOfTime((_, pass) => {
    pass();
  });
  expect(session.run.decisions.map(({ node, late }) => [node, late])).toEqual([['open', true]]);
});

test('an answer that was handed in in time does not become late on its way', async () => {
  const session = await outOfTime((playing, pass) => {
    playing.expect(true);
    pass();
    expect([playing.clock?.left, playing.node.id]).toEqual([0, 'open']);
    void playing.answer('calm');
    playing.expect(false);
  });
  expect(session.run.decisions.map(({ node, late }) => [node, late])).toEqual([['open', false]]);
});

test('texts are told in the language of the page, with data filled in', async () => {
  const session = await play(await visit());
  const { text, original } = session.told('{c.name}您好', 'open');
  expect([session.fill(text), original]).toEqual([
    [
      { is: 'data', text: '李敏' },
      { is: 'text', text: '您好' },
    ],
    false,
  ]);
});

test('an exercise that does not exist cannot be opened', async () => {
  const { Session } = await visit();
  await expect(Session.open('nothing')).rejects.toMatchObject({ name: 'NoSuchScenario' });
});

test('data that did not arrive whole are a fault of the network, and loading again mends it', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(smallData).slice(0, -20))));
  const page = await visit();
  await expect(page.Session.open('small')).rejects.toMatchObject({ name: 'NetworkError' });
  expect(page.faults.current.map(({ code }) => code)).toEqual(['network']);
  vi.stubGlobal('fetch', serveData);
  const session = await play(page);
  expect([session.node.id, page.faults.current]).toEqual(['open', []]);
});

test('a new attempt waits until its mode is chosen: before that nothing is stored and nothing can be answered', async () => {
  const page = await visit();
  const session = await page.Session.open('small', { seed: 7, brief: true });
  open.push(session);
  await session.answer('calm');
  const storage = await page.storage.ready();
  expect([session.begun, session.node.id, await storage.countAttempts()]).toEqual([false, 'open', 0]);
  session.begin('learn');
  session.begin('exam');
  await saved(session);
  await session.answer('calm');
  expect([session.begun, session.mode, session.node.id, await storage.countAttempts()]).toEqual([
    true,
    'learn',
    'ask',
    1,
  ]);
  const there = await storage.log(session.attempt);
  expect([there?.attempt.header.mode, there?.events.map(({ seq }) => seq)]).toEqual(['learn', [1]]);
});

test('retrying from a decision makes a new practice attempt with the same luck, and the graded one stays', async () => {
  const page = await visit();
  const graded = await play(page, { mode: 'exam' });
  await graded.answer('calm');
  await graded.open('profile');
  await graded.answer('王磊');
  page.notes.write(graded.attempt, '插座湿了');
  const [first] = graded.run.decisions;
  leave();
  const id = await page.retryFrom(graded.attempt, first?.seq ?? 0);
  if (id === undefined) throw new Error('the attempt is on this device');
  const session = await page.Session.open('small', { attempt: id });
  open.push(session);
  expect([session.attempt, session.mode, session.node.id, session.run.decisions.length]).toEqual([
    id,
    'practice',
    'ask',
    1,
  ]);
  expect(page.notes.read(id)).toBe('插座湿了');
  const storage = await page.storage.ready();
  const [old, anew] = [await storage.log(graded.attempt), await storage.log(id)];
  expect([old?.attempt.header.mode, old?.attempt.finished, old?.events.length]).toEqual(['exam', true, 3]);
  expect([anew?.attempt.header.seed, anew?.attempt.from, anew?.events.map(({ type }) => type)]).toEqual([
    7,
    { attempt: graded.attempt, seq: 1 },
    ['answer'],
  ]);
  await session.answer('王磊');
  expect((await page.review(id))?.verdict).toBe('sound');
});

test('who began again from the middle goes on there, not where they left', async () => {
  const page = await visit();
  const left = await play(page);
  await left.answer('calm');
  leave();
  const id = await page.retryFrom(left.attempt, 0);
  const session = await play(page);
  expect([session.attempt, session.resumed, session.node.id]).toEqual([id, true, 'open']);
});

test('a link that fixes the mode goes on with an attempt of that mode only', async () => {
  const page = await visit();
  const practice = await play(page, { mode: 'practice' });
  await practice.answer('calm');
  leave();
  const exam = await play(page, { mode: 'exam' });
  expect([exam.mode, exam.resumed, exam.node.id]).toEqual(['exam', false, 'open']);
  await exam.answer('calm');
  leave();
  const again = await play(page, { mode: 'practice' });
  expect(again.attempt).toBe(practice.attempt);
  leave();
  const back = await play(page, { mode: 'exam' });
  expect([back.attempt, back.node.id]).toEqual([exam.attempt, 'ask']);
});

test('an attempt that is named is gone on with in its own mode', async () => {
  const page = await visit();
  const graded = await play(page, { mode: 'exam' });
  await graded.answer('calm');
  leave();
  const id = await page.retryFrom(graded.attempt, 1);
  const session = await page.Session.open('small', { mode: 'exam', ...(id !== undefined && { attempt: id }) });
  open.push(session);
  expect([session.attempt, session.mode]).toEqual([id, 'practice']);
});

test('the next student at this computer does not go on with what the one before left', async () => {
  const page = await visit();
  const student = (number: string, name: string) => page.settings.change({ student: { number, name, class: '' } });
  await student('1', '张伟');
  const left = await play(page);
  await left.answer('calm');
  leave();
  const goesOn = async () => {
    const session = await play(page);
    const { resumed } = session;
    leave();
    return resumed && session.attempt === left.attempt;
  };
  await student('1', '张 伟');
  expect(await goesOn()).toBe(true);
  await student('', '张伟');
  expect(await goesOn()).toBe(true);
  await student('', '');
  expect(await goesOn()).toBe(true);
  await student('', '李敏');
  expect(await goesOn()).toBe(false);
  await student('2', '张伟');
  const next = await play(page);
  expect([next.attempt === left.attempt, next.log.student.number]).toEqual([false, '2']);
});
