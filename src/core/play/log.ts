import { linkOf } from '../kernel/hash.ts';
import type { AttemptHeader, AttemptLog, LoggedEvent, PlayEvent } from './attempt.ts';

/** The parts of a header that are linked; anything else in a file does not count. */
export function headerOf(log: AttemptHeader): AttemptHeader {
  const { rapport, attempt, scenario, dataset, engine, seed, mode, lang, student, started } = log;
  return {
    rapport,
    attempt,
    scenario: { id: scenario.id, version: scenario.version, hash: scenario.hash },
    dataset: { id: dataset.id, hash: dataset.hash },
    engine,
    seed,
    mode,
    lang,
    student: { number: student.number, name: student.name, class: student.class },
    started,
  };
}

/** A log in which nothing has happened yet. */
export const openLog = (header: AttemptHeader): AttemptLog => ({
  ...headerOf(header),
  events: [],
  head: linkOf(headerOf(header)),
});

/** The event that comes next in a log, linked to what stands before it. */
export function nextEvent(log: Pick<AttemptLog, 'events' | 'head'>, event: PlayEvent, t: number): LoggedEvent {
  return { ...event, seq: log.events.length + 1, t: Math.max(0, Math.round(t)), prev: log.head };
}

/**
 * The log with one more event.
 *
 * @param t milliseconds of play from a monotonic clock
 */
export function appendEvent(log: AttemptLog, event: PlayEvent, t: number): AttemptLog {
  const logged = nextEvent(log, event, t);
  return { ...log, events: [...log.events, logged], head: linkOf(logged) };
}

/** Where a chain of events breaks. */
export interface ChainBreak {
  readonly seq: number;
}

/**
 * Checks that each event follows the one before and that `head` is the last link. A checksum against loss and careless
 * edits, not a signature: anybody can compute it anew (quality.md section 6).
 */
export function checkChain(log: AttemptLog): ChainBreak | null {
  let link = linkOf(headerOf(log));
  for (const [index, event] of log.events.entries()) {
    if (event.seq !== index + 1 || event.prev !== link) return { seq: index + 1 };
    link = linkOf(event);
  }
  return log.head === link ? null : { seq: log.events.length };
}
