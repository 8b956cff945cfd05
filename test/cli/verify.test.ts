import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canonical } from '../../src/core/kernel/canonical.ts';
import type { AttemptLog, LoggedEvent, PlayEvent } from '../../src/core/play/attempt.ts';
import { appendEvent, openLog } from '../../src/core/play/log.ts';
import { read as readLuck } from '../support/purifier.ts';
import { SCORED, world } from './world.ts';

interface Printed {
  readonly file: string;
  readonly verdict: string;
  readonly claimed: number | null;
  readonly score: number | null;
  readonly ending: unknown;
  readonly reasons: readonly string[];
}

/** The text of a log that `play` writes. */
function played(answers: readonly unknown[], ...args: readonly string[]): string {
  const { run, written } = world({ 'scored.yaml': SCORED, 'a.json': JSON.stringify(answers) });
  run('play', 'scored.yaml', '--answers', 'a.json', '--out', 'log.json', '--json', ...args);
  return String(written.get('log.json'));
}

const BEST = played([{ open: { $hint: 1 } }, { open: 'sorry' }, { ask: '订单' }], '--mode', 'learn');
const log = JSON.parse(BEST) as AttemptLog;

/** The log with other contents and a chain that holds: what somebody with developer tools would write. */
function rechained(over: Partial<AttemptLog>, events: readonly PlayEvent[] = log.events): string {
  const plain = (event: PlayEvent) => ({ ...event, seq: 0, prev: '' }) as LoggedEvent;
  return canonical(
    events.reduce((grown, event, at) => appendEvent(grown, plain(event), at), openLog({ ...log, ...over })),
  );
}

function verify(text: string | Uint8Array, lang: 'zh' | 'en' = 'en'): Printed & { readonly code: number } {
  const { run, json } = world({ 's/scored.yaml': SCORED, 'x.rapport.json': text }, lang);
  const code = run('verify', 'x.rapport.json', '--scenarios', 's', '--json');
  const [printed] = json() as Printed[];
  return { ...(printed as Printed), code };
}

const told = (text: string) => {
  const { verdict, reasons } = verify(text);
  return [verdict, ...reasons];
};

test('a log that play wrote is verified', () => {
  expect(verify(BEST)).toEqual({
    file: 'x.rapport.json',
    verdict: 'verified',
    claimed: null,
    score: 100,
    ending: { node: 'good', end: 'good' },
    reasons: [],
    code: 0,
  });
});

test('layout, order of keys, a byte order mark and keys of others do not matter', () => {
  const other = { badge: '金牌', ...Object.fromEntries(Object.entries(log).reverse()) };
  expect(verify(`\ufeff${JSON.stringify(other, null, 2)}`).verdict).toBe('verified');
});

test('an unfinished run is verified without ending and score', () => {
  const { verdict, score, ending, reasons, code } = verify(played([{ open: 'sorry' }]));
  expect([verdict, score, ending, reasons, code]).toEqual(['verified', null, null, ['the run is not finished'], 0]);
});

test.each([
  [100, 'verified', 0],
  [99.95, 'verified', 0],
  [100.05, 'verified', 0],
  [99.9, 'mismatch', 1],
  [0, 'mismatch', 1],
  ['100', 'verified', 0],
])('a claim of %j for 100 points: %s', (claim, expected, expectedCode) => {
  const { verdict, claimed, score, code } = verify(JSON.stringify({ ...log, score: claim }));
  const number = typeof claim === 'number' ? claim : null;
  expect([verdict, claimed, score, code]).toEqual([expected, number, 100, expectedCode]);
});

describe('tampered', () => {
  const [hint, first, second] = log.events as [LoggedEvent, LoggedEvent, LoggedEvent];
  const edited = (events: readonly LoggedEvent[]) => JSON.stringify({ ...log, events });

  test.each([
    ['an answer edited', BEST.replace('"sorry"', '"form"'), ['the chain breaks at event 3']],
    ['the last answer edited', BEST.replace('"订单"', '"天气"'), ['the chain breaks at event 3']],
    [
      'an event dropped',
      edited([hint, second]),
      ['the chain breaks at event 2', 'event 3 is not legal there (other-node)'],
    ],
    ['the hint dropped', edited([first, second]), ['the chain breaks at event 1']],
    ['the end dropped', edited([hint, first]), ['the chain breaks at event 2']],
    [
      'two events exchanged',
      edited([hint, second, first]),
      ['the chain breaks at event 2', 'event 3 is not legal there (other-node)'],
    ],
    [
      'an event twice',
      edited([hint, first, second, second]),
      ['the chain breaks at event 4', 'event 3 is not legal there (over)'],
    ],
    ['another head', JSON.stringify({ ...log, head: '0'.repeat(32) }), ['the chain breaks at event 3']],
    ['another student', BEST.replace('"number":""', '"number":"1"'), ['the chain breaks at event 1']],
    ['another seed', BEST.replace('"seed":1', '"seed":2'), ['the chain breaks at event 1']],
    ['another mode', BEST.replace('"mode":"learn"', '"mode":"exam"'), ['the chain breaks at event 1']],
    ['a time edited', BEST.replace('"t":2000', '"t":2001'), ['the chain breaks at event 3']],
    [
      'an answer that is no option, chained anew',
      rechained({}, [{ type: 'answer', node: 'open', answer: 'bribe' }]),
      ['event 1 is not legal there (no-such-option)'],
    ],
    [
      'an answer of another shape, chained anew',
      rechained({}, [first, { type: 'answer', node: 'ask', answer: { right: true } }]),
      ['event 2 is not legal there (wrong-shape)'],
    ],
    [
      'a jump, chained anew',
      rechained({}, [{ type: 'answer', node: 'good', answer: 'x' }]),
      ['event 1 is not legal there (other-node)'],
    ],
    [
      'a clock that is not there, chained anew',
      rechained({}, [first, { type: 'late', node: 'ask' }]),
      ['event 2 is not legal there (no-clock)'],
    ],
  ])('%s', (_, text, reasons) => {
    expect(text).not.toBe(BEST);
    expect(told(text)).toEqual(['tampered', ...reasons]);
  });

  test('exits 1, and a wrong claim does not hide it', () => {
    const { verdict, code } = verify(JSON.stringify({ ...log, head: '0'.repeat(32), score: 1 }));
    expect([verdict, code]).toEqual(['tampered', 1]);
  });
});

test('legal decisions written by hand and chained anew are verified: nothing here can tell', () => {
  const { verdict, score } = verify(rechained({}, [{ type: 'answer', node: 'open', answer: 'rude' }]));
  expect([verdict, score]).toEqual(['verified', 0]);
});

test.each([
  [
    'of another scenario',
    { scenario: { ...log.scenario, hash: `sha256:${'0'.repeat(64)}` } },
    'no such scenario: scored sha256:000',
  ],
  [
    'over other data',
    { dataset: { ...log.dataset, hash: `sha256:${'0'.repeat(64)}` } },
    'no such dataset: crm-course sha256:000',
  ],
])('a log %s is unknown, chained anew or not', (_, over, expected) => {
  for (const text of [JSON.stringify({ ...log, ...over }), rechained(over)]) {
    const { verdict, score, reasons, code } = verify(text);
    expect([verdict, score, code]).toEqual(['unknown-scenario', null, 1]);
    expect(reasons[0]?.slice(0, expected.length)).toBe(expected);
  }
});

test('an edited scenario is another scenario; layout, comments and golden runs are not edits', () => {
  const verdictOf = (text: string) => {
    const { run, json } = world({ 's/scored.yaml': text, 'x.json': BEST });
    run('verify', 'x.json', '--scenarios', 's', '--json');
    return (json() as Printed[])[0]?.verdict;
  };
  expect(verdictOf(SCORED.replace('score: 1', 'score: 2'))).toBe('unknown-scenario');
  const run = 'tests:\n  - {name: 好, answers: [{open: sorry}, {ask: 订单}], end: good}\n';
  expect(verdictOf(`# 备注\n${SCORED.replaceAll('\n', '\r\n')}${run}`)).toBe('verified');
});

test.each<[string, string | Uint8Array, string]>([
  ['nothing', '', 'the file is no JSON'],
  ['a table', '学号,姓名\n1,张伟\n', 'the file is no JSON'],
  ['half a log', BEST.slice(0, BEST.length / 2), 'the file is cut off'],
  ['a list', '[]', 'this is no result file'],
  ['a number', '1', 'this is no result file'],
  ['another kind of file', '{"a": 1}', 'this is no result file'],
  ['a later version', BEST.replace('"rapport":1', '"rapport":2'), 'the file is of another version'],
  ['no events', JSON.stringify({ ...log, events: undefined }), 'something in the result file is missing or wrong'],
  [
    'an event without its node',
    BEST.replaceAll('"node":"ask",', ''),
    'something in the result file is missing or wrong',
  ],
  ['a seed that is none', BEST.replace('"seed":1', '"seed":-1'), 'something in the result file is missing or wrong'],
  ['a key __proto__', BEST.replace('{', '{"__proto__":{"score":100},'), 'the file holds a key that is not allowed'],
  [
    'a key __proto__ in an answer',
    BEST.replace('"sorry"', '{"__proto__":1}'),
    'the file holds a key that is not allowed',
  ],
  ['a key constructor', BEST.replace('{', '{"constructor":1,'), 'the file holds a key that is not allowed'],
  ['depth without end', `{"rapport":1,"x":${'['.repeat(5000)}${']'.repeat(5000)}}`, 'the file is nested too deeply'],
  ['GBK', Uint8Array.from([0x7b, 0xba, 0xc3, 0x7d]), 'The file is not UTF-8. Save it as UTF-8 in your editor.'],
])('%s is unreadable', (_, text, reason) => {
  const { verdict, score, claimed, ending, reasons, code } = verify(text);
  expect([verdict, score, claimed, ending, reasons, code]).toEqual(['unreadable', null, null, null, [reason], 1]);
});

test('a file that is not there is unreadable, and told', () => {
  const { run, json, errors } = world({ 's/scored.yaml': SCORED, 'x.json': BEST });
  expect(run('verify', 'x.json', 'nowhere.json', '--scenarios=s', '--json')).toBe(1);
  expect((json() as Printed[]).map(({ file, verdict }) => [file, verdict])).toEqual([
    ['x.json', 'verified'],
    ['nowhere.json', 'unreadable'],
  ]);
  expect(errors[0]).toBe('nowhere.json: 文件读不出来：ENOENT。请检查路径。');
});

test('people get a line a file and its reasons; what no check can show is said with it', () => {
  const { run, printed, errors } = world({ 's/scored.yaml': SCORED, 'x.json': JSON.stringify({ ...log, score: 12 }) });
  expect(run('verify', 'x.json', '--scenarios', 's')).toBe(1);
  expect(printed).toEqual(['x.json: mismatch  100  good', '  文件写 12 分，重新算得 100 分']);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(/查不出是谁坐在电脑前/);
});

test('the scenarios that we ship are those that count, unless a folder is named', () => {
  const { run, json } = world({ 'home/scenarios/a/scored.yaml': SCORED, 'x.json': BEST });
  expect([run('verify', 'x.json', '--json'), (json() as Printed[])[0]?.verdict]).toEqual([0, 'verified']);
});

test('a folder that is not there is told', () => {
  const { run, printed, errors } = world({ 'x.json': BEST }, 'en');
  expect(run('verify', 'x.json', '--scenarios', 'nowhere', '--json')).toBe(1);
  expect([printed, errors]).toEqual([['null'], ['nowhere: there is no such folder.']]);
});

test.each([[[]], [['--scenarios', 's']], [['x.json', '--scenarios']], [['x.json', '--out', 'y']]])(
  'the call %j is wrong: one line says how',
  (args) => {
    const { run, printed, errors } = world({ 'x.json': BEST });
    expect([run('verify', ...args), printed, errors.length]).toEqual([2, [], 1]);
    expect(errors[0]).toMatch(/^usage: rapport verify/);
  },
);

test('a hand-in of a scenario that leaves too much to luck is told by itself; the others get their verdicts', () => {
  const text = readFileSync('test/core/golden/bad-L34-luck.yaml', 'utf8');
  const { scenario } = readLuck(text);
  if (!scenario) throw new Error('bad-L34-luck.yaml can be read');
  const { id, version, hash } = scenario;
  const answers = [
    { type: 'answer', node: 'open', answer: 'hello' },
    { type: 'answer', node: 'ask', answer: '核对订单' },
  ] as const;
  const lucky = rechained({ scenario: { id, version, hash } }, answers);
  const { run, json } = world({ 's/scored.yaml': SCORED, 's/luck.yaml': text, 'x.json': lucky, 'y.json': BEST }, 'en');
  expect(run('verify', 'x.json', 'y.json', '--scenarios', 's', '--json')).toBe(1);
  const results = json() as Printed[];
  expect(results.map(({ verdict, score, reasons }) => ({ verdict, score, reasons }))).toEqual([
    {
      verdict: 'unknown-scenario',
      score: null,
      reasons: ['from node l0 on the scenario leaves too much to luck to be valued; check it first'],
    },
    { verdict: 'verified', score: 100, reasons: [] },
  ]);
});
