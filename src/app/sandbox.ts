import { type LoggedEvent } from '../core/play/attempt.ts';
import { appendEvent, headerOf, openLog } from '../core/play/log.ts';
import { MemoryStorage } from '../db/memory.ts';
import type { Review } from './assess.ts';
import { copyOf } from './prepare.ts';
import { Session } from './session.svelte.ts';
import { world } from './world.ts';
import { newRow } from './writer.svelte.ts';

/**
 * The last event before the decision `seq` that moved the story, 0 where there is none: what was opened or asked for after
 * it belongs to the decision and is done anew.
 */
export const ledTo = (events: readonly LoggedEvent[], seq: number): number =>
  events.filter((event) => event.seq < seq && (event.type === 'answer' || event.type === 'late')).at(-1)?.seq ?? 0;

/** Plays on from a decision in memory alone, with the same seed and so the same luck: nothing is stored or scored. */
export async function sandbox(review: Review, seq: number): Promise<Session> {
  const { scenario, translation, play, header, events } = review;
  const last = ledTo(events, seq);
  const opened = openLog({ ...headerOf(header), attempt: world.newId(), mode: 'practice' });
  const log = events
    .filter((event) => event.seq <= last)
    .reduce((before, event) => appendEvent(before, event, event.t), opened);
  const from = new MemoryStorage();
  await from.addAttempt({ ...newRow(headerOf(log), 'here'), events: log.events.length, head: log.head }, log.events);
  const copy = copyOf({ source: 'course' }, scenario, translation);
  return new Session(from, { scenario, translation, play, log, resumed: true, first: false, sandbox: true, copy });
}
