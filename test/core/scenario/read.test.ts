import { expect, test } from 'vitest';
import { hashOf } from '../../../src/core/kernel/hash.ts';
import type { TestResult } from '../../../src/core/scenario/check-tests.ts';
import { readScenario } from '../../../src/core/scenario/read.ts';
import { mistakes, PURIFIER, read, skills } from '../../support/purifier.ts';

test('a whole file is read into plain JSON', async () => {
  const { scenario } = read(PURIFIER);
  expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
  await expect(`${JSON.stringify(scenario, null, 2)}\n`).toMatchFileSnapshot('../golden/late-purifier.json');
});

test('defaults of a node stand under its options, and the option wins key by key', () => {
  const angry = read(PURIFIER).scenario?.nodes.find(({ id }) => id === 'angry');
  expect(angry?.kind === 'choice' && angry.options.map(({ score, then }) => ({ score, then }))).toEqual([
    { score: 4, then: { meters: { mood: 10 }, set: {}, to: 'look' } },
    { score: 0, then: { meters: { mood: -10 }, set: {}, redline: '拒绝处理客户的正当要求。', to: 'look' } },
  ]);
});

test('a choice without any score steers the story and is not scored', () => {
  const text = PURIFIER.replace(
    '    say: [li: 好的。]\n    then: {to: finish}\n',
    '    then: {to: finish}\n    choice:\n      - left: 往左\n      - right: 往右\n        then: {to: good}\n',
  );
  const tell = read(text).scenario?.nodes.find(({ id }) => id === 'tell');
  expect(tell).toMatchObject({ skills: {}, worth: 0 });
  expect(mistakes(text)).toEqual([]);
});

test.each([
  ['data', 'is: c.phone', { is: 'name', path: ['c', 'phone'] }],
  ['a fixed text', 'is: 现金', '现金'],
  ['a date', 'is: 2025-12-31', '2025-12-31'],
  ['a number of the phone kind', 'is: 0571-88888888', '0571-88888888'],
  ['a number', 'is: 12', 12],
  ['a list', 'is: [甲, 乙]', ['甲', '乙']],
])('the key of a form field can be %s', (_, key, expected) => {
  const ticket = read(PURIFIER.replace('is: c.phone', key)).scenario?.nodes.find(({ id }) => id === 'ticket');
  const is = ticket?.kind === 'form' ? ticket.fields[0]?.is : undefined;
  if (typeof expected === 'object' && !Array.isArray(expected)) expect(is).toMatchObject(expected);
  else expect(is).toEqual(expected);
});

test('a field of data that is nearly right is a slip, not a text', () => {
  expect(mistakes(PURIFIER.replace('is: c.phone', 'is: c.phonee'))).toEqual(['94:44 unknown-field']);
});

test('the hash is that of the data as written: no defaults, no tests, NFC and LF, whatever the layout', () => {
  const small = [
    'scenario: 1',
    'id: a-b',
    'title: Cafe\u0301',
    'about: "一\\r\\n二"',
    'cast: {me: {name: 我, role: 客服, plays: student}}',
    'nodes: {end: {end: good}}',
    'tests: []',
  ];
  const expected = hashOf({
    scenario: 1,
    id: 'a-b',
    title: 'Caf\u00e9',
    about: '一\n二',
    cast: { me: { name: '我', role: '客服', plays: 'student' } },
    nodes: { end: { end: 'good' } },
  });
  expect(read(small.join('\n')).scenario?.hash).toBe(expected);
  expect(read([...small].reverse().join('\r\n')).scenario?.hash).toBe(expected);
  expect(read(`# 说明\n${small.join('\n').replace(/\ntests: .*/, '')}`).scenario?.hash).toBe(expected);
  expect(read(small.join('\n').replace('客服', '主管')).scenario?.hash).not.toBe(expected);
});

test('the id is the name of the file', () => {
  expect(mistakes(PURIFIER, { fileId: 'late-purifier' })).toEqual([]);
  expect(mistakes(PURIFIER, { fileId: 'other' })).toEqual(['3:5 id-not-file-name']);
});

test('a skill of one’s own needs a name', () => {
  const own = PURIFIER.replaceAll('solve:', '退换:').replaceAll('skill: solve', 'skill: 退换');
  expect(mistakes(own)).toEqual(['15:3 unknown-skill']);
  expect(mistakes(own.replace('退换: {weight: 30}', '退换: {weight: 30, name: 退换货}'))).toEqual([]);
});

test('without a dataset, records are taken on trust', () => {
  const text = PURIFIER.replace('from: customers', 'from: nowhere');
  expect(mistakes(text)).toEqual(['22:13 unknown-table']);
  expect(readScenario(text, { skills }).problems).toEqual([]);
});

test('a place from which no ending can be reached is an error, a circle of one’s own choosing is none', () => {
  const ends = ['  good: {end: good', '  fair: {end: fair', '  hangup: {end: fail'];
  const endless = ends.reduce(
    (text, end) => text.replace(end, `${end.split(':')[0] ?? ''}: {then: {to: look}`),
    PURIFIER,
  );
  expect(mistakes(endless)).toEqual(['35:3 no-ending']);
  expect(mistakes(PURIFIER.replace('    then: {to: sort}', '    then: {50%: {to: sort}, else: {to: open}}'))).toEqual(
    [],
  );
});

test('self-moving nodes may go round while something changes or luck decides', () => {
  const circle = (go: string) => PURIFIER.replace('{if: mood >= 45, to: good}, {to: fair}', go);
  expect(mistakes(circle('{if: mood >= 45, to: good}, {to: tell}'))).toEqual(['102:3 endless-loop']);
  expect(mistakes(circle('{if: mood >= 45, to: good}, {to: tell, mood: +1}'))).toEqual([]);
  expect(mistakes(circle('{if: seen(tell), to: good}, {to: tell}'))).toEqual([]);
});

const run = (result: TestResult) => mistakes(PURIFIER, { play: () => result });
const tested = PURIFIER.replace('    seed: 7\n', '    seed: 7\n    end: good\n    score: 100\n');
const good = { node: 'good', end: 'good' } as const;

test('golden runs are played and compared', () => {
  const told = (result: TestResult) => mistakes(tested, { play: () => result });
  expect(run({ ending: null, score: null })).toEqual([]);
  expect(told({ ending: good, score: 99.96 })).toEqual([]);
  expect(told({ ending: good, score: 99.9 })).toEqual(['120:12 test-scores-otherwise']);
  expect(told({ ending: { node: 'fair', end: 'fair' }, score: 100 })).toEqual(['119:10 test-ends-elsewhere']);
  expect(told({ ending: null, score: null, fault: { index: 1, reason: 'over' } })).toEqual(['117:29 test-stops']);
});

test('golden runs of a file with errors are not played', () => {
  const never = () => {
    throw new Error('played');
  };
  expect(mistakes(tested.replace('to: hangup', 'to: hangop'), { play: never })).toEqual(['32:51 unknown-target']);
});
