import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bind } from '../../../../src/core/play/bind.ts';
import { explore } from '../../../../src/core/play/solve/explore.ts';
import { solve } from '../../../../src/core/play/solve/solve.ts';
import { reckoned } from '../../../support/naive-reckoning.ts';
import { NO_DATA, randomScenario } from '../../../support/random-scenario.ts';

const shown = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e6) / 1e6);

test('the solver finds the numbers that following every run by the sentences of scoring.md finds', () => {
  fc.assert(
    fc.property(randomScenario(false), (scenario) => {
      const naive = reckoned(scenario);
      const solution = solve(bind(scenario, NO_DATA, 1));
      const { best, random, worst, playthroughs, nodes, endings } = explore(solution);
      const of = (numbers: Pick<typeof naive, 'best' | 'random' | 'worst' | 'playthroughs' | 'scale'>) => ({
        numbers: [numbers.best, numbers.random, numbers.worst].map(shown),
        playthroughs: numbers.playthroughs,
        scale: Object.entries(numbers.scale).map(([skill, value]) => [skill, shown(value)]),
      });
      expect({
        ...of({ best, random, worst, playthroughs: playthroughs ?? -1n, scale: solution.scale }),
        nodes: nodes.map((node) => [node.node, node.reachable, shown(node.best), shown(node.share)]),
        endings: endings.map((end) => [end.node, shown(end.best), shown(end.worst)]),
      }).toEqual({
        ...of(naive),
        nodes: naive.nodes.map((node) => [node.node, node.reachable, shown(node.best), shown(node.share)]),
        endings: naive.endings.map((end) => [end.node, shown(end.best), shown(end.worst)]),
      });
    }),
    { numRuns: 60, endOnFailure: true },
  );
});
