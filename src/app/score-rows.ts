import type { AttemptLog } from '../core/play/attempt.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import type { StoredAttempt } from '../db/rows.ts';
import type { Storage } from '../db/storage.ts';
import { replayOf, rowOf, type AttemptRow, type Ground } from './assess.ts';
import { data } from './data.svelte.ts';
import { judge, judgeAtOnce } from './judge.ts';
import { library } from './library.svelte.ts';
import { acceptedIn, rulingsIn, type Ruling } from './rulings.ts';

/** Scenarios last replayed, by hash. A solution belongs to the object: what the storage reads is a new one each time. */
const held = new Map<string, Scenario>();
const HELD_MOST = 8;

function heldOf(scenario: Scenario): Scenario {
  const same = held.get(scenario.hash) ?? scenario;
  held.delete(scenario.hash);
  held.set(scenario.hash, same);
  for (const oldest of held.keys()) if (held.size > HELD_MOST) held.delete(oldest);
  return same;
}

/** What a log is replayed on, from the library and the data of this device. */
export async function groundOf(log: Pick<AttemptLog, 'scenario' | 'dataset'>): Promise<Ground | undefined> {
  const opened = await library.open(log.scenario.id, log.scenario.hash);
  const dataset = opened && (await data.of(log.dataset.hash));
  return dataset && { scenario: heldOf(opened.scenario), translation: opened.translation, dataset };
}

/** Attempts that are over are replayed once: attempt and number of events → line. */
const known = new Map<string, AttemptRow>();

/** What a log of a file is replayed on: with what the teacher accepted. One's own score never changes by it. */
export async function groundFor(from: Storage, { header, source }: StoredAttempt): Promise<Ground | undefined> {
  const ground = await groundOf(header);
  if (!ground || source === 'here') return ground;
  return { ...ground, accepted: acceptedIn(rulingsIn(await from.study()).values(), header.scenario.id) };
}

/** How a line is made: with which rulings, whether it waits for a score that takes long, and until when. */
interface How {
  readonly rulings?: ReadonlyMap<string, Ruling>;
  readonly patient?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * The scoreboard's line of one attempt.
 *
 * @throws the signal's reason when a score that takes long is given up
 */
export async function assess(
  from: Storage,
  stored: StoredAttempt,
  { rulings, patient = true, signal }: How = {},
): Promise<AttemptRow> {
  const { source, header } = stored;
  const decided = source === 'here' ? [] : (rulings ?? rulingsIn(await from.study())).values();
  const accepted = acceptedIn(decided, header.scenario.id);
  const key = `${stored.attempt} ${stored.events} ${stored.head} ${JSON.stringify(accepted)}`;
  const row = known.get(key);
  if (row) return { ...row, exported: stored.exported };
  const there = await from.log(stored.attempt);
  const log: AttemptLog = { ...stored.header, events: there?.events ?? [], head: stored.head };
  const ground = await groundOf(log);
  const scoreBy = async (on: Ground) => {
    if (!replayOf(log, on).run.ending) return null;
    return (patient ? await judge(log, on, { signal }) : judgeAtOnce(log, on))?.standing.score;
  };
  const score = ground ? await scoreBy({ ...ground, accepted }) : null;
  const unaided = ground && accepted ? await scoreBy(ground) : null;
  const made = rowOf(stored, log, ground && { ...ground, accepted }, { score, unaided });
  if (made.verdict !== 'unknown-scenario' && !made.valuing) known.set(key, made);
  return made;
}

/** All attempts, the latest first; those whose score takes long are still without it. */
export async function allRows(from: Storage, attempts: readonly StoredAttempt[]): Promise<AttemptRow[]> {
  const rulings = rulingsIn(await from.study());
  const rows = await Promise.all(attempts.map((stored) => assess(from, stored, { rulings, patient: false })));
  const time = ({ started }: AttemptRow) => Date.parse(started ?? '') || 0;
  return rows.sort((a, b) => time(b) - time(a));
}

/**
 * Works out the scores that take long, one after the other.
 *
 * @param onRow told each line as soon as it is whole
 */
export async function valueRows(
  from: Storage,
  rows: readonly AttemptRow[],
  signal: AbortSignal,
  onRow: (row: AttemptRow) => void,
): Promise<void> {
  for (const { attempt, valuing } of rows) {
    const there = valuing && !signal.aborted && (await from.log(attempt));
    if (there) onRow(await assess(from, there.attempt, { signal }));
  }
}
