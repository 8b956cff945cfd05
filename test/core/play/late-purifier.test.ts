import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bind } from '../../../src/core/play/bind.ts';
import { replay } from '../../../src/core/play/replay.ts';
import { scripted } from '../../../src/core/play/scripted.ts';
import { explore } from '../../../src/core/play/solve/explore.ts';
import { solvedStanding } from '../../../src/core/play/solve/judge.ts';
import { lossOf } from '../../../src/core/play/solve/values.ts';
import { Random } from '../../../src/core/sample/generator/random.ts';
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

const CHAIN = ['致歉并说明原因', '说明补偿', '确认送达时间', '登记工单', '送达后回访'];
const WEAK = '李女士您好，您的订单情况我们已经查到，物流信息有更新，非常抱歉给您带来了不便，感谢您的耐心等待与理解。';
const FAIR =
  '李女士您好，非常抱歉让您久等了，订单停在中转仓，我们已经加急催运，四十八小时内一定为您送达，请您放心，感谢您的理解。';
const FULL =
  '李女士您好，非常抱歉让您久等了，订单停在中转仓，我们补偿您67.2元，四十八小时内一定为您送达，请您放心，谢谢您的理解。';
const middle = (change: Readonly<Record<string, unknown>> = {}) =>
  Object.entries({
    look: ['orders', 'logistics'],
    cause: '中转仓滞留',
    sort: { T0: '紧急', T1: '重要', T2: '重要', T3: '一般', T4: '一般' },
    pay: 67.2,
    steps: CHAIN,
    ...change,
  }).map(([node, answer]) => ({ [node]: answer }));
const ticket = (number: string) => ({
  ticket: { phone: '19900001024', address: `苏州市姑苏区平江路${number}` },
});

// Steps, mean q, share earned of what the visited decisions could pay, score, ending. The design reckoned the letter as one q,
// shared by the skills; the format pays its points to their own skills, so that an apology alone earns 7.5 of 15 and not 5:
// 82, 64 and 62 where the design has 79, 61 and 61. Of the typical play the design does not tell every answer: these make its
// mean q, its ending and, with the letter as one q, its score.
test.each([
  ['best line', [{ open: 'calm' }, ...middle(), { reply: FULL }, ticket('18号3幢602室')], [8, 100, 100, 100, 'good']],
  [
    'typical',
    [
      { open: 'form' },
      ...middle({
        cause: '缺货未通知',
        sort: { T0: '紧急', T1: '重要', T2: '重要', T3: '重要', T4: '重要' },
        pay: 6720,
      }),
      { reply: FAIR },
      ticket('18号3幢602室'),
    ],
    [8, 63, 62, 62, 'fair'],
  ],
  [
    'blames the courier, repairs, weak letter',
    [{ open: 'blame' }, { angry: 'repair' }, ...middle(), { reply: WEAK }, { 'escalate/hand': 'brief' }],
    [9, 81, 68, 64, 'fair'],
  ],
  [
    'polite, weak letter',
    [{ open: 'calm' }, ...middle(), { reply: WEAK }, { 'escalate/hand': 'brief' }],
    [8, 92, 92, 82, 'good'],
  ],
  ['rude', [{ open: 'blame' }, { angry: 'rules' }], [2, 0, 0, 0, 'fail']],
])('A2, the stories: %s', (_, answers, expected) => {
  const solution = solved();
  const script = scripted(solution.play, answers);
  expect(script.fault).toBeNull();
  const run = replay(solution.play, script.events);
  const { score, decisions } = solvedStanding(solution, run);
  const sum = (of: (one: (typeof decisions)[number]) => number) => decisions.reduce((total, one) => total + of(one), 0);
  const share = sum(({ points }) => points) / sum(({ best }) => best);
  expect([
    decisions.length,
    Math.round((100 * sum(({ q }) => q)) / decisions.length),
    Math.round(100 * share),
    Math.round(score),
    run.ending?.end,
  ]).toEqual(expected);
});

// What the opening's options lead to, by the worth of the question that repairs it; 88.75 is shown as 88.8.
test.each([
  [10, ['100.0', '83.1', '100.0']],
  [12, ['96.1', '81.4', '100.0']],
  [5, ['100.0', '83.1', '88.8']],
  [2, ['100.0', '83.1', '82.0']],
])('A2: with a repair worth %d the options calm, form and blame lead to %j', (worth, expected) => {
  const { scenario } = read;
  if (!scenario) throw new Error('not read');
  const nodes = scenario.nodes.map((node) => (node.id === 'angry' ? { ...node, worth } : node));
  const solution = solve(bind({ ...scenario, nodes }, dataset, 1));
  const { play } = solution;
  const [opening] = replay(play, scripted(play, [{ open: 'calm' }]).events).decisions;
  expect((opening ? optionValues(solution, opening) : []).map(({ value }) => value.toFixed(1))).toEqual(expected);
});

// The design has 0, 39 and 65, and 15 %: it played one result a band, while the outcomes that the same section defines give a
// lowest band two (just below, and nothing). The mean is that of `random` either way.
test('A2: of 2,000 random plays the 10th, 50th and 90th percentile are 0, 43 and 67, and 19 % reach 60: guessing fails', () => {
  const solution = solved();
  const { positions, best, most, pay, starts } = solution;
  const random = new Random(7);
  const scores = Array.from({ length: 2_000 }, () => {
    let lost = 0;
    let at = starts[0]?.to ?? -1;
    for (;;) {
      const spot = positions.spots[at];
      const open = spot?.edges.filter(({ outcome }) => !outcome.late) ?? [];
      if (!spot || open.length === 0) return 100 * (1 - lost / most);
      const edge = random.pick(open);
      lost += lossOf(spot, at, edge, best, pay);
      at = random.weighted(edge.arrivals.map(({ to, chance }) => [to, chance] as const));
    }
  }).sort((a, b) => a - b);
  const share = scores.filter((score) => score >= 60).length / 2_000;
  expect([...[199, 999, 1799].map((at) => Math.round(scores[at] ?? -1)), Math.round(100 * share)]).toEqual([
    0, 43, 67, 19,
  ]);
  const mean = scores.reduce((sum, score) => sum + score, 0) / 2_000;
  expect(Math.abs(mean - explore(solution).random)).toBeLessThan(1.5);
});

test('A2: adjusted for guessing, 62 where guessing makes 48 is .27, and guessing itself is nothing', () => {
  const adjusted = (score: number, guessed: number) => Math.max(0, (score - guessed) / (100 - guessed));
  const { random } = explore(solved());
  expect(
    [adjusted(62, 48), adjusted(random, random), adjusted(0, random), adjusted(82, random)].map((s) => s.toFixed(2)),
  ).toEqual(['0.27', '0.00', '0.00', '0.70']);
});

test('C2: asking for the papers first got 5.6 of 22.5 and lost 16.9, a mistake', () => {
  const solution = solved();
  const run = replay(solution.play, scripted(solution.play, [{ open: 'form' }]).events);
  const { points, best, loss, mark } = solvedStanding(solution, run).decisions[0] ?? {};
  expect([[points, best, loss].map((value) => value?.toFixed(1)), mark]).toEqual([['5.6', '22.5', '16.9'], 'mistake']);
});

test.each([
  ['exam', [1, 0.85, 0.5, 0]],
  ['learn', [1, 1, 1, 1]],
] as const)(
  'A8: in the mode %s the deepest hint opened, none to the third, leaves the best answer %j',
  (mode, expected) => {
    const { scenario } = read;
    if (!scenario) throw new Error('not read');
    const nodes = scenario.nodes.map((node) => (node.id === 'open' ? { ...node, hints: ['甲', '乙', '丙'] } : node));
    const play = bind({ ...scenario, nodes }, dataset, 1);
    const qs = [0, 1, 2, 3].map((deepest) => {
      const opened = [1, 2, 3].slice(0, deepest).map((level) => ({ open: { $hint: level } }));
      return replay(play, scripted(play, [...opened, { open: 'calm' }]).events, mode).decisions[0]?.q;
    });
    expect(qs).toEqual(expected);
  },
);
