import type { Run } from '../../core/play/run.ts';
import type { ScenarioNode } from '../../core/scenario/scenario.ts';

/** One stop of a line that the run goes along. */
export interface Station {
  readonly name: string;
  readonly is: 'done' | 'here' | 'skipped' | 'ahead';
}

/** Two stops are no line: a step and a checkpoint may bear the same name by chance. */
const LEAST = 3;

/**
 * The stations of a case: an author who has steps put in order, and then gives checkpoints the names of these steps, gets a
 * line of stations above what follows. Nothing is shown before the steps were put in order, for the line gives the order away.
 */
export function stationsOf(
  { decisions, story, ending }: Run,
  nodes: ReadonlyMap<string, ScenarioNode>,
): readonly Station[] {
  if (ending) return [];
  const ordered = decisions.filter(({ kind }) => kind === 'order').at(-1);
  const order = ordered && nodes.get(ordered.node);
  if (order?.kind !== 'order') return [];
  const points = new Set([...nodes.values()].map(({ checkpoint }) => checkpoint));
  const names = order.items.flat().filter((name) => points.has(name));
  if (names.length < LEAST) return [];
  const passed = story.flatMap((part) => (part.is === 'passage' ? [nodes.get(part.node)?.checkpoint ?? ''] : []));
  const here = names.indexOf(passed.filter((name) => names.includes(name)).at(-1) ?? '');
  return names.map((name, index) => {
    if (index === here) return { name, is: 'here' };
    if (passed.includes(name)) return { name, is: 'done' };
    return { name, is: index < here ? 'skipped' : 'ahead' };
  });
}
