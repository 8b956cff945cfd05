import { extendComponents, type Components } from './components.ts';
import type { Edges } from './edges.ts';
import type { Search, Spot } from './positions.ts';

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
  readonly edges: Edges;
  readonly #components: Components = { order: [], bounds: [0] };
  /** Spot → its component. */
  readonly #of: number[] = [];
  readonly #loops: boolean[] = [];

  constructor({ spots, edges }: Search) {
    this.spots = spots;
    this.edges = edges;
    this.extend();
  }

  /** All spots; each component in one piece, after those it leads to. */
  get order(): readonly number[] {
    return this.#components.order;
  }

  /** How many components there are. */
  get size(): number {
    return this.#loops.length;
  }

  /** Takes in spots that were found since; nothing that was there leads to them. */
  extend(): void {
    const { firstEdge, firstArrival, to } = this.edges;
    const { order, bounds } = this.#components;
    const first = firstEdge.map((edge) => firstArrival[edge] as number);
    extendComponents(this.#components, order.length, this.spots.length, { first, to });
    for (let number = this.size; number < bounds.length - 1; number++) {
      const [from, end] = [bounds[number] as number, bounds[number + 1] as number];
      for (let at = from; at < end; at++) this.#of[order[at] as number] = number;
      let loops = end - from > 1;
      const spot = order[from] as number;
      for (let at = first[spot] as number; !loops && at < (first[spot + 1] as number); at++) loops = to[at] === spot;
      this.#loops.push(loops);
    }
  }

  component(number: number): Component {
    const { bounds } = this.#components;
    return {
      from: bounds[number] as number,
      to: bounds[number + 1] as number,
      loops: this.#loops[number] as boolean,
    };
  }

  /** How many ways lead on from the spots of a component: what one round through them costs. */
  looksAt({ from, to }: Component): number {
    const { firstEdge, firstArrival } = this.edges;
    let looks = to - from;
    for (let at = from; at < to; at++) {
      const spot = this.order[at] as number;
      looks +=
        (firstArrival[firstEdge[spot + 1] as number] as number) - (firstArrival[firstEdge[spot] as number] as number);
    }
    return looks;
  }

  /** Whether two spots lead to each other. */
  together(one: number, other: number): boolean {
    return this.#of[one] === this.#of[other];
  }

  /** Whether a way of an edge leads back into the component that the edge comes from. */
  staysTogether(spot: number, edge: number): boolean {
    const { firstArrival, to } = this.edges;
    for (let at = firstArrival[edge] as number; at < (firstArrival[edge + 1] as number); at++)
      if (this.#of[to[at] as number] === this.#of[spot]) return true;
    return false;
  }
}
