import { readBank } from '../core/learn/read-bank.ts';
import { placesIn } from '../core/kernel/span.ts';
import { courseDataset } from '../core/sample/course.ts';
import type { Dataset } from '../core/sample/dataset.ts';
import { decodeUtf8 } from '../core/scenario/decode.ts';
import { describe } from '../core/scenario/messages.ts';
import { readPhrases } from '../core/scenario/phrases.ts';
import type { SceneShelf } from '../core/scenario/read-scene.ts';
import { readScenario, type CheckWorld } from '../core/scenario/read.ts';
import { rules } from '../core/scenario/rules.ts';
import type { Language, Scenario } from '../core/scenario/scenario.ts';
import { readSkills } from '../core/scenario/skills.ts';
import type { Shell } from './shell.ts';

let made: Dataset | undefined;

/** The course dataset, made when it is first asked for. */
export const course = (): Dataset => (made ??= courseDataset());

/** What every command checks scenarios against: the shipped skills, phrasebank and concept cards, and the course dataset. */
export function courseWorld(shell: Shell): CheckWorld & { readonly dataset: Dataset } {
  const ours = `${shell.home}/scenarios`;
  const skills = readSkills(ownText(`${ours}/skills.yaml`, shell) ?? '');
  const files = (shell.list(`${ours}/phrases`) ?? []).filter((file) => file.endsWith('.yaml'));
  const phrases = readPhrases(files.map((file) => ownText(file, shell) ?? ''));
  const concepts = new Map([['concepts.yaml', ownText(`${ours}/concepts.yaml`, shell) ?? '']]);
  const cards = readBank(concepts, new Map()).bank.concepts.map(({ id }) => id);
  return { skills, phrases, cards, dataset: course() };
}

/** The text of a file that may not be there. */
function ownText(file: string, shell: Shell): string | undefined {
  const read = shell.read(file);
  return 'bytes' in read ? new TextDecoder().decode(read.bytes) : undefined;
}

const idOf = (file: string): string => file.replace(/^.*[/\\]/, '').replace(/\.yaml$/, '');

/** Sub-scenes: files beside the scenario, in a folder `scenes` beside it, or anywhere in the shipped `scenarios/`. */
export function scenesFor(file: string, shell: Shell): SceneShelf {
  const folder = file.replace(/[^/\\]*$/, '');
  const shipped = () =>
    (shell.list(`${shell.home}/scenarios`) ?? []).filter((one) => /(?<!\.zh|\.en)\.yaml$/.test(one));
  return {
    text(id) {
      const places = [`${folder}${id}.yaml`, `${folder}scenes/${id}.yaml`];
      for (const place of places) {
        const text = ownText(place, shell);
        if (text !== undefined) return text;
      }
      const found = shipped().find((one) => idOf(one) === id);
      return found === undefined ? undefined : ownText(found, shell);
    },
    get ids() {
      return shipped().map(idOf);
    },
  };
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
  const { scenario, problems } = readScenario(text, { ...world, scenes: scenesFor(file, shell) });
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
