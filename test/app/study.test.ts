import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newBrowser } from '../support/page.ts';
import { until } from '../support/until.ts';

vi.mock('../../src/app/course.ts', async () => ({ course: (await import('../support/page.ts')).smallCourse }));

async function visit() {
  vi.resetModules();
  const { study } = await import('../../src/app/study.svelte.ts');
  const { storage } = await import('../../src/app/storage.svelte.ts');
  const { world } = await import('../../src/app/world.ts');
  const { follow } = await import('../support/follow.svelte.ts');
  follow(() => study.intentions);
  const clock = vi.spyOn(world, 'now');
  const noteAt = async (at: number, ...note: Parameters<typeof study.note>) => {
    clock.mockReturnValue(at);
    await study.note(...note);
  };
  const shows = (expected: readonly (readonly [string, number])[]) =>
    until(() => {
      expect(study.intentions.map(({ intention, at }) => [intention, at])).toEqual(expected);
    });
  return { study, to: await storage.ready(), noteAt, shows };
}

beforeEach(newBrowser);
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('an intention keeps its time when something else is noted of its attempt', async () => {
  const { study, noteAt, shows } = await visit();
  await noteAt(1, 'old', { intention: '先听完', scenario: 'small', skills: ['empathy'] });
  await noteAt(2, 'new', { intention: '先道歉' });
  await noteAt(3, 'old', { reflection: '……' });
  await noteAt(4, 'old', { claims: [] });
  await shows([
    ['先道歉', 2],
    ['先听完', 1],
  ]);
  expect(study.intentions[1]).toMatchObject({ attempt: 'old', scenario: 'small', skills: ['empathy'] });
  await noteAt(5, 'old', { intention: '先记下' });
  await noteAt(6, 'new', { intention: ' ' });
  await shows([['先记下', 5]]);
});

test('an intention whose time was not kept has that of its notes, from then on', async () => {
  const { to, noteAt, shows } = await visit();
  await to.keepStudy({ kind: 'debrief', id: 'old', at: 1, value: { intention: '先听完' } });
  await noteAt(2, 'new', { intention: '先道歉' });
  await noteAt(3, 'old', { reflection: '……' });
  await noteAt(4, 'old', { claims: [] });
  await shows([
    ['先道歉', 2],
    ['先听完', 1],
  ]);
});
