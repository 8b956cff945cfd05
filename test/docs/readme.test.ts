import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readScenario } from '../../src/core/scenario/read.ts';
import { rules } from '../../src/core/scenario/rules.ts';
import { readSkills } from '../../src/core/scenario/skills.ts';

const read = (path: string) => readFileSync(path, 'utf8');

test('the first scenario of the README has no error', () => {
  const text = /```yaml\n([\s\S]*?)```/.exec(read('README.md'))?.[1] ?? '';
  const { scenario, problems } = readScenario(text, {
    skills: readSkills(read('scenarios/skills.yaml')),
    fileId: 'first-call',
  });
  expect(problems.filter(({ code }) => rules[code].severity === 'error')).toEqual([]);
  expect(scenario?.nodes.map(({ id }) => id)).toEqual(['open', 'good', 'poor']);
});
