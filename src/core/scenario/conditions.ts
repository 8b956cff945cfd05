import type { Arithmetic, Comparison, Expression, Happening, Value } from './expression.ts';

/** What a condition can see: names of meters, flags and bound data, and what happened in the run so far. */
export interface Scope {
  /** The value behind a name; undefined where nobody knows it. */
  name(path: readonly string[]): Value | undefined;
  seen(node: string): boolean;
  picked(node: string, option: string): boolean;
  /** Whether a panel or document was opened. */
  opened(panel: string): boolean;
  /** The quality in [0, 1] of the first answer to a node; 0 before it. */
  result(node: string): number;
  /** `first` happened, and before any `then`. */
  before(first: Happening, then: Happening): boolean;
  /** The condition held at no position of the run so far. */
  never(condition: Expression): boolean;
}

/** Whether a value holds as a condition: not false, not null, not 0, not the empty text. */
export const isTrue = (value: Value): boolean => value !== false && value !== null && value !== 0 && value !== '';

const asNumber = (value: Value): number => (typeof value === 'number' ? value : value === true ? 1 : 0);

/** Keeps every result something that JSON can say. */
const finite = (value: number): number => (Number.isFinite(value) ? value : 0);

/** A sum as conditions do it: what overflows is 0, and so is `x / 0`. */
export function calculate(by: Arithmetic, left: number, right: number): number {
  switch (by) {
    case '+':
      return finite(left + right);
    case '-':
      return finite(left - right);
    case '*':
      return finite(left * right);
    case '/':
      return right === 0 ? 0 : finite(left / right);
    default:
      return by satisfies never;
  }
}

/** Values of different types are never equal and never in order. */
export function compare(by: Comparison, left: Value, right: Value): boolean {
  if (by === '==') return left === right;
  if (by === '!=') return left !== right;
  const ordered =
    (typeof left === 'number' && typeof right === 'number') || (typeof left === 'string' && typeof right === 'string');
  if (!ordered) return false;
  switch (by) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    default:
      return by satisfies never;
  }
}

/**
 * The value of an expression. Total: an unknown name is null, `x / 0` and what overflows is 0, text counts as 0 in sums,
 * and comparisons of different types are false, save `!=`.
 */
export function evaluate(expression: Expression, scope: Scope): Value {
  switch (expression.is) {
    case 'value':
      return expression.value;
    case 'name':
      return scope.name(expression.path) ?? null;
    case 'not':
      return !isTrue(evaluate(expression.of, scope));
    case 'minus':
      return finite(0 - asNumber(evaluate(expression.of, scope)));
    case 'and':
      return isTrue(evaluate(expression.left, scope)) && isTrue(evaluate(expression.right, scope));
    case 'or':
      return isTrue(evaluate(expression.left, scope)) || isTrue(evaluate(expression.right, scope));
    case 'compare':
      return compare(expression.by, evaluate(expression.left, scope), evaluate(expression.right, scope));
    case 'arithmetic':
      return calculate(
        expression.by,
        asNumber(evaluate(expression.left, scope)),
        asNumber(evaluate(expression.right, scope)),
      );
    case 'min':
      return finite(Math.min(...expression.of.map((part) => asNumber(evaluate(part, scope)))));
    case 'max':
      return finite(Math.max(...expression.of.map((part) => asNumber(evaluate(part, scope)))));
    case 'count':
      return expression.of.filter((part) => isTrue(evaluate(part, scope))).length;
    case 'seen':
      return scope.seen(expression.node);
    case 'result':
      return scope.result(expression.node);
    case 'picked':
      return scope.picked(expression.node, expression.option);
    case 'opened':
      return scope.opened(expression.panel);
    case 'before':
      return scope.before(expression.first, expression.then);
    case 'never':
      return scope.never(expression.of);
    default:
      return expression satisfies never;
  }
}
