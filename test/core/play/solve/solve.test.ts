import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, PlayEvent } from '../../../../src/core/play/attempt.ts';
import { bind } from '../../../../src/core/play/bind.ts';
import { playerOf, positionOf } from '../../../../src/core/play/machine.ts';
import type { Play } from '../../../../src/core/play/play.ts';
import { replay } from '../../../../src/core/play/replay.ts';
import { explore } from '../../../../src/core/play/solve/explore.ts';
import { solvedStanding } from '../../../../src/core/play/solve/judge.ts';
import { markOf } from '../../../../src/core/play/solve/review.ts';
import { solve } from '../../../../src/core/play/solve/solve.ts';
import { start, step } from '../../../../src/core/play/step.ts';
import { isTask } from '../../../../src/core/scenario/scenario.ts';
import { choices, picker, randomEvent, randomRun } from '../../../support/random-play.ts';
import { NO_DATA, randomScenario } from '../../../support/random-scenario.ts';

const seeds = fc.nat({ max: 2 ** 32 - 1 });

describe.each([
  ['without loops', false],
  ['with loops', true],
])('random scenarios %s', (_, loops) => {
  test('lose every point by one decision: the score is what was not lost, and stays between worst and 100', () => {
    fc.assert(
      fc.property(randomScenario(loops), seeds, choices, (scenario, seed, numbers) => {
        const play = bind(scenario, NO_DATA, seed);
        const solution = solve(play);
        const run = replay(play, randomRun(play, picker(numbers)), 'learn');
        const { score, uncapped, decisions } = solvedStanding(solution, run);
        const { worst, best } = explore(solution);
        if (solution.most > 0) expect(best).toBeCloseTo(100, 9);
        expect(decisions.every(({ loss }) => (loss ?? -1) >= 0)).toBe(true);
        if (!run.ending) return;
        expect(score).toBeLessThanOrEqual(100);
        // The bound is over the solver's outcomes: an answer between two of them may pay a little less.
        const outcomesOnly = run.decisions.every(({ kind, q }) => kind === 'choice' || q === 0 || q === 1);
        if (solution.most > 0 && outcomesOnly) expect(uncapped).toBeGreaterThanOrEqual(worst - 1e-6);
        if (run.redlines.length > 0) expect(score).toBeLessThanOrEqual(59);
      }),
      { numRuns: 150 },
    );
  });

  test('pay best play in full, whatever luck brings', () => {
    fc.assert(
      fc.property(randomScenario(loops), seeds, (scenario, seed) => {
        const play = bind(scenario, NO_DATA, seed);
        const solution = solve(play);
        const events: PlayEvent[] = [];
        let at = start(play);
        for (let moves = 0; moves < 300; moves++) {
          const edge = solution.bestEdge(solution.spotOf(at));
          if (!edge) break;
          const { answer, q } = edge.outcome;
          const node = play.nodes.get(at.node);
          const isWhole = node?.kind === 'compute' || (node?.kind === 'quiz' && node.several);
          if (isWhole && q < 1) return;
          const given = node?.kind === 'compute' ? 100 : node?.kind === 'quiz' && node.several ? node.right : answer;
          events.push({ type: 'answer', node: at.node, answer: given });
          at = step(play, at, events.at(-1) as PlayEvent);
        }
        const run = replay(play, events);
        expect(run.ending).not.toBeNull();
        const { score, decisions } = solvedStanding(solution, run);
        if (solution.most > 0 && run.redlines.length === 0) expect(score).toBeCloseTo(100, 6);
        expect(decisions.map(({ loss }) => Math.round((loss ?? 9) * 1e6))).toEqual(decisions.map(() => 0));
        expect(decisions.map(({ mark }) => mark)).toEqual(decisions.map(() => 'best'));
      }),
      { numRuns: 150 },
    );
  });

  test('scale the skills so that the best line pays the declared weights', () => {
    fc.assert(
      fc.property(randomScenario(loops), (scenario) => {
        const solution = solve(bind(scenario, NO_DATA, 1));
        const { scale, most } = solution;
        const earned = scenario.skills.filter(({ id }) => (scale[id] ?? 0) > 0);
        const weights = earned.reduce((sum, { weight }) => sum + weight, 0);
        // The second solution may find a better line under the scales; never a poorer one.
        expect(most).toBeGreaterThanOrEqual(weights - 1e-6);
      }),
      { numRuns: 150 },
    );
  });

  test('move alike by machine and step function', () => {
    fc.assert(
      fc.property(randomScenario(loops), seeds, choices, (scenario, seed, numbers) => {
        const play = bind(scenario, NO_DATA, seed);
        const pick = picker(numbers);
        const actor = playerOf(play).start();
        let at = start(play);
        expect(positionOf(actor.getSnapshot())).toEqual(at);
        for (let moves = 0; moves < 40 && actor.getSnapshot().status === 'active'; moves++) {
          const event = randomEvent(play, at, pick);
          at = step(play, at, event);
          actor.send(event);
          expect(positionOf(actor.getSnapshot())).toEqual(at);
        }
        actor.stop();
      }),
      { numRuns: 150 },
    );
  });
});

describe('without chance and loops', () => {
  /** The value of a position by trying everything, without memory: what the solver must find. */
  function bruteForce(play: Play): { count: bigint } {
    const walk = (at: ReturnType<typeof start>): bigint => {
      const node = play.nodes.get(at.node);
      if (!node || !isTask(node)) return 1n;
      const answers: Answer[] = node.kind === 'compute' ? [100, 0] : node.kind === 'quiz' ? [...node.options] : [];
      if (node.kind === 'choice')
        for (const { id: best } of node.options) {
          if (!node.bestWorst) answers.push(best);
          else for (const { id: worst } of node.options) if (worst !== best) answers.push({ best, worst });
        }
      let sum = 0n;
      for (const answer of answers) {
        const next = step(play, at, { type: 'answer', node: at.node, answer });
        if (next !== at) sum += walk(next);
      }
      return node.late ? sum + walk(step(play, at, { type: 'late', node: at.node })) : sum;
    };
    return { count: walk(start(play)) };
  }

  test('counts the playthroughs that trying everything finds', () => {
    fc.assert(
      fc.property(randomScenario(false), (scenario) => {
        const twoBands = scenario.nodes.every(
          (node) => (node.kind !== 'compute' || node.bands.length === 1) && (node.kind !== 'quiz' || !node.several),
        );
        fc.pre(twoBands && scenario.nodes.every(({ kind }) => kind !== 'chance'));
        const play = bind(scenario, NO_DATA, 1);
        expect(explore(solve(play)).playthroughs).toBe(bruteForce(play).count);
      }),
      { numRuns: 60 },
    );
  });
});

test.each([
  [0.4, 30, true, 'best'],
  [16.9, 22.5, false, 'mistake'],
  [20.6, 60, false, 'mistake'],
  [82, 82, true, 'blunder'],
  [3, 20, false, 'good'],
  [0.9, 1, false, 'mistake'],
  [6, 20, false, 'inaccuracy'],
  [11, 18, false, 'mistake'],
  [2, 40, true, 'blunder'],
])('a loss of %d with %d at stake (led to a fail ending: %s) is marked %s', (loss, stake, fail, mark) => {
  expect(markOf(loss, stake, fail)).toBe(mark);
});
