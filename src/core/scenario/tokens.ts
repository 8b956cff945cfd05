import type { Span } from '../kernel/span.ts';

/** A piece of a condition. `strange` is a character that has no place there. */
export type Token = { readonly span: Span } & (
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'text'; readonly value: string }
  | { readonly is: 'word'; readonly word: string }
  | { readonly is: 'sign'; readonly sign: string }
  | { readonly is: 'strange'; readonly sign: string }
  | { readonly is: 'open-quote' }
  | { readonly is: 'end' }
);

/** What full-width signs were meant to be. */
export const HALF_WIDTH: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '，': ',',
  '、': ',',
  '＞': '>',
  '＜': '<',
  '＝': '==',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '＋': '+',
  '－': '-',
  '×': '*',
  '÷': '/',
  '／': '/',
  '“': '"',
  '”': '"',
  '。': '.',
  '．': '.',
  '！': 'not',
  '!': 'not',
  '=': '==',
  '&': 'and',
  '|': 'or',
  "'": '"',
};

const SPACE = /[ \t\r\n]+/y;
const NUMBER = /(\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?)(%?)/iy;
const WORD = /[\p{L}_][\p{L}\p{M}\p{Nd}_-]*/uy;
const TEXT = /"((?:[^"\\]|\\["\\])*)"/y;
const SIGN = /==|!=|<=|>=|[<>+\-*/(),.]/y;
const ANY = /./suy;

/** Cuts a condition into tokens; the last is `end`. Total and linear. */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(source);
  };
  while (at < source.length) {
    const start = at;
    const ends = (found: RegExpExecArray): Span => {
      at = start + found[0].length;
      return [start, at];
    };
    let found = take(SPACE);
    if (found) ends(found);
    else if ((found = take(NUMBER))) {
      const value = Number(found[1]) / (found[2] === '%' ? 100 : 1);
      tokens.push({ is: 'number', value: Number.isFinite(value) ? value : 0, span: ends(found) });
    } else if ((found = take(WORD))) tokens.push({ is: 'word', word: found[0], span: ends(found) });
    else if ((found = take(TEXT)))
      tokens.push({ is: 'text', value: (found[1] ?? '').replace(/\\(["\\])/g, '$1'), span: ends(found) });
    else if ((found = take(SIGN))) tokens.push({ is: 'sign', sign: found[0], span: ends(found) });
    else if (source[at] === '"') {
      tokens.push({ is: 'open-quote', span: [start, source.length] });
      at = source.length;
    } else {
      found = take(ANY);
      const sign = found?.[0] ?? source.charAt(at);
      at = start + sign.length;
      tokens.push({ is: 'strange', sign, span: [start, at] });
    }
  }
  tokens.push({ is: 'end', span: [source.length, source.length] });
  return tokens;
}

/** A token as it stands in a message. */
export function textOf(token: Token): string {
  if (token.is === 'word') return token.word;
  if (token.is === 'sign' || token.is === 'strange') return token.sign;
  return token.is === 'number' || token.is === 'text' ? String(token.value) : '';
}
