import type { Expression } from './expression.ts';

/** The parts of an expression, one level down. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.is) {
    case 'not':
    case 'minus':
    case 'never':
      return [expression.of];
    case 'and':
    case 'or':
    case 'compare':
    case 'arithmetic':
      return [expression.left, expression.right];
    case 'min':
    case 'max':
    case 'count':
      return expression.of;
    case 'value':
    case 'name':
    case 'seen':
    case 'result':
    case 'picked':
    case 'opened':
    case 'before':
      return [];
    default:
      return expression satisfies never;
  }
}

/** An expression and everything inside it, from the outside in. */
export const allParts = (expression: Expression): readonly Expression[] => [
  expression,
  ...partsOf(expression).flatMap(allParts),
];
