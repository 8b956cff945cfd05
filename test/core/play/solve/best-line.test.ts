import { expect, test } from 'vitest';
import { bind } from '../../../../src/core/play/bind.ts';
import type { Play } from '../../../../src/core/play/play.ts';
import { replay } from '../../../../src/core/play/replay.ts';
import type { Passage, Run } from '../../../../src/core/play/run.ts';
import { scripted } from '../../../../src/core/play/scripted.ts';
import type { Coarseness } from '../../../../src/core/play/solve/blur.ts';
import { bestLine, type BestStep } from '../../../../src/core/play/solve/best-line.ts';
import { solutionOf } from '../../../../src/core/play/solve/judge.ts';
import { solve } from '../../../../src/core/play/solve/solve.ts';
import { courseDataset } from '../../../../src/core/sample/course.ts';
import type { Scenario } from '../../../../src/core/scenario/scenario.ts';
import { PURIFIER, purifierData, read } from '../../../support/purifier.ts';
import { shippedScenarios } from '../../../support/shipped.ts';

const dataset = courseDataset();
const full = shippedScenarios().flatMap((scenario) =>
  scenario.tests
    .filter(({ score }) => score === 100)
    .map((run) => [`${scenario.id} (${run.name})`, scenario, run] as const),
);

const likeliest = (play: Play, id: string): number => {
  const node = play.nodes.get(id);
  const chances = node?.kind === 'chance' ? node.branches.map(({ chance }) => chance) : [];
  return chances.indexOf(Math.max(...chances));
};

/** What was said on coming to each decision of a run, until an answer or luck leaves the line. */
function saidAlong(play: Play, { story }: Run, line: readonly BestStep[]): (readonly string[])[] {
  const said: (readonly string[])[] = [];
  for (const [index, item] of story.entries()) {
    if (item.is === 'passage') {
      if (item.drawn !== undefined && item.drawn !== likeliest(play, item.node)) break;
      continue;
    }
    said.push((story[index - 1] as Passage).lines.map(({ text }) => text));
    const best = line[said.length - 1]?.answer;
    if (item.kind === 'choice' && typeof item.answer === 'string' && item.answer !== best) break;
  }
  return said;
}

test.each(full)(
  'what the best line of %s says is said in a run of full score',
  (_, scenario, { seed = 1, answers }) => {
    const play = bind(scenario, dataset, seed);
    const line = bestLine(solutionOf(play));
    const said = saidAlong(play, replay(play, scripted(play, answers).events), line);
    expect(said).not.toEqual([]);
    expect(line.slice(0, said.length).map(({ lines }) => lines.map(({ text }) => text))).toEqual(said);
  },
);

test('where the world is not told apart, only lines that are always said are quoted', () => {
  const play = bind(read(PURIFIER).scenario as Scenario, purifierData, 7);
  const saidAt = (node: string, coarse: Coarseness | null) =>
    bestLine(solve(play, { coarse }))
      .find((step) => step.node === node)
      ?.lines.map(({ text }) => text);
  const blurred: Coarseness = { meters: ['none', 'none'], past: false, visits: true };
  expect(saidAt('pay', null)).toEqual(['同城仓有货，可以改派，今天发出。']);
  expect(saidAt('pay', blurred)).toEqual([]);
  expect(saidAt('open', blurred)).toHaveLength(1);
});
