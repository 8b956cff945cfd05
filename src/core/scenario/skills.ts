import { parseDocument } from 'yaml';
import type { Language } from './scenario.ts';

type Both = Readonly<Record<Language, string>>;

/** One of the competencies that scenarios judge, with what each level of it looks like. */
export interface SkillInfo {
  readonly id: string;
  /** The code of the course: K1 … K10. */
  readonly code: string;
  readonly name: Both;
  readonly about: Both;
  /** From the lowest up: below 40, 40–64, 65–84, 85 and more. */
  readonly levels: readonly Both[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const bothOf = (value: unknown): Both =>
  isRecord(value) ? { zh: textOf(value['zh']), en: textOf(value['en']) } : { zh: '', en: '' };

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/**
 * Reads `scenarios/skills.yaml`, a file of ours that ships with the product: a list under `skills`. What has no id is left
 * out; a text that cannot be read gives an empty list.
 */
export function readSkills(text: string): SkillInfo[] {
  const document = parseDocument(text, { logLevel: 'silent', prettyErrors: false });
  if (document.errors.length > 0) return [];
  const data: unknown = document.toJS({ maxAliasCount: 0 });
  return listOf(isRecord(data) ? data['skills'] : undefined)
    .filter(isRecord)
    .filter(({ id }) => typeof id === 'string' && id !== '')
    .map((skill) => ({
      id: textOf(skill['id']),
      code: textOf(skill['code']),
      name: bothOf(skill['name']),
      about: bothOf(skill['about']),
      levels: listOf(skill['levels']).map(bothOf),
    }));
}
