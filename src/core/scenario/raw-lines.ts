import type { Report } from '../kernel/problem.ts';
import type { Lexeme } from './lexed.ts';
import type { ProblemCode } from './rules.ts';

type Reporter = Report<ProblemCode>;

/** White space that people take for indentation and YAML does not. */
const STRANGE = /[\t\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]/;
const STRANGE_ALL = /[\t\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]/g;
const LEADING = /^[ \t\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]*/;
/** A half-width colon that ends a key. */
const KEY = /:(?=[\s]|$)/;
/** Words up to a full-width colon, without punctuation: what could be a key. */
const LIKE_A_KEY =
  /^([\p{L}_][^\s：:，。！？；、“”"'{}[\]#]{0,63}(?: [^\s：:，。！？；、“”"'{}[\]#]{1,64}){0,6})\s*：/u;

/** Keys whose value is running text, so that a full-width colon below them belongs to it. */
const TEXT_KEYS = new Set([
  'about',
  'ask',
  'checkpoint',
  'learn',
  'name',
  'redline',
  'role',
  'text',
  'title',
  'why',
  'zh',
  'en',
]);
/** Keys whose list items are `name: …`, so that an item with a full-width colon lost its name. */
const NAMED_ITEMS = new Set(['say', 'choice', 'chance', 'go', 'rules', 'tests', 'answers', 'points', 'traps', 'meta']);

/** Keys below which every line gives a name. */
const NAMED_ENTRIES = new Set(['skills', 'cast', 'data', 'documents', 'meters', 'nodes', 'form', 'was']);

interface Line {
  readonly at: number;
  readonly text: string;
}

/** A line that opened a level: where its content stands, its key, whether a value follows on the same line. */
interface Opened {
  readonly column: number;
  readonly isItem: boolean;
  readonly key: string | undefined;
  readonly hasValue: boolean;
}

/** Finds full-width colons after keys (L01) and indentation that is none (L02), line by line, outside of block text and quotes. */
export function checkLines(
  text: string,
  units: readonly Lexeme[],
  keywords: ReadonlySet<string>,
  report: Reporter,
): void {
  const shields = shieldsOf(units);
  const colons = new Colons(keywords, report);
  let shield = 0;
  for (const line of linesOf(text)) {
    while ((shields[shield]?.end ?? Infinity) <= line.at) shield++;
    const cover = shields[shield];
    const isCovered = cover !== undefined && cover.at < line.at;
    if (isCovered && cover.is !== 'brackets') continue;
    checkIndent(line, report);
    if (!isCovered) colons.take(line);
  }
  inBrackets(units, keywords, report);
}

function* linesOf(text: string): Generator<Line> {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at <= text.length) {
    const end = text.indexOf('\n', at);
    const stop = end < 0 ? text.length : end;
    yield { at, text: text.slice(at, stop).replace(/\r$/, '') };
    at = stop + 1;
  }
}

interface Shield {
  readonly is: 'text' | 'brackets';
  readonly at: number;
  readonly end: number;
}

/** Stretches whose lines have no structure of their own: block text, quoted text, brackets over several lines. */
function shieldsOf(units: readonly Lexeme[]): Shield[] {
  const shields: Shield[] = [];
  let depth = 0;
  let open = 0;
  for (const unit of units) {
    if (unit.is === 'open-map' || unit.is === 'open-list') {
      if (depth++ === 0) open = unit.at;
    } else if (unit.is === 'close') {
      if (--depth === 0) shields.push({ is: 'brackets', at: open, end: unit.end });
    } else if (depth === 0 && unit.is === 'block') shields.push({ is: 'text', at: unit.at - 1, end: unit.end });
    else if (depth === 0 && unit.is === 'quoted') shields.push({ is: 'text', at: unit.at, end: unit.end });
  }
  return shields;
}

function checkIndent({ at, text }: Line, report: Reporter): void {
  const leading = LEADING.exec(text)?.[0] ?? '';
  const first = leading.search(STRANGE);
  if (first < 0 || (leading === text && !/[^\t ]/.test(leading))) return;
  const span = [at + first, at + leading.length] as const;
  report('strange-indent', span, {}, { span, text: leading.slice(first).replace(STRANGE_ALL, '  ') });
}

function tellColon(name: string, at: number, line: string, report: Reporter): void {
  const colon = line.indexOf('：');
  const after = /^：[ \u3000]*/.exec(line.slice(colon))?.[0] ?? '：';
  const rest = line.slice(colon + after.length).trim() === '' ? ':' : ': ';
  report(
    'full-width-colon',
    [at + colon, at + colon + 1],
    { name },
    {
      span: [at + colon, at + colon + after.length],
      text: rest,
    },
  );
}

class Colons {
  readonly #keywords: ReadonlySet<string>;
  readonly #report: Reporter;
  readonly #open: Opened[] = [];

  constructor(keywords: ReadonlySet<string>, report: Reporter) {
    this.#keywords = keywords;
    this.#report = report;
  }

  take(line: Line): void {
    const indent = (LEADING.exec(line.text)?.[0] ?? '').length;
    const dashes = /^(?:- +)*/.exec(line.text.slice(indent))?.[0] ?? '';
    const column = indent + dashes.length;
    const content = line.text.slice(column);
    if (content === '' || content.startsWith('#')) return;
    const isItem = dashes !== '';
    const sibling = this.#close(isItem ? indent : column, isItem);
    const parent = this.#open[this.#open.length - 1];
    const end = content.search(KEY);
    const name = LIKE_A_KEY.exec(content)?.[1];
    if (name !== undefined && (end < 0 || end > name.length)) {
      if (this.#isKey(name, isItem, parent, sibling)) {
        tellColon(name, line.at + column, content, this.#report);
        this.#open.push({ column, isItem, key: name, hasValue: !/：\s*$/.test(content) });
        return;
      }
    }
    const key = end < 0 ? undefined : content.slice(0, end).trim();
    const hasValue = end < 0 || !/^:\s*(?:#.*)?$/.test(content.slice(end));
    this.#open.push({ column, isItem, key, hasValue });
  }

  /** Closes the levels that a line at this column ends; returns the one that it continues. */
  #close(column: number, isItem: boolean): Opened | undefined {
    let sibling: Opened | undefined;
    for (let top = this.#open.at(-1); top !== undefined; top = this.#open.at(-1)) {
      if (top.column < column || (isItem && top.column === column && !top.isItem)) return sibling;
      this.#open.pop();
      sibling = top.column === column || (isItem && top.isItem) ? top : sibling;
    }
    return sibling;
  }

  #isKey(name: string, isItem: boolean, parent: Opened | undefined, sibling: Opened | undefined): boolean {
    if (isItem) {
      if (sibling?.isItem === true && sibling.key !== undefined) return true;
      return name === 'zh' || name === 'en' || (parent?.key !== undefined && NAMED_ITEMS.has(parent.key));
    }
    if (sibling?.key !== undefined) return !name.includes(' ');
    if (parent === undefined) return true;
    if (parent.hasValue || (parent.key !== undefined && TEXT_KEYS.has(parent.key))) return false;
    return this.#keywords.has(name) || (NAMED_ENTRIES.has(parent.key ?? '') && !name.includes(' '));
  }
}

/** `{score：4}`: in braces every entry has a half-width colon, or it is one whose colon is full-width. */
function inBrackets(units: readonly Lexeme[], keywords: ReadonlySet<string>, report: Reporter): void {
  const open: Lexeme['is'][] = [];
  for (const [index, unit] of units.entries()) {
    if (unit.is === 'open-map' || unit.is === 'open-list') open.push(unit.is);
    else if (unit.is === 'close') open.pop();
    if (unit.is !== 'plain' || open.at(-1) !== 'open-map') continue;
    const isSpace = units[index + 1]?.is === 'space';
    if (units[isSpace ? index + 2 : index + 1]?.is === 'colon') continue;
    const before = units[index - 1]?.is === 'space' ? units[index - 2] : units[index - 1];
    const name = LIKE_A_KEY.exec(unit.text)?.[1];
    if (name === undefined || before?.is === 'colon') continue;
    if (keywords.has(name) || !name.includes(' ')) tellColon(name, unit.at, unit.text, report);
  }
}
