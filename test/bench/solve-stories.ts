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

/** Choices whose every option sets a chain of nodes going that say something and move on by themselves. */
export function longWays(choices: number, chain: number): Scenario {
  const nodes = Array.from({ length: choices }, (_, at) =>
    choiceOf(`ask${at}`, [optionOf('a', 4, going(`say${at}-0`)), optionOf('b', 1, going(`say${at}-0`))]),
  );
  const says = nodes.flatMap((_, at) =>
    Array.from({ length: chain }, (_, link): ScenarioNode => {
      const last = at === choices - 1 ? 'end' : `ask${at + 1}`;
      return {
        id: `say${at}-${link}`,
        kind: 'say',
        say: [],
        then: going(link < chain - 1 ? `say${at}-${link + 1}` : last),
      };
    }),
  );
  return scenarioOf([], [...nodes, ...says]);
}

/** Choices that lead anywhere, back too, and change meters that are read on the way out: positions without number. */
export function looping(size: number, meters: number): Scenario {
  const nodes = Array.from({ length: size }, (_, at) => {
    const ways = Array.from({ length: 5 }, (_, index) => {
      const changes = { [`m${(at + index) % meters}`]: (index % 2 === 0 ? 1 : -1) * (1 + ((at + index) % 5)) };
      return optionOf(`o${index}`, index === 0 ? 4 : index % 4, going(`n${(at * 5 + index * 11 + 1) % size}`, changes));
    });
    const [first, second] = [atLeast(`m${at % meters}`, 90), atLeast(`m${(at + 1) % meters}`, 80)];
    return choiceOf(`n${at}`, [
      ...ways,
      optionOf('out', 1, going('end'), { span: SPAN, is: 'and', left: first, right: second }),
    ]);
  });
  return scenarioOf(
    Array.from({ length: meters }, (_, at) => meterOf(`m${at}`)),
    nodes,
  );
}

/** Rules that forbid as many things about one meter, each of which may or may not have come about where it is not kept. */
export function forbidding(count: number): Scenario {
  const nodes = Array.from({ length: 4 }, (_, at) =>
    choiceOf(`n${at}`, [
      optionOf('a', 4, going(at < 3 ? `n${at + 1}` : 'end', { m0: 7 })),
      optionOf('b', 1, going(at < 3 ? `n${at + 1}` : 'end', { m0: -5 })),
    ]),
  );
  const rules = Array.from({ length: count }, (_, at) => ({
    id: `r${at}`,
    name: `r${at}`,
    expect: { span: SPAN, is: 'never', of: atLeast('m0', 51 + at) } satisfies Expression,
    skill: 'solve',
    worth: 1,
  }));
  return { ...scenarioOf([meterOf('m0')], nodes), rules };
}

/** Choices in a ring, after each of which luck leads on round it, save with a chance of `leaving`. */
export function sticky(size: number, leaving: number): Scenario {
  const nodes = Array.from({ length: size }, (_, at): ScenarioNode[] => [
    choiceOf(`n${at}`, [optionOf('a', 4, going(`luck${at}`)), optionOf('b', 0, going(`luck${at}`))]),
    {
      id: `luck${at}`,
      kind: 'chance',
      say: [],
      branches: [
        { chance: 1 - leaving, then: going(`n${(at + 1) % size}`) },
        { chance: leaving, then: going('end') },
      ],
    },
  ]);
  return scenarioOf([], nodes.flat());
}
