import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../../src/core/kernel/problem.ts';
import { bind } from '../../../../src/core/play/bind.ts';
import { lintScenario } from '../../../../src/core/play/lint/lint.ts';
import type { OnPassage } from '../../../../src/core/play/move.ts';
import { expressionsOfNode } from '../../../../src/core/play/reading.ts';
import { holds } from '../../../../src/core/play/scope.ts';
import { start, step } from '../../../../src/core/play/step.ts';
import { formatExpression } from '../../../../src/core/scenario/format-expression.ts';
import type { ProblemCode } from '../../../../src/core/scenario/rules.ts';
import { isTask, type Scenario } from '../../../../src/core/scenario/scenario.ts';
import { NO_SPANS, type SpanIndex } from '../../../../src/core/scenario/span-index.ts';
import { choices, picker, randomLegalEvent } from '../../../support/random-play.ts';
import { NO_DATA, randomScenario } from '../../../support/random-scenario.ts';

const seeds = fc.nat({ max: 2 ** 32 - 1 });
/** Places do not matter here, only that conditions have one. */
const SPANS: SpanIndex = { ...NO_SPANS, condition: () => [0, 0] };

const lint = (scenario: Scenario): readonly Problem<ProblemCode>[] => lintScenario(scenario, NO_DATA, SPANS);

/** Plays at random and shows every node that the run comes through or to. */
function play(scenario: Scenario, seed: number, numbers: readonly number[], onPassage: OnPassage): void {
  const bound = bind(scenario, NO_DATA, seed);
  const pick = picker(numbers);
  let at = start(bound, onPassage);
  for (let moves = 0; moves < 60; moves++) {
    const node = bound.nodes.get(at.node);
    if (!node || !isTask(node)) return;
    at = step(bound, at, randomLegalEvent(bound, at, pick), onPassage);
  }
}

describe.each([
  ['without loops', false],
  ['with loops', true],
])('what is said of random scenarios %s is true', (_, loops) => {
  test('no play comes to a node that none is said to reach', () => {
    fc.assert(
      fc.property(randomScenario(loops), seeds, choices, (scenario, seed, numbers) => {
        const closed = new Set(
          lint(scenario).flatMap(({ code, about }) => (code === 'closed-off' ? about['name'] : [])),
        );
        play(scenario, seed, numbers, ({ id }) => {
          expect(closed.has(id)).toBe(false);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('no play meets a condition that turns out otherwise than always or never', () => {
    fc.assert(
      fc.property(randomScenario(loops), seeds, choices, (scenario, seed, numbers) => {
        const said = new Map(
          lint(scenario).flatMap(({ code, about }) =>
            code === 'condition-always' || code === 'condition-never'
              ? [[`${about['node']}: ${about['condition']}`, code === 'condition-always'] as const]
              : [],
          ),
        );
        const bound = bind(scenario, NO_DATA, seed);
        play(scenario, seed, numbers, (node, draft) => {
          for (const condition of expressionsOfNode(node)) {
            const always = said.get(`${node.id}: ${formatExpression(condition)}`);
            if (always !== undefined) expect(holds(bound, draft, condition)).toBe(always);
          }
        });
      }),
      { numRuns: 60 },
    );
  });
});
