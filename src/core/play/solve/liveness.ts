import type { Expression } from '../../scenario/expression.ts';
import { isTask, type Scenario, type ScenarioNode } from '../../scenario/scenario.ts';
import { successors } from '../graph.ts';
import { beforeKey, neverKey, type Layout } from '../layout.ts';
import { outcomesOf } from '../../scenario/links.ts';
import { allParts } from '../../scenario/visit.ts';
import { expressionsOfNode } from '../reading.ts';
import { extendComponents, type Components } from './components.ts';

/** The parts of a position that something can still read: indices into meters, flags and marks. */
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

const WORD = 32;

/**
 * For each node, which parts of a position a node that can still come may read (architecture.md, decision 14). What nobody
 * will read does not tell positions apart: this keeps hubs and long scenarios exact.
 */
export function liveness(scenario: Scenario, layout: Layout): ReadonlyMap<string, Live> {
  const { nodes } = scenario;
  const offsets = { flags: layout.meters.size, marks: layout.meters.size + layout.flags.size };
  const width = Math.ceil((offsets.marks + layout.blank.length) / WORD);
  const live = new Uint32Array(nodes.length * width);
  const places = new Map(nodes.map(({ id }, index) => [id, index]));
  const next = nodes.map((node) => successors(scenario, node).flatMap((id) => places.get(id) ?? []));
  const always = readsEverywhere(layout, offsets);
  for (const [index, node] of nodes.entries())
    for (const slot of readsHere(scenario, node, layout, offsets, always))
      live[index * width + (slot >> 5)] = (live[index * width + (slot >> 5)] as number) | (1 << (slot & (WORD - 1)));
  const unite = (into: number, other: number) => {
    for (let word = 0; word < width; word++)
      live[into * width + word] = (live[into * width + word] as number) | (live[other * width + word] as number);
  };
  // Behind a loop comes everything that any of its nodes reads.
  const found: Components = { order: [], bounds: [0] };
  const first = [0];
  for (const ways of next) first.push((first.at(-1) ?? 0) + ways.length);
  extendComponents(found, 0, nodes.length, { first, to: next.flat() });
  for (let number = 0; number + 1 < found.bounds.length; number++) {
    const members = found.order.slice(found.bounds[number], found.bounds[number + 1]);
    const [first = 0] = members;
    for (const member of members) for (const to of [member, ...(next[member] ?? [])]) unite(first, to);
    for (const member of members) unite(member, first);
  }
  return new Map(
    nodes.map(({ id }, index) => [id, slotsOf(live.subarray(index * width, (index + 1) * width), offsets)]),
  );
}

function slotsOf(words: Uint32Array, offsets: Offsets): Live {
  const slots = [...words].flatMap((word, at) =>
    word === 0
      ? []
      : Array.from({ length: WORD }, (_, bit) => bit)
          .filter((bit) => (word >>> bit) & 1)
          .map((bit) => at * WORD + bit),
  );
  const within = (from: number, to: number) =>
    slots.filter((slot) => slot >= from && slot < to).map((slot) => slot - from);
  return {
    meters: within(0, offsets.flags),
    flags: within(offsets.flags, offsets.marks),
    marks: within(offsets.marks, Infinity),
  };
}
