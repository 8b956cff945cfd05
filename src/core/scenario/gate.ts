import type { Report } from '../kernel/problem.ts';
import { isContent, lexemesOf, type Lexeme } from './lexed.ts';
import type { ProblemCode } from './rules.ts';

/** What a file may hold (scenario-format.md, Subset; quality.md, T3). */
export const LIMITS = {
  bytes: 512 * 1024,
  depth: 20,
  entries: 2000,
  nodes: 500,
  values: 50_000,
  units: 150_000,
} as const;

/** A document has one indent more than collections: that of the innermost values. */
const DEEPEST = LIMITS.depth + 1;

type Reporter = Report<ProblemCode>;

/** The size in UTF-8 bytes, counted no further than just over the limit. */
function bytesOf(text: string): number {
  if (text.length > LIMITS.bytes) return text.length;
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

/** Whether a UTF-16 unit is no part of any text: a control character, half a pair, a non-character. */
function isNoText(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x20) return unit !== 0x09 && unit !== 0x0a && unit !== 0x0d;
  if (unit === 0x7f || unit >= 0xfffe) return true;
  if (unit < 0xd800 || unit > 0xdfff) return false;
  const isPair = (high: number, low: number) => high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low <= 0xdfff;
  return !isPair(unit, text.charCodeAt(at + 1)) && !isPair(text.charCodeAt(at - 1), unit);
}

/** Whether the text is small enough and made of characters. */
function isText(text: string, report: Reporter): boolean {
  const bytes = bytesOf(text);
  if (bytes > LIMITS.bytes) {
    report('too-large', [0, 0], { size: Math.ceil(bytes / 1024), most: LIMITS.bytes / 1024 });
    return false;
  }
  for (let at = 0; at < text.length; at++) {
    if (!isNoText(text, at)) continue;
    const name = `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`;
    report('control-character', [at, at + 1], { name });
    return false;
  }
  return true;
}

interface Level {
  readonly flow: boolean;
  readonly column: number;
  keys: number;
  items: number;
}

/** How deep brackets and indentation stand, and how many entries each level has, while the text goes by. */
class Nesting {
  readonly #levels: Level[] = [];
  #lineStart = 0;
  #fresh = true;

  get depth(): number {
    return this.#levels.length;
  }

  /** Takes the next lexical unit; returns the entries of the level that it belongs to. */
  take(unit: Lexeme): number {
    const top = () => this.#levels[this.#levels.length - 1];
    if (unit.is === 'newline') {
      this.#lineStart = unit.end;
      this.#fresh = true;
      return 0;
    }
    if (!isContent(unit)) return 0;
    if (this.#fresh && top()?.flow !== true && unit.is !== 'colon') this.#indent(unit.at - this.#lineStart);
    this.#fresh = unit.is === 'dash' || unit.is === 'question';
    const lineBreak = unit.text.lastIndexOf('\n');
    if (lineBreak >= 0) {
      this.#lineStart = unit.at + lineBreak + 1;
      this.#fresh = this.#lineStart === unit.end;
    }
    if (unit.is === 'open-map' || unit.is === 'open-list')
      this.#levels.push({ flow: true, column: 0, keys: 1, items: 0 });
    else if (unit.is === 'close') {
      if (top()?.flow === true) this.#levels.pop();
    } else return this.#count(unit, top());
    return 0;
  }

  #indent(column: number): void {
    while ((this.#levels[this.#levels.length - 1]?.column ?? -1) > column) this.#levels.pop();
    if ((this.#levels[this.#levels.length - 1]?.column ?? -1) < column)
      this.#levels.push({ flow: false, column, keys: 0, items: 0 });
  }

  #count(unit: Lexeme, level: Level | undefined): number {
    if (!level) return 0;
    if (unit.is === 'dash') return ++level.items;
    if (unit.is !== (level.flow ? 'comma' : 'colon')) return 0;
    level.items = 0;
    return ++level.keys;
  }
}

const UNWANTED: Partial<Readonly<Record<Lexeme['is'], ProblemCode>>> = {
  anchor: 'anchor',
  tag: 'tag',
  directive: 'directive',
};

/**
 * The gate before the YAML parser: refuses what is too large, too deep or too wide and what the format does without
 * (anchors, aliases, tags, directives, a second document). Linear in the text; stops at the first excess of size.
 *
 * @returns the lexical units for the raw-text rules, or undefined when the parser must not see the text
 */
export function gate(text: string, report: Reporter): readonly Lexeme[] | undefined {
  if (!isText(text, report)) return undefined;
  const units: Lexeme[] = [];
  const anchors = new Set<string>();
  const nesting = new Nesting();
  let refused = 0;
  let contents = 0;
  let content = false;
  let ended = false;
  const refuse = (code: ProblemCode, { at, end }: Lexeme, most?: number) => {
    report(code, [at, end], most === undefined ? {} : { most });
    refused++;
  };
  for (const unit of lexemesOf(text)) {
    units.push(unit);
    const entries = nesting.take(unit);
    if (nesting.depth > DEEPEST) {
      refuse('too-deep', unit, LIMITS.depth);
      return undefined;
    }
    if (entries > LIMITS.entries) {
      refuse('too-many-entries', unit, LIMITS.entries);
      return undefined;
    }
    if (isContent(unit) && ++contents > LIMITS.units) {
      refuse('too-many-values', unit, LIMITS.values);
      return undefined;
    }
    const unwanted = UNWANTED[unit.is];
    if (unit.is === 'anchor') anchors.add(unit.text.slice(1));
    if (unwanted) refuse(unwanted, unit);
    else if (unit.is === 'alias' && anchors.has(unit.text.slice(1))) refuse('alias', unit);
    else if (ended && isContent(unit)) {
      refuse('several-documents', unit);
      return undefined;
    } else if (unit.is === 'document' && content && unit.text === '---') refuse('several-documents', unit);
    ended ||= unit.text === '...' && unit.is === 'document';
    content ||= isContent(unit) && unit.is !== 'other' && unit.is !== 'directive' && unit.is !== 'document';
  }
  return refused === 0 ? units : undefined;
}
