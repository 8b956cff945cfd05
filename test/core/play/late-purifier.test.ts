import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bind } from '../../../src/core/play/bind.ts';
import { replay } from '../../../src/core/play/replay.ts';
import { scripted } from '../../../src/core/play/scripted.ts';
import { explore } from '../../../src/core/play/solve/explore.ts';
import { solvedStanding } from '../../../src/core/play/solve/judge.ts';
import { optionValues } from '../../../src/core/play/solve/review.ts';
import { solve } from '../../../src/core/play/solve/solve.ts';
import type { Dataset } from '../../../src/core/sample/dataset.ts';
import { readPhrases } from '../../../src/core/scenario/phrases.ts';
import { readScenario } from '../../../src/core/scenario/read.ts';

// The example of the format with the values that an independent program computed (scoring.md A2, examples/README.md).
const fixture = (name: string) => readFileSync(join(process.cwd(), 'test/fixtures/whole', `${name}.yaml`), 'utf8');
const phrases = readPhrases([readFileSync(join(process.cwd(), 'scenarios/phrases/service.yaml'), 'utf8')]);

const table = (rows: readonly Readonly<Record<string, string | number>>[]) => ({
  rows: rows.length,
  columns: Object.fromEntries(Object.keys(rows[0] ?? {}).map((key) => [key, rows.map((row) => row[key] ?? null)])),
});
const dataset: Dataset = {
  id: 'crm-course',
  asOf: '2024-05-14',
  hash: 'sha256:fixture',
  tables: {
    customers: table([{ id: 'C1024', name: '李敏', phone: '19900001024', address: '苏州市姑苏区平江路18号3幢602室' }]),
    orders: table([{ id: 'O-0420', customer_id: 'C1024', status: '在途', date: '2024-05-04', amount: 168000 }]),
    tickets: table(
      ['紧急', '重要', '重要', '一般', '一般'].map((level, at) => ({ id: `T${at}`, batch: 'late-5', level })),
    ),
  },
};

// The example names panels that the desk has under other names; the contract lists the desk's.
const text = fixture('late-purifier')
  .replaceAll('order, logistics, history', 'orders, logistics, interactions')
  .replaceAll('must: [order,', 'must: [orders,');
const read = readScenario(text, {
  skills: [],
  phrases,
  scenes: { text: (id) => (id === 'supervisor-takeover' ? fixture(id) : undefined), ids: ['supervisor-takeover'] },
});

test('the example of the format is read without an error', () => {
  expect(read.problems.filter(({ code }) => code !== 'few-phrasings')).toEqual([]);
  expect(read.scenario?.nodes.map(({ id }) => id)).toContain('escalate/hand');
});

function solved() {
  if (!read.scenario) throw new Error(JSON.stringify(read.problems));
  return solve(bind(read.scenario, dataset, 1));
}

test('the solver gives the independent values', () => {
  const solution = solved();
  const { best, random, worst } = explore(solution);
  expect([best, random, worst].map((value) => value.toFixed(1))).toEqual(['100.0', '39.4', '0.0']);
  expect(solution.scale).toEqual({
    empathy: expect.closeTo(2.25, 4) as number,
    inquiry: expect.closeTo(0.8333, 3) as number,
    solution: expect.closeTo(1.125, 4) as number,
    privacy: expect.closeTo(1.5, 4) as number,
  });
});

test.each([
  ['calm', 100, 0],
  ['form', 83.1, 16.9],
  ['blame', 82, 18],
])('after %s at the opening %d can still be reached', (answer, value, loss) => {
  const solution = solved();
  const { play } = solution;
  const run = replay(play, scripted(play, [{ open: answer }]).events);
  const [decision] = solvedStanding(solution, run).decisions;
  expect(100 - (decision?.loss ?? 0)).toBeCloseTo(value, 1);
  expect(decision?.loss).toBeCloseTo(loss, 1);
});

test('hiding behind the rules after blaming loses everything, and is marked a blunder', () => {
  const solution = solved();
  const { play } = solution;
  const run = replay(play, scripted(play, [{ open: 'blame' }, { angry: 'rules' }]).events);
  const { score, decisions } = solvedStanding(solution, run);
  expect([run.ending?.node, score, decisions[1]?.loss?.toFixed(1), decisions[1]?.mark]).toEqual([
    'hangup',
    0,
    '82.0',
    'blunder',
  ]);
});

test('the options of the opening are told by what each could still lead to', () => {
  const solution = solved();
  const { play } = solution;
  const [opening] = replay(play, scripted(play, [{ open: 'form' }]).events).decisions;
  const told = opening ? optionValues(solution, opening) : [];
  expect(told.map(({ option, value, mark }) => [option, value.toFixed(1), mark])).toEqual([
    ['calm', '100.0', 'best'],
    ['form', '83.1', 'mistake'],
    ['blame', '82.0', 'mistake'],
  ]);
});

// The apology alone earns the 7.5 of empathy; the two points of solution are missing, and the ticket is never reached.
test('a letter that only apologises loses 7.5 at once and 10.5 by the chances that it closes', () => {
  const solution = solved();
  const { play } = solution;
  const answers = [
    { open: 'calm' },
    { look: ['orders', 'logistics'] },
    { cause: '中转仓滞留' },
    { sort: { T0: '紧急', T1: '重要', T2: '重要', T3: '一般', T4: '一般' } },
    { pay: 67.2 },
    { steps: ['致歉并说明原因', '说明补偿', '确认送达时间', '登记工单', '送达后回访'] },
    { reply: '李女士您好，您的订单情况我们已经查到，物流信息有更新，非常抱歉给您带来了不便，感谢您的耐心等待与理解。' },
  ];
  const run = replay(play, scripted(play, answers).events);
  const { loss, now, mark } = solvedStanding(solution, run).decisions.at(-1) ?? {};
  expect([loss, now].map((value) => value?.toFixed(1))).toEqual(['18.0', '7.5']);
  expect(mark).toBe('mistake');
});
