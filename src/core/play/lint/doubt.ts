import type { Expression } from '../../scenario/expression.ts';
import { linksOf, reachedFrom } from '../../scenario/links.ts';
import type { Scenario, ScenarioNode } from '../../scenario/scenario.ts';
import { allParts } from '../../scenario/visit.ts';

/**
 * Whether the solver sees every way in which a condition can turn out. It does not where a condition reads the exact result
 * of a banded task (only some results are tried), panels (students look where they like), what looking cost, or rows that
 * the seed draws.
 */
export function certainty({ nodes, data }: Scenario): (condition: Expression) => boolean {
  const kinds = new Map(nodes.map((node) => [node.id, node]));
  const paid = new Set(nodes.flatMap((node) => (node.kind === 'inspect' ? Object.keys(node.cost) : [])));
  const drawn = data.some(({ query }) => query.random) ? new Set(data.map(({ name }) => name)) : new Set<string>();
  return (condition) => {
    let certain = true;
    for (const part of allParts(condition)) {
      if (part.is === 'opened') certain = false;
      else if (part.is === 'result') certain &&= hasFewResults(kinds.get(part.node));
      else if (part.is === 'name') certain &&= !paid.has(part.path[0] ?? '') && !drawn.has(part.path[0] ?? '');
    }
    return certain;
  };
}

/** Whether every result that an answer can have is an outcome of the solver. */
const hasFewResults = (node: ScenarioNode | undefined): boolean =>
  node?.kind === 'choice' || (node?.kind === 'quiz' && !node.several);

/**
 * The nodes that lie behind a way whose opening the solver does not see in full. What it finds there may not be all, so
 * rules that say "always" or "never" keep quiet about them.
 */
export function doubtfulNodes(scenario: Scenario): Set<string> {
  const isCertain = certainty(scenario);
  const doubted = (condition: Expression | undefined) => condition !== undefined && !isCertain(condition);
  const paid = scenario.nodes.flatMap((node) => (node.kind === 'inspect' ? Object.keys(node.cost) : []));
  const stops = scenario.meters.flatMap(({ id, stop }) => (stop && paid.includes(id) ? [stop.to] : []));
  const behind = scenario.nodes.flatMap((node) => {
    const ways = doubted(node.if) ? [node.id, node.otherwise ?? node.id] : [];
    if (node.kind === 'choice')
      ways.push(...node.options.filter((option) => doubted(option.if)).map(({ then }) => then.to));
    if (node.kind === 'go') {
      const first = node.branches.findIndex((branch) => doubted(branch.if));
      if (first >= 0) ways.push(...node.branches.slice(first).map(({ then }) => then.to));
    }
    return ways;
  });
  return reachedFrom([...stops, ...behind], linksOf(scenario));
}
