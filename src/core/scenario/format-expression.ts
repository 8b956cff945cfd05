import type { Expression, Happening } from './expression.ts';

const happening = ({ node, option }: Happening): string => (option === undefined ? node : `${node}.${option}`);

/** How tightly a construct binds; what binds less tightly than its place needs parentheses. */
function tightness(expression: Expression): number {
  const { is } = expression;
  if (is === 'arithmetic') return expression.by === '+' || expression.by === '-' ? 5 : 6;
  return is === 'or' ? 1 : is === 'and' ? 2 : is === 'not' ? 3 : is === 'compare' ? 4 : 7;
}

/** The text of an expression; reading it again gives the same expression, spans aside. */
export function formatExpression(expression: Expression): string {
  const inside = (of: Expression, least: number): string =>
    tightness(of) < least ? `(${formatExpression(of)})` : formatExpression(of);
  switch (expression.is) {
    case 'value':
      return typeof expression.value === 'string'
        ? `"${expression.value.replace(/["\\]/g, '\\$&')}"`
        : String(expression.value);
    case 'name':
      return expression.path.join('.');
    case 'not':
      return `not ${inside(expression.of, 3)}`;
    case 'minus':
      return `-${inside(expression.of, 7)}`;
    case 'and':
      return `${inside(expression.left, 2)} and ${inside(expression.right, 3)}`;
    case 'or':
      return `${inside(expression.left, 1)} or ${inside(expression.right, 2)}`;
    case 'compare':
      return `${inside(expression.left, 5)} ${expression.by} ${inside(expression.right, 5)}`;
    case 'arithmetic': {
      const tight = tightness(expression);
      return `${inside(expression.left, tight)} ${expression.by} ${inside(expression.right, tight + 1)}`;
    }
    case 'min':
    case 'max':
    case 'count':
      return `${expression.is}(${expression.of.map(formatExpression).join(', ')})`;
    case 'never':
      return `never(${formatExpression(expression.of)})`;
    case 'seen':
    case 'result':
      return `${expression.is}(${expression.node})`;
    case 'picked':
      return `picked(${expression.node}.${expression.option})`;
    case 'opened':
      return `opened(${expression.panel})`;
    case 'before':
      return `before(${happening(expression.first)}, ${happening(expression.then)})`;
    default:
      return expression satisfies never;
  }
}
