import type { Expression } from '../../scenario/expression.ts';
import { isTask, type Scenario, type ScenarioNode } from '../../scenario/scenario.ts';
import { successors } from '../graph.ts';
import { beforeKey, neverKey, type Layout } from '../layout.ts';
import { outcomesOf } from '../../scenario/links.ts';
import { allParts } from '../../scenario/visit.ts';
import { expressionsOfNode } from '../reading.ts';

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
function readsHere(scenario: Scenario, node: ScenarioNode, layout: Layout, offsets: Offsets): Slots {
  const reads: Slots = new Set();
  for (const expression of expressionsOfNode(node)) readsOf(expression, layout, offsets, reads);
  const visits = layout.visits.get(node.id);
  if (visits !== undefined && isTask(node)) reads.add(offsets.marks + visits);
  for (const [index, meter] of scenario.meters.entries()) {
    if (!meter.stop) continue;
    const paid = node.kind === 'inspect' && Object.hasOwn(node.cost, meter.id);
    if (paid || outcomesOf(node).some(({ meters }) => Object.hasOwn(meters, meter.id))) reads.add(index);
  }
  for (const watched of layout.watched) if (watched.is === 'never') readsOf(watched.of, layout, offsets, reads);
  if (node.kind === 'end') for (const rule of scenario.rules) readsOf(rule.expect, layout, offsets, reads);
  return reads;
}

/**
 * For each node, which parts of a position a node that can still come may read (architecture.md, decision 14). What nobody
 * will read does not tell positions apart: this keeps hubs and long scenarios exact.
 */
export function liveness(scenario: Scenario, layout: Layout): ReadonlyMap<string, Live> {
  const offsets = { flags: layout.meters.size, marks: layout.meters.size + layout.flags.size };
  const live = new Map(scenario.nodes.map((node) => [node.id, readsHere(scenario, node, layout, offsets)]));
  const next = new Map(scenario.nodes.map((node) => [node.id, successors(scenario, node)]));
  for (let changed = true; changed;) {
    changed = false;
    for (const { id } of [...scenario.nodes].reverse()) {
      const mine = live.get(id) as Slots;
      const size = mine.size;
      for (const to of next.get(id) ?? []) for (const slot of live.get(to) ?? []) mine.add(slot);
      if (mine.size > size) changed = true;
    }
  }
  return new Map(
    [...live].map(([id, slots]) => {
      const sorted = [...slots].sort((a, b) => a - b);
      return [
        id,
        {
          meters: sorted.filter((slot) => slot < offsets.flags),
          flags: sorted
            .filter((slot) => slot >= offsets.flags && slot < offsets.marks)
            .map((slot) => slot - offsets.flags),
          marks: sorted.filter((slot) => slot >= offsets.marks).map((slot) => slot - offsets.marks),
        },
      ];
    }),
  );
}
