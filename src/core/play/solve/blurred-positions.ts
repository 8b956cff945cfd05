import type { Expression } from '../../scenario/expression.ts';
import { isTask, type Outcome } from '../../scenario/scenario.ts';
import { blankDraft, draftOf, EndlessCircle, FOREVER, visitsOf, type Draft } from '../move.ts';
import type { Play } from '../play.ts';
import type { Position } from '../position.ts';
import { holds } from '../scope.ts';
import { Blur, type Coarseness, type Fork } from './blur.ts';
import { Edges, NOTHING, type Arrival } from './edges.ts';
import { Keys, Place } from './keys.ts';
import { liveness } from './liveness.ts';
import type { Pools } from './pools.ts';
import { outcomesWhere, type TaskOutcome } from './outcomes.ts';
import { Budget, SearchStopped, Spot, type Search, type SearchOptions } from './positions.ts';
import { waysOn } from './ways.ts';

/** Where more than one real position may lie behind a collapsed one, fate chooses: as well as can be for the best value. */
const FATE: TaskOutcome = { answer: null, q: 0, then: { meters: {}, set: {}, to: '' }, late: false };

/** Ways that all branches of luck may come out together, beyond which each is settled by itself. */
const MOST_FATES = 256;

interface Open extends Fork {
  readonly through: readonly string[];
}

/**
 * All positions that can be reached, with some things not told apart. Every real run has a way among theirs, so values are
 * bounds: the best is not below, the worst not above the real one.
 */
export class BlurredPositions implements Search {
  readonly spots: Spot[] = [];
  readonly edges = new Edges();
  readonly blur: Blur;
  readonly #play: Play;
  readonly #pools: Pools | null;
  #budget: Budget;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #places: ReadonlyMap<string, Place>;
  readonly #ends = new Map<string, number>();
  readonly #fates = new Map<string, number>();
  /** Spot of fate → what it chooses among. */
  readonly #choices = new Map<number, readonly (readonly Arrival[])[]>();
  /** Moves by themselves since the last decision. */
  #moves = 0;

  constructor(play: Play, how: Coarseness, pools: Pools | null, options: SearchOptions = {}) {
    this.#play = play;
    this.#pools = pools;
    this.#budget = new Budget(options);
    this.blur = new Blur(play, how);
    const { scenario, layout } = play;
    const cells = this.blur.cells.map(({ count }) => count);
    this.#numbers = new Map(scenario.nodes.map(({ id }, number) => [id, number]));
    this.#places = new Map(
      [...liveness(scenario, layout)].map(([node, live]) => [node, new Place(new Keys(live, scenario, layout, cells))]),
    );
  }

  begin(): Arrival[] {
    const starts = this.arrive(blankDraft(this.#play), this.#play.scenario.nodes[0]?.id ?? '');
    this.#budget = new Budget({});
    return starts;
  }

  arrive(draft: Draft, to: string): Arrival[] {
    const arrivals = waysOn(this.#play, draft, to).map(({ chance, through, draft: at }) => ({
      chance,
      to: this.#placeReal(at),
      through,
    }));
    this.#explore();
    return arrivals;
  }

  spotOf(at: Position): number {
    const index = this.#placeReal(draftOf(at));
    this.#explore();
    return index;
  }

  /** What a real ending paid is known in full; everything else is collapsed. */
  #placeReal(real: Draft): number {
    const node = this.#play.nodes.get(real.node);
    if (node?.kind !== 'end') return this.#place(this.blur.of(real));
    return this.#placeEnd(
      this.blur.of(real),
      this.#rulesWhere((rule) => holds(this.#play, real, rule)),
    );
  }

  #rulesWhere(keeps: (rule: Expression) => boolean): number[] {
    return this.#play.scenario.rules.flatMap(({ expect }, rule) => (keeps(expect) ? [rule] : []));
  }

  #explore(): void {
    const { spots, edges, blur } = this;
    for (let index = edges.firstEdge.length - 1; index < spots.length; index++) {
      const spot = spots[index] as Spot;
      const node = this.#play.nodes.get(spot.node);
      const choices = this.#choices.get(index);
      if (choices) for (const arrivals of choices) this.#write(arrivals, FATE);
      else if (node && isTask(node))
        for (const outcome of outcomesWhere(node, (only) => blur.judge(spot.draft, only) !== 'no')) {
          this.#moves = 0;
          const open = blur.take(spot.draft, node, outcome).map((fork) => ({ ...fork, through: NOTHING }));
          this.#write(this.#follow(open, spot.place), outcome);
        }
      edges.endSpot();
    }
  }

  #write(arrivals: readonly Arrival[], outcome: TaskOutcome): void {
    for (const { chance, to, through } of arrivals) this.edges.addArrival(chance, to, through);
    this.edges.endEdge(outcome);
  }

  /** Where open ways lead; more than one, and fate chooses. */
  #follow(ways: Open[], from: number): readonly Arrival[] {
    const ends = this.#alternatives(ways, from);
    const [first] = ends.values();
    if (!first) throw new EndlessCircle(this.#play.scenario.nodes[from]?.id ?? '');
    return ends.size === 1 ? first : [{ chance: 1, to: this.#fate(ends, from), through: NOTHING }];
  }

  /** What may come of open ways; of each, luck makes one or more. */
  #alternatives(ways: Open[], from: number): ReadonlyMap<string, readonly Arrival[]> {
    const ends = new Map<string, readonly Arrival[]>();
    const met = new Set<string>();
    const arrive = (arrivals: readonly Arrival[]) => ends.set(textOf(arrivals), arrivals);
    for (let way = ways.pop(); way; way = ways.pop()) {
      if (++this.#moves > FOREVER) throw new EndlessCircle(way.to);
      const { through } = way;
      for (const world of this.#come(way, ways)) {
        const node = this.#play.nodes.get(world.node);
        if (!node || isTask(node)) {
          arrive([{ chance: 1, to: this.#place(world), through }]);
          continue;
        }
        if (node.kind === 'end') {
          for (const to of this.#endings(world)) arrive([{ chance: 1, to, through }]);
          continue;
        }
        // A way back to where it was, in the same world, adds nothing.
        const text = `${world.node}|${world.meters.join()}|${JSON.stringify(world.flags)}|${world.marks.join()}`;
        if (met.has(text)) continue;
        met.add(text);
        const onward = [...through, node.id];
        const go = (draft: Draft, then: Outcome) =>
          this.blur.apply(draft, then).map((fork) => ({ ...fork, through: onward }));
        if (node.kind === 'say') ways.push(...go(world, node.then));
        else if (node.kind === 'go')
          for (const then of this.#openWays(world, node)) ways.push(...go(draftOf(world), then));
        else {
          const branches = node.branches.filter(({ chance }) => chance > 0);
          const drawn = branches.map(({ then }) => this.#alternatives(go(draftOf(world), then), from));
          for (const arrivals of this.#together(branches, drawn, from)) arrive(arrivals);
        }
      }
    }
    return ends;
  }

  /** Every way in which fate may settle all branches of luck at once. */
  #together(
    branches: readonly { readonly chance: number }[],
    drawn: readonly ReadonlyMap<string, readonly Arrival[]>[],
    from: number,
  ): readonly (readonly Arrival[])[] {
    const count = drawn.reduce((product, { size }) => product * size, 1);
    if (count > MOST_FATES && this.blur.how.visits) throw new SearchStopped('budget');
    const sides = drawn.map((ends) =>
      count > MOST_FATES ? [[{ chance: 1, to: this.#fate(ends, from), through: NOTHING }]] : [...ends.values()],
    );
    return sides.reduce<readonly (readonly Arrival[])[]>(
      (all, side, branch) => {
        const share = branches[branch]?.chance ?? 0;
        const scaled = side.map((arrivals) => arrivals.map((one) => ({ ...one, chance: one.chance * share })));
        return all.flatMap((before) => scaled.map((arrivals) => [...before, ...arrivals]));
      },
      [[]],
    );
  }

  /** The worlds in which a way comes to its node; where it is passed over, there is a further way. */
  #come({ draft, to, through }: Open, ways: Open[]): Draft[] {
    const node = this.#play.nodes.get(to);
    if (!node) throw new RangeError(`node ${to} does not exist`);
    const seen = this.blur.judge(draft, node.if);
    if (seen !== 'yes' && node.otherwise !== undefined)
      ways.push({ draft: draftOf(draft), to: node.otherwise, through });
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
    this.spots.push(
      this.#spot(index, draftOf(world), { scored: !pooled && visitsOf(this.#play, world, world.node) === 1 }),
    );
    return index;
  }

  #fate(ends: ReadonlyMap<string, readonly Arrival[]>, from: number): number {
    return this.#named(this.#fates, `${from}|${[...ends.keys()].sort().join(';')}`, (index) => {
      this.#choices.set(index, [...ends.values()]);
      return this.#spot(index, { ...blankDraft(this.#play), node: '' }, { place: from });
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
    const place = this.#numbers.get(draft.node) ?? -1;
    return new Spot(this.edges, { index, place, draft, scored: false, kept: NOTHING, ...more });
  }
}

const textOf = (arrivals: readonly Arrival[]): string =>
  arrivals.map(({ chance, to, through }) => `${to}*${chance}${through.join()}`).join('+');
