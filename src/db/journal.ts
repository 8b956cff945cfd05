import type { AttemptHeader, LoggedEvent } from '../core/play/attempt.ts';
import { linkOf } from '../core/kernel/hash.ts';
import { keep, kept, keysUnder } from './local.ts';
import { isNext, isSameEvent } from './rows.ts';
import type { Storage } from './storage.ts';

const JOURNAL = 'rapport.journal.';
const WITNESS = 'rapport.witness';
const TIME = 'rapport.time.';
/** What else is kept of an attempt: notes, half an answer, who plays whom, where fields were taken from. */
const BESIDE = ['rapport.notes.', 'rapport.draft.', 'rapport.roles.', 'rapport.sources.'];
/** A log that is longer than this has a witness only: all of `localStorage` is about five million units. */
const LONGEST = 200_000;

/** The last event that was written completely, kept outside the database. */
export interface Witness {
  readonly attempt: string;
  readonly lastSeq: number;
  readonly head: string;
  /** How many attempts the database held. */
  readonly attempts: number;
}

interface JournalLog {
  readonly header: AttemptHeader;
  readonly events: readonly LoggedEvent[];
}

/** What is missing from the database although it was there: steps of one attempt, or whole attempts. */
export interface Missing {
  readonly attempt: string;
  readonly count: number;
  readonly restored: number;
}

const parse = (text: string | null): unknown => {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Notes that everything up to the last of `events` stands in the database, and keeps a second copy of the log. */
export function witness(header: AttemptHeader, events: readonly LoggedEvent[], attempts: number): void {
  const { attempt } = header;
  const text = JSON.stringify({ header, events });
  if (text.length > LONGEST || !keep(JOURNAL + attempt, text)) keep(JOURNAL + attempt, null);
  const last = events.at(-1);
  const seen: Witness = { attempt, lastSeq: last?.seq ?? 0, head: linkOf(last ?? header), attempts };
  keep(WITNESS, JSON.stringify(seen));
}

/** The witness, if one was left in this browser. */
export function lastWitness(): Witness | undefined {
  const seen = parse(kept(WITNESS)) as Partial<Witness> | null | undefined;
  return typeof seen?.attempt === 'string' && typeof seen.lastSeq === 'number' && typeof seen.attempts === 'number'
    ? { attempt: seen.attempt, lastSeq: seen.lastSeq, head: String(seen.head), attempts: seen.attempts }
    : undefined;
}

/** Sets how many attempts there should be, after some were imported or removed. */
export function witnessCount(attempts: number): void {
  const seen = lastWitness() ?? { attempt: '', lastSeq: 0, head: '' };
  keep(WITNESS, JSON.stringify({ ...seen, attempts }));
}

/** Forgets an attempt that the user removed. */
export function forgetAttempt(attempt: string): void {
  // notes are kept by role under the attempt's id, and so is what else belongs to it
  for (const prefix of [JOURNAL, TIME, ...BESIDE]) for (const key of keysUnder(prefix + attempt)) keep(key, null);
  const seen = lastWitness();
  if (seen?.attempt === attempt) keep(WITNESS, JSON.stringify({ ...seen, attempt: '', lastSeq: 0, head: '' }));
}

/** Whether there are second copies. */
export const hasJournals = (): boolean => keysUnder(JOURNAL).length > 0;

/** Drops the second copies of attempts that are over, but for the latest. */
export function pruneJournals(finished: readonly string[]): void {
  const latest = lastWitness()?.attempt;
  for (const attempt of finished) if (attempt !== latest) keep(JOURNAL + attempt, null);
}

/** The second copies, up to the first event of each that does not follow the one before. */
function journals(): JournalLog[] {
  return keysUnder(JOURNAL).flatMap((key) => {
    const log = parse(kept(key)) as Partial<JournalLog> | null | undefined;
    if (!log?.header || !Array.isArray(log.events) || JOURNAL + log.header.attempt !== key) return [];
    const { header, events } = log as JournalLog;
    const broken = events.findIndex((event, index) => !isNext(header, events[index - 1], event));
    return [{ header, events: broken < 0 ? events : events.slice(0, broken) }];
  });
}

/** Appends what the database lacks of one log; gives how many events it had and how many it has now. */
async function restore(storage: Storage, { header, events }: JournalLog) {
  const there = await storage.log(header.attempt);
  const had = there?.events.length ?? 0;
  const sound =
    !there || there.events.every((event, index) => index >= events.length || isSameEvent(event, events[index]));
  if (!sound || had >= events.length) return { had, has: had, isNew: false };
  if (!there) {
    const { attempt } = header;
    const row = {
      attempt,
      header,
      source: 'here',
      finished: false,
      exported: false,
      events: 0,
      head: linkOf(header),
    } as const;
    await storage.addAttempt(row);
  }
  for (const event of events.slice(had)) await storage.append(header.attempt, event, false);
  return { had, has: events.length, isNew: !there };
}

/**
 * Compares the database with what was kept outside it, since Chromium opens a damaged database empty and without an
 * error, and brings back what can be brought back. Gives what is or was missing.
 */
export async function checkWitness(storage: Storage): Promise<{ steps?: Missing; attempts?: number }> {
  const seen = lastWitness();
  const logs = journals();
  if (!seen && logs.length === 0) return {};
  const before = await storage.countAttempts();
  let steps: Missing | undefined;
  let restoredAttempts = 0;
  for (const log of logs) {
    const { had, has, isNew } = await restore(storage, log);
    if (isNew) restoredAttempts += 1;
    if (has > had) {
      const other = steps ?? { attempt: log.header.attempt, count: 0, restored: 0 };
      steps = { ...other, count: other.count + has - had, restored: other.restored + has - had };
    }
  }
  if (seen && seen.attempt !== '') {
    const has = (await storage.log(seen.attempt))?.events.length ?? 0;
    const lost = seen.lastSeq - has;
    if (lost > 0) steps = { attempt: seen.attempt, count: (steps?.count ?? 0) + lost, restored: steps?.restored ?? 0 };
  }
  const absent = (seen?.attempts ?? 0) - before - restoredAttempts;
  return { ...(steps && { steps }), ...(absent > 0 && { attempts: absent }) };
}

/** Time of play that the log does not hold yet: how far the clock has run, and for which decision. */
export interface TimeKept {
  /** Milliseconds of play since the start of the attempt. */
  readonly t: number;
  /** The decision that is being made, counted from 0. */
  readonly decision: number;
  /** Milliseconds used of its time limit. */
  readonly used: number;
}

export const keepTime = (attempt: string, time: TimeKept | null): boolean =>
  keep(TIME + attempt, time && JSON.stringify(time));

export function keptTime(attempt: string): TimeKept {
  const time = parse(kept(TIME + attempt)) as Partial<TimeKept> | null | undefined;
  const whole = (value: unknown) => (typeof value === 'number' && value >= 0 && Number.isFinite(value) ? value : 0);
  return { t: whole(time?.t), decision: whole(time?.decision), used: whole(time?.used) };
}
