import type { TaskOutcome } from './outcomes.ts';

/** A way that luck and automatic nodes lead to a position. */
export interface Arrival {
  readonly chance: number;
  readonly to: number;
  /** Automatic nodes on the way, in order. */
  readonly through: readonly string[];
}

export interface Edge {
  readonly outcome: TaskOutcome;
  readonly arrivals: readonly Arrival[];
}

export const NOTHING: readonly never[] = [];

/**
 * What leads from every spot to others, in long lists of numbers: hundreds of thousands of edges are walked many times,
 * and objects would cost several times as much. Spots, and the edges of a spot, are written in order.
 */
export class Edges {
  /** Spot → its first edge; one entry more than spots were written. */
  readonly firstEdge: number[] = [0];
  /** Edge → its first arrival; one entry more than there are edges. */
  readonly firstArrival: number[] = [0];
  readonly outcomes: TaskOutcome[] = [];
  /** Arrival → its chance and the spot that it leads to. */
  readonly chance: number[] = [];
  readonly to: number[] = [];
  /** Arrival → the automatic nodes on the way, where there are any. */
  readonly through = new Map<number, readonly string[]>();

  /** Adds an arrival to the edge that is being written. */
  addArrival(chance: number, to: number, through: readonly string[] = NOTHING): void {
    if (through.length > 0) this.through.set(this.to.length, through);
    this.chance.push(chance);
    this.to.push(to);
  }

  endEdge(outcome: TaskOutcome): void {
    this.outcomes.push(outcome);
    this.firstArrival.push(this.to.length);
  }

  endSpot(): void {
    this.firstEdge.push(this.outcomes.length);
  }

  /** The edges of a spot, to look at. */
  of(spot: number): Edge[] {
    const edges: Edge[] = [];
    for (let edge = this.firstEdge[spot] ?? 0; edge < (this.firstEdge[spot + 1] ?? 0); edge++) {
      const arrivals: Arrival[] = [];
      for (let at = this.firstArrival[edge] as number; at < (this.firstArrival[edge + 1] as number); at++)
        arrivals.push({
          chance: this.chance[at] as number,
          to: this.to[at] as number,
          through: this.through.get(at) ?? NOTHING,
        });
      edges.push({ outcome: this.outcomes[edge] as TaskOutcome, arrivals });
    }
    return edges;
  }

  /** What one gets on average at the end of an edge. */
  expected(edge: number, values: Float64Array): number {
    let sum = 0;
    const end = this.firstArrival[edge + 1] as number;
    for (let at = this.firstArrival[edge] as number; at < end; at++)
      sum += (this.chance[at] as number) * (values[this.to[at] as number] as number);
    return sum;
  }

  /** What luck may bring at the end of an edge, at most. */
  highest(edge: number, values: Float64Array): number {
    let top = -Infinity;
    const end = this.firstArrival[edge + 1] as number;
    for (let at = this.firstArrival[edge] as number; at < end; at++)
      top = Math.max(top, values[this.to[at] as number] as number);
    return top;
  }
}
