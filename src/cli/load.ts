import { placesIn } from '../core/kernel/span.ts';
import { courseDataset } from '../core/sample/course.ts';
import { decodeUtf8 } from '../core/scenario/decode.ts';
import { describe } from '../core/scenario/messages.ts';
import { readScenario, type CheckWorld } from '../core/scenario/read.ts';
import { rules } from '../core/scenario/rules.ts';
import type { Language, Scenario } from '../core/scenario/scenario.ts';
import { readSkills } from '../core/scenario/skills.ts';
import type { Shell } from './shell.ts';

/** What every command checks scenarios against: the shipped skills and the course dataset. */
export function courseWorld(shell: Shell): CheckWorld {
  const skills = shell.read(`${shell.home}/scenarios/skills.yaml`);
  const list = 'bytes' in skills ? readSkills(new TextDecoder().decode(skills.bytes)) : [];
  return { skills: list, dataset: courseDataset() };
}

/** The text of a file; undefined, and said why, where it cannot be read. */
export function readText(file: string, shell: Shell, lang: Language): string | undefined {
  const read = shell.read(file);
  if ('fault' in read) {
    shell.error(`${file}: ${describe({ code: 'unreadable', about: { reason: read.fault } }, lang)}`);
    return undefined;
  }
  const { text, problems } = decodeUtf8(read.bytes);
  for (const problem of problems) shell.error(`${file}: ${describe(problem, lang)}`);
  return problems.length > 0 ? undefined : text;
}

/** A sound scenario out of a file; undefined, and its errors told, where it is not sound. */
export function loadScenario(file: string, shell: Shell, lang: Language, world: CheckWorld): Scenario | undefined {
  const text = readText(file, shell, lang);
  if (text === undefined) return undefined;
  const { scenario, problems } = readScenario(text, world);
  if (scenario) return scenario;
  const place = placesIn(text);
  for (const problem of problems) {
    const { rule, severity } = rules[problem.code];
    if (severity !== 'error') continue;
    const { line, column } = place(problem.span);
    shell.error(`${file}:${line}:${column} ${severity} ${rule} ${describe(problem, lang)}`);
  }
  return undefined;
}
