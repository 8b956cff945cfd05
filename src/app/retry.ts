import type { AttemptLog } from '../core/play/attempt.ts';
import { appendEvent, headerOf, openLog } from '../core/play/log.ts';
import { newRow } from './writer.svelte.ts';
import { language } from './language.svelte.ts';
import { inherit } from './notes.ts';
import { settings } from './settings.svelte.ts';
import { storage } from './storage.svelte.ts';
import { isoTime, world } from './world.ts';

/**
 * Begins a new attempt that stands where another stood after its event `seq`: the same scenario, data and seed, so the same
 * luck. It is practice, or learning where the other was: a graded attempt is never taken back, nor replaced. The other
 * stays as it is.
 *
 * @param seq 0 for the very beginning
 * @returns the id of the new attempt; undefined when the other is not on this device
 */
export async function retryFrom(attempt: string, seq: number): Promise<string | undefined> {
  const to = await storage.ready();
  const there = await to.log(attempt);
  if (!there) return undefined;
  const { header } = there.attempt;
  const id = world.newId();
  let log: AttemptLog = openLog({
    ...headerOf(header),
    attempt: id,
    mode: header.mode === 'learn' ? 'learn' : 'practice',
    lang: language.current,
    student: settings.current.student,
    started: isoTime(world.now()),
  });
  for (const event of there.events) if (event.seq <= seq) log = appendEvent(log, event, event.t);
  const row = { ...newRow(headerOf(log), 'here'), events: log.events.length, head: log.head };
  await to.addAttempt({ ...row, from: { attempt, seq } }, log.events);
  inherit(attempt, id);
  return id;
}
