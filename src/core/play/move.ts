import { clamp } from '../kernel/round.ts';
import { draw } from '../kernel/draw.ts';
import type { Value } from '../scenario/expression.ts';
import type { ChanceNode, GoNode, Outcome, SayNode, ScenarioNode } from '../scenario/scenario.ts';
import { FIRST, NEITHER, THEN, type Layout } from './layout.ts';
import type { Play } from './play.ts';
import type { Position, Redline } from './position.ts';
import { holds } from './scope.ts';

/** A position while it is being worked on; `settled` makes it a value again. */
export interface Draft {
  node: string;
  meters: number[];
  flags: Value[];
  marks: number[];
  hint: Position['hint'];
  redlines: readonly Redline[];
}

export const draftOf = (at: Position): Draft => ({
  node: at.node,
  meters: at.meters.slice(),
  flags: at.flags.slice(),
  marks: at.marks.slice(),
  hint: at.hint,
  redlines: at.redlines,
});

/** The world before anything happened. */
export const blankDraft = ({ scenario, layout }: Play): Draft => ({
  node: '',
  meters: scenario.meters.map(({ start }) => start),
  flags: [...layout.flags.keys()].map(() => null),
  marks: [...layout.blank],
  hint: 0,
  redlines: [],
});

/** Writes down that something happened, for the `before` conditions that watch it. */
export function happen(layout: Layout, draft: Draft, node: string, option?: string): void {
  for (const watched of layout.watched) {
    if (watched.is !== 'before' || draft.marks[watched.at] !== NEITHER) continue;
    const { first, then } = watched;
    if (first.node === node && first.option === option) draft.marks[watched.at] = FIRST;
    else if (then.node === node && then.option === option) draft.marks[watched.at] = THEN;
  }
}

/** Writes down that a node was reached, and what `never` forbids, if it holds there. */
export function reach(play: Play, draft: Draft, node: string): void {
  const visits = play.layout.visits.size > 0 ? play.layout.visits.get(node) : undefined;
  if (visits !== undefined) draft.marks[visits] = (draft.marks[visits] ?? 0) + 1;
  if (play.layout.watched.length === 0) return;
  happen(play.layout, draft, node);
  for (const watched of play.layout.watched)
    if (watched.is === 'never' && holds(play, draft, watched.of)) draft.marks[watched.at] = 1;
}

/** How often the run came to a node, itself included; at least 1 at the node where it stands. */
export const visitsOf = (play: Play, at: Pick<Position, 'marks'>, node: string): number =>
  Math.max(1, at.marks[play.layout.visits.get(node) ?? -1] ?? 1);

/** The changes that an outcome makes to meters, with what was paid on the way (`inspect` costs a price a panel). */
export type MeterChanges = Readonly<Record<string, number>>;

/** An outcome with its names looked up. */
interface Change {
  readonly meter: number;
  readonly by: number;
}
interface Changes {
  readonly meters: readonly Change[];
  readonly flags: readonly (readonly [number, Value])[];
}

const known = new WeakMap<Outcome, Changes>();

/** An outcome belongs to one scenario, whose layout is always the same: its names are looked up once. */
function changesOf({ layout }: Play, outcome: Outcome): Changes {
  const found = known.get(outcome);
  if (found) return found;
  const meters = Object.entries(outcome.meters).map(([id, by]) => ({ meter: layout.meters.get(id) ?? -1, by }));
  const changes = {
    meters: meters.filter(({ meter }) => meter >= 0).sort((a, b) => a.meter - b.meter),
    flags: Object.entries(outcome.set).map(([id, value]) => [layout.flags.get(id) ?? -1, value] as const),
  };
  known.set(outcome, changes);
  return changes;
}

const withPaid = ({ layout }: Play, changes: readonly Change[], paid: MeterChanges): Change[] => {
  const sum = new Map(changes.map(({ meter, by }) => [meter, by]));
  for (const [id, by] of Object.entries(paid)) {
    const meter = layout.meters.get(id);
    if (meter !== undefined && by !== 0) sum.set(meter, (sum.get(meter) ?? 0) + by);
  }
  return [...sum].map(([meter, by]) => ({ meter, by })).sort((a, b) => a.meter - b.meter);
};

/** Changes the world by an outcome, and tells where that leads: to a meter's stop, else to the outcome's `to`. */
export function applyOutcome(play: Play, draft: Draft, outcome: Outcome, node: string, paid?: MeterChanges): string {
  const { meters, flags } = changesOf(play, outcome);
  let stopped: string | undefined;
  for (const { meter: index, by } of paid ? withPaid(play, meters, paid) : meters) {
    const meter = play.scenario.meters[index];
    if (!meter) continue;
    const value = clamp((draft.meters[index] ?? meter.start) + by, meter.min, meter.max);
    draft.meters[index] = value;
    const { stop } = meter;
    if (stop && stopped === undefined && (stop.at <= meter.start ? value <= stop.at : value >= stop.at))
      stopped = stop.to;
  }
  for (const [index, value] of flags) draft.flags[index] = value;
  if (outcome.redline !== undefined) draft.redlines = [...draft.redlines, { node, reason: outcome.redline }];
  return stopped ?? outcome.to;
}

/** The branch that luck draws at a chance node, keyed by seed, node and visit. */
export function drawnBranch(play: Play, node: ChanceNode, visit: number): number {
  const drawn = draw(play.seed, 'chance', node.id, visit);
  let below = 0;
  for (const [index, { chance }] of node.branches.entries()) {
    below += chance;
    if (drawn < below) return index;
  }
  return node.branches.length - 1;
}

/** Told of each node that the run comes through or to, in order. */
export type OnPassage = (node: ScenarioNode, draft: Draft, drawn?: number) => void;

/** Automatic moves in a row after which a scenario can only be going round in circles. */
export const FOREVER = 10_000;

/** Thrown when nothing ever asks anything; `readScenario` refuses such a scenario where the drawn graph shows it (L09). */
export class EndlessCircle extends RangeError {
  override readonly name = 'EndlessCircle';
  /** Where the run went on to before it began to go round. */
  readonly node: string;
  constructor(node: string) {
    super(`node ${node} leads to a circle that nothing leaves`);
    this.node = node;
  }
}

/** A node that moves by itself. */
export type AutomaticNode = SayNode | ChanceNode | GoNode;

/** Comes to a node, or says where the run goes on when the node is passed over. */
export function comeTo(play: Play, draft: Draft, id: string): ScenarioNode | string {
  const node = play.nodes.get(id);
  if (node === undefined) throw new RangeError(`node ${id} does not exist`);
  if (node.if !== undefined && !holds(play, draft, node.if)) return node.otherwise ?? id;
  draft.node = node.id;
  draft.hint = 0;
  reach(play, draft, node.id);
  return node;
}

/** Leaves a node that moves by itself; at a chance node luck has drawn `branch`. Tells where that leads. */
export function leave(play: Play, draft: Draft, node: AutomaticNode, branch = 0): string {
  const { then } =
    node.kind === 'say'
      ? node
      : ((node.kind === 'chance'
          ? node.branches[branch]
          : (node.branches.find((way) => holds(play, draft, way.if)) ?? node.branches.at(-1))) as { then: Outcome });
  return applyOutcome(play, draft, then, node.id);
}

/**
 * Brings the run to `to` and on through everything that moves by itself, until a node asks something or ends it.
 *
 * @throws EndlessCircle when nothing ever asks anything
 */
export function travel(play: Play, draft: Draft, to: string, onPassage?: OnPassage): void {
  let next = to;
  for (let moves = 0; moves < FOREVER; moves++) {
    const node = comeTo(play, draft, next);
    if (typeof node === 'string') {
      next = node;
      continue;
    }
    if (node.kind === 'chance') {
      const branch = drawnBranch(play, node, visitsOf(play, draft, node.id));
      onPassage?.(node, draft, branch);
      next = leave(play, draft, node, branch);
    } else {
      onPassage?.(node, draft);
      if (node.kind !== 'say' && node.kind !== 'go') return;
      next = leave(play, draft, node);
    }
  }
  throw new EndlessCircle(to);
}
