import { expect, test } from 'vitest';
import type { Run } from '../../../src/core/play/run.ts';
import type { ScenarioNode } from '../../../src/core/scenario/scenario.ts';
import { stationsOf } from '../../../src/ui/play/stations.ts';

const nodes = new Map(
  Object.entries({
    sort: { kind: 'order', items: ['登记', ['核实', '安抚'], '处理', '回访', '归档'] },
    log: { kind: 'form', checkpoint: '登记' },
    check: { kind: 'form', checkpoint: '核实' },
    solve: { kind: 'choice', checkpoint: '处理' },
    call: { kind: 'say', checkpoint: '回访' },
    talk: { kind: 'choice' },
  }),
) as unknown as ReadonlyMap<string, ScenarioNode>;

const told = (path: readonly string[], decided: readonly string[], ending: unknown = null) => {
  const run = {
    ending,
    story: path.map((node) => ({ is: 'passage', node })),
    decisions: decided.map((node) => ({ node, kind: nodes.get(node)?.kind })),
  } as unknown as Run;
  return stationsOf(run, nodes).map(({ name, is }) => `${name} ${is}`);
};

test('there is no line before the steps were put in order, nor after the end', () => {
  expect(told(['sort'], [])).toEqual([]);
  expect(told(['sort', 'log'], ['sort'], { node: 'done', end: 'good' })).toEqual([]);
});

test('the stations are the steps that are checkpoints: passed, here, skipped, ahead', () => {
  expect(told(['sort', 'log'], ['sort'])).toEqual(['登记 here', '核实 ahead', '处理 ahead', '回访 ahead']);
  expect(told(['sort', 'log', 'talk', 'solve', 'talk'], ['sort', 'log'])).toEqual([
    '登记 done',
    '核实 skipped',
    '处理 here',
    '回访 ahead',
  ]);
});

test('an order whose steps are no checkpoints makes no line', () => {
  const plain = new Map([...nodes].filter(([id]) => id === 'sort' || id === 'talk'));
  const run = { ending: null, story: [], decisions: [{ node: 'sort', kind: 'order' }] } as unknown as Run;
  expect(stationsOf(run, plain)).toEqual([]);
});

test('a checkpoint that bears the name of a step by chance makes no line', () => {
  const few = new Map(
    Object.entries({
      sort: { kind: 'order', items: ['冰箱', '电视', '小家电', '空调'] },
      small: { kind: 'choice', checkpoint: '小家电' },
      screen: { kind: 'choice', checkpoint: '电视' },
    }),
  ) as unknown as ReadonlyMap<string, ScenarioNode>;
  const run = {
    ending: null,
    story: [{ is: 'passage', node: 'small' }],
    decisions: [{ node: 'sort', kind: 'order' }],
  } as unknown as Run;
  expect(stationsOf(run, few)).toEqual([]);
});
