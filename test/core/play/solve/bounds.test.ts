import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bind } from '../../../../src/core/play/bind.ts';
import { replay } from '../../../../src/core/play/replay.ts';
import type { Grain } from '../../../../src/core/play/solve/cells.ts';
import { explore } from '../../../../src/core/play/solve/explore.ts';
import { solvedStanding } from '../../../../src/core/play/solve/judge.ts';
import { LIMITS, valuesOf } from '../../../../src/core/play/solve/coarsen.ts';
import { SearchStopped } from '../../../../src/core/play/solve/budget.ts';
import { solve, type Solution } from '../../../../src/core/play/solve/solve.ts';
import type { Coarseness } from '../../../../src/core/play/solve/blur.ts';
import type { Play } from '../../../../src/core/play/play.ts';
import { isTask, type Scenario } from '../../../../src/core/scenario/scenario.ts';
import { forbidding, hubs, longWays, looping, solvingScenario, sticky } from '../../../bench/solve-stories.ts';
import { choices, picker, randomRun } from '../../../support/random-play.ts';
import { NO_DATA, randomScenario } from '../../../support/random-scenario.ts';

/** The same story with one skill and no clock: what is earned then compares as the file declares it. */
const oneSkill = (scenario: Scenario): Scenario => ({
  ...scenario,
  skills: [{ id: 'a', weight: 100 }],
  nodes: scenario.nodes.map((node) => {
    if (!isTask(node)) return node;
    const timeless = { ...node, skills: { a: 1 } };
    delete timeless.late;
    return timeless;
  }),
});

/** What comes to more than a fraction of a second of work is left to the stories below: such a story is another one. */
function settled(play: Play, options: { readonly coarse?: Coarseness } = {}): Solution {
  try {
    return solve(play, { ...options, budget: 20_000, steps: 300_000 });
  } catch (stopped) {
    if (stopped instanceof SearchStopped) fc.pre(false);
    throw stopped;
  }
}

const grain = fc.constantFrom<Grain>('every', 'cuts', 'none');
const coarseness = fc.record({ meters: fc.tuple(grain, grain), past: fc.boolean(), visits: fc.boolean() });

describe.each([
  ['without loops', false],
  ['with loops', true],
])('what is not told apart, in random scenarios %s,', (_, loops) => {
  test('makes the best value no lower', () => {
    fc.assert(
      fc.property(randomScenario(loops).map(oneSkill), coarseness, (scenario, coarse) => {
        const play = bind(scenario, NO_DATA, 1);
        expect(settled(play, { coarse }).unscaled).toBeGreaterThanOrEqual(settled(play).unscaled - 1e-6);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  test('makes the worst value no higher where nothing is left to luck', () => {
    fc.assert(
      fc.property(randomScenario(loops).map(oneSkill), coarseness, (scenario, coarse) => {
        fc.pre(scenario.nodes.every(({ kind }) => kind !== 'chance'));
        const play = bind(scenario, NO_DATA, 1);
        const [rough, exact] = [settled(play, { coarse }), settled(play)];
        const worst = (solution: typeof rough) => (explore(solution).worst / 100) * solution.unscaled;
        expect(worst(rough)).toBeLessThanOrEqual(worst(exact) + 1e-6);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  test('leaves every play between the worst and the best, and at each node below the best of that node', () => {
    fc.assert(
      fc.property(randomScenario(loops), coarseness, choices, fc.nat(), (scenario, coarse, numbers, seed) => {
        const play = bind(scenario, NO_DATA, seed);
        const solution = settled(play, { coarse });
        const { best, worst, nodes, endings } = explore(solution);
        const run = replay(play, randomRun(play, picker(numbers)), 'learn');
        const { uncapped, decisions, rules } = solvedStanding(solution, run);
        fc.pre(run.ending !== null && solution.most > 0);
        expect(best).toBeCloseTo(100, 6);
        expect(decisions.every(({ loss }) => (loss ?? -1) >= 0)).toBe(true);
        // The bounds are over the solver's outcomes.
        fc.pre(run.decisions.every(({ kind, q }) => kind === 'choice' || q === 0 || q === 1));
        expect(uncapped).toBeGreaterThanOrEqual(worst - 1e-6);
        const visited = run.story.map(({ node }) => node);
        for (const { node, best: top } of nodes)
          if (visited.includes(node)) expect(uncapped).toBeLessThanOrEqual((top ?? -1) + 1e-6);
        const ending = endings.find(({ node }) => node === run.ending?.node);
        expect(uncapped).toBeGreaterThanOrEqual((ending?.worst ?? 101) - 1e-6);
        // The score is what was not lost; without luck that is what was earned. A clock may lead to more than any answer.
        const earned = [...decisions, ...rules].reduce((sum, { points }) => sum + points, 0);
        if (
          run.story.every(({ node }) => play.nodes.get(node)?.kind !== 'chance') &&
          decisions.length > 0 &&
          !run.decisions.some(({ late }) => late)
        )
          expect(uncapped).toBeCloseTo(earned, 6);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  test('changes nothing where every value and all that happened is kept', () => {
    fc.assert(
      fc.property(randomScenario(loops), (scenario) => {
        const play = bind(scenario, NO_DATA, 1);
        const { best, worst, nodes, endings, playthroughs } = explore(
          settled(play, { coarse: { meters: ['every', 'every'], past: true, visits: true } }),
        );
        const exact = explore(settled(play));
        const close = (score: number | null) => (score === null ? null : Math.round(score * 1e6) / 1e6);
        const shown = (of: typeof nodes) => of.map(({ node, reachable, best: top }) => [node, reachable, close(top)]);
        expect([close(best), close(worst), playthroughs, shown(nodes), endings.map((end) => close(end.worst))]).toEqual(
          [
            close(exact.best),
            close(exact.worst),
            exact.playthroughs,
            shown(exact.nodes),
            exact.endings.map((end) => close(end.worst)),
          ],
        );
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });
});

describe('a story of three meters that are read anywhere', () => {
  const play = bind(solvingScenario(60, 3, true), NO_DATA, 1);
  const solution = valuesOf(play, {}, { exact: 20_000, exactSteps: 1e6, bounds: 20_000, boundsSteps: 1e6 });

  test('is valued within two points of the exact best', () => {
    const exact = solve(play).unscaled;
    expect(solution.coarse).not.toBeNull();
    expect(solution.unscaled).toBeGreaterThanOrEqual(exact);
    expect(solution.unscaled).toBeLessThanOrEqual(exact * 1.02);
  }, 30_000);

  test('has a line that is worth nearly all, and each of its decisions is marked best', () => {
    const { bestLine } = explore(solution);
    const run = replay(
      play,
      bestLine.map(({ node, answer }) => ({ type: 'answer', node, answer })),
    );
    const { score, decisions } = solvedStanding(solution, run);
    expect(run.ending).not.toBeNull();
    expect(score).toBeGreaterThan(98);
    expect(new Set(decisions.map(({ mark }) => mark))).toEqual(new Set(['best']));
  }, 30_000);
});

describe('what takes too long is ended by counting steps, not by a clock:', () => {
  const stops = (act: () => unknown) => {
    expect(act).toThrow(new SearchStopped('budget'));
  };

  test('a search with few positions but long ways between them', () => {
    const positions: number[] = [];
    const play = bind(longWays(8, 400), NO_DATA, 1);
    const onProgress = (found: number) => positions.push(found) > 0;
    stops(() => solve(play, { steps: 2_000, onProgress }));
    expect(positions).toEqual([0]);
    expect(solve(play).positions.taken).toBeGreaterThan(2_000);
  });

  test('a looping story of many meters: bounds are found within the steps for bounds', () => {
    const play = bind(looping(40, 6), NO_DATA, 1);
    const limits = { exact: Infinity, exactSteps: 30_000, bounds: Infinity, boundsSteps: 30_000 };
    stops(() => solve(play, { steps: limits.exactSteps }));
    const { coarse, positions } = valuesOf(play, {}, limits);
    expect([coarse?.visits, positions.taken < limits.boundsSteps]).toEqual([false, true]);
  });

  test('a move that may lead to more worlds than can be told', () => {
    const play = bind(forbidding(40), NO_DATA, 1);
    stops(() => solve(play, { coarse: { meters: ['none'], past: true, visits: true } }));
    expect(valuesOf(play, {}, { ...LIMITS, exact: 10 }).coarse).toEqual({
      meters: ['every'],
      past: false,
      visits: true,
    });
  });

  test('luck that almost never lets go: random play is played, and that is said', () => {
    const rare = explore(solve(bind(sticky(200, 1e-6), NO_DATA, 1)));
    const often = explore(solve(bind(sticky(200, 0.2), NO_DATA, 1)));
    expect([rare.exact, often.exact]).toEqual([false, true]);
  });
});

test('a loop with too many ways round is paid for in advance', () => {
  const play = bind(hubs(1, 8), NO_DATA, 1);
  const solution = valuesOf(play, {}, { exact: 4, exactSteps: 1e6, bounds: 0, boundsSteps: 0 });
  expect([solution.coarse, solution.unscaled]).toEqual([{ meters: [], past: false, visits: false }, 10]);
});

test('whoever cancels gets no bounds either', () => {
  const play = bind(solvingScenario(60, 3, true), NO_DATA, 1);
  expect(() => valuesOf(play, { onProgress: () => false })).toThrow(SearchStopped);
});
