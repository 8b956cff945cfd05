import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { round } from '../src/core/kernel/round.ts';
import { bind } from '../src/core/play/bind.ts';
import { naivePlayers } from '../src/core/play/lint/naive.ts';
import { explore } from '../src/core/play/solve/explore.ts';
import { solutionOf } from '../src/core/play/solve/judge.ts';
import type { Dataset } from '../src/core/sample/dataset.ts';
import { isTask, type Scenario, type ScenarioNode } from '../src/core/scenario/scenario.ts';
import { readContent } from './shipped.ts';

// `npm run content` writes the figures of the shipped exercises into docs/content.md; test/content holds them to their bounds.

/** Where the table stands. */
export const CONTENT_FILE = 'docs/content.md';

/** Han characters a student reads in a minute, slowly, and what it takes to weigh one decision. */
const CHARACTERS_A_MINUTE = 300;
const MINUTES_A_DECISION = 0.35;

/** What is known of an exercise without playing it; scores are of 100 and rounded to one decimal. */
export interface Figures {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  /** Minutes that the best line takes to read and to decide, documents included. */
  readonly reading: number;
  readonly decisions: number;
  readonly best: number;
  readonly random: number;
  readonly longest: number;
  readonly first: number;
  readonly polite: number;
  readonly states: number;
  /** Of endings that no play reaches. */
  readonly unreached: readonly string[];
  /** How many golden runs the file has, and whether one of them scores 100. */
  readonly golden: number;
  readonly perfect: boolean;
  readonly kinds: readonly string[];
}

function textOf(node: ScenarioNode): string {
  const said = node.say.map(({ text }) => text);
  if (node.kind === 'choice') said.push(...node.options.map(({ text }) => text));
  if (node.kind === 'quiz') said.push(node.ask, ...node.options);
  if (node.kind === 'compute') said.push(node.ask);
  return said.join('');
}

/** The figures of an exercise; undefined where it has too many positions to be solved exactly. */
export function figuresOf(scenario: Scenario, dataset: Dataset): Figures | undefined {
  const solution = solutionOf(bind(scenario, dataset, 1));
  if (solution.coarse !== null) return undefined;
  const { best, random, states, endings, bestLine } = explore(solution);
  const naive = naivePlayers(solution);
  const line = new Set(bestLine.map(({ node }) => node));
  const read = [
    ...scenario.nodes.filter(({ id }) => line.has(id)).map(textOf),
    ...scenario.documents.map(({ text }) => text),
  ].join('');
  const kinds = new Set(
    scenario.nodes.filter(isTask).map((node) => (node.kind === 'choice' && node.bestWorst ? 'best-worst' : node.kind)),
  );
  return {
    id: scenario.id,
    title: scenario.title,
    minutes: scenario.minutes,
    reading: round([...read].length / CHARACTERS_A_MINUTE + line.size * MINUTES_A_DECISION),
    decisions: line.size,
    best: round(best),
    random: round(random),
    longest: round(naive.longest),
    first: round(naive.first),
    polite: round(naive.polite),
    states,
    unreached: endings.filter(({ reachable }) => !reachable).map(({ node }) => node),
    golden: scenario.tests.length,
    perfect: scenario.tests.some(({ score }) => score === 100),
    kinds: [...kinds].sort(),
  };
}

const row = (one: Figures) =>
  `| ${[one.id, one.title, one.minutes, one.reading, one.decisions, one.best, one.random, one.longest, one.first, one.polite, one.states, one.golden, one.kinds.join(' ')].join(' | ')} |`;

/** The text of docs/content.md. */
export const contentPage = (all: readonly Figures[]): string => `# The exercises in figures

Written by \`npm run content\`; a test holds it to the files. Scores are of 100. **random** picks every outcome with equal
probability; **longest**, **first** and **polite** are players who go by the look of the options over the displayed order of
seeds 0–99 and get every other task wrong. **reading** is the minutes that the best line takes at ${CHARACTERS_A_MINUTE} characters a minute with
all documents, and ${MINUTES_A_DECISION * 60} seconds for each decision.

| id | title | minutes | reading | decisions | best | random | longest | first | polite | positions | golden runs | kinds of task |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${all.map(row).join('\n')}
`;

function main(): void {
  const { shipped, dataset } = readContent(process.cwd());
  const all = shipped
    .flatMap(({ scenario }) => figuresOf(scenario, dataset) ?? [])
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  writeFileSync(CONTENT_FILE, contentPage(all));
  console.log(`${CONTENT_FILE}: ${all.length} exercises`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
