import { RUN_FUNCTIONS, VALUE_FUNCTIONS } from './expression.ts';

/** How ids of nodes, options, meters, flags, skills and cast look: any script, so Chinese is fine. */
const ID = /^[\p{L}_][\p{L}\p{M}\p{Nd}_-]*$/u;

/** Whether a word can be an id: a letter of any script or `_`, then letters, digits, `_` and `-`. */
export const isId = (word: string): boolean => word.length <= 64 && ID.test(word);

/** Words that mean something in conditions and so cannot name a meter or a flag. */
export const CONDITION_WORDS = [
  'and',
  'or',
  'not',
  'true',
  'false',
  'null',
  'never',
  ...RUN_FUNCTIONS,
  ...VALUE_FUNCTIONS,
] as const;

/** Words beside a name in an option, so that none of them can be the name. */
export const OPTION_WORDS = ['then', 'why', 'if', 'learn'] as const;

/** Words beside meters in what follows, so that none of them can be a meter or a flag. */
export const OUTCOME_WORDS = ['score', 'set', 'redline', 'to', 'else', 'after'] as const;

/** Longer words are not compared: the work grows with the product of both lengths. */
const LONGEST = 40;

/** The number of characters to change, add, drop or swap with the neighbour to turn one word into the other. */
export function distance(left: string, right: string): number {
  const a = Array.from(left);
  const b = Array.from(right);
  let before: number[] = [];
  let above = b.map((_, at) => at);
  above.push(b.length);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}

/**
 * The candidate that was probably meant: at most a third of its characters differ (one of two for short words, as Chinese
 * ids are), upper and lower case aside. Undefined where nothing is near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word === '' || word.length > LONGEST) return undefined;
  const low = word.toLowerCase();
  const length = Array.from(word).length;
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const other = Array.from(candidate).length;
    const allowed = Math.max(1, Math.floor(Math.max(length, other) / 3));
    if (other < 2 || other > LONGEST || Math.abs(other - length) > allowed) continue;
    const steps = distance(low, candidate.toLowerCase());
    if (steps <= allowed && steps < least) [best, least] = [candidate, steps];
  }
  return best;
}
