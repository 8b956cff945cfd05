import type { Play } from '../../../src/core/play/play.ts';
import type { Position } from '../../../src/core/play/position.ts';
import type { Decision, Run } from '../../../src/core/play/run.ts';
import type { Meter, Scenario, TaskNode } from '../../../src/core/scenario/scenario.ts';

const task = { say: [], skills: { empathy: 1 }, worth: 10, hints: [] };
const bands = [{ from: 0, then: { meters: {}, set: {}, to: 'end' } }];
const to = (meters: Record<string, number>) => ({ meters, set: {}, to: 'end' });

export const mood: Meter = { id: 'mood', name: '情绪', start: 40, min: 0, max: 100, unit: '', better: 'high' };
export const cost: Meter = { id: 'cost', name: '赔付', start: 0, min: 0, max: 300, unit: '元', better: 'low' };

export const nodes: { [kind in TaskNode['kind']]: Extract<TaskNode, { kind: kind }> } = {
  choice: {
    ...task,
    id: 'open',
    kind: 'choice',
    pin: false,
    bestWorst: false,
    options: [
      { id: 'calm', text: '非常抱歉。', score: 4, then: to({ mood: 15 }), why: '先道歉。' },
      { id: 'form', text: '请先报身份证号。', score: 1, then: to({ mood: -10 }), why: '过度收集。' },
      {
        id: 'gift',
        text: '送您一张券。',
        score: 4,
        then: to({}),
        // never open: a flag that nobody sets
        if: { is: 'value', value: false, span: [0, 5] },
      },
    ],
  },
  quiz: {
    ...task,
    id: 'cause',
    kind: 'quiz',
    ask: '原因？',
    options: ['缺货', '滞留', '填错'],
    right: ['滞留'],
    several: false,
    bands,
  },
  inspect: {
    ...task,
    id: 'look',
    kind: 'inspect',
    panels: ['orders', 'logistics', 'value'],
    must: ['orders', 'logistics'],
    cost: {},
    bands,
  },
  classify: {
    ...task,
    id: 'sort',
    kind: 'classify',
    items: 'c',
    into: ['重要', '一般'],
    key: { by: 'column', column: 'x' },
    ordered: true,
    bands,
  },
  form: {
    ...task,
    id: 'file',
    kind: 'form',
    source: [],
    fields: [
      { id: 'phone', name: '电话', type: 'phone', unknown: false },
      { id: 'email', name: '邮箱', type: 'text', unknown: true },
      { id: 'id_card', name: '身份证号', type: 'text', unknown: false, never: '不需要。' },
    ],
    bands,
  },
  compute: {
    ...task,
    id: 'pay',
    kind: 'compute',
    ask: '补多少？',
    is: { is: 'value', value: 67, span: [0, 2] },
    unit: '元',
    traps: [],
    bands,
  },
  reply: {
    ...task,
    id: 'write',
    kind: 'reply',
    own: { empathy: 1 },
    ask: '写一条答复。',
    points: [
      { name: '道歉', patterns: ['抱歉'], worth: 1 },
      { name: '说清时限', patterns: ['{n}天'], worth: 1 },
      { name: '取件', patterns: ['取件'], worth: 1 },
    ],
    forbid: [{ name: '怪客户', patterns: ['您自己'], minus: 1, why: '推卸责任。' }],
    order: ['道歉', '取件'],
    length: [5, 100],
    bands,
  },
  order: { ...task, id: 'steps', kind: 'order', items: ['登记', ['取件', '短信'], '退款'], bands },
  match: {
    ...task,
    id: 'terms',
    kind: 'match',
    ask: '配起来。',
    pairs: [
      ['掉漆', '质量退货'],
      ['不喜欢', '无理由'],
    ],
    bands,
  },
};

const scenario: Scenario = {
  format: 1,
  id: 'story',
  version: 1,
  hash: 'sha256:0',
  title: '故事',
  about: '',
  family: 'complaint',
  level: 1,
  minutes: 5,
  lang: 'zh',
  concepts: [],
  dataset: 'crm-course',
  skills: [
    { id: 'empathy', weight: 60 },
    { id: 'clarify', weight: 40 },
  ],
  cast: [
    { id: 'me', name: '小林', role: '客服', student: true },
    { id: 'li', name: '李敏', role: '客户', student: false },
  ],
  data: [],
  documents: [],
  meters: [mood, cost],
  nodes: [...Object.values(nodes), { id: 'end', kind: 'end', end: 'good', say: [] }],
  rules: [],
  tests: [],
  was: {},
};

/** A play that was never bound: what the debrief reads of it is written by hand. */
export const play: Play = {
  scenario,
  seed: 7,
  dataset: { id: 'crm-course', hash: 'sha256:0', asOf: '2025-12-31' },
  data: new Map([['c', { id: 'C1', name: '李敏', amount: 1680 }]]),
  nodes: new Map(scenario.nodes.map((node) => [node.id, node])),
  keys: new Map<string, NonNullable<ReturnType<Play['keys']['get']>>>([
    [
      'sort',
      {
        kind: 'classify',
        items: [
          { id: 'C1', name: '李敏' },
          { id: 'C2', name: '王磊' },
          { id: 'C3', name: '陈静' },
        ],
        classes: { C1: '重要', C2: '一般', C3: '一般' },
      },
    ],
    [
      'file',
      {
        kind: 'form',
        fields: nodes.form.fields.map((field) => ({ ...field, key: field.id === 'phone' ? '13800138000' : null })),
      },
    ],
    ['pay', { kind: 'compute', is: 67.2, within: 0.5, traps: [] }],
  ]),
  shown: new Map(),
  layout: {
    meters: new Map([
      ['mood', 0],
      ['cost', 1],
    ]),
    flags: new Map(),
  } as unknown as Play['layout'],
};

export const at = (meters: readonly number[], more: Partial<Position> = {}): Position => ({
  node: 'open',
  meters,
  flags: [],
  marks: [],
  hint: 0,
  redlines: [],
  ...more,
});

/** A decision at a node, with what the test does not care about filled in. */
export const decided = (kind: TaskNode['kind'], more: Partial<Decision> = {}): Decision => ({
  is: 'decision',
  seq: 1,
  node: nodes[kind].id,
  kind,
  answer: null,
  late: false,
  scored: true,
  q: 0,
  parts: [],
  hint: 0,
  points: {},
  worth: 10,
  entered: at([40, 0]),
  before: at([40, 0]),
  after: at([40, 0]),
  t: 0,
  ...more,
});

export const runOf = (decisions: readonly Decision[], more: Partial<Run> = {}): Run => ({
  story: decisions,
  decisions,
  position: decisions.at(-1)?.after ?? at([40, 0]),
  ending: null,
  redlines: [],
  rules: [],
  illegal: null,
  ...more,
});
