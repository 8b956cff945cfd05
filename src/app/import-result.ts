import { canonical } from '../core/kernel/canonical.ts';
import type { AttemptLog, Origin } from '../core/play/attempt.ts';
import { checkChain, headerOf } from '../core/play/log.ts';
import type { StoredAttempt, StoredLog } from '../db/rows.ts';
import type { Storage } from '../db/storage.ts';

/** A log as the storage keeps it when it comes from a file. */
const rowFor = (log: AttemptLog, finished: boolean, from: Origin | undefined): StoredAttempt => ({
  attempt: log.attempt,
  header: headerOf(log),
  source: 'file',
  events: log.events.length,
  head: log.head,
  finished,
  exported: true,
  ...(from && { from }),
});

/** Whether the events of `whole` begin with those of `part`. */
const begins = (whole: AttemptLog['events'], part: AttemptLog['events']): boolean =>
  part.length <= whole.length && part.every((event, index) => canonical(event) === canonical(whole[index]));

function compare(there: StoredLog, log: AttemptLog): 'same' | 'longer' | 'conflict' {
  if (canonical(there.attempt.header) !== canonical(headerOf(log))) return 'conflict';
  if (begins(there.events, log.events)) {
    const isWhole = there.events.length === log.events.length;
    return isWhole && there.attempt.head !== log.head ? 'conflict' : 'same';
  }
  return begins(log.events, there.events) ? 'longer' : 'conflict';
}

/**
 * Adds the log of a result file. The same log twice changes nothing; a later state of the same attempt takes the place of
 * the earlier; two logs that differ are a conflict, and the one that is there stays.
 */
export async function addLog(
  to: Storage,
  log: AttemptLog,
  finished: boolean,
  from?: Origin,
): Promise<'added' | 'again' | 'conflict'> {
  const there = await to.log(log.attempt);
  if (!there) {
    const isNew = await to.addAttempt(rowFor(log, finished, from), log.events);
    return isNew ? 'added' : 'again';
  }
  const result = compare(there, log);
  if (result === 'same') return 'again';
  // A log with a broken chain may be looked at, but it may not become part of one that is sound.
  if (result === 'conflict' || checkChain(log)) return 'conflict';
  for (const event of log.events.slice(there.events.length)) await to.append(log.attempt, event, finished);
  return 'added';
}
