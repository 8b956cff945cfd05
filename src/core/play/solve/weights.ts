import type { Expression } from '../../scenario/expression.ts';
import { allParts } from '../../scenario/visit.ts';
import type { Play } from '../play.ts';
import { expressionsOfNode } from '../reading.ts';

/** Parts of conditions that are judged in the time of one step. */
const PARTS_A_STEP = 16;
/** Numbers of a position that are copied in the time of one step. */
const SLOTS_A_STEP = 16;

const partsOf = (conditions: readonly Expression[]): number =>
  conditions.reduce((sum, condition) => sum + allParts(condition).length, 0);

/** What coming to each node costs in steps: 1, and more where many conditions are judged or much of the past is kept. */
export function weightsOf({ scenario, layout }: Play): ReadonlyMap<string, number> {
  const { nodes, rules, meters } = scenario;
  const watched = layout.watched.flatMap((one) => (one.is === 'never' ? [one.of] : []));
  const everywhere = partsOf(watched) + layout.watched.length;
  const atEnds = partsOf(rules.map(({ expect }) => expect));
  const slots = meters.length + layout.flags.size + layout.blank.length;
  return new Map(
    nodes.map((node) => {
      const parts = everywhere + partsOf(expressionsOfNode(node)) + (node.kind === 'end' ? atEnds : 0);
      return [node.id, 1 + Math.floor(parts / PARTS_A_STEP) + Math.floor(slots / SLOTS_A_STEP)];
    }),
  );
}
