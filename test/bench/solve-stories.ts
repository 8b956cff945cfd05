import { draw } from '../../src/core/kernel/draw.ts';
import type { Expression } from '../../src/core/scenario/expression.ts';
import type { Meter, Option, Outcome, Scenario, ScenarioNode } from '../../src/core/scenario/scenario.ts';
import { asScenario } from './generate.ts';

const SPAN = [0, 0] as const;
const named = (path: string): Expression => ({ span: SPAN, is: 'name', path: [path] });
const atLeast = (name: string, least: number): Expression => ({
  span: SPAN,
  is: 'compare',
  by: '>=',
  left: named(name),
  right: { span: SPAN, is: 'value', value: least },
});
const picked = (node: string, option: string): Expression => ({ span: SPAN, is: 'picked', node, option });
const not = (of: Expression): Expression => ({ span: SPAN, is: 'not', of });

const meterOf = (id: string): Meter => ({ id, name: id, start: 50, min: 0, max: 100, unit: '', better: 'high' });
const going = (to: string, meters: Outcome['meters'] = {}): Outcome => ({ meters, set: {}, to });
const optionOf = (id: string, score: number, then: Outcome, only?: Expression): Option => ({
  id,
  text: id,
  score,
  then,
  ...(only ? { if: only } : {}),
});
const ending: ScenarioNode = { id: 'end', kind: 'end', say: [], end: 'good' };
const choiceOf = (id: string, options: readonly Option[]): ScenarioNode => ({
  id,
  kind: 'choice',
  say: [],
  skills: { solve: 1 },
  worth: 10,
  hints: [],
  pin: true,
  bestWorst: false,
  options,
});

const scenarioOf = (meters: readonly Meter[], nodes: readonly ScenarioNode[]): Scenario => ({
  ...asScenario([]),
  meters,
  nodes: [...nodes, ending],
});

/**
 * A seeded scenario of choices that change and read meters in steps of 5: any of them anywhere, or each in a stretch of the
 * scenario of its own, before and after which it means nothing.
 */
export function solvingScenario(size: number, meters: number, isGlobal: boolean): Scenario {
  let drawn = 0;
  const below = (limit: number) => Math.floor(draw(2026, 'chance', 'solve', ++drawn) * limit);
  const meterAt = (node: number) => `m${isGlobal ? below(meters) : Math.floor((node * meters) / size)}`;
  const idAt = (at: number) => (at < size ? `n${at}` : 'end');
  const nodes = Array.from({ length: size }, (_, at) => {
    const options = ['a', 'b', 'c'].map((id, index) => {
      const changes = { [meterAt(at)]: (below(5) - 2) * 5 };
      const only = index > 0 && below(3) === 0 ? atLeast(meterAt(at), 5 * (4 + below(12))) : undefined;
      return optionOf(id, index === 0 ? 4 : below(4), going(idAt(at + 1 + below(4)), changes), only);
    });
    return choiceOf(idAt(at), options);
  });
  const ids = Array.from({ length: meters }, (_, at) => `m${at}`);
  return scenarioOf(ids.map(meterOf), nodes);
}

/** Hubs in a row: each shows `options` things once, in any order, then lets go on. */
export function hubs(count: number, options: number): Scenario {
  const nodes = Array.from({ length: count }, (_, hub) => {
    const id = `hub${hub}`;
    const ids = Array.from({ length: options }, (_, at) => `o${at}`);
    const ways = ids.map((option) => optionOf(option, 4, going(id), not(picked(id, option))));
    return choiceOf(id, [...ways, optionOf('on', 2, going(hub === count - 1 ? 'end' : `hub${hub + 1}`))]);
  });
  return scenarioOf([], nodes);
}
