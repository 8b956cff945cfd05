import { isTask, type ScenarioNode } from '../../scenario/scenario.ts';
import { successors } from '../graph.ts';
import type { Draft } from '../move.ts';
import type { Play } from '../play.ts';
import { componentsOf } from './liveness.ts';

/**
 * Where it is not kept which nodes of a loop were met, nobody could say what is still to be earned there. So all that a loop
 * can pay is counted on coming into it, which is never too little, and answers inside it pay nothing more.
 */
export class Pools {
  readonly #places: ReadonlyMap<string, number>;
  /** Node → its loop; −1 outside loops. */
  readonly #of: Int32Array;
  /** Loop → the nodes in it that are scored. */
  readonly #members: readonly (readonly number[])[];
  readonly #visits: readonly (number | undefined)[];

  constructor({ scenario, layout }: Play) {
    const { nodes } = scenario;
    this.#visits = nodes.map(({ id }) => layout.visits.get(id));
    const places = (this.#places = new Map(nodes.map(({ id }, index) => [id, index])));
    const next = nodes.map((node) => successors(scenario, node).flatMap((id) => places.get(id) ?? []));
    const { order, bounds } = componentsOf(next);
    this.#of = new Int32Array(nodes.length).fill(-1);
    const members: number[][] = [];
    for (let number = 0; number + 1 < bounds.length; number++) {
      const inside = order.slice(bounds[number], bounds[number + 1]);
      const [first = 0] = inside;
      if (inside.length === 1 && !next[first]?.includes(first)) continue;
      for (const node of inside) this.#of[node] = members.length;
      members.push(inside.filter((node) => isTask(nodes[node] as ScenarioNode) && this.#visits[node] !== undefined));
    }
    this.#members = members;
  }

  /** Whether a node is paid for in advance. */
  has(node: string): boolean {
    return (this.#of[this.#placeOf(node)] ?? -1) >= 0;
  }

  #placeOf(node: string): number {
    return this.#places.get(node) ?? -1;
  }

  /**
   * What a loop pays in full to a run that comes into it.
   *
   * @param from where the run comes from; undefined at its beginning
   * @param worths what each node pays for a perfect first answer
   */
  entering(from: number | undefined, to: number, worths: ArrayLike<number>): number {
    const loop = this.#of[to] ?? -1;
    if (loop < 0 || (from !== undefined && this.#of[from] === loop)) return 0;
    return (this.#members[loop] ?? []).reduce((sum, node) => sum + (worths[node] ?? 0), 0);
  }

  /** What is still to be earned in the loop in which a real run stands. */
  left(
    { node: at, marks }: Pick<Draft, 'node'> & { readonly marks: readonly number[] },
    worths: ArrayLike<number>,
  ): number {
    const place = this.#placeOf(at);
    const unmet = (node: number) => (marks[this.#visits[node] ?? -1] ?? 0) <= (node === place ? 1 : 0);
    return (this.#members[this.#of[place] ?? -1] ?? []).reduce(
      (sum, node) => sum + (unmet(node) ? (worths[node] ?? 0) : 0),
      0,
    );
  }
}
