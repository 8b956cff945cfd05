import { expect, test } from 'vitest';
import type { StepResult } from '../../build/step.ts';
import { closingLine, failures, stepTable, type Tally } from '../../build/summary.ts';

const step = (name: string, ok: boolean): StepResult => ({ name, ok, seconds: 1.4 });
const tally = (passed: number, failed = 0, skipped = 0): Tally => ({ passed, failed, skipped });

test.each([
  [
    'all is well',
    [step('lint', true), step('unit', true), step('e2e', true)],
    tally(30),
    tally(12),
    '42 passed, 0 failed',
    true,
  ],
  ['tests fail', [step('unit', false), step('e2e', false)], tally(28, 2), tally(11, 1), '39 passed, 3 failed', false],
  [
    'a step without tests fails',
    [step('lint', false), step('unit', true)],
    tally(30),
    tally(0),
    '30 passed, 1 failed',
    false,
  ],
  ['a runner crashes', [step('unit', true), step('e2e', false)], tally(30), tally(0), '30 passed, 1 failed', false],
  [
    'some are skipped',
    [step('unit', true), step('e2e', true)],
    tally(30),
    tally(12, 0, 1),
    '42 passed, 0 failed, 1 skipped',
    true,
  ],
  ['nothing ran', [step('unit', true)], tally(0), tally(0), '0 passed, 0 failed', false],
])('the closing line when %s', (_when, results, unit, e2e, line, ok) => {
  expect(closingLine(results, { unit, e2e })).toEqual({ line, ok });
});

test('the table has one line a step, with whole seconds', () => {
  expect(stepTable([step('lint', true), step('unit', false)])).toBe(
    'ok     lint          1 s\nFAILED unit          1 s',
  );
});

test('what failed is named with its file and the head of its message', () => {
  const passed = { fullName: 'adds', status: 'passed', failureMessages: [] };
  const failed = { fullName: 'divides', status: 'failed', failureMessages: ['expected 2\nto be 3\n3\n4\n5\n6\n7'] };
  const flaky = { fullName: 'waits', status: 'passed', failureMessages: ['too late'] };
  const report = {
    ...{ numPassedTests: 2, numFailedTests: 1, numPendingTests: 0 },
    testResults: [
      { name: 'sum.test.ts', message: '', assertionResults: [passed, failed, flaky] },
      { name: 'broken.test.ts', message: 'cannot find module', assertionResults: [] },
    ],
  };
  expect(failures(report)).toEqual([
    'sum.test.ts › divides\nexpected 2\nto be 3\n3\n4\n5\n6',
    'sum.test.ts › waits (passed when run again)\ntoo late',
    'broken.test.ts\ncannot find module',
  ]);
});
