import { describe, expect, test } from 'vitest';
import { bind } from '../../../../src/core/play/bind.ts';
import { explore } from '../../../../src/core/play/solve/explore.ts';
import { solve } from '../../../../src/core/play/solve/solve.ts';
import type { Expression } from '../../../../src/core/scenario/expression.ts';
import type { Meter, Option, Outcome, Scenario, ScenarioNode } from '../../../../src/core/scenario/scenario.ts';
import { NO_DATA, scenarioOf } from '../../../support/random-scenario.ts';

const to = (node: string, meters: Outcome['meters'] = {}): Outcome => ({ meters, set: {}, to: node });
const option = (id: string, score: number, then: Outcome, only?: Expression): Option => ({
  id,
  text: id,
  score,
  then,
  ...(only ? { if: only } : {}),
});
const choice = (id: string, ...options: Option[]): ScenarioNode => ({
  id,
  kind: 'choice',
  say: [],
  skills: { a: 1 },
  worth: 10,
  hints: [],
  pin: true,
  bestWorst: false,
  options,
});
const chance = (id: string, ...ways: [number, string][]): ScenarioNode => ({
  id,
  kind: 'chance',
  say: [],
  branches: ways.map(([share, node]) => ({ chance: share, then: to(node) })),
});
const say = (id: string, node: string): ScenarioNode => ({ id, kind: 'say', say: [], then: to(node) });
const end = (id: string): ScenarioNode => ({ id, kind: 'end', say: [], end: 'good' });

const scenario = (nodes: readonly ScenarioNode[], meters: readonly Meter[] = []): Scenario => ({
  ...scenarioOf([0], false),
  skills: [{ id: 'a', weight: 100 }],
  meters,
  nodes,
  rules: [],
});

const shares = (one: Scenario) =>
  Object.fromEntries(explore(solve(bind(one, NO_DATA, 1))).nodes.map(({ node, share }) => [node, share]));

describe('luck that brings a question back', () => {
  const again = scenario([
    choice('ask', option('well', 4, to('luck')), option('badly', 0, to('luck'))),
    chance('luck', [0.6, 'ask'], [0.4, 'done']),
    end('done'),
  ]);

  test('pays for the first answer only, in full', () => {
    const solution = solve(bind(again, NO_DATA, 1));
    const { best, random, worst, playthroughs } = explore(solution);
    expect([solution.scale['a'], best, random, worst, playthroughs]).toEqual([10, 100, 50, 0, null]);
  });

  test('counts each node once, however often it is met', () => {
    for (const share of Object.values(shares(again))) expect(share).toBeCloseTo(1, 9);
  });
});

test('a node that may be met again counts as visited at its first visit', () => {
  const hall = scenario([
    choice('hall', option('look', 2, to('room')), option('out', 4, to('done'))),
    say('room', 'hall'),
    end('done'),
  ]);
  const { hall: first, room, done } = shares(hall) as Record<'hall' | 'room' | 'done', number>;
  expect([first, room, done].map((share) => Math.round(share * 1e9) / 1e9)).toEqual([1, 0.5, 1]);
});

test('bad luck that can be met again and again can lose everything', () => {
  const risky = scenario([
    choice('first', option('safe', 2, to('done')), option('risky', 0, to('luck'))),
    chance('luck', [0.5, 'first'], [0.5, 'prize']),
    choice('prize', option('take', 4, to('done')), option('leave', 0, to('done'))),
    end('done'),
  ]);
  const { best, worst } = explore(solve(bind(risky, NO_DATA, 1)));
  expect([best, worst]).toEqual([100, 0]);
});

test('thousands of positions that all lead to each other are solved like any others', () => {
  const meter = (id: string): Meter => ({ id, name: id, start: 50, min: 0, max: 100, unit: '', better: 'high' });
  const reached: Expression = {
    span: [0, 0],
    is: 'compare',
    by: '>=',
    left: {
      span: [0, 0],
      is: 'arithmetic',
      by: '+',
      left: { span: [0, 0], is: 'name', path: ['x'] },
      right: { span: [0, 0], is: 'name', path: ['y'] },
    },
    right: { span: [0, 0], is: 'value', value: 200 },
  };
  const rooms = scenario(
    [
      choice('left', option('more', 4, to('right', { x: 2 })), option('less', 0, to('left', { x: -2 }))),
      choice(
        'right',
        option('more', 4, to('left', { y: 2 })),
        option('less', 1, to('right', { y: -2 })),
        option('out', 2, to('done'), reached),
      ),
      end('done'),
    ],
    [meter('x'), meter('y')],
  );
  const { states, best, playthroughs } = explore(solve(bind(rooms, NO_DATA, 1)));
  expect([states > 5000, best, playthroughs]).toEqual([true, 100, null]);
});
