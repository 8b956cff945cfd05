import type { Report } from '../kernel/problem.ts';
import type { Lexeme } from './lexed.ts';
import { quoted } from './quoting.ts';
import type { ProblemCode } from './rules.ts';

type Reporter = Report<ProblemCode>;

const PATH = /^[\p{L}_][\p{L}\p{M}\p{Nd}_-]*(\.[\p{L}_][\p{L}\p{M}\p{Nd}_-]*)*$/u;
/** A dash that starts a line and sticks to what follows; a negative number and `---` do not. */
const STUCK_DASH = /^-[^\s\d.-]/u;
/** Keys whose lists hold short words, so that a full-width comma inside one can only be a slip. */
const WORD_LISTS = new Set([
  'panels',
  'must',
  'into',
  'options',
  'right',
  'pick',
  'tags',
  'source',
  'show',
  'concepts',
]);
const SHOWN = 20;
/** Characters that are searched for the end of a line, so that long lines take no longer than they are. */
const LONGEST_TEXT = 2_000;

const isValue = ({ is }: Lexeme) => is === 'plain' || is === 'quoted' || is === 'alias';
const isOpen = ({ is }: Lexeme) => is === 'open-map' || is === 'open-list';

/** Walks the lexical units of a text and finds what the parser would read as something else than was meant (L03, L04). */
export function checkQuotes(text: string, units: readonly Lexeme[], report: Reporter): void {
  new Quotes(text, units, report).walk();
}

/** What has been read of the current line (or, in brackets, of the current entry). */
interface Entry {
  colons: number;
  /** Where the value after the first colon starts. */
  value: number;
}

class Quotes {
  readonly #text: string;
  readonly #units: readonly Lexeme[];
  readonly #report: Reporter;
  readonly #entries: Entry[] = [{ colons: 0, value: -1 }];
  readonly #opened: Lexeme[] = [];
  /** Up to here a problem was reported already. */
  #told = -1;

  constructor(text: string, units: readonly Lexeme[], report: Reporter) {
    this.#text = text;
    this.#units = units;
    this.#report = report;
  }

  walk(): void {
    for (let at = 0; at < this.#units.length; at++) {
      const unit = this.#units[at] as Lexeme;
      this.#countColons(unit, at);
      if (unit.is === 'comment') this.#lostText(unit, at);
      else if (unit.is === 'plain') this.#stuckDash(unit, at);
      else if (unit.is === 'quoted') this.#textAfter(unit.at, at);
      else if (unit.is === 'alias' || unit.is === 'question') this.#quote(unit.at, () => this.#lineEnd(unit.at));
      else if (unit.is === 'open-map') this.#interpolation(unit, at);
      else if (unit.is === 'open-list') this.#fullWidthComma(at);
      if (isOpen(unit)) this.#opened.push(unit);
      else if (unit.is === 'close') {
        const open = this.#opened.pop();
        // From a bracket without its partner on, nothing is what it seems: the parser says where that is.
        if (!open || (open.is === 'open-map') !== (unit.text === '}')) return;
        this.#textAfter(open.at, at);
      }
    }
  }

  /** The next unit that is not a space. */
  #next(at: number): Lexeme | undefined {
    const next = this.#units[at + 1];
    return next?.is === 'space' ? this.#units[at + 2] : next;
  }

  #before(at: number): Lexeme | undefined {
    const before = this.#units[at - 1];
    return before?.is === 'space' ? this.#units[at - 2] : before;
  }

  /** The end of the text on a line: before its comment and the spaces around. */
  #lineEnd(start: number): number {
    let end = this.#text.indexOf('\n', start);
    if (end < 0) end = this.#text.length;
    const line = this.#text.slice(start, end);
    const comment = line.indexOf(' #');
    return start + (comment > 0 ? line.slice(0, comment) : line).trimEnd().length;
  }

  /** The end is looked for only when it is needed: a long line must not be searched for each of its pieces. */
  #quote(start: number, findEnd: () => number): void {
    if (start < this.#told) return;
    const end = findEnd();
    this.#told = end;
    const text = this.#text.slice(start, end);
    const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
    this.#report('needs-quotes', [start, end], { text: shown }, { span: [start, end], text: quoted(text) });
  }

  /** `a: 时间: 3点`: a second colon before the line or the entry ends. */
  #countColons(unit: Lexeme, at: number): void {
    const inBrackets = this.#entries.length > 1;
    if (isOpen(unit)) this.#entries.push({ colons: 0, value: -1 });
    else if (unit.is === 'close' && inBrackets) this.#entries.pop();
    else if (unit.is === (inBrackets ? 'comma' : 'newline'))
      this.#entries[this.#entries.length - 1] = { colons: 0, value: -1 };
    else if (unit.is === 'colon') {
      const entry = this.#entries[this.#entries.length - 1] as Entry;
      entry.colons++;
      if (entry.colons === 1) entry.value = this.#next(at)?.at ?? -1;
      else if (entry.colons === 2 && entry.value >= 0 && !this.#isOver(entry.value, unit.at))
        this.#quote(entry.value, () => this.#entryEnd(at, inBrackets));
    }
  }

  /** Between two colons in brackets a line ended: a comma or a bracket is missing there, no quotes. */
  #isOver(value: number, colon: number): boolean {
    return this.#text.slice(value, Math.min(colon, value + LONGEST_TEXT)).includes('\n');
  }

  #entryEnd(at: number, inBrackets: boolean): number {
    if (!inBrackets) return this.#lineEnd((this.#units[at] as Lexeme).at);
    const next = this.#next(at);
    return next && isValue(next) ? next.end : (this.#units[at] as Lexeme).end;
  }

  /** `"好的"，她说`, `{c.name}您好`, `[重要]客户`: text right after a quote or bracket that closed. */
  #textAfter(start: number, at: number): void {
    const next = this.#next(at);
    const end = this.#units[at]?.end ?? 0;
    if (!next || !(isValue(next) || isOpen(next)) || this.#text.slice(end, next.at).includes('\n')) return;
    this.#quote(start, () => (this.#entries.length > 1 ? next.end : this.#lineEnd(next.at)));
  }

  /** `{c.name}` is a map with an empty entry to the parser. */
  #interpolation(open: Lexeme, at: number): void {
    const path = this.#units[at + 1];
    const close = this.#units[at + 2];
    if (path?.is !== 'plain' || close?.is !== 'close' || !PATH.test(path.text)) return;
    const after = this.#next(at + 2);
    const isText = after !== undefined && isValue(after);
    this.#quote(open.at, () => {
      if (!isText) return close.end;
      return this.#entries.length <= 2 ? this.#lineEnd(after.at) : after.end;
    });
  }

  /** `- 订单 #123 已发货` and `key: #123`. A `#` with a space after it is meant as a comment. */
  #lostText(comment: Lexeme, at: number): void {
    const before = this.#before(at);
    if (!before || /^#[#!=\-\s]|^#$/.test(comment.text.slice(0, 2))) return;
    const isText = before.is === 'plain' && /\p{L}/u.test(before.text);
    if (!isText && before.is !== 'colon' && before.is !== 'dash') return;
    const lost = comment.text.trimEnd();
    const end = comment.at + lost.length;
    const start = isText ? before.at : comment.at;
    const fix = { span: [start, end], text: quoted(this.#text.slice(start, end)) } as const;
    this.#report('lost-to-comment', [comment.at, end], { lost: lost.slice(0, SHOWN) }, fix);
  }

  /** `-x` at the start of a line: no list item but text, glued to the line before. */
  #stuckDash(unit: Lexeme, at: number): void {
    const before = this.#before(at);
    const startsLine = before === undefined || before.is === 'newline';
    let offset = unit.at;
    for (const [index, line] of (this.#entries.length > 1 ? [] : unit.text.split('\n')).entries()) {
      const content = line.trimStart();
      if ((index > 0 || startsLine) && STUCK_DASH.test(content)) {
        const dash = offset + line.length - content.length;
        this.#told = this.#lineEnd(dash);
        this.#report('dash-needs-space', [dash, dash + 1], {}, { span: [dash + 1, dash + 1], text: ' ' });
        return;
      }
      offset += line.length + 1;
    }
  }

  /** `[甲，乙]`: one item to the parser. */
  #fullWidthComma(at: number): void {
    const item = this.#units[at + 1];
    const key = this.#units[at - 3];
    if (item?.is !== 'plain' || this.#units[at + 2]?.is !== 'close') return;
    if (this.#units[at - 1]?.is !== 'space' || key?.is !== 'plain' || !WORD_LISTS.has(key.text)) return;
    const comma = item.text.search(/[，、]/);
    if (comma < 0) return;
    const fix = { span: [item.at, item.end], text: item.text.replace(/\s*[，、]\s*/g, ', ') } as const;
    this.#report('full-width-comma', [item.at + comma, item.at + comma + 1], {}, fix);
  }
}
