import { successors } from '../core/play/graph.ts';
import { isTask, type Scenario } from '../core/scenario/scenario.ts';

/**
 * The most tasks that can come from each node on, this one included, when no node is met twice. Good enough for "step 5
 * of 9": ways back in a loop are not counted.
 */
export function tasksAhead(scenario: Scenario): ReadonlyMap<string, number> {
  const nodes = new Map(scenario.nodes.map((node) => [node.id, node]));
  const ahead = new Map<string, number>();
  const onPath = new Set<string>();
  // A path as long as the scenario would overflow the stack: the way down is a list of our own.
  const path: { readonly id: string; readonly next: string[]; most: number }[] = [];
  const enter = (id: string) => {
    const node = nodes.get(id);
    if (!node) return;
    onPath.add(id);
    path.push({ id, next: successors(scenario, node), most: 0 });
  };
  for (const { id: start } of scenario.nodes) {
    if (!ahead.has(start)) enter(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const to = top.next.pop();
      if (to === undefined) {
        const node = nodes.get(top.id);
        const count = top.most + (node && isTask(node) ? 1 : 0);
        ahead.set(top.id, count);
        onPath.delete(top.id);
        path.pop();
        const parent = path.at(-1);
        if (parent) parent.most = Math.max(parent.most, count);
      } else if (ahead.has(to)) top.most = Math.max(top.most, ahead.get(to) ?? 0);
      else if (!onPath.has(to)) enter(to);
    }
  }
  return ahead;
}
