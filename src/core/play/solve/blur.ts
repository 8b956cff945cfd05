import type { Expression } from '../../scenario/expression.ts';
import { isTask, type Outcome, type TaskNode } from '../../scenario/scenario.ts';
import { nodesInLoops } from '../graph.ts';
import { beforeKey, FIRST, neverKey } from '../layout.ts';
import { draftOf, happen, type Draft, type MeterChanges } from '../move.ts';
import type { Play } from '../play.ts';
import { boundValue } from '../scope.ts';
import { SearchStopped } from './budget.ts';
import { cellsOf, type Cells, type Grain } from './cells.ts';
import { ANY, between, judge, one, type Haze, type Truth } from './guess.ts';
import { noteOutcome, type TaskOutcome } from './outcomes.ts';

/** What is not told apart where a scenario has too many positions (scoring.md A2, rule 4). */
export interface Coarseness {
  /** In the order of the scenario's meters. */
  readonly meters: readonly Grain[];
  /** Whether flags, picked options, opened panels, results and what came first are kept. */
  readonly past: boolean;
  /** Whether it is kept which nodes of a loop were met. */
  readonly visits: boolean;
}

/** A way that things may go on; the meters of a collapsed world are the stretches that they lie in. */
export interface Fork {
  readonly draft: Draft;
  readonly to: string;
}

const NONE = Object.freeze({});

/** Worlds that one move may lead to; where more may be real, too little is told apart to say anything. */
const MOST_WORLDS = 1_024;

function bounded<T>(worlds: T[]): T[] {
  if (worlds.length > MOST_WORLDS) throw new SearchStopped('budget');
  return worlds;
}

/** Positions in which some things are not told apart: what may be real behind them is tried in all ways. */
export class Blur implements Haze {
  readonly how: Coarseness;
  readonly cells: readonly Cells[];
  readonly #play: Play;
  /** Mark → whether it is kept. */
  readonly #keeps: readonly boolean[];
  #at: Draft | undefined;

  constructor(play: Play, how: Coarseness) {
    this.#play = play;
    this.how = how;
    const { layout, scenario } = play;
    this.cells = scenario.meters.map((meter, slot) => cellsOf(play, meter, how.meters[slot] ?? 'none'));
    const visited = new Set(
      how.visits ? nodesInLoops(scenario).flatMap((node) => (isTask(node) ? [layout.visits.get(node.id)] : [])) : [],
    );
    this.#keeps = layout.blank.map((_, mark) => how.past || visited.has(mark));
  }

  /** The collapsed world of a real one. */
  of(real: Draft): Draft {
    const draft = draftOf({ ...real, redlines: [], hint: 0 });
    draft.meters = real.meters.map((value, slot) => this.cells[slot]?.of(value) ?? 0);
    return this.#forget(draft);
  }

  judge(draft: Draft, condition: Expression | undefined): Truth {
    if (condition === undefined) return 'yes';
    this.#at = draft;
    return judge(condition, this);
  }

  /** Comes to a node: that it was met is written down, and what `never` forbids, if it holds or may hold there. */
  meet(draft: Draft, node: string): Draft[] {
    const { layout } = this.#play;
    draft.node = node;
    const visits = layout.visits.get(node);
    if (visits !== undefined) draft.marks[visits] = Math.min(2, (draft.marks[visits] ?? 0) + 1);
    if (layout.watched.length === 0 || !this.how.past) return [this.#forget(draft)];
    happen(layout, draft, node);
    let worlds = [draft];
    for (const watched of layout.watched) {
      if (watched.is !== 'never') continue;
      const next = worlds.flatMap((world) => {
        if (world.marks[watched.at] === 1) return [world];
        const truth = this.judge(world, watched.of);
        if (truth === 'no') return [world];
        const broken = truth === 'maybe' ? draftOf(world) : world;
        broken.marks[watched.at] = 1;
        return truth === 'maybe' ? [world, broken] : [broken];
      });
      worlds = bounded(next);
    }
    return worlds;
  }

  /** What may come of an outcome of a task. */
  take(at: Draft, node: TaskNode, outcome: TaskOutcome): Fork[] {
    const draft = draftOf(at);
    noteOutcome(this.#play.layout, draft, node, outcome);
    return this.apply(draft, outcome.then, outcome.paid);
  }

  /** Changes the world in every way that an outcome may; `draft` is used up. */
  apply(draft: Draft, outcome: Outcome, paid: MeterChanges = NONE): Fork[] {
    const { layout, scenario } = this.#play;
    for (const [flag, value] of Object.entries(outcome.set)) {
      const slot = layout.flags.get(flag);
      if (slot !== undefined) draft.flags[slot] = value;
    }
    this.#forget(draft);
    let forks: { draft: Draft; stopped?: string }[] = [{ draft }];
    for (const [slot, { id, stop }] of scenario.meters.entries()) {
      const changes = Object.hasOwn(outcome.meters, id) || Object.hasOwn(paid, id);
      const cells = this.cells[slot];
      if (!changes || !cells) continue;
      const by = (outcome.meters[id] ?? 0) + (paid[id] ?? 0);
      const next = forks.flatMap((fork) => {
        const [first, last] =
          by === 0
            ? [fork.draft.meters[slot] ?? 0, fork.draft.meters[slot] ?? 0]
            : cells.moved(fork.draft.meters[slot] ?? 0, by);
        const found: typeof forks = [];
        for (let cell = first; cell <= last; cell++) {
          const world = first === last ? fork.draft : draftOf(fork.draft);
          world.meters[slot] = cell;
          const stops = stop && fork.stopped === undefined ? cells.stops(cell) : 'no';
          if (stops !== 'yes') found.push({ ...fork, draft: stops === 'maybe' ? draftOf(world) : world });
          if (stops !== 'no' && stop) found.push({ draft: world, stopped: stop.to });
        }
        return found;
      });
      forks = bounded(next);
    }
    return forks.map((fork) => ({ draft: fork.draft, to: fork.stopped ?? outcome.to }));
  }

  #forget(draft: Draft): Draft {
    if (this.how.past) return draft;
    draft.flags.fill(null);
    for (const [mark, blank] of this.#play.layout.blank.entries()) if (!this.#keeps[mark]) draft.marks[mark] = blank;
    return draft;
  }

  name(path: readonly string[]) {
    const { layout, data } = this.#play;
    const [first = ''] = path;
    if (path.length === 1) {
      const meter = layout.meters.get(first);
      const cells = meter === undefined ? undefined : this.cells[meter];
      if (meter !== undefined && cells) return between(...cells.range(this.#at?.meters[meter] ?? 0));
      const flag = layout.flags.get(first);
      if (flag !== undefined) return this.how.past ? one(this.#at?.flags[flag] ?? null) : ANY;
    }
    return one(boundValue(data, path) ?? null);
  }

  seen(node: string) {
    return this.#mark(this.#play.layout.visits.get(node), (mark) => mark > 0);
  }

  picked(node: string, option: string) {
    return this.#mark(this.#play.layout.picked.get(`${node}.${option}`), (mark) => mark > 0);
  }

  opened(panel: string) {
    return this.#mark(this.#play.layout.opened.get(panel), (mark) => mark > 0);
  }

  result(node: string) {
    const at = this.#play.layout.results.get(node);
    if (at !== undefined && !this.#keeps[at]) return between(0, 1);
    return one(Math.max(0, this.#at?.marks[at ?? -1] ?? 0));
  }

  before(...[first, then]: Parameters<Haze['before']>) {
    return this.#mark(this.#play.layout.watchedAt.get(beforeKey(first, then)), (mark) => mark === FIRST);
  }

  never(of: Expression) {
    return this.#mark(this.#play.layout.watchedAt.get(neverKey(of)), (mark) => mark === 0);
  }

  #mark(at: number | undefined, means: (mark: number) => boolean) {
    return at !== undefined && !this.#keeps[at] ? ANY : one(means(this.#at?.marks[at ?? -1] ?? 0));
  }
}
