import { isTask, type TaskNode } from '../../scenario/scenario.ts';
import { blankDraft, comeTo, draftOf, visitsOf, type Draft } from '../move.ts';
import type { Play } from '../play.ts';
import type { Position } from '../position.ts';
import { Budget, type SearchOptions } from './budget.ts';
import { Edges, NOTHING, type Arrival, type Edge } from './edges.ts';
import { Keys, Place } from './keys.ts';
import { liveness } from './liveness.ts';
import { outcomesAt, take } from './outcomes.ts';
import { waysOn } from './ways.ts';
import { weightsOf } from './weights.ts';
import { Worlds } from './worlds.ts';

/** A reachable position: a task with its outcomes, or an ending with the rules that were kept. */
export class Spot {
  readonly index: number;
  readonly node: string;
  /** Where the node stands in the scenario. */
  readonly place: number;
  /** Whether an answer here is scored: the node's first visit. */
  readonly scored: boolean;
  /** Indices into the scenario's rules; of endings only. */
  readonly kept: readonly number[];
  readonly #edges: Edges;

  constructor(
    edges: Edges,
    { index, node, place, scored, kept }: Pick<Spot, 'index' | 'node' | 'place' | 'scored' | 'kept'>,
  ) {
    this.#edges = edges;
    this.index = index;
    this.node = node;
    this.place = place;
    this.scored = scored;
    this.kept = kept;
  }

  /** What can come of the task, in file order, the clock last; made anew each time. */
  get edges(): readonly Edge[] {
    return this.#edges.of(this.index);
  }
}

/** Positions that can be reached, and what leads from each to others. */
export interface Search {
  readonly spots: readonly Spot[];
  readonly edges: Edges;
  /** Where a run stands at a spot, as far as that is told apart. */
  draftAt(spot: Spot): Draft;
  /** The steps that it took to find everything that can be reached from the beginning. */
  readonly taken: number;
  /** Finds everything that can be reached from the beginning. */
  begin(): Arrival[];
  /** The arrivals of a run that goes on to `to` in the world of `draft`, which is used up; new spots are explored. */
  arrive(draft: Draft, to: string): Arrival[];
  /** The spot of a position, explored if it is new. */
  spotOf(at: Position): number;
}

/** Positions that real runs may add, which come between the solver's outcomes. */
const MORE = 200_000;

/** All positions that can be reached, found once; values are computed on it for any scale. */
export class Positions implements Search {
  readonly spots: Spot[] = [];
  readonly edges = new Edges();
  taken = 0;
  readonly #worlds = new Worlds();
  readonly #play: Play;
  #budget: Budget;
  readonly #places: ReadonlyMap<string, { readonly number: number; readonly spots: Place }>;
  /** What coming to each node costs. */
  readonly #weights: ReadonlyMap<string, number>;
  readonly #here: Draft;
  readonly #scratch: Draft;
  readonly #holdsRule: (draft: Draft, rule: number) => boolean;

  constructor(play: Play, holdsRule: (draft: Draft, rule: number) => boolean, options: SearchOptions = {}) {
    this.#play = play;
    this.#budget = new Budget(options);
    this.#holdsRule = holdsRule;
    this.#here = blankDraft(play);
    this.#scratch = blankDraft(play);
    this.#weights = weightsOf(play);
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
    this.taken = this.#budget.taken;
    // A search that was given up half-way would leave spots without their edges.
    this.#budget = new Budget({ budget: this.spots.length + MORE });
    return starts;
  }

  arrive(draft: Draft, to: string): Arrival[] {
    const arrivals = waysOn(this.#play, draft, to, this.#onStep).map((way) => ({
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

  draftAt({ index, node }: Spot): Draft {
    const draft = blankDraft(this.#play);
    this.#worlds.copyInto(draft, index);
    draft.node = node;
    return draft;
  }

  readonly #onStep = (node: string): void => {
    this.#budget.step(this.#weights.get(node) ?? 1);
  };

  #explore(): void {
    const { spots, edges } = this;
    const here = this.#here;
    const scratch = this.#scratch;
    for (let index = edges.firstEdge.length - 1; index < spots.length; index++) {
      const spot = spots[index] as Spot;
      const node = this.#play.nodes.get(spot.node) as TaskNode;
      this.#worlds.copyInto(here, index);
      here.node = spot.node;
      if (isTask(node))
        for (const outcome of outcomesAt(this.#play, here, node)) {
          this.#budget.step(1);
          copyInto(scratch, here);
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
      this.#onStep(to);
      comeTo(this.#play, draft, to);
      this.edges.addArrival(1, this.#place(draft));
    } else
      for (const way of waysOn(this.#play, draft, to, this.#onStep))
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
    this.#worlds.add(draft);
    this.spots.push(new Spot(this.edges, { index, node: draft.node, place: number, scored, kept }));
    return index;
  }

  #kept(draft: Draft): readonly number[] {
    const { scenario, nodes } = this.#play;
    if (scenario.rules.length === 0 || nodes.get(draft.node)?.kind !== 'end') return NOTHING;
    return scenario.rules.flatMap((_, rule) => (this.#holdsRule(draft, rule) ? [rule] : []));
  }
}

function copyInto(draft: Draft, from: Draft): void {
  draft.node = from.node;
  for (let slot = 0; slot < from.meters.length; slot++) draft.meters[slot] = from.meters[slot] as number;
  for (let slot = 0; slot < from.flags.length; slot++) draft.flags[slot] = from.flags[slot] as Draft['flags'][number];
  for (let slot = 0; slot < from.marks.length; slot++) draft.marks[slot] = from.marks[slot] as number;
  draft.hint = from.hint;
  draft.redlines = from.redlines;
}
