import { isTask, type TaskNode } from '../../scenario/scenario.ts';
import { blankDraft, type Draft } from '../move.ts';
import type { Play } from '../play.ts';
import type { Position } from '../position.ts';
import { holds } from '../scope.ts';
import { Graph } from './graph.ts';
import { bestPolicy, type Policy } from './policy.ts';
import { Positions, type Arrival, type Edge, type SearchOptions, type Spot } from './positions.ts';
import { bestValues, expected, settle, type Pay } from './values.ts';

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
  #graph: Graph;
  #best: Float64Array;
  #worth: ReadonlyMap<string, number>;
  #policy: Policy | undefined;

  constructor(play: Play, options: SearchOptions = {}) {
    this.play = play;
    const { scenario } = play;
    this.positions = new Positions(play, (draft, rule) => ruleKept(play, draft, rule), options);
    this.starts = this.positions.arrive(blankDraft(play), scenario.nodes[0]?.id ?? '');
    this.#graph = new Graph(this.positions.spots);
    const unscaled = Object.fromEntries(scenario.skills.map(({ id }) => [id, 1]));
    this.scale = unscaled;
    this.#worth = this.#worths();
    this.#best = bestValues(this.#graph, this.pay, this.payAtEnd);
    const points = this.pointsOnBestLine();
    this.scale = Object.fromEntries(
      scenario.skills.map(({ id, weight }) => [id, (points[id] ?? 0) > 1e-12 ? weight / (points[id] as number) : 0]),
    );
    this.#worth = this.#worths();
    this.#policy = undefined;
    this.#best = bestValues(this.#graph, this.pay, this.payAtEnd);
  }

  get graph(): Graph {
    return this.#graph;
  }

  /** V* of every spot, in scaled points. */
  get best(): Float64Array {
    return this.#best;
  }

  /** V* of the beginning; scores are shares of it. 0 where nothing can be earned. */
  get most(): number {
    return this.starts.reduce((sum, { chance, to }) => sum + chance * (this.#best[to] as number), 0);
  }

  /** What a node pays for a perfect first answer, in scaled points. */
  worthOf(node: string): number {
    return this.#worth.get(node) ?? 0;
  }

  readonly pay: Pay = (spot, edge) => (spot.scored ? edge.outcome.q * this.worthOf(spot.node) : 0);

  readonly payAtEnd = (spot: Spot): number =>
    spot.kept.reduce((sum, index) => {
      const rule = this.play.scenario.rules[index];
      return rule ? sum + rule.worth * (this.scale[rule.skill] ?? 0) : sum;
    }, 0);

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

  #worths(): Map<string, number> {
    const tasks = this.play.scenario.nodes.filter(isTask);
    return new Map(
      tasks.map(({ id, worth, skills }) => [id, worth * sumOver(skills, (skill) => this.scale[skill] ?? 0)]),
    );
  }

  /** New spots lead to what is known, never the other way: what is known keeps its value. */
  #extend(): void {
    const known = this.#graph.size;
    this.#policy = undefined;
    this.#graph.extend();
    this.#best = bestValues(this.#graph, this.pay, this.payAtEnd, this.#best, known);
  }

  /** Expected points of each skill along the best policy, before scales; luck by probability. */
  pointsOnBestLine(): BySkill {
    const policy = this.#bestPolicy();
    return Object.fromEntries(
      this.play.scenario.skills.map(({ id }) => {
        const values = new Float64Array(this.positions.spots.length);
        settle(this.#graph, values, (index) => this.#skillPointsAt(id, index, policy.choice, values), 0, policy.order);
        return [id, this.starts.reduce((sum, { chance, to }) => sum + chance * (values[to] as number), 0)];
      }),
    );
  }

  #bestPolicy(): Policy {
    return (this.#policy ??= bestPolicy(this.#graph, this.#best, this.pay));
  }

  #skillPointsAt(skill: string, index: number, policy: Int32Array, values: Float64Array): number {
    const spot = this.positions.spots[index] as Spot;
    const edge = spot.edges[policy[index] as number];
    if (!edge)
      return spot.kept.reduce((sum, rule) => {
        const found = this.play.scenario.rules[rule];
        return found?.skill === skill ? sum + found.worth : sum;
      }, 0);
    const task = this.play.nodes.get(spot.node) as TaskNode;
    const points = spot.scored ? edge.outcome.q * task.worth * (task.skills[skill] ?? 0) : 0;
    return points + expected(edge, values);
  }

  /** The outcome of best play at a spot, or undefined at an ending. */
  bestEdge(index: number): Edge | undefined {
    const spot = this.positions.spots[index] as Spot;
    return spot.edges[this.#bestPolicy().choice[index] as number];
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
