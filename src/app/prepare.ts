import { ENGINE, type AttemptLog, type Mode } from '../core/play/attempt.ts';
import { bind } from '../core/play/bind.ts';
import { openLog } from '../core/play/log.ts';
import type { Play } from '../core/play/play.ts';
import { replay } from '../core/play/replay.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import type { Translation } from '../core/scenario/translation.ts';
import type { StoredAttempt, StoredScenario } from '../db/rows.ts';
import type { Storage } from '../db/storage.ts';
import { data } from './data.svelte.ts';
import type { Entry } from './entry.ts';
import { goesOn } from './gone-on.ts';
import { language } from './language.svelte.ts';
import { library } from './library.svelte.ts';
import { settings } from './settings.svelte.ts';
import { logOf } from './result.ts';
import { isoTime, newSeed, world } from './world.ts';

/** How an exercise is opened. */
export interface How {
  /** Go on with this attempt. */
  readonly attempt?: string;
  /** Begin anew even when there is an unfinished attempt. */
  readonly fresh?: boolean;
  readonly seed?: number;
  /** The mode of a new attempt; one of another mode is not gone on with, unless it is named. */
  readonly mode?: Mode;
  /** A new attempt waits for `Session.begin`: first the student reads what it is about. */
  readonly brief?: boolean;
}

/** Everything that a session starts from. */
export interface Prepared {
  readonly scenario: Scenario;
  readonly translation: Translation | undefined;
  readonly play: Play;
  readonly log: AttemptLog;
  readonly resumed: boolean;
  /** Nothing was ever finished on this device. */
  readonly first: boolean;
  /** Begun again from this decision of another attempt, counted from 1. */
  readonly retryFrom?: number;
  /** Played in memory alone: nobody is told that it goes on. */
  readonly sandbox?: true;
  /** Stored with a new attempt, so that it can be replayed after the scenario has changed. */
  readonly copy: StoredScenario;
}

const named = (name: string, message: string) => Object.assign(new Error(message), { name });

/** The scenario's copy as it is stored beside an attempt; it does not show in the catalogue. */
export const copyOf = (
  entry: Pick<Entry, 'source'>,
  scenario: Scenario,
  translation?: Translation,
): StoredScenario => ({
  hash: scenario.hash,
  id: scenario.id,
  source: entry.source,
  listed: false,
  added: world.now(),
  scenario,
  ...(translation && { translation }),
});

/** Whether an attempt belongs to an entry: played on it, or on an older version of it that is not an entry itself. */
function belongs({ header }: StoredAttempt, entry: Entry, others: ReadonlySet<string>): boolean {
  const { id, hash } = header.scenario;
  return id === entry.id && (hash === entry.hash || !others.has(hash));
}

/** The attempts of an entry that can be gone on with, the latest first. */
function unfinished(rows: readonly StoredAttempt[], entry: Entry): StoredAttempt[] {
  const others = new Set(library.entries.filter(({ hash }) => hash !== entry.hash).map(({ hash }) => hash));
  const left = new Set(rows.map((row) => row.from?.attempt));
  const open = rows.filter(
    (row) => row.source === 'here' && !row.finished && !left.has(row.attempt) && belongs(row, entry, others),
  );
  const time = (row: StoredAttempt) => Date.parse(row.header.started ?? '') || 0;
  return open.sort((a, b) => time(b) - time(a));
}

/** An attempt as it can be gone on with; undefined when what it was played on is gone, or its log does not fit. */
async function resume(from: Storage, entry: Entry, row: StoredAttempt): Promise<Prepared | undefined> {
  const there = await from.log(row.attempt);
  const opened = await library.open(entry.key, row.header.scenario.hash);
  const dataset = await data.of(row.header.dataset.hash);
  if (!there || !opened || !dataset) return undefined;
  const { scenario, translation } = opened;
  const play = bind(scenario, dataset, row.header.seed);
  const run = replay(play, there.events, row.header.mode);
  if (run.illegal || run.ending) return undefined;
  const log: AttemptLog = logOf(row.header, there.events);
  const copy = copyOf(entry, scenario, translation);
  const origin = row.from?.seq;
  const before = run.decisions.filter(({ seq }) => seq <= (origin ?? 0)).length;
  return {
    scenario,
    translation,
    play,
    log,
    resumed: true,
    first: false,
    copy,
    ...(origin !== undefined && { retryFrom: before + 1 }),
  };
}

async function begin(before: readonly StoredAttempt[], entry: Entry, how: How): Promise<Prepared> {
  const opened = await library.open(entry.key);
  if (!opened) throw named('NoSuchScenario', entry.key);
  const { scenario, translation } = opened;
  const dataset = await data.named(scenario.dataset);
  const seed = how.seed ?? newSeed();
  const play = bind(scenario, dataset, seed);
  const log = openLog({
    rapport: 1,
    attempt: world.newId(),
    scenario: { id: scenario.id, version: scenario.version, hash: scenario.hash },
    dataset: { id: dataset.id, hash: dataset.hash },
    engine: ENGINE,
    seed,
    mode: how.mode ?? 'practice',
    lang: language.current,
    student: settings.current.student,
    started: isoTime(world.now()),
  });
  askToKeep();
  const first = !before.some(({ source, finished }) => source === 'here' && finished);
  return { scenario, translation, play, log, resumed: false, first, copy: copyOf(entry, scenario, translation) };
}

/** Asks for what every opening needs while the storage is still being opened. What fails here is told where it is awaited. */
export async function askAhead(key: string): Promise<void> {
  try {
    if (library.isShipped(key)) await Promise.all([library.open(key), data.ensure()]);
  } catch {
    // Told by `prepare`, which asks for the same.
  }
}

/** Loads what an exercise is played on, and finds the attempt to go on with. */
export async function prepare(from: Storage, key: string, how: How): Promise<Prepared> {
  const entry = await library.find(key);
  if (!entry) throw named('NoSuchScenario', key);
  const before = await from.attempts();
  if (!how.fresh) {
    const open = unfinished(before, entry);
    const rows = open.filter(({ attempt, header }) =>
      how.attempt === undefined ? goesOn(header, how.mode) : attempt === how.attempt,
    );
    for (const row of rows) {
      const prepared = await resume(from, entry, row);
      if (prepared) return prepared;
    }
  }
  return begin(before, entry, how);
}

let asked = false;

/** Asks the browser, once, not to clear what is stored when the disk runs low. It may say no. */
function askToKeep(): void {
  if (asked || typeof navigator === 'undefined') return;
  asked = true;
  const { storage } = navigator as { storage?: { persist?: () => Promise<boolean> } };
  storage?.persist?.().catch(() => false);
}
