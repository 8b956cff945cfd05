import type { Scenario, ScenarioNode } from '../scenario/scenario.ts';
import { outcomesOf } from '../scenario/links.ts';

/** Every node that can come right after `node`: outcomes, passing over, and meters that stop the run. */
export function successors(scenario: Scenario, node: ScenarioNode): string[] {
  const next = new Set<string>();
  if (node.otherwise !== undefined) next.add(node.otherwise);
  for (const { to, meters } of outcomesOf(node)) {
    next.add(to);
    for (const meter of scenario.meters) if (meter.stop && Object.hasOwn(meters, meter.id)) next.add(meter.stop.to);
  }
  if (node.kind === 'inspect')
    for (const meter of scenario.meters) if (meter.stop && Object.hasOwn(node.cost, meter.id)) next.add(meter.stop.to);
  return [...next];
}

/**
 * The nodes that a run can meet again: those in a cycle of the graph (Tarjan's strongly connected components, without
 * recursion, so that a long scenario does not overflow the stack).
 */
export function nodesInLoops(scenario: Scenario): ScenarioNode[] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const looping = new Set<string>();
  const edges = new Map(scenario.nodes.map((node) => [node.id, successors(scenario, node)]));
  const close = (root: string) => {
    const component: string[] = [];
    for (;;) {
      const member = open.pop();
      if (member === undefined) break;
      isOpen.delete(member);
      component.push(member);
      if (member === root) break;
    }
    if (component.length > 1 || edges.get(root)?.includes(root)) for (const member of component) looping.add(member);
  };
  for (const { id: start } of scenario.nodes) {
    if (order.has(start)) continue;
    const path: { id: string; next: number }[] = [];
    const enter = (id: string) => {
      order.set(id, order.size);
      low.set(id, order.size - 1);
      open.push(id);
      isOpen.add(id);
      path.push({ id, next: 0 });
    };
    const lower = (id: string, by: number) => low.set(id, Math.min(low.get(id) ?? by, by));
    enter(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const to = edges.get(top.id)?.[top.next++];
      if (to === undefined) {
        path.pop();
        if (low.get(top.id) === order.get(top.id)) close(top.id);
        const parent = path.at(-1);
        if (parent) lower(parent.id, low.get(top.id) ?? 0);
      } else if (!order.has(to) && edges.has(to)) enter(to);
      else if (isOpen.has(to)) lower(top.id, order.get(to) ?? 0);
    }
  }
  return scenario.nodes.filter(({ id }) => looping.has(id));
}
