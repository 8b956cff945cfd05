import fc from 'fast-check';
import type { Expression } from '../../src/core/scenario/expression.ts';
import type { Outcome, Scenario, ScenarioNode } from '../../src/core/scenario/scenario.ts';
import type { Dataset } from '../../src/core/sample/dataset.ts';
import { picker, type Pick } from './random-play.ts';

/** A dataset with nothing in it, for scenarios that bind nothing. */
export const NO_DATA: Dataset = { id: 'none', asOf: '2025-12-31', hash: 'sha256:none', tables: {} };

const SPAN = [0, 0] as const;
const name = (path: string): Expression => ({ span: SPAN, is: 'name', path: [path] });
const value = (number: number): Expression => ({ span: SPAN, is: 'value', value: number });

/** A condition over what these scenarios have: two meters, two flags, and what happened at the first nodes. */
function condition(pick: Pick, size: number): Expression {
  const node = `n${pick(size)}`;
  switch (pick(8)) {
    case 0:
      return { span: SPAN, is: 'compare', by: '>=', left: name('mood'), right: value(pick(100)) };
    case 1:
      return { span: SPAN, is: 'compare', by: '<', left: name('cost'), right: value(pick(3) * 10) };
    case 2:
      return name('f');
    case 3:
      return { span: SPAN, is: 'not', of: name('g') };
    case 4:
      return { span: SPAN, is: 'seen', node };
    case 5:
      return { span: SPAN, is: 'picked', node, option: 'b' };
    case 6:
      return { span: SPAN, is: 'before', first: { node, option: 'a' }, then: { node: `n${pick(size)}` } };
    default:
      return { span: SPAN, is: 'compare', by: '>', left: { span: SPAN, is: 'result', node }, right: value(0.4) };
  }
}

function outcome(pick: Pick, to: string): Outcome {
  return {
    meters: {
      ...(pick(2) === 0 ? { mood: (pick(7) - 3) * 10 } : {}),
      ...(pick(3) === 0 ? { cost: pick(4) * 10 } : {}),
    },
    set: { ...(pick(4) === 0 ? { f: true } : {}), ...(pick(5) === 0 ? { g: pick(2) === 0 } : {}) },
    ...(pick(12) === 0 ? { redline: 'too far' } : {}),
    to,
  };
}

function nodeAt(index: number, size: number, loops: boolean, pick: Pick): ScenarioNode {
  const later = () => `n${Math.min(size - 1, index + 1 + pick(3))}`;
  const end = { id: `n${index}`, say: [] };
  // Passed over where its condition does not hold; what comes after it is seen in any case.
  const isPassedOver = index > 0 && index < size - 1 && pick(7) === 0;
  const base = { ...end, ...(isPassedOver ? { if: condition(pick, size), otherwise: later() } : {}) };
  if (index >= size - 1 || (index > 2 && pick(12) === 0))
    return { ...end, kind: 'end', end: (['good', 'fair', 'fail'] as const)[pick(3)] ?? 'good' };
  const task = {
    ...base,
    skills: pick(2) === 0 ? { a: 1 } : { a: 0.4, b: 0.6 },
    worth: 1 + pick(20),
    hints: ['look there'],
    ...(pick(4) === 0 ? { late: { after: 30, then: outcome(pick, later()) } } : {}),
  };
  const bestWorst = pick(6) === 0;
  switch (pick(7)) {
    case 0:
      return { ...base, kind: 'say', then: outcome(pick, later()) };
    case 1: {
      const chance = (1 + pick(9)) / 10;
      return {
        ...base,
        kind: 'chance',
        branches: [
          { chance, then: outcome(pick, later()) },
          { chance: 1 - chance, then: outcome(pick, later()) },
        ],
      };
    }
    case 2:
      return {
        ...base,
        kind: 'go',
        branches: [{ if: condition(pick, size), then: outcome(pick, later()) }, { then: outcome(pick, later()) }],
      };
    case 3:
      return {
        ...task,
        kind: 'compute',
        ask: 'how much',
        is: value(100),
        unit: '',
        traps: [],
        bands: [
          { from: 0.8, then: outcome(pick, later()) },
          ...(pick(2) === 0 ? [{ from: 0.5, then: outcome(pick, later()) }] : []),
          { from: 0, then: outcome(pick, later()) },
        ],
      };
    case 4: {
      const several = pick(3) === 0;
      return {
        ...task,
        kind: 'quiz',
        ask: 'which',
        options: ['x', 'y', 'z'],
        right: several ? ['x', 'z'] : ['y'],
        several,
        bands: [
          { from: 0.6, then: outcome(pick, later()) },
          { from: 0, then: outcome(pick, later()) },
        ],
      };
    }
    default:
      return {
        ...task,
        kind: 'choice',
        pin: false,
        bestWorst,
        options: ['a', 'b', 'c'].slice(0, 2 + pick(2)).map((id, at) => ({
          id,
          text: id,
          score: at === 0 ? 4 : pick(4),
          // A way back is only for options whose node has another way on.
          then: outcome(pick, loops && at > 0 && pick(3) === 0 ? `n${pick(index + 1)}` : later()),
          // Best and worst need two options that are open.
          ...(at > 0 && !bestWorst && pick(4) === 0 ? { if: condition(pick, size) } : {}),
        })),
      };
  }
}

/**
 * A small scenario out of a list of numbers: every kind of move, nodes that are passed over, red lines, two skills, stops,
 * rules; with or without loops.
 */
export function scenarioOf(numbers: readonly number[], loops: boolean): Scenario {
  const pick = picker(numbers);
  const size = 4 + pick(8);
  const nodes = Array.from({ length: size }, (_, index) => nodeAt(index, size, loops, pick));
  return {
    format: 1,
    id: 'random',
    version: 1,
    hash: 'sha256:random',
    title: 'Random',
    about: '',
    family: 'complaint',
    level: 1,
    minutes: 1,
    lang: 'en',
    concepts: [],
    dataset: 'none',
    skills: [
      { id: 'a', weight: 60 },
      { id: 'b', weight: 40 },
    ],
    cast: [{ id: 'me', name: 'Me', role: 'agent', student: true }],
    data: [],
    documents: [],
    meters: [
      {
        id: 'mood',
        name: 'Mood',
        start: 50,
        min: 0,
        max: 100,
        unit: '',
        better: 'high',
        ...(pick(2) === 0 ? { stop: { at: 10, to: `n${size - 1}` } } : {}),
      },
      { id: 'cost', name: 'Cost', start: 0, min: 0, max: 30, unit: '', better: 'low' },
    ],
    nodes,
    rules: pick(2) === 0 ? [{ id: 'r', name: 'rule', expect: condition(pick, size), skill: 'a', worth: 3 }] : [],
    tests: [],
    was: {},
  };
}

export const randomScenario = (loops: boolean): fc.Arbitrary<Scenario> =>
  fc.array(fc.nat({ max: 9999 }), { minLength: 30, maxLength: 160 }).map((numbers) => scenarioOf(numbers, loops));
