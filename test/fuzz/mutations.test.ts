import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { placesIn } from '../../src/core/kernel/span.ts';
import type { Problem } from '../../src/core/kernel/problem.ts';
import { bind } from '../../src/core/play/bind.ts';
import { goldenPlayer } from '../../src/core/play/golden.ts';
import { lintChecked } from '../../src/core/play/lint/lint.ts';
import { replay } from '../../src/core/play/replay.ts';
import type { Limits } from '../../src/core/play/solve/coarsen.ts';
import { explore } from '../../src/core/play/solve/explore.ts';
import { solvedStanding } from '../../src/core/play/solve/judge.ts';
import { SearchStopped } from '../../src/core/play/solve/budget.ts';
import { solve } from '../../src/core/play/solve/solve.ts';
import { start, step } from '../../src/core/play/step.ts';
import type { PlayEvent } from '../../src/core/play/attempt.ts';
import { courseDataset } from '../../src/core/sample/course.ts';
import { describe as describeProblem } from '../../src/core/scenario/messages.ts';
import { readPhrases } from '../../src/core/scenario/phrases.ts';
import { shelfOf } from '../../src/core/scenario/read-scene.ts';
import { readScenario } from '../../src/core/scenario/read.ts';
import { readTranslation } from '../../src/core/scenario/read-translation.ts';
import { isError, type ProblemCode } from '../../src/core/scenario/rules.ts';
import { isTask, type Scenario } from '../../src/core/scenario/scenario.ts';
import { readSkills } from '../../src/core/scenario/skills.ts';
import { processorTime } from '../support/processor-time.ts';
import { randomLegalEvent } from '../support/random-play.ts';
import { mutated, pickerOf } from './mutate.ts';

/** How many mutants: few with every run, many with `npm run soak`; FUZZ_FROM goes on where another run ended. */
const COUNT = Number(process.env['FUZZ'] ?? (process.env['npm_lifecycle_event'] === 'soak' ? 10_000 : 120));
const FROM = Number(process.env['FUZZ_FROM'] ?? 0);
/** Milliseconds of processor time. */
const LONGEST = 3000;
/**
 * Positions that a mutant is valued with: a tenth of what the page takes, so that the test is about searches ending at
 * their budget, whatever the machine.
 */
const LIMITS: Limits = { exact: 20_000, exactSteps: 300_000, bounds: 6_000, boundsSteps: 40_000 };
/** What a mutant may wait for a processor before the test is given up, in shares of `LONGEST`. */
const PATIENCE = 10;
const BUDGET = 5_000;

const textOf = (path: string) => readFileSync(join('scenarios', path), 'utf8');
const files = readdirSync('scenarios', { recursive: true, encoding: 'utf8' })
  .filter((path) => /[/\\][a-z]+-\d+\.yaml$/.test(path))
  .sort();
const skills = readSkills(textOf('skills.yaml'));
const dataset = courseDataset();
const yaml = readdirSync('scenarios', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
const world = {
  skills,
  dataset,
  phrases: readPhrases(yaml.filter((path) => path.startsWith('phrases')).map(textOf)),
  scenes: shelfOf(new Map(yaml.map((path) => [path.replace(/^.*[/\\]|\.yaml$/g, ''), textOf(path)]))),
  play: goldenPlayer(dataset, LIMITS),
};

/** What of a report is no use to an author. */
function misplaced(text: string, problems: readonly Problem<ProblemCode>[]): string[] {
  const placeOf = placesIn(text);
  return problems.flatMap((problem) => {
    const { span, code, fix } = problem;
    const { line, column } = placeOf(span);
    const isInside = ([from, to]: readonly [number, number]) => from >= 0 && to >= from && to <= text.length;
    const isPlaced = line >= 1 && column >= 1 && isInside(span) && (!fix || isInside(fix.span));
    const isSaid = [describeProblem(problem, 'zh'), describeProblem(problem, 'en')].every(
      (said) => said !== '' && !/undefined|NaN|\[object/.test(said),
    );
    return isPlaced && isSaid ? [] : [`${code} at ${String(span)} of ${text.length}`];
  });
}

/** Plays and solves what the reader let through. */
function use(scenario: Scenario, seed: number): string[] {
  const play = bind(scenario, dataset, seed);
  const pick = pickerOf(seed + 1);
  const events: PlayEvent[] = [];
  let at = start(play);
  for (let moves = 0; moves < 200; moves++) {
    const node = play.nodes.get(at.node);
    if (!node || !isTask(node)) break;
    const event = randomLegalEvent(play, at, pick);
    events.push(event);
    at = step(play, at, event);
  }
  const run = replay(play, events);
  const found = run.illegal === null && run.position.node === at.node ? [] : ['replay goes another way'];
  try {
    const solution = solve(play, { budget: BUDGET });
    const { best, worst, random } = explore(solution);
    const isScale = solution.most === 0 || (worst <= random + 1e-6 && random <= best + 1e-6);
    const { score } = solvedStanding(solution, run);
    if (!isScale || !(worst >= 0) || !(score >= 0 && score <= 100)) found.push(`${worst} ${random} ${best} ${score}`);
  } catch (error) {
    if (!(error instanceof SearchStopped)) throw error;
  }
  return found;
}

interface Tally {
  accepted: number;
  slowest: number;
  readonly wrong: string[];
}

/** Runs one mutant; what it does wrong is written down under its seed, with which it comes back. */
function tried(tally: Tally, name: string, act: () => { accepted: boolean; wrong: string[] }): void {
  const begin = processorTime();
  try {
    const { accepted, wrong } = act();
    if (accepted) tally.accepted++;
    tally.wrong.push(...wrong.map((what) => `${name}: ${what}`));
  } catch (error) {
    tally.wrong.push(`${name} threw ${error instanceof Error ? (error.stack ?? '').slice(0, 600) : String(error)}`);
  }
  const took = processorTime() - begin;
  if (took > LONGEST) tally.wrong.push(`${name} took ${Math.round(took)} ms`);
  tally.slowest = Math.max(tally.slowest, took);
}

describe.each(files)('%s, mutated', (path) => {
  const source = textOf(path);
  const share = Math.ceil(COUNT / files.length);
  const seeds = Array.from({ length: share }, (_, at) => FROM + at);

  test('is refused with a place or can be bound, played and solved', { timeout: share * LONGEST * PATIENCE }, () => {
    const tally: Tally = { accepted: 0, slowest: 0, wrong: [] };
    for (const seed of seeds)
      tried(tally, `${path} ${seed}`, () => {
        const text = mutated(source, seed);
        const { scenario, problems } = lintChecked(readScenario(text, world), dataset, LIMITS);
        const wrong = misplaced(text, problems);
        if (!scenario && !problems.some(isError)) wrong.push('refused without a reason');
        if (scenario) wrong.push(...use(scenario, seed));
        return { accepted: scenario !== undefined, wrong };
      });
    console.log(`${path}: ${share} mutants, ${tally.accepted} accepted, slowest ${Math.round(tally.slowest)} ms`);
    expect(tally.wrong).toEqual([]);
  });

  test('its translation is refused with a place or read', { timeout: share * LONGEST * PATIENCE }, () => {
    const { scenario } = readScenario(source, world);
    if (!scenario) throw new Error(`${path} is refused`);
    const other = textOf(path.replace(/\.yaml$/, '.en.yaml'));
    const tally: Tally = { accepted: 0, slowest: 0, wrong: [] };
    for (const seed of seeds.filter((_, at) => at % 4 === 0))
      tried(tally, `${path} translation ${seed}`, () => {
        const text = mutated(other, seed);
        const { translation, problems } = readTranslation(text, scenario);
        return { accepted: translation !== undefined, wrong: misplaced(text, problems) };
      });
    expect(tally.wrong).toEqual([]);
  });
});
