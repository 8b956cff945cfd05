import type { Expression } from '../scenario/expression.ts';
import type { Scenario, ScenarioNode } from '../scenario/scenario.ts';

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
