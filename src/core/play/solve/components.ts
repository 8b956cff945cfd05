/**
 * The strongly connected components of a graph, in an order in which every component comes after those it leads to
 * (Tarjan, without recursion). Solving in this order needs each value once, except inside a loop.
 */
export function components(size: number, next: (index: number) => readonly number[]): number[][] {
  const order = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const onStack = new Uint8Array(size);
  const stack: number[] = [];
  const found: number[][] = [];
  const path: { at: number; next: readonly number[]; child: number }[] = [];
  let count = 0;
  const enter = (at: number) => {
    order[at] = low[at] = count++;
    stack.push(at);
    onStack[at] = 1;
    path.push({ at, next: next(at), child: 0 });
  };
  const lower = (at: number, by: number) => {
    if (by < (low[at] as number)) low[at] = by;
  };
  for (let root = 0; root < size; root++) {
    if (order[root] !== -1) continue;
    enter(root);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const to = top.next[top.child++];
      if (to === undefined) {
        path.pop();
        const parent = path.at(-1);
        if (parent) lower(parent.at, low[top.at] as number);
        if (low[top.at] === order[top.at]) found.push(cut(stack, onStack, top.at));
      } else if (order[to] === -1) enter(to);
      else if (onStack[to]) lower(top.at, order[to] as number);
    }
  }
  return found;
}

function cut(stack: number[], onStack: Uint8Array, root: number): number[] {
  const component: number[] = [];
  for (;;) {
    const member = stack.pop() as number;
    onStack[member] = 0;
    component.push(member);
    if (member === root) return component;
  }
}
