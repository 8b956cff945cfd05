import { isTask, type ScenarioNode, type TaskNode } from '../../scenario/scenario.ts';
import { comeTo, draftOf, EndlessCircle, FOREVER, leave, visitsOf, type Draft } from '../move.ts';
import type { Play } from '../play.ts';
import type { Position } from '../position.ts';
import { liveness, type Live } from './liveness.ts';
import { outcomesAt, take, type TaskOutcome } from './outcomes.ts';

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

/** A reachable position: a task with its outcomes, or an ending with the rules that were kept. */
export interface Spot {
  readonly node: string;
  readonly draft: Draft;
  /** Whether an answer here is scored: the node's first visit. */
  readonly scored: boolean;
  readonly edges: Edge[];
  /** Indices into the scenario's rules; of endings only. */
  readonly kept: readonly number[];
}

/** Thrown when the budget of positions is used up or the caller cancelled. */
export class SearchStopped extends Error {
  override readonly name = 'SearchStopped';
  readonly why: 'budget' | 'cancelled';
  constructor(why: 'budget' | 'cancelled') {
    super(why);
    this.why = why;
  }
}

export interface SearchOptions {
  /** The most positions to hold. */
  readonly budget?: number;
  /** Told now and then how many positions there are; false cancels. */
  readonly onProgress?: (positions: number) => boolean | undefined;
}

const PROGRESS_EVERY = 2_048;

/** A way on to the next task or ending. */
export interface Way {
  readonly chance: number;
  readonly draft: Draft;
  /** Automatic nodes on the way, in order. */
  readonly through: readonly string[];
}

/** Told of every node on the ways: before its own condition is judged, and when it is reached. */
export interface Onlooker {
  readonly coming: (node: string, draft: Draft) => void;
  readonly there: (node: ScenarioNode, draft: Draft) => void;
}

/**
 * Every way that luck leads on from `to`, in file order. `start` is used up.
 *
 * @throws EndlessCircle when nothing ever asks anything
 */
export function waysOn(play: Play, start: Draft, to: string, onlooker?: Onlooker): Way[] {
  const ways: Way[] = [];
  const open: { draft: Draft; next: string; chance: number; through: string[] }[] = [
    { draft: start, next: to, chance: 1, through: [] },
  ];
  for (let moves = 0, way = open.pop(); way; way = open.pop(), moves++) {
    if (moves > FOREVER) throw new EndlessCircle(to);
    onlooker?.coming(way.next, way.draft);
    const node = comeTo(play, way.draft, way.next);
    if (typeof node === 'string') {
      open.push({ ...way, next: node });
      continue;
    }
    onlooker?.there(node, way.draft);
    if (node.kind === 'chance') {
      const through = [...way.through, node.id];
      for (const [branch, { chance }] of [...node.branches.entries()].reverse()) {
        if (chance === 0) continue;
        const draft = draftOf(way.draft);
        open.push({ draft, next: leave(play, draft, node, branch), chance: way.chance * chance, through });
      }
    } else if (node.kind === 'say' || node.kind === 'go') {
      open.push({ ...way, next: leave(play, way.draft, node), through: [...way.through, node.id] });
    } else ways.push({ chance: way.chance, draft: way.draft, through: way.through });
  }
  return ways;
}

/** All positions that can be reached, found once; values are computed on it for any scale. */
export class Positions {
  readonly spots: Spot[] = [];
  readonly #play: Play;
  readonly #options: SearchOptions;
  readonly #live: ReadonlyMap<string, Live>;
  readonly #at = new Map<string, number>();
  readonly #holdsRule: (draft: Draft, rule: number) => boolean;

  constructor(play: Play, holdsRule: (draft: Draft, rule: number) => boolean, options: SearchOptions = {}) {
    this.#play = play;
    this.#options = options;
    this.#holdsRule = holdsRule;
    this.#live = liveness(play.scenario, play.layout);
  }

  /** The arrivals of a run that goes on to `to` in the world of `draft`; spots that are new are explored. */
  arrive(draft: Draft, to: string): Arrival[] {
    const first = this.spots.length;
    const arrivals = this.#travel(draft, to);
    this.#explore(first);
    return arrivals;
  }

  /** The spot of a position, explored if it is new. */
  spotOf(at: Position): number {
    const first = this.spots.length;
    const index = this.#place(draftOf(at));
    this.#explore(first);
    return index;
  }

  #explore(first: number): void {
    for (let index = first; index < this.spots.length; index++) {
      const spot = this.spots[index] as Spot;
      const node = this.#play.nodes.get(spot.node) as TaskNode;
      if (!isTask(node)) continue;
      for (const outcome of outcomesAt(this.#play, spot.draft, node)) {
        const draft = draftOf(spot.draft);
        spot.edges.push({ outcome, arrivals: this.#travel(draft, take(this.#play, draft, node, outcome)) });
      }
    }
  }

  #travel(start: Draft, to: string): Arrival[] {
    return waysOn(this.#play, start, to).map(({ chance, draft, through }) => ({
      chance,
      to: this.#place(draft),
      through,
    }));
  }

  #place(draft: Draft): number {
    const key = this.#key(draft);
    const known = this.#at.get(key);
    if (known !== undefined) return known;
    const { budget = Infinity, onProgress } = this.#options;
    const index = this.spots.length;
    if (index >= budget) throw new SearchStopped('budget');
    if (index % PROGRESS_EVERY === 0 && onProgress?.(index) === false) throw new SearchStopped('cancelled');
    const node = this.#play.nodes.get(draft.node);
    const over = node?.kind === 'end';
    this.spots.push({
      node: draft.node,
      draft: { ...draft, hint: 0, redlines: [] },
      scored: visitsOf(this.#play, draft, draft.node) === 1,
      edges: [],
      kept: over ? this.#play.scenario.rules.flatMap((_, rule) => (this.#holdsRule(draft, rule) ? [rule] : [])) : [],
    });
    this.#at.set(key, index);
    return index;
  }

  /** Only what can still be read tells positions apart. */
  #key({ node, meters, flags, marks }: Draft): string {
    const live = this.#live.get(node);
    let key = node;
    if (!live) return key;
    for (const slot of live.meters) key += `|${meters[slot] as number}`;
    for (const slot of live.flags) key += `|${typeof flags[slot] === 'string' ? 's' : ''}${String(flags[slot])}`;
    // Visits beyond the second mean nothing here, and no other mark is larger.
    for (const slot of live.marks) key += `|${Math.min(2, marks[slot] as number)}`;
    return key;
  }
}
