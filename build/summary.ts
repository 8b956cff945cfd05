import { existsSync, readFileSync } from 'node:fs';
import type { StepResult } from './step.ts';

/** What one runner's report counts. */
interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

/** The parts of Vitest's JSON report that we read. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

/** The parts of Playwright's JSON report that we read. */
interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

const read = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

function unitTally(): Tally {
  const report = read('reports/unit.json') as VitestReport | undefined;
  if (!report) return NOTHING;
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
}

function e2eTally(): Tally {
  const report = read('reports/e2e.json') as PlaywrightReport | undefined;
  if (!report) return NOTHING;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected, skipped };
}

/** A step that failed without a failed test of its own (types, format, a crash of the runner) counts as one failure. */
function failedSteps(results: readonly StepResult[], unit: Tally, e2e: Tally): number {
  const counted = new Map([
    ['unit', unit.failed],
    ['e2e', e2e.failed],
  ]);
  return results.filter(({ name, ok }) => !ok && !counted.get(name)).length;
}

/** `N passed, N failed[, N skipped]` over both runners; CI reads the last line of the run. */
export function closingLine(results: readonly StepResult[]): { line: string; ok: boolean } {
  const unit = unitTally();
  const e2e = e2eTally();
  const passed = unit.passed + e2e.passed;
  const failed = unit.failed + e2e.failed + failedSteps(results, unit, e2e);
  const skipped = unit.skipped + e2e.skipped;
  const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  return { line, ok: failed === 0 && passed > 0 && results.every(({ ok }) => ok) };
}

/** The steps with their durations, one a line. */
export function stepTable(results: readonly StepResult[]): string {
  return results
    .map(
      ({ name, ok, seconds }) => `${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(10)} ${seconds.toFixed(0).padStart(4)} s`,
    )
    .join('\n');
}
