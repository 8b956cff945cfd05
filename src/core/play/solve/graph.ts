import { extendComponents, type EachNext } from './components.ts';
import type { Spot } from './positions.ts';

/** A stretch of `Graph.order`: one spot, or several that all lead to each other. */
export interface Component {
  readonly from: number;
  /** Behind the last. */
  readonly to: number;
  /** Whether a run can come back to where it was. */
  readonly loops: boolean;
}

/** The spots in the order in which their values are worked out. */
export class Graph {
  readonly spots: readonly Spot[];
  /** All spots; each component in one piece, after those it leads to. */
  readonly order: number[] = [];
  readonly #bounds: number[] = [0];
  /** The component of each spot. */
  readonly #of: number[] = [];
  readonly #loops: boolean[] = [];

  constructor(spots: readonly Spot[]) {
    this.spots = spots;
    this.extend();
  }

  /** How many components there are. */
  get size(): number {
    return this.#loops.length;
  }

  /** Takes in spots that were found since; nothing that was there leads to them. */
  extend(): void {
    const known = this.size;
    extendComponents({ order: this.order, bounds: this.#bounds }, this.order.length, this.spots.length, this.#eachNext);
    for (let index = known; index < this.#bounds.length - 1; index++) {
      const [from, to] = [this.#bounds[index] as number, this.#bounds[index + 1] as number];
      for (let at = from; at < to; at++) this.#of[this.order[at] as number] = index;
      this.#loops.push(to - from > 1 || this.#leadsTo(this.order[from] as number));
    }
  }

  component(index: number): Component {
    const [from, to] = [this.#bounds[index] as number, this.#bounds[index + 1] as number];
    return { from, to, loops: this.#loops[index] as boolean };
  }

  /** Whether two spots lead to each other. */
  together(one: number, other: number): boolean {
    return this.#of[one] === this.#of[other];
  }

  readonly #eachNext: EachNext = (index, visit) => {
    for (const { arrivals } of (this.spots[index] as Spot).edges) for (const { to } of arrivals) visit(to);
  };

  #leadsTo(self: number): boolean {
    return (this.spots[self] as Spot).edges.some(({ arrivals }) => arrivals.some(({ to }) => to === self));
  }
}
