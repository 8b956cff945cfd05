import { isTask, type ScenarioNode, type TaskNode } from '../../scenario/scenario.ts';
import { comeTo, draftOf, EndlessCircle, FOREVER, leave, visitsOf, type Draft } from '../move.ts';
import type { Play } from '../play.ts';
import type { Position } from '../position.ts';
import { Keys } from './keys.ts';
import { liveness } from './liveness.ts';
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
  readonly edges: readonly Edge[];
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

const NOTHING: readonly never[] = [];

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

interface Setting extends Way {
  readonly next: string;
}

/**
 * Every way that luck leads on from `to`, in file order. `start` is used up.
 *
 * @throws EndlessCircle when nothing ever asks anything
 */
export function waysOn(play: Play, start: Draft, to: string, onlooker?: Onlooker): readonly Way[] {
  const ways: Way[] = [];
  const open: Setting[] = [];
  let way: Setting | undefined = { draft: start, next: to, chance: 1, through: NOTHING };
  let { draft, next, chance, through } = way;
  for (let moves = 0; ; moves++) {
    if (moves > FOREVER) throw new EndlessCircle(to);
    onlooker?.coming(next, draft);
    const node = comeTo(play, draft, next);
    if (typeof node === 'string') {
      next = node;
      continue;
    }
    onlooker?.there(node, draft);
    if (node.kind === 'say' || node.kind === 'go') {
      through = [...through, node.id];
      next = leave(play, draft, node);
      continue;
    }
    if (node.kind === 'chance') {
      for (let branch = node.branches.length - 1; branch >= 0; branch--) {
        const share = node.branches[branch]?.chance ?? 0;
        if (share === 0) continue;
        const after = draftOf(draft);
        const on = leave(play, after, node, branch);
        open.push({ draft: after, next: on, chance: chance * share, through: [...through, node.id] });
      }
    } else ways.push({ chance, draft, through });
    way = open.pop();
    if (!way) return ways;
    ({ draft, next, chance, through } = way);
  }
}

/** The spots of one node, by what tells them apart. */
interface Place {
  readonly keys: Keys;
  readonly spots: Map<number | string, number>;
}

/** All positions that can be reached, found once; values are computed on it for any scale. */
export class Positions {
  readonly spots: Spot[] = [];
  readonly #play: Play;
  readonly #options: SearchOptions;
  readonly #places: ReadonlyMap<string, Place>;
  /** For each spot the way that leads to it and nowhere else, which most edges share. */
  readonly #straight: (readonly Arrival[])[] = [];
  readonly #holdsRule: (draft: Draft, rule: number) => boolean;

  constructor(play: Play, holdsRule: (draft: Draft, rule: number) => boolean, options: SearchOptions = {}) {
    this.#play = play;
    this.#options = options;
    this.#holdsRule = holdsRule;
    const { scenario, layout } = play;
    this.#places = new Map(
      [...liveness(scenario, layout)].map(([node, live]) => [
        node,
        { keys: new Keys(live, scenario, layout), spots: new Map<number | string, number>() },
      ]),
    );
  }

  /** The arrivals of a run that goes on to `to` in the world of `draft`; spots that are new are explored. */
  arrive(draft: Draft, to: string): readonly Arrival[] {
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
      const spot = this.spots[index] as Spot & { edges: readonly Edge[] };
      const node = this.#play.nodes.get(spot.node) as TaskNode;
      if (!isTask(node)) continue;
      spot.edges = outcomesAt(this.#play, spot.draft, node).map((outcome) => {
        const draft = draftOf(spot.draft);
        return { outcome, arrivals: this.#travel(draft, take(this.#play, draft, node, outcome)) };
      });
    }
  }

  #travel(start: Draft, to: string): readonly Arrival[] {
    const ways = waysOn(this.#play, start, to);
    const [way] = ways;
    if (way && ways.length === 1 && way.through.length === 0) {
      const index = this.#place(way.draft);
      return (this.#straight[index] ??= [{ chance: way.chance, to: index, through: NOTHING }]);
    }
    return ways.map(({ chance, draft, through }) => ({ chance, to: this.#place(draft), through }));
  }

  #place(draft: Draft): number {
    const place = this.#places.get(draft.node) as Place;
    const key = place.keys.keyOf(draft);
    const known = place.spots.get(key);
    if (known !== undefined) return known;
    const { budget = Infinity, onProgress } = this.#options;
    const index = this.spots.length;
    if (index >= budget) throw new SearchStopped('budget');
    if (index % PROGRESS_EVERY === 0 && onProgress?.(index) === false) throw new SearchStopped('cancelled');
    this.spots.push({
      node: draft.node,
      draft: { ...draft, hint: 0, redlines: NOTHING },
      scored: visitsOf(this.#play, draft, draft.node) === 1,
      edges: NOTHING,
      kept: this.#kept(draft),
    });
    place.spots.set(key, index);
    return index;
  }

  #kept(draft: Draft): readonly number[] {
    const { scenario, nodes } = this.#play;
    if (scenario.rules.length === 0 || nodes.get(draft.node)?.kind !== 'end') return NOTHING;
    return scenario.rules.flatMap((_, rule) => (this.#holdsRule(draft, rule) ? [rule] : []));
  }
}
