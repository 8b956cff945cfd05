import { expect, test } from 'vitest';
import { appendEvent, openLog } from '../../src/core/play/log.ts';
import type { AttemptLog, LoggedEvent } from '../../src/core/play/attempt.ts';
import { SCORED, world } from './world.ts';

const ROSTER = '\ufeff班级,姓名,学号\r\n2班,张伟,1\r\n2班,李娜,2\r\n2班,王芳,3\r\n';

/** The log that `play` writes. */
function played(answers: readonly unknown[]): AttemptLog {
  const { run, written } = world({ 'scored.yaml': SCORED, 'a.json': JSON.stringify(answers) });
  run('play', 'scored.yaml', '--answers', 'a.json', '--out', 'log.json', '--json');
  return JSON.parse(String(written.get('log.json'))) as AttemptLog;
}

const best = played([{ open: 'sorry' }, { ask: '订单' }]);
const weak = played([{ open: 'form' }, { ask: '天气' }]);

/** The same run as a student would hand it in. */
function handIn(number: string, attempt: string, log: AttemptLog): string {
  const student = { number, name: `学生${number}`, class: '2班' };
  const plain = (event: LoggedEvent) => ({ ...event, seq: 0, prev: '' });
  const anew = log.events.reduce(
    (grown, event) => appendEvent(grown, plain(event), event.t),
    openLog({ ...log, attempt, student }),
  );
  return JSON.stringify(anew);
}

test('--json prints students, items and skills', () => {
  const { run, json, errors } = world({
    'scenarios/scored.yaml': SCORED,
    'roster.csv': ROSTER,
    'a.rapport.json': handIn('1', 'a', weak),
    'b.rapport.json': handIn('1', 'b', best),
    'c.rapport.json': handIn('2', 'c', best),
  });
  const files = ['a.rapport.json', 'b.rapport.json', 'c.rapport.json'];
  const code = run('score-class', ...files, '--roster', 'roster.csv', '--scenarios', 'scenarios', '--json');
  expect([code, errors]).toEqual([0, []]);
  const none = { p: null, interval: null, discrimination: null, discriminationInterval: null, loss: null };
  const row = { class: '2班', scenario: 'scored' };
  expect(json()).toMatchObject({
    students: [
      { number: '1', name: '张伟', ...row, first: 15, best: 100, attempts: 2, verdicts: ['verified', 'verified'] },
      { number: '2', name: '李娜', ...row, first: 100, best: 100, attempts: 1, verdicts: ['verified'] },
      { number: '3', name: '王芳', ...row, first: null, best: null, attempts: 0, verdicts: [] },
    ],
    items: [
      { scenario: 'scored', node: 'open', n: 2, ...none },
      { scenario: 'scored', node: 'ask', n: 2, ...none },
    ],
    skills: [
      { skill: 'empathy', n: 2, mean: null, median: null },
      { skill: 'clarify', n: 2, mean: null, median: null },
    ],
  });
});

test('a class of ten has figures, rounded', () => {
  const numbers = Array.from({ length: 10 }, (_, at) => `${at + 1}`);
  const files = Object.fromEntries(
    numbers.map((number, at) => [`${number}.json`, handIn(number, number, at < 3 ? weak : best)]),
  );
  const { run, json } = world({ ...files, 's/scored.yaml': SCORED, 'roster.csv': `number\n${numbers.join('\n')}` });
  expect(run('score-class', ...Object.keys(files), '--roster=roster.csv', '--scenarios=s', '--json')).toBe(0);
  expect(json()).toMatchObject({
    items: [
      { node: 'open', n: 10, p: 0.775, interval: [0.4658, 0.9315], discrimination: null, loss: 13.5 },
      { node: 'ask', n: 10, p: 0.7, interval: [0.3968, 0.8922], discrimination: null, loss: 12 },
    ],
    skills: [
      { skill: 'empathy', n: 10, mean: 77.5, median: 100 },
      { skill: 'clarify', n: 10, mean: 70, median: 100 },
    ],
  });
});

test('what does not verify, is nobody’s or cannot be read is told, and exits 1', () => {
  const { run, json, errors } = world(
    {
      's/scored.yaml': SCORED,
      'roster.csv': ROSTER,
      'a.json': handIn('1', 'a', best).replace('"sorry"', '"form"'),
      'b.json': handIn('9', 'b', best),
      'c.json': '{"rapport": 1',
      'd.json': Uint8Array.from([0xba, 0xc3]),
      'e.json': handIn('2', 'e', best),
      'g.json': JSON.stringify(best),
    },
    'en',
  );
  const files = ['a.json', 'b.json', 'c.json', 'd.json', 'e.json', 'f.json', 'g.json'];
  expect(run('score-class', ...files, '--roster', 'roster.csv', '--scenarios', 's', '--json')).toBe(1);
  expect(errors).toEqual([
    'a.json: tampered',
    'b.json: 9 学生9 is not on the list',
    'c.json: unreadable',
    'd.json: The file is not UTF-8. Save it as UTF-8 in your editor.',
    'f.json: The file cannot be read: ENOENT. Check the path.',
    'g.json: the file names no student',
  ]);
  const { students } = json() as { students: { attempts: number; verdicts: string[] }[] };
  expect(students.map(({ attempts, verdicts }) => [attempts, verdicts])).toEqual([
    [0, ['tampered']],
    [1, ['verified']],
    [0, []],
  ]);
});

test('people get tables', () => {
  const { run, printed } = world({ 's/scored.yaml': SCORED, 'roster.csv': ROSTER, 'a.json': handIn('1', 'a', best) });
  expect(run('score-class', 'a.json', '--roster', 'roster.csv', '--scenarios', 's')).toBe(0);
  expect(printed.slice(0, 2)).toEqual([
    'number\tname\tclass\tscenario\tfirst\tbest\tattempts\tverdicts',
    '1\t张伟\t2班\tscored\t100\t100\t1\t["verified"]',
  ]);
});

test('a class list with mistakes is told by line, and the one document is null', () => {
  const { run, printed, errors } = world({ 'r.csv': '学号,姓名\n1,甲\n1,乙', 'a.json': '{}' });
  expect(run('score-class', 'a.json', '--roster', 'r.csv', '--json')).toBe(1);
  expect([printed, errors]).toEqual([['null'], ['r.csv:3 学号重复：1']]);
});

test.each([[[]], [['a.json']], [['--roster', 'roster.csv']], [['a.json', '--roster']]])(
  'the call %j is wrong: one line says how',
  (args) => {
    const { run, printed, errors } = world({ 'roster.csv': ROSTER });
    expect([run('score-class', ...args), printed, errors.length]).toEqual([2, [], 1]);
    expect(errors[0]).toMatch(/^usage: rapport score-class/);
  },
);
