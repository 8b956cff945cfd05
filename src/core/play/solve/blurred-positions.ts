import type { Expression } from '../../scenario/expression.ts';
import { isTask, type ChanceNode, type Outcome, type TaskNode } from '../../scenario/scenario.ts';
import { blankDraft, draftOf, EndlessCircle, visitsOf, type Draft } from '../move.ts';
import type { Play } from '../play.ts';
import type { Position } from '../position.ts';
import { holds } from '../scope.ts';
import { Blur, type Coarseness, type Fork } from './blur.ts';
import { Budget, SearchStopped, type SearchOptions } from './budget.ts';
import { Edges, NOTHING, type Arrival } from './edges.ts';
import { crossed, textOf, worldText, type Ends } from './fates.ts';
import { Keys, Place } from './keys.ts';
import { liveness } from './liveness.ts';
import type { Pools } from './pools.ts';
import { outcomesWhere, type TaskOutcome } from './outcomes.ts';
import { Spot, type Search } from './positions.ts';
import { nodesOf, waysOn, type Trail } from './ways.ts';
import { weightsOf } from './weights.ts';
import { Worlds } from './worlds.ts';

/** Where more than one real position may lie behind a collapsed one, fate chooses: as well as can be for the best value. */
const FATE: TaskOutcome = { answer: null, q: 0, then: { meters: {}, set: {}, to: '' }, late: false };

/** Ways that all branches of luck may come out together, beyond which each is settled by itself. */
const MOST_FATES = 256;

interface Open extends Fork {
  readonly trail: Trail | null;
}

/**
 * All positions that can be reached, with some things not told apart. Every real run has a way among theirs, so values are
 * bounds: the best is not below, the worst not above the real one.
 */
export class BlurredPositions implements Search {
  readonly spots: Spot[] = [];
  readonly edges = new Edges();
  readonly blur: Blur;
  taken = 0;
  readonly #worlds = new Worlds();
  readonly #play: Play;
  readonly #pools: Pools | null;
  #budget: Budget;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #places: ReadonlyMap<string, Place>;
  readonly #ends = new Map<string, number>();
  readonly #fates = new Map<string, number>();
  /** Spot of fate → what it chooses among. */
  readonly #choices = new Map<number, readonly (readonly Arrival[])[]>();
  readonly #weights: ReadonlyMap<string, number>;
  /** Of the decision that is being followed: luck in a world → what it leads to; null while that is being found out. */
  readonly #drawn = new Map<string, readonly (readonly Arrival[])[] | null>();
  /** Where only nodes are told apart: where from and where to → what comes of it. */
  readonly #followed = new Map<string, readonly Arrival[]>();

  constructor(play: Play, how: Coarseness, pools: Pools | null, options: SearchOptions = {}) {
    this.#play = play;
    this.#pools = pools;
    this.#budget = new Budget(options);
    this.blur = new Blur(play, how);
    this.#weights = weightsOf(play);
    const { scenario, layout } = play;
    const cells = this.blur.cells.map(({ count }) => count);
    this.#numbers = new Map(scenario.nodes.map(({ id }, number) => [id, number]));
    this.#places = new Map(
      [...liveness(scenario, layout)].map(([node, live]) => [node, new Place(new Keys(live, scenario, layout, cells))]),
    );
  }

  begin(): Arrival[] {
    const starts = this.arrive(blankDraft(this.#play), this.#play.scenario.nodes[0]?.id ?? '');
    this.taken = this.#budget.taken;
    this.#budget = new Budget({});
    return starts;
  }

  arrive(draft: Draft, to: string): Arrival[] {
    const ways = waysOn(this.#play, draft, to);
    const arrivals = ways.map(({ chance, through, draft: at }) => ({ chance, to: this.#placeReal(at), through }));
    this.#explore();
    return arrivals;
  }

  spotOf(at: Position): number {
    const index = this.#placeReal(draftOf(at));
    this.#explore();
    return index;
  }

  draftAt({ index, node }: Spot): Draft {
    const draft = blankDraft(this.#play);
    this.#worlds.copyInto(draft, index);
    draft.node = node;
    return draft;
  }

  /** What a real ending paid is known in full; everything else is collapsed. */
  #placeReal(real: Draft): number {
    const node = this.#play.nodes.get(real.node);
    if (node?.kind !== 'end') return this.#place(this.blur.of(real));
    const kept = this.#rulesWhere((rule) => holds(this.#play, real, rule));
    return this.#placeEnd(this.blur.of(real), kept);
  }

  #rulesWhere(keeps: (rule: Expression) => boolean): number[] {
    return this.#play.scenario.rules.flatMap(({ expect }, rule) => (keeps(expect) ? [rule] : []));
  }

  #explore(): void {
    const { spots, edges, blur } = this;
    for (let index = edges.firstEdge.length - 1; index < spots.length; index++) {
      const spot = spots[index] as Spot;
      const node = this.#play.nodes.get(spot.node);
      const here = this.draftAt(spot);
      const choices = this.#choices.get(index);
      if (choices) for (const arrivals of choices) this.#write(arrivals, FATE);
      else if (node && isTask(node))
        for (const outcome of outcomesWhere(node, (only) => blur.judge(here, only) !== 'no')) {
          this.#budget.step(1);
          this.#write(this.#takenFrom(spot, here, node, outcome), outcome);
        }
      edges.endSpot();
    }
  }

  #write(arrivals: readonly Arrival[], outcome: TaskOutcome): void {
    for (const { chance, to, through } of arrivals) this.edges.addArrival(chance, to, through);
    this.edges.endEdge(outcome);
  }

  /** Where an outcome leads. Where only nodes are told apart, it is the same for all that lead to the same node. */
  #takenFrom(spot: Spot, here: Draft, node: TaskNode, outcome: TaskOutcome): readonly Arrival[] {
    const open = this.blur.take(here, node, outcome).map((fork) => ({ ...fork, trail: null }));
    if (!this.#isBare) return this.#follow(open, spot.place);
    const key = `${spot.place}|${open.map(({ to }) => to).join('|')}`;
    let arrivals = this.#followed.get(key);
    if (!arrivals) this.#followed.set(key, (arrivals = this.#follow(open, spot.place)));
    return arrivals;
  }

  /** Whether nothing but nodes is told apart. */
  get #isBare(): boolean {
    return !this.blur.how.past && !this.blur.how.visits && this.blur.cells.every(({ count }) => count === 1);
  }

  /** Where open ways lead; more than one, and fate chooses. */
  #follow(ways: Open[], from: number): readonly Arrival[] {
    this.#drawn.clear();
    const ends = this.#alternatives(ways, from);
    const [first] = ends.values();
    if (!first) throw new EndlessCircle(this.#play.scenario.nodes[from]?.id ?? '');
    return ends.size === 1 ? first : [{ chance: 1, to: this.#fate(ends, from), through: NOTHING }];
  }

  /** What may come of open ways; of each, luck makes one or more. */
  #alternatives(ways: Open[], from: number): Ends {
    const ends = new Map<string, readonly Arrival[]>();
    const met = new Set<string>();
    const arrive = (arrivals: readonly Arrival[]) => ends.set(textOf(arrivals), arrivals);
    for (let way = ways.pop(); way; way = ways.pop()) {
      this.#budget.step(this.#weights.get(way.to) ?? 1);
      const { trail } = way;
      for (const world of this.#come(way, ways)) {
        const node = this.#play.nodes.get(world.node);
        if (!node || isTask(node)) {
          arrive([{ chance: 1, to: this.#place(world), through: nodesOf(trail) }]);
          continue;
        }
        if (node.kind === 'end') {
          for (const to of this.#endings(world)) arrive([{ chance: 1, to, through: nodesOf(trail) }]);
          continue;
        }
        // A way back to where it was, in the same world, adds nothing.
        const text = this.#isBare ? world.node : worldText(world);
        if (met.has(text)) continue;
        met.add(text);
        const onward: Trail = { node: node.id, before: trail };
        const go = (draft: Draft, then: Outcome) =>
          this.blur.apply(draft, then).map((fork) => ({ ...fork, trail: onward }));
        if (node.kind === 'say') ways.push(...go(world, node.then));
        else if (node.kind === 'go')
          for (const then of this.#openWays(world, node)) ways.push(...go(draftOf(world), then));
        else {
          const drawn = this.#luck(world, node, from, text);
          if (drawn)
            for (const arrivals of drawn)
              arrive(arrivals.map((one) => ({ ...one, through: [...nodesOf(trail), ...one.through] })));
          // Luck that may bring luck back to itself: fate takes the branch it likes, which is not less than the average.
          else for (const { then } of node.branches) ways.push(...go(draftOf(world), then));
        }
      }
    }
    return ends;
  }

  /** What luck may bring in a world; null where that is what is just being asked. */
  #luck(world: Draft, node: ChanceNode, from: number, text: string): readonly (readonly Arrival[])[] | null {
    const known = this.#drawn.get(text);
    if (known !== undefined) return known;
    this.#drawn.set(text, null);
    const trail = { node: node.id, before: null };
    const branches = node.branches.filter(({ chance }) => chance > 0);
    const ends = branches.map(({ then }) =>
      this.#alternatives(
        this.blur.apply(draftOf(world), then).map((fork) => ({ ...fork, trail })),
        from,
      ),
    );
    const drawn = this.#together(branches, ends, from);
    this.#drawn.set(text, drawn);
    return drawn;
  }

  /** Every way in which fate may settle all branches of luck at once. */
  #together(
    branches: readonly { readonly chance: number }[],
    drawn: readonly Ends[],
    from: number,
  ): readonly (readonly Arrival[])[] {
    const count = drawn.reduce((product, { size }) => product * size, 1);
    const width = drawn.reduce((sum, ends) => sum + Math.max(0, ...[...ends.values()].map(({ length }) => length)), 0);
    const isMany = count > MOST_FATES || width > MOST_FATES;
    if (isMany && this.blur.how.visits) throw new SearchStopped('budget');
    const sides = drawn.map((ends) =>
      isMany ? [[{ chance: 1, to: this.#fate(ends, from), through: NOTHING }]] : [...ends.values()],
    );
    this.#budget.step(isMany ? drawn.length : count * width);
    return crossed(branches, sides);
  }

  /** The worlds in which a way comes to its node; where it is passed over, there is a further way. */
  #come({ draft, to, trail }: Open, ways: Open[]): Draft[] {
    const node = this.#play.nodes.get(to);
    if (!node) throw new RangeError(`node ${to} does not exist`);
    const seen = this.blur.judge(draft, node.if);
    if (seen !== 'yes' && node.otherwise !== undefined) ways.push({ draft: draftOf(draft), to: node.otherwise, trail });
    return seen === 'no' ? [] : this.blur.meet(draft, to);
  }

  /** The ways of a `go` that may be taken. */
  #openWays(
    world: Draft,
    { branches }: { readonly branches: readonly { readonly if?: Expression; readonly then: Outcome }[] },
  ): Outcome[] {
    const open: Outcome[] = [];
    for (const [index, { if: only, then }] of branches.entries()) {
      const truth = index === branches.length - 1 ? 'yes' : this.blur.judge(world, only);
      if (truth !== 'no') open.push(then);
      if (truth === 'yes') break;
    }
    return open;
  }

  /** An ending with all rules that may have been kept, and with those only that were kept for certain. */
  #endings(world: Draft): number[] {
    const most = this.#rulesWhere((rule) => this.blur.judge(world, rule) !== 'no');
    const least = this.#rulesWhere((rule) => this.blur.judge(world, rule) === 'yes');
    const best = this.#placeEnd(world, most);
    return least.length === most.length ? [best] : [best, this.#placeEnd(world, least)];
  }

  #placeEnd(world: Draft, kept: readonly number[]): number {
    return this.#named(this.#ends, `${world.node}|${kept.join()}`, (index) => this.#spot(index, world, { kept }));
  }

  #place(world: Draft): number {
    const fresh = this.spots.length;
    const index = (this.#places.get(world.node) as Place).spotOf(world, fresh);
    if (index !== fresh) return index;
    this.#budget.spend(index);
    const pooled = this.#pools?.has(world.node) === true;
    this.spots.push(this.#spot(index, world, { scored: !pooled && visitsOf(this.#play, world, world.node) === 1 }));
    return index;
  }

  #fate(ends: ReadonlyMap<string, readonly Arrival[]>, from: number): number {
    return this.#named(this.#fates, `${from}|${[...ends.keys()].sort().join(';')}`, (index) => {
      this.#choices.set(index, [...ends.values()]);
      return this.#spot(index, blankDraft(this.#play), { place: from });
    });
  }

  #named(known: Map<string, number>, text: string, make: (index: number) => Spot): number {
    const found = known.get(text);
    if (found !== undefined) return found;
    const index = this.spots.length;
    this.#budget.spend(index);
    known.set(text, index);
    this.spots.push(make(index));
    return index;
  }

  #spot(index: number, draft: Draft, more: { scored?: boolean; kept?: readonly number[]; place?: number }): Spot {
    const { node } = draft;
    this.#worlds.add(draft);
    const place = this.#numbers.get(node) ?? -1;
    return new Spot(this.edges, { index, node, place, scored: false, kept: NOTHING, ...more });
  }
}
