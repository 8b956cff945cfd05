import { mkdirSync, rmSync } from 'node:fs';
import { ensureBrowser, NO_BROWSER } from './browser.ts';
import { runStep, type Step, type StepResult } from './step.ts';
import { closingLine, readFailures, readTallies, stepTable } from './summary.ts';

// `npm test` runs everything; `npm test -- e2e …` builds and runs Playwright only, with the rest as its arguments.

const npx = (name: string, command: string): Step => ({ name, command: `npx --no-install ${command}` });
const script = (name: string, of = name): Step => ({ name, command: `npm run -s ${of}` });

/**
 * How often a test may try. A shared machine can starve a page or a worker for a moment: what fails twice is broken, what
 * failed once is named at the end.
 */
const TRIES = 2;

/** Two lanes for two cores; what one lane does needs nothing of the other. */
const LANES: readonly (readonly Step[])[] = [
  [script('format'), script('lint'), script('unused'), script('types')],
  [
    npx(
      'unit',
      `vitest run --retry=${TRIES - 1} --reporter=default --reporter=json --outputFile.json=reports/unit.json`,
    ),
    script('scenarios'),
    script('build'),
    npx('budget', 'tsx build/budget.ts'),
  ],
];

const e2e = (args: readonly string[]): Step => ({ ...npx('e2e', 'playwright test'), args });

async function runLane(steps: readonly Step[]): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const step of steps) results.push(await runStep(step));
  return results;
}

async function runEverything(): Promise<StepResult[]> {
  const results = (await Promise.all(LANES.map(runLane))).flat();
  const isBuilt = results.some(({ name, ok }) => name === 'build' && ok);
  if (isBuilt) results.push(await runStep(e2e([`--retries=${TRIES - 1}`]), 'live'));
  else console.error('The end-to-end tests need a build; they were not run.');
  return results;
}

async function runEndToEnd(args: readonly string[]): Promise<StepResult[]> {
  const built = await runStep(script('build'));
  return built.ok ? [built, await runStep(e2e(args), 'live')] : [built];
}

async function main([what, ...args]: readonly string[]): Promise<void> {
  if (what !== undefined && what !== 'e2e') {
    console.error('Call it as "npm test" or "npm test -- e2e [arguments of Playwright]".');
    process.exitCode = 2;
    return;
  }
  if (!ensureBrowser()) {
    console.error(NO_BROWSER);
    process.exitCode = 1;
    return;
  }
  rmSync('reports', { recursive: true, force: true });
  mkdirSync('reports');
  const results = what === 'e2e' ? await runEndToEnd(args) : await runEverything();
  const closing = closingLine(results, readTallies());
  console.log(['', stepTable(results), '', ...readFailures(), closing.line].join('\n'));
  if (!closing.ok) process.exitCode = 1;
}

await main(process.argv.slice(2));
