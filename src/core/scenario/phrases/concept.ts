import { cancelledBy, isNegative } from './negation.ts';
import { clausesOf, normalise, type Normal } from './normalise.ts';
import { findPattern, parsePattern, type Pattern } from './pattern.ts';

/** A concept that a reply should hold, or must not: its name and the ways to say it. */
export interface Concept {
  readonly name: string;
  readonly patterns: readonly string[];
}

/** Where a concept stands in the student's own text, or what cancelled it. */
export type Finding =
  | { readonly is: 'hit'; readonly span: readonly [number, number] }
  | { readonly is: 'negated'; readonly span: readonly [number, number]; readonly by: readonly [number, number] }
  | { readonly is: 'absent' };

const parsed = new Map<string, Pattern | undefined>();
/** Patterns are few and texts many: each is read once. */
function patternOf(source: string): Pattern | undefined {
  if (!parsed.has(source)) {
    const read = parsePattern(source);
    parsed.set(source, 'pattern' in read ? read.pattern : undefined);
  }
  return parsed.get(source);
}

const original = ({ at }: Normal, [start, end]: readonly [number, number]): readonly [number, number] => [
  at[start] ?? 0,
  at[end] ?? at.at(-1) ?? 0,
];

/** Looks for words as they stand, whatever surrounds them: what a person has read and accepted needs no rules. */
export function findWords(normal: Normal, words: readonly string[]): readonly [number, number] | undefined {
  for (const one of words) {
    const { text } = normalise(one.trim());
    const start = text === '' ? -1 : normal.text.indexOf(text);
    if (start >= 0) return original(normal, [start, start + text.length]);
  }
  return undefined;
}

/** Looks for a concept: the first hit that nothing cancels, else what was cancelled. */
export function findConcept(normal: Normal, { patterns }: Concept): Finding {
  let negated: Finding = { is: 'absent' };
  for (const clause of clausesOf(normal.text))
    for (const source of patterns) {
      const pattern = patternOf(source);
      if (!pattern) continue;
      const hit = findPattern(pattern, normal.text, clause);
      if (!hit) continue;
      const by = isNegative(pattern) ? undefined : cancelledBy(normal.text, clause, hit);
      if (!by) return { is: 'hit', span: original(normal, hit) };
      negated = { is: 'negated', span: original(normal, hit), by: original(normal, by) };
    }
  return negated;
}
