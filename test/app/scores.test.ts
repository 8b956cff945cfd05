import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { resultText } from '../../src/app/result.ts';
import { calm, header, logWith, right, rowOf } from '../support/attempt.ts';
import { newBrowser } from '../support/page.ts';
import { until } from '../support/until.ts';

vi.mock('../../src/app/course.ts', async () => ({ course: (await import('../support/page.ts')).smallCourse }));
vi.mock('../../src/app/check.ts', () => ({ check: () => Promise.reject(new Error('no worker here')) }));
const saved: { name: string; text: string }[] = [];
vi.mock('../../src/app/save.ts', async (original) => ({
  ...(await original<object>()),
  saveFile: (name: string, text: string) => void saved.push({ name, text }),
}));

async function visit() {
  vi.resetModules();
  const { scores, review } = await import('../../src/app/scores.svelte.ts');
  const { follow } = await import('../support/follow.svelte.ts');
  return { scores, review, follow };
}

const file = (text: string, name = 'a.rapport.json') => new File([text], name);
const good = logWith('a1', calm, right);

beforeEach(() => {
  newBrowser();
  saved.length = 0;
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('a result file is replayed, and its score is ours, not the file’s', async () => {
  const { scores } = await visit();
  const [imported] = await scores.importResults([file(resultText(good, 3))]);
  expect(imported?.row).toEqual({
    attempt: 'a1',
    scenarioId: 'small',
    scenarioHash: header('a1').scenario.hash,
    title: { zh: '短题', en: '短题' },
    student: { number: '20231234', name: '张伟', class: '营销2班' },
    started: '2026-03-10T09:00:00+08:00',
    minutes: 2 / 60,
    finished: true,
    ending: 'good',
    endingNode: 'done',
    score: 100,
    redline: false,
    mode: 'practice',
    source: 'file',
    exported: true,
    verdict: 'sound',
    steps: 2,
  });
});

test('of many files the good ones are added and each bad one says why', async () => {
  const { scores } = await visit();
  const text = resultText(good, 100);
  const results = await scores.importResults([
    file(text),
    file(text, '改名.json'),
    file(text.slice(0, 300)),
    file(text.replace('"rapport":1', '"rapport":2')),
    file('学号,姓名\n1,李雷\n', 'a.csv'),
    file(resultText(logWith('a2', calm), null)),
  ]);
  expect(results.map(({ is, fault }) => fault ?? is)).toEqual([
    'added',
    'again',
    'truncated',
    'other-version',
    'not-ours',
    'added',
  ]);
});

test.each([
  ['an answer that was changed', resultText(good, 100).replace('"李敏"', '"王磊"'), 'broken-chain'],
  ['an answer that nobody could give', resultText(logWith('a1', { ...calm, answer: 'hug' }), null), 'illegal'],
  [
    'a scenario that is not here',
    resultText({ ...good, scenario: { id: 'other', version: 1, hash: `sha256:${'9'.repeat(64)}` } }, 100),
    'unknown-scenario',
  ],
])('%s is flagged', async (_, text, verdict) => {
  const { scores } = await visit();
  const [imported] = await scores.importResults([file(text)]);
  expect(imported?.row?.verdict).toBe(verdict);
});

test('the scoreboard follows what is added and removed', async () => {
  const { scores, follow } = await visit();
  const shows = (attempts: readonly string[]) =>
    until(() => {
      expect([scores.ready, scores.rows.map(({ attempt }) => attempt)]).toEqual([true, attempts]);
    });
  const stop = follow(() => scores.rows);
  await shows([]);
  await scores.importResults([file(resultText(good, 100))]);
  await shows(['a1']);
  await scores.remove('a1');
  await shows([]);
  stop();
});

test('what is exported is read back by another device', async () => {
  const first = await visit();
  await first.scores.importResults([file(resultText(good, null))]);
  await first.scores.exportResult('a1');
  expect(saved.map(({ name }) => name)).toEqual(['20231234_张伟_small_100.rapport.json']);
  newBrowser();
  const second = await visit();
  const [imported] = await second.scores.importResults([file(saved[0]?.text ?? '')]);
  expect([imported?.is, imported?.row?.score]).toEqual(['added', 100]);
  expect((await second.review('a1'))?.run.decisions.map(({ answer }) => answer)).toEqual(['calm', '李敏']);
});

test('a claim made or taken back after the result was saved asks for saving it again; other notes do not', async () => {
  const { scores, follow } = await visit();
  const { storage } = await import('../../src/app/storage.svelte.ts');
  const { study } = await import('../../src/app/study.svelte.ts');
  await (await storage.ready()).addAttempt({ ...rowOf('a1'), events: 2, head: good.head, finished: true }, good.events);
  const stop = follow(() => scores.rows);
  const shows = (exported: boolean) =>
    until(() => {
      expect(scores.rows.map((row) => row.exported)).toEqual([exported]);
    });
  await scores.exportResult('a1');
  await study.note('a1', { intention: '先听完', reflection: '……' });
  await shows(true);
  await study.note('a1', { claims: [{ node: 'ask', seq: 2, point: '名字', words: '李敏' }] });
  await shows(false);
  await scores.exportResult('a1');
  await shows(true);
  await study.note('a1', { claims: [] });
  await shows(false);
  stop();
});

test('the table for a spreadsheet holds one row an attempt, and no formula', async () => {
  const { scores } = await visit();
  const student = { number: '1', name: '=HYPERLINK("x")', class: '' };
  const log = { ...logWith('a3'), ...header('a3', { student, started: null }) };
  const [imported] = await scores.importResults([file(resultText(log, null))]);
  await scores.exportCsv(imported?.row ? [imported.row] : []);
  expect(saved[0]?.text.split('\r\n').slice(1)).toEqual([
    '"1","\'=HYPERLINK(""x"")","","短题","","0","","未完成","否","练习","记录被改动或不完整","a3"',
    '',
  ]);
});

test('an attempt that is not here has no review', async () => {
  const { review } = await visit();
  expect(await review('nothing')).toBeUndefined();
});
