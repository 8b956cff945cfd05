import type { Report } from '../kernel/problem.ts';
import type { Span } from '../kernel/span.ts';
import type { Expression } from './expression.ts';
import { parseExpression } from './parse-expression.ts';
import type { ProblemCode } from './rules.ts';
import { spanWithin, textOf, type ScalarTree, type Tree } from './tree.ts';

/** A name that must exist somewhere; followed when the whole file is read. */
export interface Reference {
  readonly to: 'node' | 'target' | 'meter' | 'skill' | 'cast' | 'student' | 'panel' | 'table' | 'card';
  readonly id: string;
  readonly span: Span;
}

/** Where a formula stands decides what it may speak of. */
export type Use = 'condition' | 'rule' | 'key' | 'number';

export interface Formula {
  readonly expression: Expression;
  readonly use: Use;
  /** A place in the formula as a place in the file. */
  readonly placeOf: (span: Span) => Span;
}

/** What stands in the place of a formula that cannot be read; the problem keeps the file from being played. */
export const NOTHING: Expression = { is: 'value', value: null, span: [0, 0] };

/** An entry of the phrasebank: the ways to say it, and sentences that do. */
export interface Phrase {
  readonly patterns: readonly string[];
  readonly models: readonly string[];
}

/** Name of a phrasebank entry → the entry. */
export type Phrases = ReadonlyMap<string, Phrase>;

/** What is gathered while a file is read: names to follow, formulas and texts to look at, flags that are set. */
export class Reading {
  readonly report: Report<ProblemCode>;
  readonly references: Reference[] = [];
  readonly formulas: Formula[] = [];
  readonly texts: { readonly text: string; readonly tree: ScalarTree }[] = [];
  readonly flags = new Map<string, Span>();
  /** The names of bound data. */
  readonly data: readonly string[];
  /** The phrasebank. */
  readonly phrases: Phrases;

  constructor(report: Report<ProblemCode>, data: readonly string[], phrases: Phrases) {
    this.report = report;
    this.data = data;
    this.phrases = phrases;
  }

  refer(to: Reference['to'], id: string, span: Span): void {
    this.references.push({ to, id, span });
  }

  /** The word of a scalar that names something. */
  name(to: Reference['to'], tree: Tree | undefined): string | undefined {
    const id = textOf(tree);
    if (tree && id !== undefined) this.refer(to, id, tree.span);
    return id;
  }

  /** A text that students read; empty where it is missing. */
  text(tree: Tree | undefined): string {
    if (tree?.is !== 'scalar' || tree.value === null) return '';
    const text = typeof tree.value === 'string' ? tree.value : tree.source;
    this.texts.push({ text, tree });
    return text;
  }

  /** A condition or formula; a number or true or false is one too. */
  formula(tree: Tree | undefined, use: Use): Expression {
    if (tree?.is !== 'scalar' || tree.value === null) return NOTHING;
    const source = typeof tree.value === 'string' ? tree.value : String(tree.value);
    return this.expression(source, use, (span) => spanWithin(tree, span));
  }

  expression(source: string, use: Use, placeOf: (span: Span) => Span): Expression {
    const { expression, problems } = parseExpression(source);
    for (const { code, span, about } of problems) this.report(code, placeOf(span), about);
    if (!expression) return NOTHING;
    this.formulas.push({ expression, use, placeOf });
    return expression;
  }
}
