import fc from 'fast-check';
import { expect, test } from 'vitest';
import { round } from '../../../../src/core/kernel/round.ts';
import type { Answer, PlayEvent } from '../../../../src/core/play/attempt.ts';
import { bind } from '../../../../src/core/play/bind.ts';
import type { Play } from '../../../../src/core/play/play.ts';
import { replay } from '../../../../src/core/play/replay.ts';
import { solvedStanding } from '../../../../src/core/play/solve/judge.ts';
import { optionValues } from '../../../../src/core/play/solve/review.ts';
import { solve } from '../../../../src/core/play/solve/solve.ts';
import { start, step } from '../../../../src/core/play/step.ts';
import { isTask, type Scenario } from '../../../../src/core/scenario/scenario.ts';
import { PURIFIER, purifierData, read } from '../../../support/purifier.ts';
import { choices, picker, randomLegalEvent } from '../../../support/random-play.ts';
import { NO_DATA, randomScenario } from '../../../support/random-scenario.ts';

const play = bind(read(PURIFIER).scenario as Scenario, purifierData, 7);
const solution = solve(play);

const answers = (...given: readonly (readonly [node: string, answer: Answer])[]): PlayEvent[] =>
  given.map(([node, answer]) => ({ type: 'answer', node, answer }));

/** What each option of the decision at `index` could still have earned, rounded, with its mark. */
function valuesAt(events: readonly PlayEvent[], index: number): string[] {
  const decision = replay(play, events).decisions[index];
  return decision ? optionValues(solution, decision).map((one) => `${one.option} ${round(one.value)} ${one.mark}`) : [];
}

// `open` pays 20 and the rule that needs it 10; who blames the courier can still get 4.6 back at `angry`.
test('an option is worth what best play still earns after it, rules and closed chances included', () => {
  const events = answers(['open', 'blame'], ['angry', 'rules'], ['look', []]);
  expect(valuesAt(events, 0)).toEqual(['calm 100 best', 'blame 74.6 blunder']);
  expect(valuesAt(events, 1)).toEqual(['repair 74.6 best', 'rules 70 mistake']);
});

test('a task that is no choice has no options to value', () => {
  expect(valuesAt(answers(['open', 'calm'], ['look', []]), 1)).toEqual([]);
});

test('a loss is split into what is missing at the node and what it closed later', () => {
  const run = replay(play, answers(['open', 'blame'], ['angry', 'rules']));
  const told = solvedStanding(solution, run).decisions.map(({ loss, now, stake, mark }) =>
    [loss, now, stake].map((value) => round(value ?? Number.NaN)).concat(mark as never),
  );
  expect(told).toEqual([
    [25.4, 20, 25.4, 'blunder'],
    [4.6, 4.6, 4.6, 'mistake'],
  ]);
});

test('a rule that looking broke is lost at the step where it was looked, whether by the answer or before it', () => {
  const strict = PURIFIER.replace('never(mood < 10)', 'never(mood < 10) and never(opened(chat))');
  const closed = bind(read(strict).scenario as Scenario, purifierData, 7);
  const lossesOf = (...events: readonly PlayEvent[]) =>
    solvedStanding(solve(closed), replay(closed, events)).decisions.map(({ loss }) => round(loss ?? Number.NaN));
  const [calm, look] = answers(['open', 'calm'], ['look', ['orders', 'logistics', 'chat']]) as [PlayEvent, PlayEvent];
  const early: PlayEvent = { type: 'open', node: 'open', panel: 'chat' };
  const late: PlayEvent = { type: 'open', node: 'look', panel: 'chat' };
  expect(lossesOf(calm, look)).toEqual([0, 10]);
  expect(lossesOf(calm, late, look)).toEqual([0, 10]);
  expect(lossesOf(early, calm, look)).toEqual([10, 0]);
});

const randomRun = (at: Play, numbers: readonly number[]): PlayEvent[] => {
  const pick = picker(numbers);
  const events: PlayEvent[] = [];
  for (let position = start(at); events.length < 60; position = step(at, position, events.at(-1) as PlayEvent)) {
    const node = at.nodes.get(position.node);
    if (!node || !isTask(node)) break;
    events.push(randomLegalEvent(at, position, pick));
  }
  return events;
};

test.each([
  ['without loops', false],
  ['with loops', true],
])('random scenarios %s lose by an option what it is worth less than the best one', (_, loops) => {
  fc.assert(
    fc.property(randomScenario(loops), fc.nat(), choices, (scenario, seed, numbers) => {
      const random = bind(scenario, NO_DATA, seed);
      const solved = solve(random);
      const run = replay(random, randomRun(random, numbers), 'learn');
      const { decisions } = solvedStanding(solved, run);
      for (const [index, decision] of run.decisions.entries()) {
        const values = optionValues(solved, decision);
        const chosen = values.find(({ option }) => option === decision.answer);
        if (!chosen) continue;
        const top = Math.max(...values.map(({ value }) => value));
        expect(top - chosen.value).toBeCloseTo(decisions[index]?.loss ?? Number.NaN, 6);
      }
    }),
    { numRuns: 100 },
  );
});
