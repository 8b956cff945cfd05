/** Where each item leads: `to[first[item]] … to[first[item + 1] − 1]`. */
export interface Leads {
  readonly first: readonly number[];
  readonly to: readonly number[];
}

/** Strongly connected components, one behind the other, each after those it leads to. */
export interface Components {
  readonly order: number[];
  /** Where each component begins in `order`; behind the last one, the length of `order`. */
  readonly bounds: number[];
}

/**
 * Appends the strongly connected components of the items from `from` to `size` (Tarjan, without recursion). Items before
 * `from` are in it already and lead to none of the new ones. Solving in this order needs each value once, except inside
 * a loop; inside one, items that lie deeper come first.
 */
export function extendComponents({ order, bounds }: Components, from: number, size: number, leads: Leads): void {
  const count = size - from;
  const met = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const onStack = new Uint8Array(count);
  const stack: number[] = [];
  // The items that are being looked at, and for each the next of its leads.
  const path: number[] = [];
  const cursor: number[] = [];
  let entered = 0;
  const enter = (at: number) => {
    met[at] = low[at] = entered++;
    stack.push(at);
    onStack[at] = 1;
    path.push(at);
    cursor.push(leads.first[at + from] as number);
  };
  for (let root = 0; root < count; root++) {
    if (met[root] !== -1) continue;
    enter(root);
    while (path.length > 0) {
      const at = path[path.length - 1] as number;
      const lead = cursor[cursor.length - 1] as number;
      if (lead < (leads.first[at + from + 1] as number)) {
        cursor[cursor.length - 1] = lead + 1;
        const to = (leads.to[lead] as number) - from;
        if (to < 0) continue;
        if (met[to] === -1) enter(to);
        else if (onStack[to] && (met[to] as number) < (low[at] as number)) low[at] = met[to] as number;
        continue;
      }
      path.pop();
      cursor.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined && (low[at] as number) < (low[parent] as number)) low[parent] = low[at] as number;
      if (low[at] !== met[at]) continue;
      for (let member = -1; member !== at;) {
        member = stack.pop() as number;
        onStack[member] = 0;
        order.push(member + from);
      }
      bounds.push(order.length);
    }
  }
}
