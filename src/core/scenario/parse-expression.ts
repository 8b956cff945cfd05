import { collect, type Problem, type Report } from '../kernel/problem.ts';
import type { Span } from '../kernel/span.ts';
import {
  COMPARISONS,
  RUN_FUNCTIONS,
  VALUE_FUNCTIONS,
  type Arithmetic,
  type Comparison,
  type Expression,
  type Happening,
} from './expression.ts';
import { HALF_WIDTH, textOf, tokensOf, type Token } from './tokens.ts';
import { nearest } from './words.ts';

/** What can be wrong with the text of a condition. */
export type ExpressionCode =
  | 'condition-empty'
  | 'condition-too-long'
  | 'condition-too-deep'
  | 'condition-character'
  | 'condition-quote'
  | 'condition-unexpected'
  | 'condition-unfinished'
  | 'condition-function'
  | 'condition-arguments'
  | 'condition-equals';

export interface ParsedExpression {
  /** Undefined iff there is a problem. */
  readonly expression?: Expression;
  /** Spans count from the start of the condition's own text. */
  readonly problems: Problem<ExpressionCode>[];
}

/** In UTF-16 units; longer ones are no conditions but somebody's text. */
const LONGEST = 1000;
/** Of parentheses, functions and signs inside one another. */
const DEEPEST = 32;

const FUNCTIONS = [...RUN_FUNCTIONS, 'never', ...VALUE_FUNCTIONS] as const;
type FunctionName = (typeof FUNCTIONS)[number];
const isFunction = (word: string): word is FunctionName => (FUNCTIONS as readonly string[]).includes(word);
/** The words of functions may be fields of a row (`result`), where no parenthesis follows. */
const isReserved = (word: string) => word === 'and' || word === 'or' || word === 'not';
const isComparison = (sign: string): sign is Comparison => (COMPARISONS as readonly string[]).includes(sign);

/** Unwinds the parser; never leaves this file. */
class Stop extends Error {}

/**
 * Reads a condition or formula (architecture.md, decision 15): a recursive descent over tokens. Never throws; the first
 * mistake ends it.
 */
export function parseExpression(source: string): ParsedExpression {
  const { value, problems } = collect<Expression | undefined, ExpressionCode>((report) => {
    if (source.trim() === '') report('condition-empty', [0, source.length]);
    else if (source.length > LONGEST) report('condition-too-long', [0, source.length], { most: LONGEST });
    else {
      try {
        return new Parser(source, report).whole();
      } catch (fault) {
        if (!(fault instanceof Stop)) throw fault;
      }
    }
    return undefined;
  });
  return value ? { expression: value, problems } : { problems };
}

class Parser {
  readonly #tokens: readonly Token[];
  readonly #report: Report<ExpressionCode>;
  #at = 0;
  #depth = 0;

  constructor(source: string, report: Report<ExpressionCode>) {
    this.#tokens = tokensOf(source);
    this.#report = report;
  }

  whole(): Expression {
    const expression = this.#or();
    if (this.#token.is !== 'end') this.#unexpected();
    return expression;
  }

  get #token(): Token {
    return this.#tokens[this.#at] as Token;
  }

  #stop(code: ExpressionCode, span: Span, about: Record<string, string | number> = {}): never {
    this.#report(code, span, about);
    throw new Stop();
  }

  #unexpected(): never {
    const token = this.#token;
    if (token.is === 'end') return this.#stop('condition-unfinished', token.span);
    if (token.is === 'open-quote') return this.#stop('condition-quote', token.span);
    if (token.is !== 'strange') return this.#stop('condition-unexpected', token.span, { found: textOf(token) });
    const meant = HALF_WIDTH[token.sign] ?? '';
    if (meant === '==') return this.#stop('condition-equals', token.span);
    return this.#stop('condition-character', token.span, { sign: token.sign, meant });
  }

  #sign(...signs: string[]): string | undefined {
    const token = this.#token;
    if (token.is !== 'sign' || !signs.includes(token.sign)) return undefined;
    this.#at++;
    return token.sign;
  }

  #word(word: string): boolean {
    const token = this.#token;
    if (token.is !== 'word' || token.word !== word) return false;
    this.#at++;
    return true;
  }

  #expect(sign: string): Span {
    const { span } = this.#token;
    if (this.#sign(sign) === undefined) this.#unexpected();
    return span;
  }

  #deeper<T>(span: Span, inside: () => T): T {
    if (++this.#depth > DEEPEST) this.#stop('condition-too-deep', span, { most: DEEPEST });
    const value = inside();
    this.#depth--;
    return value;
  }

  #or(): Expression {
    let left = this.#and();
    while (this.#word('or')) left = join(left, this.#and(), { is: 'or' });
    return left;
  }

  #and(): Expression {
    let left = this.#not();
    while (this.#word('and')) left = join(left, this.#not(), { is: 'and' });
    return left;
  }

  #not(): Expression {
    const { span } = this.#token;
    if (!this.#word('not')) return this.#comparison();
    const of = this.#deeper(span, () => this.#not());
    return { is: 'not', of, span: [span[0], of.span[1]] };
  }

  #comparison(): Expression {
    const left = this.#sum();
    const by = this.#sign(...COMPARISONS);
    if (by === undefined || !isComparison(by)) return left;
    const right = this.#sum();
    return { is: 'compare', by, left, right, span: [left.span[0], right.span[1]] };
  }

  #sum(): Expression {
    let left = this.#product();
    for (let by = this.#sign('+', '-'); by !== undefined; by = this.#sign('+', '-'))
      left = join(left, this.#product(), { is: 'arithmetic', by: by as Arithmetic });
    return left;
  }

  #product(): Expression {
    let left = this.#single();
    for (let by = this.#sign('*', '/'); by !== undefined; by = this.#sign('*', '/'))
      left = join(left, this.#single(), { is: 'arithmetic', by: by as Arithmetic });
    return left;
  }

  #single(): Expression {
    const token = this.#token;
    const { span } = token;
    if (token.is === 'number' || token.is === 'text') {
      this.#at++;
      return { is: 'value', value: token.value, span };
    }
    if (this.#sign('-') !== undefined) {
      const of = this.#deeper(span, () => this.#single());
      return { is: 'minus', of, span: [span[0], of.span[1]] };
    }
    if (this.#sign('(') !== undefined) {
      const inside = this.#deeper(span, () => this.#or());
      return { ...inside, span: [span[0], this.#expect(')')[1]] };
    }
    if (token.is !== 'word') return this.#unexpected();
    return this.#named(token.word, span);
  }

  #named(word: string, span: Span): Expression {
    const next = this.#tokens[this.#at + 1];
    if (next?.is === 'sign' && next.sign === '(') {
      if (isFunction(word)) return this.#call(word, span);
      const near = nearest(word, FUNCTIONS) ?? '';
      this.#stop('condition-function', span, { name: word, suggestion: near, known: FUNCTIONS.join(' ') });
    }
    if (word === 'true' || word === 'false' || word === 'null') {
      this.#at++;
      return { is: 'value', value: word === 'null' ? null : word === 'true', span };
    }
    if (isReserved(word)) this.#unexpected();
    const path = this.#path();
    return { is: 'name', path: path.words, span: path.span };
  }

  /** Words with dots between them. */
  #path(): { words: [string, ...string[]]; span: Span } {
    const first = this.#oneWord();
    const words: [string, ...string[]] = [first.word];
    let end = first.span[1];
    while (this.#sign('.') !== undefined) {
      const next = this.#oneWord();
      words.push(next.word);
      end = next.span[1];
    }
    return { words, span: [first.span[0], end] };
  }

  #oneWord(): { word: string; span: Span } {
    const token = this.#token;
    if (token.is !== 'word') return this.#unexpected();
    this.#at++;
    return token;
  }

  #call(name: FunctionName, span: Span): Expression {
    this.#at += 2;
    return this.#deeper(span, () => this.#arguments(name, span));
  }

  #arguments(name: FunctionName, start: Span): Expression {
    const closed = (): Span => [start[0], this.#expect(')')[1]];
    const wrong = (span: Span): never =>
      this.#stop('condition-arguments', [start[0], span[1]], { name, like: EXAMPLES[name] });
    switch (name) {
      case 'seen':
      case 'result':
      case 'opened': {
        const { words, span } = this.#path();
        const [word] = words;
        if (words.length !== 1) wrong(span);
        return name === 'opened' ? { is: name, panel: word, span: closed() } : { is: name, node: word, span: closed() };
      }
      case 'picked': {
        const { words, span } = this.#path();
        const [node, option] = words;
        if (option === undefined || words.length !== 2) return wrong(span);
        return { is: 'picked', node, option, span: closed() };
      }
      case 'before': {
        const first = this.#happening(wrong);
        this.#expect(',');
        const then = this.#happening(wrong);
        return { is: 'before', first, then, span: closed() };
      }
      case 'never':
        return { is: 'never', of: this.#or(), span: closed() };
      case 'count':
      case 'min':
      case 'max': {
        const of = [this.#or()];
        while (this.#sign(',') !== undefined) of.push(this.#or());
        return { is: name, of, span: closed() };
      }
      default:
        return name satisfies never;
    }
  }

  #happening(wrong: (span: Span) => never): Happening {
    const { words, span } = this.#path();
    const [node, option] = words;
    if (words.length > 2) wrong(span);
    return option === undefined ? { node } : { node, option };
  }
}

const EXAMPLES: Readonly<Record<FunctionName, string>> = {
  seen: 'seen(open)',
  picked: 'picked(open.calm)',
  opened: 'opened(orders)',
  result: 'result(pay)',
  before: 'before(open.calm, pay)',
  never: 'never(mood < 20)',
  count: 'count(seen(a), seen(b))',
  min: 'min(mood, 50)',
  max: 'max(mood, 50)',
};

type Joint = { readonly is: 'and' | 'or' } | { readonly is: 'arithmetic'; readonly by: Arithmetic };

const join = (left: Expression, right: Expression, joint: Joint): Expression => ({
  ...joint,
  left,
  right,
  span: [left.span[0], right.span[1]],
});
