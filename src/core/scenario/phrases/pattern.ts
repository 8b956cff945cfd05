import { isNumeral } from '../../kernel/numerals.ts';
import { normalise } from './normalise.ts';

/** A teacher's pattern as data: no regular expressions, so no text can make it run for long. */
export type Pattern = readonly PatternPart[];
export type PatternPart =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'any'; readonly of: readonly Pattern[] }
  | { readonly is: 'optional'; readonly of: Pattern }
  /** Up to eight characters of the same clause. */
  | { readonly is: 'gap' }
  /** A number, Arabic or Chinese. */
  | { readonly is: 'number' }
  /** The rest of a Latin word: `apologi*`. */
  | { readonly is: 'word-end' };

export type PatternFault = 'unclosed' | 'unopened' | 'empty' | 'too-long' | 'too-deep';

const LONGEST = 200;
const DEEPEST = 5;
/** The most characters that `…` passes over. */
const GAP = 8;

class Parser {
  readonly #source: string;
  #at = 0;
  fault: PatternFault | undefined;
  constructor(source: string) {
    this.#source = source;
  }

  sequence(until: string, depth: number): PatternPart[] {
    const parts: PatternPart[] = [];
    let text = '';
    const flush = () => {
      // A space at the edge of a Latin literal counts: `our (mistake|fault)`.
      const normal = normalise(`x${text}x`).text.slice(1, -1);
      if (normal !== '') parts.push({ is: 'text', text: normal });
      text = '';
    };
    const add = (part: PatternPart) => {
      flush();
      parts.push(part);
    };
    if (depth > DEEPEST) this.fault ??= 'too-deep';
    while (this.#at < this.#source.length && this.fault === undefined) {
      const rest = this.#source.slice(this.#at);
      const mark = rest.charAt(0);
      if (until.includes(mark)) break;
      if (')]|'.includes(mark)) this.fault = 'unopened';
      this.#at++;
      if (mark === '(') add(this.#alternatives(depth));
      else if (mark === '[') {
        add({ is: 'optional', of: this.sequence(']', depth + 1) });
        this.#close(']');
      } else if (mark === '…') add({ is: 'gap' });
      else if (mark === '*') add({ is: 'word-end' });
      else if (rest.startsWith('{n}')) {
        this.#at += 2;
        add({ is: 'number' });
      } else text += mark;
    }
    flush();
    return parts;
  }

  #alternatives(depth: number): PatternPart {
    const of: Pattern[] = [this.sequence('|)', depth + 1)];
    while (this.#source.charAt(this.#at) === '|' && this.fault === undefined) {
      this.#at++;
      of.push(this.sequence('|)', depth + 1));
    }
    this.#close(')');
    return { is: 'any', of };
  }

  #close(mark: string): void {
    if (this.#source.charAt(this.#at) === mark) this.#at++;
    else this.fault ??= 'unclosed';
  }
}

/** Reads a pattern: plain text, `(A|B)`, `[optional]`, `…`, `{n}`, `apologi*` (scoring.md A5, 2). Never throws. */
export function parsePattern(source: string): { pattern: Pattern } | { fault: PatternFault } {
  if (source.length > LONGEST) return { fault: 'too-long' };
  const parser = new Parser(source);
  const pattern = parser.sequence('', 0);
  if (parser.fault) return { fault: parser.fault };
  return canBeNothing(pattern) ? { fault: 'empty' } : { pattern };
}

const isLatin = (character: string): boolean => /[a-z0-9]/.test(character);

/** Whether a pattern can stand where there is nothing; such a pattern says nothing. */
const canBeNothing = (pattern: Pattern): boolean =>
  pattern.every(
    (part) =>
      part.is === 'optional' ||
      part.is === 'gap' ||
      part.is === 'word-end' ||
      (part.is === 'any' && part.of.some(canBeNothing)),
  );

/** Places in a text, one byte each: 1 where a match can stand so far. All starts are followed at once. */
type Places = Uint8Array;

interface Field {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const addAll = (to: Places, more: Places): void => {
  for (let at = 0; at < more.length; at++) if (more[at]) to[at] = 1;
};

/** Where a part can end when it begins at each of `from`. */
function reach(part: PatternPart, { text, start, end }: Field, from: Places): Places {
  const to = new Uint8Array(from.length);
  const field = { text, start, end };
  if (part.is === 'optional' || part.is === 'any') {
    if (part.is === 'optional') addAll(to, from);
    for (const way of part.is === 'any' ? part.of : [part.of]) addAll(to, run(way, field, from));
    return to;
  }
  for (let at = start; at <= end; at++) {
    if (!from[at - start]) continue;
    const mark = (next: number) => (to[next - start] = 1);
    switch (part.is) {
      case 'text':
        if (at + part.text.length <= end && text.startsWith(part.text, at)) mark(at + part.text.length);
        break;
      case 'gap':
        for (let next = at; next <= Math.min(end, at + GAP); next++) mark(next);
        break;
      case 'number':
        for (let next = at; next < end && next < at + LONGEST_NUMBER && isNumberPart(text.charAt(next));) mark(++next);
        break;
      case 'word-end': {
        let next = at;
        while (next < end && isLatin(text.charAt(next))) next++;
        mark(next);
        break;
      }
      default:
        part satisfies never;
    }
  }
  return to;
}

const LONGEST_NUMBER = 20;
const isNumberPart = (character: string): boolean => /[\d.,%]/.test(character) || isNumeral(character);

function run(pattern: Pattern, field: Field, from: Places): Places {
  let at = from;
  for (const part of pattern) at = reach(part, field, at);
  return at;
}

/** Whether a place cuts a Latin word in two. */
const cutsWord = (text: string, at: number): boolean => {
  const [left, right] = [text.charAt(at - 1), text.charAt(at)];
  return isLatin(left) && isLatin(right) && /[a-z]/.test(left + right);
};

/** Where a pattern that begins somewhere in [first, last] can end; −1 nowhere. */
function lastEnd(pattern: Pattern, field: Field, first: number, last: number): number {
  const from = new Uint8Array(field.end - field.start + 1);
  for (let at = first; at <= last; at++) if (!cutsWord(field.text, at)) from[at - field.start] = 1;
  const to = run(pattern, field, from);
  for (let at = field.end; at > first; at--) if (to[at - field.start] && !cutsWord(field.text, at)) return at;
  return -1;
}

/**
 * The first place in the clause [start, end) where a pattern stands, and there the longest; undefined when it stands
 * nowhere. Linear in the text for each part of the pattern, times a logarithm to find the first start.
 */
export function findPattern(
  pattern: Pattern,
  text: string,
  [start, end]: readonly [number, number],
): readonly [number, number] | undefined {
  const field = { text, start, end };
  if (lastEnd(pattern, field, start, end - 1) < 0) return undefined;
  let [low, high] = [start, end - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lastEnd(pattern, field, low, middle) >= 0) high = middle;
    else low = middle + 1;
  }
  return [low, lastEnd(pattern, field, low, low)];
}

/** The plain text that a pattern begins with, as far as it is certain. */
export const leadOf = (pattern: Pattern): string[] => {
  const [first] = pattern;
  if (first?.is === 'text') return [first.text];
  return first?.is === 'any' ? first.of.flatMap(leadOf) : [];
};
