import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkText } from '../../src/app/check-text.ts';
import { readSkills } from '../../src/core/scenario/skills.ts';

const skills = readSkills(readFileSync('scenarios/skills.yaml', 'utf8'));
const text = readFileSync('test/fixtures/whole/late-purifier.yaml', 'utf8').replace(
  /^nodes:\n( +)(\w+):\n/m,
  '$&$1  learn: c99\n',
);

test('a concept card that there is not is pointed out in a teacher’s file; where no cards are known it is taken on trust', () => {
  const unknown = (cards: readonly string[]) =>
    checkText({ text, skills, cards }).problems.filter(({ zh }) => zh.includes('c99'));
  expect(text).toContain('learn: c99');
  expect(unknown(['c01', 'c02'])).toMatchObject([{ severity: 'warning', excerpt: 'learn: c99' }]);
  expect(unknown([])).toEqual([]);
});
