import type { PlayEvent } from './attempt.ts';
import type { Play } from './play.ts';

/** What a node is called now that was called `id` when the attempt was played (`was` of the scenario); `id` where it was not renamed. */
export function nodeNow({ nodes, scenario: { was } }: Play, id: string): string {
  return !nodes.has(id) && Object.hasOwn(was, id) ? (was[id] ?? id) : id;
}

/** An event under the present name of its node. */
export function eventNow<E extends PlayEvent>(play: Play, event: E): E {
  const node = nodeNow(play, event.node);
  return node === event.node ? event : { ...event, node };
}
