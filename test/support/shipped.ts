import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { courseDataset } from '../../src/core/sample/course.ts';
import { readPhrases } from '../../src/core/scenario/phrases.ts';
import { shelfOf } from '../../src/core/scenario/read-scene.ts';
import { readScenario, type Checked, type CheckWorld } from '../../src/core/scenario/read.ts';
import { readSkills } from '../../src/core/scenario/skills.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';

const root = join(process.cwd(), 'scenarios');

/** Every scenario file that we ship, read as the build reads it. */
export function shippedFiles(over: Partial<CheckWorld> = {}): { readonly path: string; readonly checked: Checked }[] {
  const skills = readSkills(readFileSync(join(root, 'skills.yaml'), 'utf8'));
  const dataset = courseDataset();
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  const text = (path: string) => readFileSync(join(root, path), 'utf8');
  const phrases = readPhrases(files.filter((path) => path.startsWith('phrases')).map(text));
  const scenes = shelfOf(new Map(files.map((path) => [path.replace(/^.*[/\\]|\.yaml$/g, ''), text(path)])));
  return files
    .filter((path) => /\/[a-z]+-\d+\.yaml$/.test(path))
    .sort()
    .map((path) => ({ path, checked: readScenario(text(path), { skills, dataset, phrases, scenes, ...over }) }));
}

/** Every scenario that we ship. */
export const shippedScenarios = (): Scenario[] =>
  shippedFiles().map(({ path, checked: { scenario, problems } }) => {
    if (!scenario) throw new Error(`${path}: ${JSON.stringify(problems)}`);
    return scenario;
  });
