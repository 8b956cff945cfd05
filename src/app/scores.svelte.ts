import { createSubscriber } from 'svelte/reactivity';
import type { AttemptLog } from '../core/play/attempt.ts';
import { forgetAttempt, witnessCount } from '../db/journal.ts';
import type { StoredAttempt } from '../db/rows.ts';
import type { Storage } from '../db/storage.ts';
import { replayOf, reviewOf, type AttemptRow, type Review } from './assess.ts';
import { csvText } from '../core/sample/export/csv-text.ts';
import { readOwnFile } from './decode.ts';
import { classify, type FaultCode } from './fault.ts';
import { report } from './faults.svelte.ts';
import { addLog } from './import-result.ts';
import { judge } from './judge.ts';
import { language } from './language.svelte.ts';
import { files as fileMessages } from './messages/files.ts';
import { LARGEST_RESULT, readResult } from './read-result.ts';
import { resultName, resultText } from './result.ts';
import { saveFile } from './save.ts';
import { allRows, assess, groundFor, groundOf, valueRows } from './score-rows.ts';
import { scoreTable } from './score-table.ts';
import { storage } from './storage.svelte.ts';
import type { DebriefNotes } from './study.svelte.ts';
import { isoTime, world } from './world.ts';

export type { AttemptRow, Review } from './assess.ts';

/** What became of one result file. */
export type Imported = {
  readonly name: string;
  readonly is: 'added' | 'again' | 'refused';
  readonly fault?: FaultCode;
  readonly about?: Readonly<Record<string, string | number>>;
  readonly row?: AttemptRow;
};

let rows: readonly AttemptRow[] = [];
let isReady = false;
/** How many look at scores that take long, and what ends the work on them. */
let lookers = 0;
let valuing: AbortController | undefined;

/** Begins anew to work out what is missing, if anybody looks. */
async function valueMissing(from: Storage, update: () => void): Promise<void> {
  valuing?.abort();
  const { signal } = (valuing = new AbortController());
  if (lookers === 0) return;
  try {
    await valueRows(from, rows, signal, (row) => {
      if (signal.aborted) return;
      rows = rows.map((one) => (one.attempt === row.attempt ? row : one));
      update();
    });
  } catch (error) {
    if (!signal.aborted) report(error);
  }
}

let updateRows = (): void => undefined;

const subscribe = createSubscriber((update) => {
  updateRows = update;
  let stop: (() => void) | undefined;
  let latest = 0;
  let over = false;
  const take = (from: Storage) => (attempts: readonly StoredAttempt[]) => {
    const turn = ++latest;
    allRows(from, attempts).then((next) => {
      if (turn !== latest || over) return;
      rows = next;
      isReady = true;
      update();
      void valueMissing(from, update);
    }, report);
  };
  void storage.ready().then((from) => {
    // A ruling of the teacher changes scores without changing an attempt.
    const both = async () => (await Promise.all([from.attempts(), from.study()]))[0];
    if (!over) stop = from.watch(both, take(from), report);
  });
  return () => {
    over = true;
    stop?.();
    valuing?.abort();
  };
});

const notesOf = async (from: Storage, attempt: string): Promise<DebriefNotes | undefined> =>
  (await from.study()).find(({ kind, id }) => kind === 'debrief' && id === attempt)?.value as DebriefNotes | undefined;

async function importOne(file: File): Promise<Imported> {
  const { name } = file;
  const refused = (fault: FaultCode, about = {}): Imported => ({ name, is: 'refused', fault, about });
  try {
    const read = await readOwnFile(file, LARGEST_RESULT);
    if ('fault' in read) return refused(read.fault, read.about);
    const result = readResult(read.text);
    if ('fault' in result) return refused(result.fault);
    const { log, claims, from } = result;
    const to = await storage.ready();
    const ground = await groundOf(log);
    const run = ground && replayOf(log, ground).run;
    const is = await addLog(to, log, run ? run.ending !== null : false, from);
    if (is === 'conflict') return refused('conflict');
    const stored = (await to.log(log.attempt))?.attempt;
    // Those of an attempt that was played here stand in its own notes.
    // A file without any was saved before the first was made: it may be read after one that was saved later.
    if (stored?.source === 'file' && claims) {
      const value: DebriefNotes = { ...(await notesOf(to, log.attempt)), claims };
      await to.keepStudy({ kind: 'debrief', id: log.attempt, at: world.now(), value });
    }
    return { name, is, ...(stored && { row: await assess(to, stored, { patient: false }) }) };
  } catch (error) {
    return refused(classify(error));
  }
}

/** The attempts on this device, played here or read from result files. */
export const scores = {
  get rows(): readonly AttemptRow[] {
    subscribe();
    return rows;
  },
  /** Whether the rows have been read; until then there may be more of them. */
  get ready(): boolean {
    subscribe();
    return isReady;
  },
  /** Works out the scores that take long, for as long as somebody looks at them. Gives what ends it. */
  value(): () => void {
    lookers += 1;
    void storage.ready().then((from) => valueMissing(from, updateRows));
    return () => {
      lookers -= 1;
      if (lookers === 0) valuing?.abort();
    };
  },
  /** Saves the log of an attempt as a result file, and notes that it was saved. */
  async exportResult(attempt: string): Promise<void> {
    const from = await storage.ready();
    const there = await from.log(attempt);
    if (!there) return;
    const log: AttemptLog = { ...there.attempt.header, events: there.events, head: there.attempt.head };
    const { score } = await assess(from, there.attempt);
    const claims = (await notesOf(from, attempt))?.claims;
    saveFile(resultName(log, score), resultText(log, score, { claims, from: there.attempt.from }), 'application/json');
    if (!storage.isLost) await from.markExported(attempt);
  },
  /** Adds result files one by one; a bad one does not stop the others. */
  async importResults(files: FileList | readonly File[]): Promise<Imported[]> {
    const results: Imported[] = [];
    for (const file of files) results.push(await importOne(file));
    witnessCount(await (await storage.ready()).countAttempts());
    return results;
  },
  /** Saves the rows that are shown as a table for a spreadsheet. */
  exportCsv(shown: readonly AttemptRow[]): Promise<void> {
    const words = fileMessages[language.current];
    const day = isoTime(world.now()).slice(0, 10);
    const table = scoreTable(shown, words, language.current);
    saveFile(`${words.scores()}_${day}.csv`, csvText(table), 'text/csv');
    return Promise.resolve();
  },
  async remove(attempt: string): Promise<void> {
    const from = await storage.ready();
    await from.removeAttempt(attempt);
    forgetAttempt(attempt);
    witnessCount(await from.countAttempts());
  },
};

/**
 * An attempt replayed for its debrief; undefined when it, its scenario or its dataset is not on this device.
 *
 * @param options told how many positions of a large scenario were found so far; the signal gives it up
 */
export async function review(attempt: string, options?: Parameters<typeof judge>[2]): Promise<Review | undefined> {
  const from = await storage.ready();
  const there = await from.log(attempt);
  if (!there) return undefined;
  const ground = await groundFor(from, there.attempt);
  if (!ground) return undefined;
  const log: AttemptLog = { ...there.attempt.header, events: there.events, head: there.attempt.head };
  return reviewOf(log, ground, await judge(log, ground, options));
}
