import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { courseDataset } from '../../src/core/sample/course.ts';
import { readScenario } from '../../src/core/scenario/read.ts';
import { readSkills } from '../../src/core/scenario/skills.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';

const root = join(process.cwd(), 'scenarios');

/** Every scenario that we ship, read as the build reads it. */
export function shippedScenarios(): Scenario[] {
  const skills = readSkills(readFileSync(join(root, 'skills.yaml'), 'utf8'));
  const dataset = courseDataset();
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\/[a-z]+-\d+\.yaml$/.test(path))
    .sort()
    .map((path) => {
      const { scenario, problems } = readScenario(readFileSync(join(root, path), 'utf8'), { skills, dataset });
      if (!scenario) throw new Error(`${path}: ${JSON.stringify(problems)}`);
      return scenario;
    });
}
