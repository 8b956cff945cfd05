/** A text made comparable, with the place of every character in the text as it was written. */
export interface Normal {
  readonly text: string;
  /** For each UTF-16 unit of `text`, where it began in the original; one more for the end. */
  readonly at: readonly number[];
}

const isHan = (character: string | undefined): boolean => character !== undefined && /\p{Script=Han}/u.test(character);
const QUOTES: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
};
const ZERO_WIDTH = /[\u200b-\u200f\u2060\ufeff\u00ad]/;

/**
 * NFKC, lower case, one kind of quotes, no zero-width characters, no spaces next to Han characters (scoring.md A5, 1). Keeps
 * where each character came from, so that a hit can be underlined in the student's own text.
 */
export function normalise(original: string): Normal {
  const units: string[] = [];
  const at: number[] = [];
  let offset = 0;
  for (const character of original) {
    const start = offset;
    offset += character.length;
    if (ZERO_WIDTH.test(character)) continue;
    // An ellipsis ends a clause; NFKC would make it three dots.
    const form = character === '…' ? '。' : (QUOTES[character] ?? character.normalize('NFKC').toLowerCase());
    for (const unit of form.split('')) {
      units.push(/\s/.test(unit) && unit !== '\n' ? ' ' : unit);
      at.push(start);
    }
  }
  const kept: number[] = [];
  for (const [index, unit] of units.entries()) {
    if (unit !== ' ') kept.push(index);
    else {
      const last = kept.at(-1);
      const before = last === undefined ? undefined : units[last];
      const after = units.slice(index + 1).find((next) => next !== ' ');
      if (before !== undefined && before !== ' ' && after !== undefined && !isHan(before) && !isHan(after))
        kept.push(index);
    }
  }
  return {
    text: kept.map((index) => units[index]).join(''),
    at: [...kept.map((index) => at[index] as number), original.length],
  };
}

/** The clauses of a normalised text as [start, end): split at sentence marks, but not inside a number such as 67.2. */
export function clausesOf(text: string): (readonly [number, number])[] {
  const clauses: [number, number][] = [];
  let start = 0;
  const isDigit = (at: number) => /\d/.test(text.charAt(at));
  for (let at = 0; at <= text.length; at++) {
    const mark = text.charAt(at);
    const numeric = (mark === '.' || mark === ',') && isDigit(at - 1) && isDigit(at + 1);
    if (at < text.length && (numeric || !'，。；！？,.;!?、\n'.includes(mark))) continue;
    if (at > start) clauses.push([start, at]);
    start = at + 1;
  }
  return clauses;
}
