import { isTask } from '../../scenario/scenario.ts';
import type { Draft } from '../move.ts';
import type { Play } from '../play.ts';
import type { Position } from '../position.ts';
import { holds } from '../scope.ts';
import type { Arrival, Edge } from './edges.ts';
import { Graph } from './graph.ts';
import { bestPolicy, type Policy } from './policy.ts';
import { Positions, type SearchOptions, type Spot } from './positions.ts';
import { bestValues, roomFor, settle, type Pay, type Pays } from './values.ts';

/** Skill → number. */
export type BySkill = Readonly<Record<string, number>>;

const sumOver = (skills: BySkill, by: (skill: string) => number): number =>
  Object.entries(skills).reduce((sum, [skill, share]) => sum + share * by(skill), 0);

/**
 * The exact values of a play: what every reachable position is worth under best play, luck by expectation, with skills
 * scaled so that the best line pays exactly the declared weights (scoring.md A2).
 */
export class Solution {
  readonly play: Play;
  readonly positions: Positions;
  /** Where a run begins, by luck. */
  readonly starts: readonly Arrival[];
  /** Skill → factor on its points. */
  readonly scale: BySkill;
  readonly graph: Graph;
  #best: Float64Array;
  #pays: Pays;
  /** What each node pays for a perfect first answer, in the order of the scenario. */
  #worths: Float64Array;
  #policy: Policy | undefined;

  constructor(play: Play, options: SearchOptions = {}) {
    this.play = play;
    const { skills } = play.scenario;
    this.positions = new Positions(play, (draft, rule) => ruleKept(play, draft, rule), options);
    this.starts = this.positions.begin();
    this.graph = new Graph(this.positions);
    this.scale = Object.fromEntries(skills.map(({ id }) => [id, 1]));
    this.#worths = this.#worthsOf();
    this.#pays = this.#paysOf();
    this.#best = bestValues(this.graph, this.#pays);
    const points = this.pointsOnBestLine();
    this.scale = Object.fromEntries(
      skills.map(({ id, weight }) => [id, (points[id] ?? 0) > 1e-12 ? weight / (points[id] as number) : 0]),
    );
    this.#worths = this.#worthsOf();
    this.#pays = this.#paysOf();
    this.#policy = undefined;
    this.#best = bestValues(this.graph, this.#pays);
  }

  /** V* of every spot, in scaled points. */
  get best(): Float64Array {
    return this.#best;
  }

  /** V* of the beginning; scores are shares of it. 0 where nothing can be earned. */
  get most(): number {
    return this.starts.reduce((sum, { chance, to }) => sum + chance * (this.#best[to] as number), 0);
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

  /** The spot of a position of a real run; one that no solver outcome leads to is worked out now. */
  spotOf(at: Position): number {
    const known = this.positions.spots.length;
    const index = this.positions.spotOf(at);
    if (this.positions.spots.length > known) this.#extend();
    return index;
  }

  /** Expected V* of going on to `to` in the world of `draft`, before luck at the chance nodes on the way. */
  valueOnward(draft: Draft, to: string): number {
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
        pays.edges[edge] = (outcomes[edge]?.q ?? 0) * worth;
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
    this.#best = bestValues(this.graph, this.#pays, this.#best, components);
  }

  /** Expected points of each skill along the best policy, before scales; luck by probability. */
  pointsOnBestLine(): BySkill {
    const policy = this.#bestPolicy();
    const { edges, spots } = this.graph;
    const { nodes, rules, skills } = this.play.scenario;
    return Object.fromEntries(
      skills.map(({ id }) => {
        const values = new Float64Array(spots.length);
        const worths = nodes.map((node) => (isTask(node) ? node.worth * (node.skills[id] ?? 0) : 0));
        const pointsAt = (index: number) => {
          const { scored, place, kept } = spots[index] as Spot;
          const edge = policy.edge[index] as number;
          if (edge >= 0)
            return (
              (scored ? (edges.outcomes[edge]?.q ?? 0) * (worths[place] as number) : 0) + edges.expected(edge, values)
            );
          let sum = 0;
          for (const number of kept) if (rules[number]?.skill === id) sum += rules[number].worth;
          return sum;
        };
        settle(this.graph, values, pointsAt, 0, policy.order);
        return [id, this.starts.reduce((sum, { chance, to }) => sum + chance * (values[to] as number), 0)];
      }),
    );
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

/**
 * Solves a play.
 *
 * @throws SearchStopped when `options.budget` positions do not suffice or the caller cancels
 */
export const solve = (play: Play, options: SearchOptions = {}): Solution => new Solution(play, options);
