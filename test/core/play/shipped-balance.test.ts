import { describe, expect, test } from 'vitest';
import { round } from '../../../src/core/kernel/round.ts';
import { bind } from '../../../src/core/play/bind.ts';
import { goldenPlayer } from '../../../src/core/play/golden.ts';
import { lintChecked } from '../../../src/core/play/lint/lint.ts';
import { naivePlayers } from '../../../src/core/play/lint/naive.ts';
import { explore } from '../../../src/core/play/solve/explore.ts';
import { solutionOf } from '../../../src/core/play/solve/judge.ts';
import type { Solution } from '../../../src/core/play/solve/solve.ts';
import { courseDataset } from '../../../src/core/sample/course.ts';
import type { Scenario } from '../../../src/core/scenario/scenario.ts';
import { shippedFiles } from '../../support/shipped.ts';

const dataset = courseDataset();
const files = shippedFiles({ play: goldenPlayer(dataset) });

function solved(scenario: Scenario): Solution {
  const solution = solutionOf(bind(scenario, dataset, 1));
  if (!solution) throw new Error(`${scenario.id} has too many positions`);
  return solution;
}

describe.each(files.map(({ path, checked }) => [path, checked] as const))('%s', (_, checked) => {
  test('is clean', () => {
    expect(lintChecked(checked, dataset).problems).toEqual([]);
  });

  test('pays thinking only: best 100, random 25 to 55, players who go by looks at most 55', () => {
    const { scenario } = checked;
    if (!scenario) throw new Error('not sound');
    const solution = solved(scenario);
    const { best, random } = explore(solution);
    const naive = naivePlayers(solution);
    expect(round(best)).toBe(100);
    expect(random).toBeGreaterThanOrEqual(25);
    for (const score of [random, naive.longest, naive.first, naive.polite]) expect(score).toBeLessThanOrEqual(55);
  });
});
