import type { Expression } from '../scenario/expression.ts';
import type { Outcome, Scenario, ScenarioNode } from '../scenario/scenario.ts';

/** Calls `visit` with an expression and everything inside it. */
export function visitExpression(expression: Expression, visit: (part: Expression) => void): void {
  visit(expression);
  switch (expression.is) {
    case 'not':
    case 'minus':
    case 'never':
      visitExpression(expression.of, visit);
      return;
    case 'and':
    case 'or':
    case 'compare':
    case 'arithmetic':
      visitExpression(expression.left, visit);
      visitExpression(expression.right, visit);
      return;
    case 'min':
    case 'max':
    case 'count':
      for (const part of expression.of) visitExpression(part, visit);
      return;
    case 'value':
    case 'name':
    case 'seen':
    case 'result':
    case 'picked':
    case 'opened':
    case 'before':
      return;
    default:
      return expression satisfies never;
  }
}

/** Every condition of a scenario that is judged while it is played or when it ends. */
export function expressionsOf(scenario: Scenario): Expression[] {
  return [...scenario.nodes.flatMap(expressionsOfNode), ...scenario.rules.map(({ expect }) => expect)];
}

/** The conditions that stand in one node. */
export function expressionsOfNode(node: ScenarioNode): Expression[] {
  const found = [node.if, ...node.say.map((line) => line.if)];
  if (node.kind === 'choice') found.push(...node.options.map((option) => option.if));
  if (node.kind === 'go') found.push(...node.branches.map((branch) => branch.if));
  return found.filter((expression) => expression !== undefined);
}

/** Everything that can follow a node, in file order; `late` comes last. */
export function outcomesOf(node: ScenarioNode): Outcome[] {
  switch (node.kind) {
    case 'end':
      return [];
    case 'say':
      return [node.then];
    case 'chance':
    case 'go':
      return node.branches.map(({ then }) => then);
    case 'choice':
      return [...node.options.map(({ then }) => then), ...(node.late ? [node.late.then] : [])];
    case 'quiz':
    case 'inspect':
    case 'classify':
    case 'form':
    case 'compute':
      return [...node.bands.map(({ then }) => then), ...(node.late ? [node.late.then] : [])];
    default:
      return node satisfies never;
  }
}
