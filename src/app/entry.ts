import { isTask, type Scenario } from '../core/scenario/scenario.ts';
import { told, type Translation } from '../core/scenario/translation.ts';
import type { StoredScenario } from '../db/rows.ts';

export interface Both {
  readonly zh: string;
  readonly en: string;
}

/** What the catalogue shows of an exercise. */
export interface Entry {
  readonly id: string;
  /** What stands in the address of its page: the id, and where two have the same id a piece of the hash too. */
  readonly key: string;
  readonly hash: string;
  readonly version: number;
  readonly title: Both;
  readonly about: Both;
  readonly family: Scenario['family'];
  readonly level: Scenario['level'];
  readonly minutes: number;
  readonly lang: Scenario['lang'];
  readonly skills: readonly string[];
  /** The number of nodes that ask something of the student. */
  readonly steps: number;
  readonly source: 'course' | 'teacher';
  /** When a teacher's file was added, milliseconds since 1970. */
  readonly added?: number;
}

/** A text of a scenario in both languages; where there is no translation the source stands for both. */
export function inBoth({ lang }: Scenario, translation: Translation | undefined, text: string): Both {
  const other = told(translation, text).text;
  return lang === 'zh' ? { zh: text, en: other } : { zh: other, en: text };
}

/** `id@` and the first eight digits of the hash. */
const longKey = (id: string, hash: string): string => `${id}@${hash.replace('sha256:', '').slice(0, 8)}`;

/** A teacher's file as the catalogue shows it. */
export function teacherEntry(
  { hash, scenario, translation, added }: StoredScenario,
  taken: ReadonlySet<string>,
): Entry {
  const { id, version, family, level, minutes, lang } = scenario;
  return {
    id,
    key: taken.has(id) ? longKey(id, hash) : id,
    hash,
    version,
    title: inBoth(scenario, translation, scenario.title),
    about: inBoth(scenario, translation, scenario.about),
    family,
    level,
    minutes,
    lang,
    skills: scenario.skills.map((skill) => skill.id),
    steps: scenario.nodes.filter(isTask).length,
    source: 'teacher',
    added,
  };
}

/** A teacher's file that the catalogue shows. */
export const isTeachers = ({ listed, source }: StoredScenario): boolean => listed && source === 'teacher';

/** Teachers' files for the catalogue: the newest first, and of one id only the newest. */
export function teacherEntries(rows: readonly StoredScenario[], taken: ReadonlySet<string>): Entry[] {
  const newest = new Map<string, StoredScenario>();
  for (const row of rows) {
    const other = newest.get(row.id);
    if (isTeachers(row) && (!other || other.added < row.added)) newest.set(row.id, row);
  }
  return [...newest.values()].sort((a, b) => b.added - a.added).map((row) => teacherEntry(row, taken));
}
