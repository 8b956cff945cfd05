import { expect, test } from 'vitest';
import { report } from '../../../src/app/messages/report.ts';
import { scoreOrder } from '../../../src/core/play/scorers/order.ts';
import { answered } from '../../../src/ui/debrief/answered.ts';
import type { Moment } from '../../../src/ui/debrief/moments.ts';
import { Reader } from '../../../src/ui/debrief/reader.svelte.ts';
import { deedOf } from '../../../src/ui/debrief/report.ts';
import { purifierData } from '../../support/purifier.ts';
import { decided, nodes, play } from './story.ts';

test('a choice shows what was chosen and the highest rated of the options that were open', () => {
  const [calm, form, gift] = nodes.choice.options;
  expect(answered(play, nodes.choice, decided('choice', { answer: 'form' }))).toEqual({
    kind: 'choice',
    options: [
      { option: calm, chosen: false, best: true, open: true },
      { option: form, chosen: true, best: false, open: true },
      { option: gift, chosen: false, best: false, open: false },
    ],
  });
});

test('a choice that ran out of time has no option chosen', () => {
  const told = answered(play, nodes.choice, decided('choice', { late: true }));
  expect(told.kind === 'choice' && told.options.map(({ chosen }) => chosen)).toEqual([false, false, false]);
});

test('a quiz says of every text whether it was picked and whether it is right', () => {
  expect(answered(play, nodes.quiz, decided('quiz', { answer: '缺货' }))).toEqual({
    kind: 'quiz',
    ask: '原因？',
    options: [
      { text: '缺货', picked: true, right: false },
      { text: '滞留', picked: false, right: true },
      { text: '填错', picked: false, right: false },
    ],
  });
});

test('an inspection lists its panels, needed or not, opened or not', () => {
  expect(answered(play, nodes.inspect, decided('inspect', { answer: ['orders', 'value'] }))).toEqual({
    kind: 'inspect',
    panels: [
      { panel: 'orders', must: true, opened: true },
      { panel: 'logistics', must: true, opened: false },
      { panel: 'value', must: false, opened: true },
    ],
  });
});

test('a classification shows your class beside the right one, and counts both ways', () => {
  expect(answered(play, nodes.classify, decided('classify', { answer: { C1: '重要', C2: '重要' } }))).toEqual({
    kind: 'classify',
    into: ['重要', '一般'],
    right: 1,
    items: [
      { id: 'C1', name: '李敏', given: '重要', key: '重要' },
      { id: 'C2', name: '王磊', given: '重要', key: '一般' },
      { id: 'C3', name: '陈静', given: null, key: '一般' },
    ],
    table: [
      [1, 0],
      [1, 0],
    ],
  });
});

test('a form tells of every field what was judged, and why a forbidden one must stay empty', () => {
  const parts = [
    { id: 'phone', got: 0, of: 1, why: 'missing' },
    { id: 'email', got: 1, of: 1, why: 'rightly-unknown' },
    { id: 'id_card', got: -1, of: 0, why: 'forbidden' },
  ];
  const decision = decided('form', { answer: { email: null, id_card: '3301' }, parts });
  expect(answered(play, nodes.form, decision)).toEqual({
    kind: 'form',
    right: 1,
    asked: 2,
    fields: [
      { id: 'phone', name: '电话', given: undefined, key: '13800138000', verdict: 'missing' },
      { id: 'email', name: '邮箱', given: null, key: null, verdict: 'rightly-unknown' },
      { id: 'id_card', name: '身份证号', given: '3301', key: null, verdict: 'forbidden', reason: '不需要。' },
    ],
  });
});

test('a form reads alike in a sentence: forbidden fields are none that could be right', () => {
  const parts = [{ id: 'id_card', got: -1, of: 0, why: 'forbidden' }];
  const told = answered(play, nodes.form, decided('form', { answer: { id_card: '3301' }, parts }));
  const reader = new Reader(() => ({ scenario: play.scenario, play, dataset: purifierData, skills: [] }));
  expect(deedOf({ answered: told, node: nodes.form } as Moment, reader)).toBe(report.zh.answerOf.filled(0, 2));
});

test('a forbidden field that was left alone is not spoken of', () => {
  const told = answered(play, nodes.form, decided('form', { answer: {} }));
  expect(told.kind === 'form' && told.fields.map(({ id }) => id)).toEqual(['phone', 'email']);
});

test.each([
  ['right', 67, { why: 'exact' }, { given: { value: 67, unit: '元' }, verdict: 'exact' }],
  [
    'a trap',
    84,
    { why: 'trap', about: { text: '多算了 2 天' } },
    { given: { value: 84, unit: '元' }, verdict: 'trap', trap: '多算了 2 天' },
  ],
  ['with a unit', { value: 67, unit: '天' }, { why: 'unit' }, { given: { value: 67, unit: '天' }, verdict: 'unit' }],
])('a number that is %s stands beside the key', (_, answer, part, expected) => {
  const parts = [{ id: 'value', got: 1, of: 1, ...part }];
  expect(answered(play, nodes.compute, decided('compute', { answer, parts }))).toEqual({
    kind: 'compute',
    ask: '补多少？',
    unit: '元',
    key: 67.2,
    ...expected,
  });
});

test('a number that was never given leaves the key alone', () => {
  expect(answered(play, nodes.compute, decided('compute', { late: true }))).toEqual({
    kind: 'compute',
    ask: '补多少？',
    unit: '元',
    given: null,
    key: 67.2,
    verdict: 'wrong',
  });
});

test('of best and worst it says what each option was taken for, and what it is, the highest rated first', () => {
  const [calm, form, gift] = nodes.choice.options;
  const node = { ...nodes.choice, bestWorst: true };
  expect(answered(play, node, decided('choice', { answer: { best: 'form', worst: 'gift' } }))).toEqual({
    kind: 'best-worst',
    options: [
      { option: calm, named: null, is: 'best' },
      { option: gift, named: 'worst', is: 'best' },
      { option: form, named: 'best', is: 'worst' },
    ],
  });
});

test('an order shows the longest run that is right beside the key with its ties', () => {
  const answer = ['退款', '登记', '短信', '取件'];
  const { parts } = scoreOrder(answer, nodes.order.items);
  expect(answered(play, nodes.order, decided('order', { answer, parts }))).toEqual({
    kind: 'order',
    given: [
      { text: '退款', inOrder: false },
      { text: '登记', inOrder: true },
      { text: '短信', inOrder: true },
      { text: '取件', inOrder: true },
    ],
    run: 3,
    of: 4,
    key: [['登记'], ['取件', '短信'], ['退款']],
  });
});

test('a match shows each pair beside the right one, and what was left out', () => {
  expect(answered(play, nodes.match, decided('match', { answer: { 掉漆: '无理由' } }))).toEqual({
    kind: 'match',
    ask: '配起来。',
    right: 0,
    pairs: [
      { left: '掉漆', given: '无理由', key: '质量退货' },
      { left: '不喜欢', given: null, key: '无理由' },
    ],
  });
});
