import { parseDocument } from 'yaml';
import type { Phrases } from './reading.ts';

/** An entry of the phrasebank: a concept, the ways to say it, and sentences that must and must not be found. */
export interface PhraseEntry {
  readonly name: string;
  readonly patterns: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? (value as unknown[]).filter((item): item is string => typeof item === 'string') : [];

/**
 * Reads a file of the phrasebank, one of ours that ships with the product: a list under `phrases`, each with `name`, `zh`
 * and `en` patterns, and `tests: {yes, no}`. A text that cannot be read gives an empty list.
 */
export function readPhraseFile(text: string): PhraseEntry[] {
  const document = parseDocument(text, { logLevel: 'silent', prettyErrors: false });
  if (document.errors.length > 0) return [];
  const data: unknown = document.toJS({ maxAliasCount: 0 });
  const list = isRecord(data) && Array.isArray(data['phrases']) ? (data['phrases'] as unknown[]) : [];
  return list.filter(isRecord).map((entry) => {
    const tests = isRecord(entry['tests']) ? entry['tests'] : {};
    return {
      name: typeof entry['name'] === 'string' ? entry['name'] : '',
      patterns: [...texts(entry['zh']), ...texts(entry['en'])],
      yes: texts(tests['yes']),
      no: texts(tests['no']),
    };
  });
}

/** The phrasebank out of the texts of its files. */
export const readPhrases = (files: readonly string[]): Phrases =>
  new Map(files.flatMap(readPhraseFile).map(({ name, patterns, yes }) => [name, { patterns, models: yes }]));
