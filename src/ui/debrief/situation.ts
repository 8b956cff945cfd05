import type { Moment } from './moments.ts';
import type { Reader } from './reader.svelte.ts';

/** What a decision answered: the last words that somebody said, or the question of the task itself. */
export interface Situation {
  /** Of the cast; undefined where the task itself asks. */
  readonly cast?: string;
  readonly text: string;
  /** The group of texts that the translation knows it in. */
  readonly group: string;
}

/** Undefined where nothing was said and the task asks nothing in words. */
export function situationOf({ said, node }: Moment, reader: Pick<Reader, 'isStudent'>): Situation | undefined {
  const heard = said.filter(({ cast }) => !reader.isStudent(cast)).at(-1);
  if (heard) return { cast: heard.cast, text: heard.text, group: heard.group };
  return 'ask' in node ? { text: node.ask, group: node.id } : undefined;
}
