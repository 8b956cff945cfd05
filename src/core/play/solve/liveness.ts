import type { Expression } from '../../scenario/expression.ts';
import { isTask, type Scenario, type ScenarioNode } from '../../scenario/scenario.ts';
import { successors } from '../graph.ts';
import { beforeKey, neverKey, type Layout } from '../layout.ts';
import { outcomesOf } from '../../scenario/links.ts';
import { allParts } from '../../scenario/visit.ts';
import { expressionsOfNode } from '../reading.ts';
import { BitRows } from './bit-rows.ts';
import { extendComponents, type Components } from './components.ts';

/** The parts of a position that tell it from others: indices into meters, flags and marks. */
export interface Live {
  readonly meters: readonly number[];
  readonly flags: readonly number[];
  readonly marks: readonly number[];
}

/** Slots as one number: meters first, then flags, then marks. */
type Slots = Set<number>;

interface Offsets {
  readonly flags: number;
  readonly marks: number;
}

/** Every slot that an expression reads. */
function readsOf(expression: Expression, layout: Layout, offsets: Offsets, reads: Slots): void {
  const mark = (map: ReadonlyMap<string, number>, key: string) => {
    const at = map.get(key);
    if (at !== undefined) reads.add(offsets.marks + at);
  };
  for (const part of allParts(expression)) {
    if (part.is === 'name') {
      const [name = ''] = part.path;
      const meter = layout.meters.get(name);
      const flag = layout.flags.get(name);
      if (meter !== undefined) reads.add(meter);
      else if (flag !== undefined) reads.add(offsets.flags + flag);
    } else if (part.is === 'seen') mark(layout.visits, part.node);
    else if (part.is === 'picked') mark(layout.picked, `${part.node}.${part.option}`);
    else if (part.is === 'opened') mark(layout.opened, part.panel);
    else if (part.is === 'result') mark(layout.results, part.node);
    else if (part.is === 'before') mark(layout.watchedAt, beforeKey(part.first, part.then));
    else if (part.is === 'never') mark(layout.watchedAt, neverKey(part.of));
  }
}

/** What one node reads by itself: its conditions, its own visits, and the meters whose stop it may reach. */
function readsHere(scenario: Scenario, node: ScenarioNode, layout: Layout, offsets: Offsets, always: Slots): Slots {
  const reads: Slots = new Set();
  for (const expression of expressionsOfNode(node)) readsOf(expression, layout, offsets, reads);
  const visits = layout.visits.get(node.id);
  if (visits !== undefined && isTask(node)) reads.add(offsets.marks + visits);
  for (const [index, meter] of scenario.meters.entries()) {
    if (!meter.stop) continue;
    const paid = node.kind === 'inspect' && Object.hasOwn(node.cost, meter.id);
    if (paid || outcomesOf(node).some(({ meters }) => Object.hasOwn(meters, meter.id))) reads.add(index);
  }
  for (const slot of always) reads.add(slot);
  if (node.kind === 'end') for (const rule of scenario.rules) readsOf(rule.expect, layout, offsets, reads);
  return reads;
}

/** What `never` forbids is asked wherever a run comes. */
function readsEverywhere(layout: Layout, offsets: Offsets): Slots {
  const reads: Slots = new Set();
  for (const watched of layout.watched) if (watched.is === 'never') readsOf(watched.of, layout, offsets, reads);
  return reads;
}

/** What a run may change at one node: on arriving, by what it does there, and by what follows. */
function writesHere(node: ScenarioNode, layout: Layout, offsets: Offsets): Slots {
  const writes: Slots = new Set();
  const mark = (at: number | undefined) => {
    if (at !== undefined) writes.add(offsets.marks + at);
  };
  mark(layout.visits.get(node.id));
  mark(layout.results.get(node.id));
  for (const { at } of layout.watched) mark(at);
  if (node.kind === 'choice') for (const { id } of node.options) mark(layout.picked.get(`${node.id}.${id}`));
  // Panels can be looked at wherever something is asked.
  if (isTask(node)) for (const at of layout.opened.values()) mark(at);
  for (const { meters, set } of outcomesOf(node)) {
    for (const id of Object.keys(meters)) writes.add(layout.meters.get(id) ?? 0);
    for (const id of Object.keys(set)) writes.add(offsets.flags + (layout.flags.get(id) ?? 0));
  }
  if (node.kind === 'inspect') for (const id of Object.keys(node.cost)) writes.add(layout.meters.get(id) ?? 0);
  return writes;
}

/**
 * For each node, which parts of a position tell it from others there: those that a node that can still come may read, and
 * that a run may have changed on its way (architecture.md, decision 14). What nobody will read means nothing any more, and
 * what nobody can have changed is as it was: this keeps hubs and long scenarios exact.
 */
export function liveness(scenario: Scenario, layout: Layout): ReadonlyMap<string, Live> {
  const { nodes } = scenario;
  const offsets = { flags: layout.meters.size, marks: layout.meters.size + layout.flags.size };
  const slots = offsets.marks + layout.blank.length;
  const places = new Map(nodes.map(({ id }, index) => [id, index]));
  const next = nodes.map((node) => successors(scenario, node).flatMap((id) => places.get(id) ?? []));
  const always = readsEverywhere(layout, offsets);
  const live = new BitRows(nodes.length, slots);
  const changed = new BitRows(nodes.length, slots);
  for (const [index, node] of nodes.entries()) {
    for (const slot of readsHere(scenario, node, layout, offsets, always)) live.add(index, slot);
    for (const slot of writesHere(node, layout, offsets)) changed.add(index, slot);
  }
  const { order, bounds } = componentsOf(next);
  // In a loop, everything that any of its nodes reads or changes comes before and behind all of them.
  for (let number = 0; number + 1 < bounds.length; number++) {
    const members = order.slice(bounds[number], bounds[number + 1]);
    const [first = 0] = members;
    for (const member of members) for (const to of [member, ...(next[member] ?? [])]) live.unite(first, to);
    for (const member of members) live.unite(member, first);
  }
  for (let number = bounds.length - 2; number >= 0; number--) {
    const members = order.slice(bounds[number], bounds[number + 1]);
    const [first = 0] = members;
    for (const member of members) changed.unite(first, member);
    for (const member of members) for (const to of [member, ...(next[member] ?? [])]) changed.unite(to, first);
  }
  return new Map(nodes.map(({ id }, index) => [id, sorted(live.common(index, changed), offsets)]));
}

/** Strongly connected components of nodes, given the places of those that come next. */
export function componentsOf(next: readonly (readonly number[])[]): Components {
  const found: Components = { order: [], bounds: [0] };
  const first = [0];
  for (const ways of next) first.push((first.at(-1) ?? 0) + ways.length);
  extendComponents(found, 0, next.length, { first, to: next.flat() });
  return found;
}

/** The slots of each kind, by where they stand among their own. */
function sorted(slots: readonly number[], offsets: Offsets): Live {
  const within = (from: number, to: number) =>
    slots.filter((slot) => slot >= from && slot < to).map((slot) => slot - from);
  return {
    meters: within(0, offsets.flags),
    flags: within(offsets.flags, offsets.marks),
    marks: within(offsets.marks, Infinity),
  };
}
