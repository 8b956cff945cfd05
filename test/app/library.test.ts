import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CheckReply, CheckRequest } from '../../src/app/check-text.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { rowOf, smallScenario } from '../support/attempt.ts';
import { newBrowser } from '../support/page.ts';

vi.mock('../../src/app/course.ts', async () => ({ course: (await import('../support/page.ts')).smallCourse }));
const check = vi.fn<(request: CheckRequest) => Promise<CheckReply | 'too-slow'>>();
vi.mock('../../src/app/check.ts', () => ({ check: (request: CheckRequest) => check(request) }));

async function visit() {
  vi.resetModules();
  const { library } = await import('../../src/app/library.svelte.ts');
  const { storage } = await import('../../src/app/storage.svelte.ts');
  return { library, storage };
}

const teachers = (id: string, digit: string): Scenario => ({
  ...smallScenario,
  id,
  hash: `sha256:${digit.repeat(64)}`,
});
const file = (text: string, name = 'a.yaml') => new File([text], name);
const problem = {
  line: 3,
  column: 1,
  rule: 'L06',
  severity: 'error',
  zh: '不认识',
  en: 'unknown',
  excerpt: 'x: 1',
} as const;

beforeEach(() => {
  newBrowser();
  check.mockReset();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('a sound file of a teacher is listed, opened and removed like any other', async () => {
  const { library } = await visit();
  const scenario = teachers('mine', '1');
  check.mockResolvedValue({ scenario, problems: [] });
  const added = await library.add(file('scenario: 1\nid: mine'));
  expect([added.is, added.is === 'scenario' && [added.entry.key, added.entry.source, added.entry.steps]]).toEqual([
    'scenario',
    ['mine', 'teacher', 2],
  ]);
  expect(await library.open('mine')).toEqual({ scenario });
  await library.remove(scenario.hash);
  expect(await library.open('mine')).toBeUndefined();
});

test('a file with the id of a course exercise stands beside it under a longer key', async () => {
  const { library } = await visit();
  const scenario = teachers('small', '2');
  check.mockResolvedValue({ scenario, problems: [] });
  await library.add(file('scenario: 1\nid: small'));
  expect((await library.open('small'))?.scenario.hash).toBe(smallScenario.hash);
  expect((await library.open('small@22222222'))?.scenario.hash).toBe(scenario.hash);
});

test('a new version takes the place of the old one, which can still be replayed while an attempt needs it', async () => {
  const { library, storage } = await visit();
  const [old, now] = [teachers('mine', '1'), teachers('mine', '3')];
  check.mockResolvedValueOnce({ scenario: old, problems: [] });
  await library.add(file('scenario: 1'));
  const row = rowOf('a1');
  const header = { ...row.header, scenario: { id: 'mine', version: 1, hash: old.hash } };
  await (await storage.ready()).addAttempt({ ...row, header });
  check.mockResolvedValueOnce({ scenario: now, problems: [] });
  await library.add(file('scenario: 1'));
  expect((await library.open('mine'))?.scenario.hash).toBe(now.hash);
  expect((await library.open('mine', old.hash))?.scenario.hash).toBe(old.hash);
});

test('a file with mistakes is refused with all of them, and nothing is stored', async () => {
  const { library, storage } = await visit();
  check.mockResolvedValue({ problems: [problem] });
  expect(await library.add(file('scenario: 1'))).toEqual({ is: 'refused', name: 'a.yaml', problems: [problem] });
  expect(await (await storage.ready()).scenarios()).toEqual([]);
});

test('a translation goes with the scenario that was added before', async () => {
  const { library } = await visit();
  const text = 'translates: mine\nmeta: []\n';
  expect(await library.add(file(text))).toEqual({
    is: 'fault',
    name: 'a.yaml',
    fault: 'no-original',
    about: { id: 'mine' },
  });
  check.mockResolvedValueOnce({ scenario: teachers('mine', '1'), problems: [] });
  await library.add(file('scenario: 1\nid: mine'));
  check.mockResolvedValueOnce({ translation: { to: 'en', groups: { meta: { 短题: 'Short' } } }, problems: [] });
  const added = await library.add(file(text));
  expect(added.is === 'scenario' && added.entry.title).toEqual({ zh: '短题', en: 'Short' });
  expect((await library.open('mine'))?.translation?.to).toBe('en');
});

test.each([
  ['a table', file('学号,姓名\n1,李雷\n', '名单.csv'), 'looks-like-gbk-table'],
  ['a result file', file('{"rapport":1}'), 'not-ours'],
  ['a file beyond the limit', file('x'.repeat(600_000)), 'too-large'],
])('%s is a fault of its own, and is not checked', async (_, given, fault) => {
  const { library } = await visit();
  expect(await library.add(given)).toMatchObject({ is: 'fault', fault });
  expect(check).not.toHaveBeenCalled();
});

test('a file that takes too long, or a worker that fails, is a fault', async () => {
  const { library } = await visit();
  check.mockResolvedValueOnce('too-slow');
  expect(await library.add(file('scenario: 1'))).toEqual({ is: 'fault', name: 'a.yaml', fault: 'too-slow' });
  check.mockRejectedValueOnce(new Error('no worker'));
  expect(await library.add(file('scenario: 1'))).toEqual({ is: 'fault', name: 'a.yaml', fault: 'unexpected' });
});
