import { isTask } from '../../scenario/scenario.ts';
import { visitsOf, type Draft } from '../move.ts';
import type { Play } from '../play.ts';
import type { Position } from '../position.ts';
import { holds } from '../scope.ts';
import { SearchStopped, type SearchOptions } from './budget.ts';
import type { Arrival, Edge } from './edges.ts';
import { Graph } from './graph.ts';
import { bestPolicy, type Policy } from './policy.ts';
import { BlurredPositions } from './blurred-positions.ts';
import type { Coarseness } from './blur.ts';
import { Pools } from './pools.ts';
import { Positions, type Search, type Spot } from './positions.ts';
import { waysOn } from './ways.ts';
import { bestValues, roomFor, settle, type Pay, type Pays } from './values.ts';

/** Skill → number. */
export type BySkill = Readonly<Record<string, number>>;

const sumOver = (skills: BySkill, by: (skill: string) => number): number =>
  Object.entries(skills).reduce((sum, [skill, share]) => sum + share * by(skill), 0);

/**
 * The values of a play: what every reachable position is worth under best play, luck by expectation, with skills scaled so
 * that the best line pays exactly the declared weights (scoring.md A2). Exact, or where some things are not told apart
 * bounds from above.
 */
export class Solution {
  readonly play: Play;
  readonly positions: Search;
  /** What is not told apart; null where values are exact. */
  readonly coarse: Coarseness | null;
  /** Where a run begins, by luck. */
  readonly starts: readonly Arrival[];
  /** Skill → factor on its points. */
  readonly scale: BySkill;
  readonly graph: Graph;
  /** V* of the beginning in points as the file declares them. */
  readonly unscaled: number;
  #best: Float64Array;
  #pays: Pays;
  /** What each node pays for a perfect first answer, in the order of the scenario. */
  #worths: Float64Array;
  #policy: Policy | undefined;
  readonly #pools: Pools | null;

  constructor(play: Play, { coarse = null, ...options }: SolveOptions = {}) {
    this.play = play;
    this.coarse = coarse;
    const { skills } = play.scenario;
    this.#pools = coarse && !coarse.visits ? new Pools(play) : null;
    this.positions = coarse
      ? new BlurredPositions(play, coarse, this.#pools, options)
      : new Positions(play, (draft, rule) => ruleKept(play, draft, rule), options);
    this.starts = this.positions.begin();
    this.graph = new Graph(this.positions);
    this.scale = Object.fromEntries(skills.map(({ id }) => [id, 1]));
    this.#worths = this.#worthsOf();
    this.#pays = this.#paysOf();
    this.#best = this.#bestValues();
    this.unscaled = this.most;
    const { points, isSettled } = this.#pointsOnBestLine();
    if (!isSettled && !coarse) throw new SearchStopped('budget');
    this.scale = Object.fromEntries(
      skills.map(({ id, weight }) => [id, (points[id] ?? 0) > 1e-12 ? weight / (points[id] as number) : 0]),
    );
    this.#worths = this.#worthsOf();
    this.#pays = this.#paysOf();
    this.#policy = undefined;
    this.#best = this.#bestValues();
  }

  /** @throws SearchStopped where loops do not settle: then the values would not be exact */
  #bestValues(known?: Float64Array, first?: number): Float64Array {
    const { values, isSettled } = bestValues(this.graph, this.#pays, known, first);
    if (!isSettled && !this.coarse) throw new SearchStopped('budget');
    return values;
  }

  /** V* of every spot, in scaled points. */
  get best(): Float64Array {
    return this.#best;
  }

  /** V* of the beginning; scores are shares of it. 0 where nothing can be earned. */
  get most(): number {
    return this.#sumOfStarts(this.#best, this.#worths);
  }

  /** V* of a position of a real run. */
  valueAt(at: Position): number {
    const index = this.spotOf(at);
    return (this.#best[index] as number) + (this.#pools?.left(at, this.#worths) ?? 0);
  }

  #sumOfStarts(values: Float64Array, worths: ArrayLike<number>): number {
    const entering = (to: number) => this.#pools?.entering(undefined, this.#placeOf(to), worths) ?? 0;
    return this.starts.reduce((sum, { chance, to }) => sum + chance * ((values[to] as number) + entering(to)), 0);
  }

  readonly #placeOf = (spot: number): number => (this.positions.spots[spot] as Spot).place;

  /** What loops that an edge leads into pay at once. */
  #enteringBy(edge: number, from: number, worths: ArrayLike<number>): number {
    if (!this.#pools) return 0;
    const { firstArrival, to, chance } = this.graph.edges;
    let sum = 0;
    for (let at = firstArrival[edge] as number; at < (firstArrival[edge + 1] as number); at++)
      sum += (chance[at] as number) * this.#pools.entering(from, this.#placeOf(to[at] as number), worths);
    return sum;
  }

  /** What each edge and each ending pays, in scaled points. */
  get pays(): Pays {
    return this.#pays;
  }

  /** What a node pays for a perfect first answer, in scaled points. */
  worthOf(node: string): number {
    return this.#worths[this.play.scenario.nodes.findIndex(({ id }) => id === node)] ?? 0;
  }

  readonly pay: Pay = (spot, edge) => (spot.scored ? edge.outcome.q * (this.#worths[spot.place] as number) : 0);

  /** Whether a position of a real run is at its first visit of a node whose loop is paid for in advance. */
  isPooled({ node, marks }: Pick<Position, 'node' | 'marks'>): boolean {
    return this.#pools?.has(node) === true && visitsOf(this.play, { marks }, node) === 1;
  }

  /** What each node pays for a perfect first answer, in the order of the scenario, in scaled points. */
  get worths(): ArrayLike<number> {
    return this.#worths;
  }

  /** The spot of a position of a real run; one that no solver outcome leads to is worked out now. */
  spotOf(at: Position): number {
    const known = this.positions.spots.length;
    const index = this.positions.spotOf(at);
    if (this.positions.spots.length > known) this.#extend();
    return index;
  }

  /** Expected V* of going on to `to` in the world of `draft`, before luck at the chance nodes on the way. */
  valueOnward(draft: Draft, to: string): number {
    const pools = this.#pools;
    if (pools) return waysOn(this.play, draft, to).reduce((sum, way) => sum + way.chance * this.valueAt(way.draft), 0);
    const known = this.positions.spots.length;
    const arrivals = this.positions.arrive(draft, to);
    if (this.positions.spots.length > known) this.#extend();
    return arrivals.reduce((sum, arrival) => sum + arrival.chance * (this.#best[arrival.to] as number), 0);
  }

  #worthsOf(): Float64Array {
    return Float64Array.from(this.play.scenario.nodes, (node) =>
      isTask(node) ? node.worth * sumOver(node.skills, (skill) => this.scale[skill] ?? 0) : 0,
    );
  }

  /** @param known what the spots and edges before were found to pay */
  #paysOf(known?: Pays, from = 0): Pays {
    const { edges, spots } = this.graph;
    const { firstEdge, outcomes } = edges;
    const pays = { edges: roomFor(outcomes.length, known?.edges), ends: roomFor(spots.length, known?.ends) };
    for (let index = from; index < spots.length; index++) {
      const { scored, place, kept } = spots[index] as Spot;
      const worth = scored ? (this.#worths[place] as number) : 0;
      const end = firstEdge[index + 1] as number;
      for (let edge = firstEdge[index] as number; edge < end; edge++)
        pays.edges[edge] = (outcomes[edge]?.q ?? 0) * worth + this.#enteringBy(edge, place, this.#worths);
      for (const number of kept) {
        const rule = this.play.scenario.rules[number];
        if (rule) pays.ends[index] = (pays.ends[index] as number) + rule.worth * (this.scale[rule.skill] ?? 0);
      }
    }
    return pays;
  }

  /** New spots lead to what is known, never the other way: what is known keeps its value. */
  #extend(): void {
    const [spots, components] = [this.graph.order.length, this.graph.size];
    this.#policy = undefined;
    this.graph.extend();
    this.#pays = this.#paysOf(this.#pays, spots);
    this.#best = this.#bestValues(this.#best, components);
  }

  /** Expected points of each skill along the best policy, before scales; luck by probability. */
  pointsOnBestLine(): BySkill {
    return this.#pointsOnBestLine().points;
  }

  #pointsOnBestLine(): { readonly points: BySkill; readonly isSettled: boolean } {
    let isSettled = true;
    const policy = this.#bestPolicy();
    const { edges, spots } = this.graph;
    const { nodes, rules, skills } = this.play.scenario;
    const points = Object.fromEntries(
      skills.map(({ id }) => {
        const values = new Float64Array(spots.length);
        const worths = nodes.map((node) => (isTask(node) ? node.worth * (node.skills[id] ?? 0) : 0));
        const pointsAt = (index: number) => {
          const { scored, place, kept } = spots[index] as Spot;
          const edge = policy.edge[index] as number;
          if (edge >= 0)
            return (
              (scored ? (edges.outcomes[edge]?.q ?? 0) * (worths[place] as number) : 0) +
              this.#enteringBy(edge, place, worths) +
              edges.expected(edge, values)
            );
          let sum = 0;
          for (const number of kept) if (rules[number]?.skill === id) sum += rules[number].worth;
          return sum;
        };
        const open = settle(this.graph, values, pointsAt, { order: policy.order });
        if (open.length > 0) isSettled = false;
        return [id, this.#sumOfStarts(values, worths)];
      }),
    );
    return { points, isSettled };
  }

  #bestPolicy(): Policy {
    return (this.#policy ??= bestPolicy(this.graph, this.#best, this.#pays));
  }

  /** The outcome of best play at a spot, or undefined at an ending. */
  bestEdge(index: number): Edge | undefined {
    const edge = this.#bestPolicy().edge[index] as number;
    return edge < 0 ? undefined : this.graph.edges.of(index)[edge - (this.graph.edges.firstEdge[index] as number)];
  }
}

const ruleKept = (play: Play, draft: Draft, rule: number): boolean => {
  const found = play.scenario.rules[rule];
  return found !== undefined && holds(play, draft, found.expect);
};

export interface SolveOptions extends SearchOptions {
  /** What not to tell apart; then values are bounds. */
  readonly coarse?: Coarseness | null;
}

/**
 * Solves a play.
 *
 * @throws SearchStopped when the budget of `options` does not suffice or the caller cancels
 */
export const solve = (play: Play, options: SolveOptions = {}): Solution => new Solution(play, options);
