import { isAlias, isCollection, isMap, isPair, isScalar, parseDocument, Scalar, type Node, type Pair } from 'yaml';
import { collect, type Problem, type Report } from '../kernel/problem.ts';
import type { Span } from '../kernel/span.ts';
import { gate, LIMITS } from './gate.ts';
import type { Lexeme } from './lexed.ts';
import { KEYWORDS } from './keywords.ts';
import { quoted } from './quoting.ts';
import { checkLines } from './raw-lines.ts';
import { checkQuotes } from './raw-quotes.ts';
import { isError, type ProblemCode } from './rules.ts';
import type { Entry, ScalarTree, Tree } from './tree.ts';

type Reporter = Report<ProblemCode>;

export interface Parsed {
  /** Undefined when the text is no YAML of our subset. */
  readonly tree: Tree | undefined;
  readonly problems: Problem<ProblemCode>[];
}

/** What the tree shows where the raw-text rules have told of a text without its quotes. */
const MISREAD: ReadonlySet<ProblemCode> = new Set(['alias', 'needs-quotes', 'not-yaml']);

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads a text into a tree with places: gate, raw-text rules, YAML 1.2 core. Never throws, and takes well under a second
 * whatever the text is.
 */
export function parseText(text: string): Parsed {
  const { value, problems } = collect<Tree | undefined, ProblemCode>((report) => {
    const units = gate(text, report);
    if (!units) return undefined;
    const structure = rawProblems((tell) => {
      checkLines(text, units, KEYWORDS, tell);
    });
    for (const { code, span, about, fix } of structure) report(code, span, about, fix);
    // A structure that is not the one on the screen makes everything after it complain about something else.
    if (structure.length > 0) return undefined;
    const quotes = rawProblems((tell) => {
      checkQuotes(text, units, tell);
    });
    for (const { code, span, about, fix } of quotes) report(code, span, about, fix);
    return toTree(text, report, !quotes.some(isError), units);
  });
  return { tree: value, problems };
}

const rawProblems = (stage: (tell: Reporter) => void) =>
  collect<undefined, ProblemCode>((tell) => {
    stage(tell);
    return undefined;
  }).problems;

/** `isTelling` is false where the raw-text rules have told the author already what the parser stumbles over. */
function toTree(text: string, report: Reporter, isTelling: boolean, units: readonly Lexeme[]): Tree | undefined {
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const [first] = document.errors;
  if (first) {
    const isSecond = first.code === 'MULTIPLE_DOCS';
    // The parser also points behind the end, at what it misses there.
    const [from, to] = first.pos.map((offset) => Math.min(offset, text.length)) as [number, number];
    if (isTelling && isSecond) report('several-documents', [from, to]);
    else if (isTelling && first.code === 'BAD_SCALAR_START') badStart(text, from, report);
    else if (isTelling) {
      const bracket = first.code === 'BAD_INDENT' ? openBracket(units, from) : undefined;
      const reason = bracket ? 'MISSING_CHAR' : first.code;
      report('not-yaml', openQuote(text, units) ?? bracket ?? [from, to], { reason });
    }
    return undefined;
  }
  const tell: Reporter = (code, span, about, fix) => {
    if (isTelling || !MISREAD.has(code)) report(code, span, about, fix);
  };
  return new Builder(text, tell).tree(document.contents, [0, 0], 1);
}

/** The quote that nothing closes, if the text ends inside one: the parser only knows that it came to the end. */
function openQuote(text: string, units: readonly Lexeme[]): Span | undefined {
  const last = units.filter(({ is }) => is !== 'newline').at(-1);
  if (last?.is !== 'quoted' || last.end < text.trimEnd().length) return undefined;
  const isClosed = last.text.length > 1 && last.text.endsWith(last.text.charAt(0));
  return isClosed ? undefined : [last.at, last.at + 1];
}

/** The bracket that nothing has closed before a place: to the parser, what follows it is indented wrongly. */
function openBracket(units: readonly Lexeme[], before: number): Span | undefined {
  const open: Lexeme[] = [];
  for (const unit of units) {
    if (unit.at >= before) break;
    if (unit.is === 'open-map' || unit.is === 'open-list') open.push(unit);
    else if (unit.is === 'close') open.pop();
  }
  const last = open.at(-1);
  return last && [last.at, last.end];
}

/** A text that starts with a sign of YAML, up to the end of its line. */
function badStart(text: string, start: number, report: Reporter): void {
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  const span = [start, start + line.trimEnd().length] as const;
  report('needs-quotes', span, { text: line.slice(0, 20) }, { span, text: quoted(line.trimEnd()) });
}

/** Makes our tree of the parser's, refusing what the gate cannot see: keys by what they say, depth and number of values. */
class Builder {
  readonly #text: string;
  readonly #report: Reporter;
  #values = 0;

  constructor(text: string, report: Reporter) {
    this.#text = text;
    this.#report = report;
  }

  tree(node: Node | null, empty: Span, depth: number): Tree {
    const span = spanOf(node) ?? empty;
    if (++this.#values === LIMITS.values + 1) this.#report('too-many-values', span, { most: LIMITS.values });
    if (isCollection(node)) {
      if (depth > LIMITS.depth) {
        this.#report('too-deep', span, { most: LIMITS.depth });
        return { is: 'list', span, items: [] };
      }
      if (isMap(node)) return { is: 'map', span, entries: this.#entries(node.items, depth) };
      const items = node.items.map((item) =>
        isPair(item) ? this.#pairAlone(item, depth) : this.tree(item as Node | null, [span[1], span[1]], depth + 1),
      );
      return { is: 'list', span, items };
    }
    if (isAlias(node)) {
      this.#report('alias', span);
      return { is: 'scalar', span, value: null, source: '' };
    }
    return isScalar(node) ? this.#scalar(node, span) : { is: 'scalar', span, value: null, source: '' };
  }

  /** `[60%: {…}]`: a pair that stands in a list is a map of its own. */
  #pairAlone(pair: Pair, depth: number): Tree {
    const entries = this.#entries([pair], depth + 1);
    const [entry] = entries;
    return { is: 'map', span: entry ? [entry.keySpan[0], entry.value.span[1]] : [0, 0], entries };
  }

  #entries(pairs: readonly Pair[], depth: number): Entry[] {
    const entries: Entry[] = [];
    const seen = new Set<string>();
    for (const pair of pairs) {
      const keyNode = pair.key as Node | null;
      const keySpan = spanOf(keyNode) ?? [0, 0];
      const value = this.tree(pair.value as Node | null, [keySpan[1], keySpan[1]], depth + 1);
      if (!isScalar(keyNode) || keyNode.value === null) {
        const text = this.#text.slice(...keySpan);
        const fix = { span: keySpan, text: quoted(text) };
        if (text === '') this.#report('not-yaml', keySpan, { reason: 'MISSING_CHAR' });
        else this.#report('needs-quotes', keySpan, { text: text.slice(0, 20) }, fix);
        continue;
      }
      const said: unknown = keyNode.value;
      const key = typeof said === 'string' ? said : JSON.stringify(said);
      if (FORBIDDEN.has(key)) this.#report('forbidden-key', keySpan, { name: key });
      else if (key === '<<') this.#report('merge-key', keySpan);
      else if (seen.has(key)) this.#report('duplicate-key', keySpan, { name: key });
      else entries.push({ key, keySpan, value });
      seen.add(key);
    }
    return entries;
  }

  #scalar(node: Scalar, span: Span): ScalarTree {
    const source = node.source ?? this.#text.slice(...span);
    const { value } = node;
    const isPlain = node.type === Scalar.PLAIN;
    if (typeof value === 'number' && isPlain) this.#number(value, source, span);
    if (typeof value === 'number' && !Number.isFinite(value))
      return { is: 'scalar', span, value: source, source, textAt: span[0] };
    const kept = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
    const says = typeof kept === 'string' ? kept : source;
    const start = isPlain ? span[0] : span[0] + 1;
    const stands = this.#text.startsWith(says, start);
    return stands
      ? { is: 'scalar', span, value: kept, source, textAt: start }
      : { is: 'scalar', span, value: kept, source };
  }

  #number(value: number, source: string, span: Span): void {
    const fix = { span, text: quoted(source) };
    if (/^[+-]?0\d/.test(source)) this.#report('lost-zero', span, { text: source }, fix);
    else if (/^[+-]?\d+$/.test(source) && !Number.isSafeInteger(value))
      this.#report('number-too-long', span, { text: source }, fix);
  }
}

function spanOf(node: Node | null): Span | undefined {
  const range = node?.range;
  return range ? [range[0], Math.max(range[0], range[1])] : undefined;
}
