import { isTask, type TaskNode } from '../../scenario/scenario.ts';
import { blankDraft, comeTo, draftOf, visitsOf, type Draft } from '../move.ts';
import type { Play } from '../play.ts';
import type { Position } from '../position.ts';
import { Edges, NOTHING, type Arrival, type Edge } from './edges.ts';
import { Keys, Place } from './keys.ts';
import { liveness } from './liveness.ts';
import { outcomesAt, take } from './outcomes.ts';
import { waysOn } from './ways.ts';

/** A reachable position: a task with its outcomes, or an ending with the rules that were kept. */
export class Spot {
  readonly index: number;
  readonly node: string;
  /** Where the node stands in the scenario. */
  readonly place: number;
  readonly draft: Draft;
  /** Whether an answer here is scored: the node's first visit. */
  readonly scored: boolean;
  /** Indices into the scenario's rules; of endings only. */
  readonly kept: readonly number[];
  readonly #edges: Edges;

  constructor(
    edges: Edges,
    { index, place, draft, scored, kept }: Pick<Spot, 'index' | 'place' | 'draft' | 'scored' | 'kept'>,
  ) {
    this.#edges = edges;
    this.index = index;
    this.node = draft.node;
    this.place = place;
    this.draft = draft;
    this.scored = scored;
    this.kept = kept;
  }

  /** What can come of the task, in file order, the clock last; made anew each time. */
  get edges(): readonly Edge[] {
    return this.#edges.of(this.index);
  }
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
  /** The most positions to hold before the first that a real run adds. */
  readonly budget?: number;
  /** Told now and then how many positions there are; false cancels. */
  readonly onProgress?: (positions: number) => boolean | undefined;
}

const PROGRESS_EVERY = 2_048;

/** How many positions may still be found. */
export class Budget {
  readonly #options: SearchOptions;

  constructor(options: SearchOptions) {
    this.#options = options;
  }

  /**
   * One more position.
   *
   * @param known how many there were before
   * @throws SearchStopped when that was too many, or the caller cancels
   */
  spend(known: number): void {
    const { budget = Infinity, onProgress } = this.#options;
    if (known >= budget) throw new SearchStopped('budget');
    if (known % PROGRESS_EVERY === 0 && onProgress?.(known) === false) throw new SearchStopped('cancelled');
  }
}

/** Positions that can be reached, and what leads from each to others. */
export interface Search {
  readonly spots: readonly Spot[];
  readonly edges: Edges;
  /** Finds everything that can be reached from the beginning. */
  begin(): Arrival[];
  /** The arrivals of a run that goes on to `to` in the world of `draft`, which is used up; new spots are explored. */
  arrive(draft: Draft, to: string): Arrival[];
  /** The spot of a position, explored if it is new. */
  spotOf(at: Position): number;
}

/** All positions that can be reached, found once; values are computed on it for any scale. */
export class Positions implements Search {
  readonly spots: Spot[] = [];
  readonly edges = new Edges();
  readonly #play: Play;
  #budget: Budget;
  readonly #places: ReadonlyMap<string, { readonly number: number; readonly spots: Place }>;
  readonly #scratch: Draft;
  readonly #holdsRule: (draft: Draft, rule: number) => boolean;

  constructor(play: Play, holdsRule: (draft: Draft, rule: number) => boolean, options: SearchOptions = {}) {
    this.#play = play;
    this.#budget = new Budget(options);
    this.#holdsRule = holdsRule;
    this.#scratch = blankDraft(play);
    const { scenario, layout } = play;
    this.#places = new Map(
      [...liveness(scenario, layout)].map(([node, live], number) => [
        node,
        { number, spots: new Place(new Keys(live, scenario, layout)) },
      ]),
    );
  }

  begin(): Arrival[] {
    const starts = this.arrive(blankDraft(this.#play), this.#play.scenario.nodes[0]?.id ?? '');
    // A search that was given up half-way would leave spots without their edges.
    this.#budget = new Budget({});
    return starts;
  }

  arrive(draft: Draft, to: string): Arrival[] {
    const arrivals = waysOn(this.#play, draft, to).map((way) => ({
      chance: way.chance,
      to: this.#place(way.draft),
      through: way.through,
    }));
    this.#explore();
    return arrivals;
  }

  spotOf(at: Position): number {
    const index = this.#place(draftOf(at));
    this.#explore();
    return index;
  }

  #explore(): void {
    const { spots, edges } = this;
    const scratch = this.#scratch;
    for (let index = edges.firstEdge.length - 1; index < spots.length; index++) {
      const spot = spots[index] as Spot;
      const node = this.#play.nodes.get(spot.node) as TaskNode;
      if (isTask(node))
        for (const outcome of outcomesAt(this.#play, spot.draft, node)) {
          copyInto(scratch, spot.draft);
          this.#follow(scratch, take(this.#play, scratch, node, outcome));
          edges.endEdge(outcome);
        }
      edges.endSpot();
    }
  }

  /** Writes down the arrivals of one edge; `draft` is used up. */
  #follow(draft: Draft, to: string): void {
    const next = this.#play.nodes.get(to);
    if (next && next.if === undefined && (next.kind === 'end' || isTask(next))) {
      comeTo(this.#play, draft, to);
      this.edges.addArrival(1, this.#place(draft));
    } else
      for (const way of waysOn(this.#play, draft, to))
        this.edges.addArrival(way.chance, this.#place(way.draft), way.through);
  }

  #place(draft: Draft): number {
    const fresh = this.spots.length;
    const { number, spots } = this.#places.get(draft.node) as { number: number; spots: Place };
    const index = spots.spotOf(draft, fresh);
    if (index !== fresh) return index;
    this.#budget.spend(index);
    const kept = this.#kept(draft);
    const scored = visitsOf(this.#play, draft, draft.node) === 1;
    this.spots.push(new Spot(this.edges, { index, place: number, draft: held(draft), scored, kept }));
    return index;
  }

  #kept(draft: Draft): readonly number[] {
    const { scenario, nodes } = this.#play;
    if (scenario.rules.length === 0 || nodes.get(draft.node)?.kind !== 'end') return NOTHING;
    return scenario.rules.flatMap((_, rule) => (this.#holdsRule(draft, rule) ? [rule] : []));
  }
}

/** A copy to keep: there are many, so what is empty is shared. */
const held = ({ node, meters, flags, marks }: Draft): Draft => ({
  node,
  meters: meters.slice(),
  flags: flags.length > 0 ? flags.slice() : EMPTY,
  marks: marks.length > 0 ? marks.slice() : EMPTY,
  hint: 0,
  redlines: NOTHING,
});
const EMPTY: never[] = [];

function copyInto(draft: Draft, from: Draft): void {
  draft.node = from.node;
  for (let slot = 0; slot < from.meters.length; slot++) draft.meters[slot] = from.meters[slot] as number;
  for (let slot = 0; slot < from.flags.length; slot++) draft.flags[slot] = from.flags[slot] as Draft['flags'][number];
  for (let slot = 0; slot < from.marks.length; slot++) draft.marks[slot] = from.marks[slot] as number;
  draft.hint = from.hint;
  draft.redlines = from.redlines;
}
