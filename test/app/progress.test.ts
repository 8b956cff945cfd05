import { expect, test } from 'vitest';
import { tasksAhead } from '../../src/app/progress.ts';
import type { ChoiceNode, EndNode, Scenario } from '../../src/core/scenario/scenario.ts';
import { smallScenario } from '../support/attempt.ts';

const end: EndNode = { id: 'end', kind: 'end', say: [], end: 'good' };
const choice = (id: string, ...to: readonly string[]): ChoiceNode => ({
  id,
  kind: 'choice',
  say: [],
  skills: { empathy: 1 },
  worth: 10,
  hints: [],
  pin: true,
  bestWorst: false,
  options: to.map((node) => ({ id: `to-${node}`, text: node, score: 4, then: { meters: {}, set: {}, to: node } })),
});
const scenario = (...nodes: Scenario['nodes']): Scenario => ({ ...smallScenario, nodes });

test.each<[string, Scenario, Record<string, number>]>([
  ['a line', scenario(choice('a', 'b'), choice('b', 'end'), end), { a: 2, b: 1, end: 0 }],
  ['the longer way counts', scenario(choice('a', 'end', 'b'), choice('b', 'end'), end), { a: 2, b: 1, end: 0 }],
  ['a way back does not', scenario(choice('a', 'b'), choice('b', 'a', 'end'), end), { a: 2, b: 1, end: 0 }],
])('%s', (_, of, expected) => {
  expect(Object.fromEntries(tasksAhead(of))).toEqual(expected);
});

test('a scenario of ten thousand steps does not overflow the stack', () => {
  const nodes = Array.from({ length: 10_000 }, (_, index) =>
    choice(`n${index}`, index < 9999 ? `n${index + 1}` : 'end'),
  );
  expect(tasksAhead(scenario(...nodes, end)).get('n0')).toBe(10_000);
});
