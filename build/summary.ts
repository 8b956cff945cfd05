import { existsSync, readFileSync } from 'node:fs';
import type { StepResult } from './step.ts';

/** What one runner's report counts. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The two steps that run tests; every other step passes or fails as one. */
export type Tallies = Readonly<Record<'unit' | 'e2e', Tally>>;

const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

/** The parts of Vitest's JSON report that we read. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    /** The file. */
    readonly name: string;
    /** What failed outside of a test, such as an import. */
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** The parts of Playwright's JSON report that we read. */
interface PlaywrightReport {
  readonly stats: Readonly<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>;
}

const read = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/**
 * The unit tests that failed, at once or at first, each with the head of its message. They are told once more at the very
 * end, where whoever sees only the last lines of a run finds them: what depends on chance or on load does not come twice.
 */
export function failures({ testResults }: VitestReport): string[] {
  const head = (messages: readonly string[]) => messages.join('\n').split('\n').slice(0, 6).join('\n');
  return testResults.flatMap(({ name, message, assertionResults }) => [
    ...(message === '' ? [] : [`${name}\n${head([message])}`]),
    ...assertionResults
      .filter(({ failureMessages }) => failureMessages.length > 0)
      .map(({ fullName, status, failureMessages }) => {
        const again = status === 'passed' ? ' (passed when run again)' : '';
        return `${name} › ${fullName}${again}\n${head(failureMessages)}`;
      }),
  ]);
}

/** {@link failures} of the run that has just ended. */
export function readFailures(): string[] {
  const unit = read('reports/unit.json') as VitestReport | undefined;
  return unit ? failures(unit) : [];
}

/** Reads what both runners left in `reports/`; a runner that left nothing ran nothing. */
export function readTallies(): Tallies {
  const unit = read('reports/unit.json') as VitestReport | undefined;
  const e2e = (read('reports/e2e.json') as PlaywrightReport | undefined)?.stats;
  return {
    unit: unit ? { passed: unit.numPassedTests, failed: unit.numFailedTests, skipped: unit.numPendingTests } : NOTHING,
    e2e: e2e ? { passed: e2e.expected + e2e.flaky, failed: e2e.unexpected, skipped: e2e.skipped } : NOTHING,
  };
}

/**
 * `N passed, N failed[, N skipped]` over both runners; CI reads the last line of the run. A step that failed without a
 * failed test of its own (types, format, a runner that crashed) counts as one failure.
 */
export function closingLine(results: readonly StepResult[], { unit, e2e }: Tallies): { line: string; ok: boolean } {
  const testsOf = (name: string) => (name === 'unit' ? unit : name === 'e2e' ? e2e : NOTHING);
  const steps = results.filter(({ name, ok }) => !ok && testsOf(name).failed === 0).length;
  const passed = unit.passed + e2e.passed;
  const failed = unit.failed + e2e.failed + steps;
  const skipped = unit.skipped + e2e.skipped;
  const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  return { line, ok: failed === 0 && passed > 0 };
}

/** The steps with their durations, one a line. */
export function stepTable(results: readonly StepResult[]): string {
  return results
    .map(
      ({ name, ok, seconds }) => `${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(10)} ${seconds.toFixed(0).padStart(4)} s`,
    )
    .join('\n');
}
