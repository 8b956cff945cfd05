import { expect, test } from 'vitest';
import type { StepResult } from '../../build/step.ts';
import { closingLine, stepTable, type Tally } from '../../build/summary.ts';

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
