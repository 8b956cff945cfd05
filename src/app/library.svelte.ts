import type { Scenario } from '../core/scenario/scenario.ts';
import type { Translation } from '../core/scenario/translation.ts';
import type { StoredScenario } from '../db/rows.ts';
import { check } from './check.ts';
import type { CheckReply, Listed } from './check-text.ts';
import { course } from './course.ts';
import { data } from './data.svelte.ts';
import { readFile } from './decode.ts';
import { isTeachers, teacherEntries, teacherEntry, type Entry } from './entry.ts';
import type { FaultCode } from './fault.ts';
import { classify } from './fault.ts';
import { liveRows } from './live.svelte.ts';
import { storage } from './storage.svelte.ts';
import { world } from './world.ts';

export type { Entry } from './entry.ts';
export type { Listed } from './check-text.ts';

/** What became of a file that a teacher handed in. */
export type Added =
  | { readonly is: 'scenario'; readonly entry: Entry; readonly problems: readonly Listed[] }
  | { readonly is: 'refused'; readonly name: string; readonly problems: readonly Listed[] }
  | {
      readonly is: 'fault';
      readonly name: string;
      readonly fault: FaultCode;
      readonly about?: Readonly<Record<string, string | number>>;
    };

interface Opened {
  readonly scenario: Scenario;
  readonly translation?: Translation;
}

/** The largest scenario file, in bytes (scenario-format.md). */
const LARGEST = 512 * 1024;

const shipped: readonly Entry[] = course.catalogue.map((entry) => ({ ...entry, key: entry.id, source: 'course' }));
const shippedIds: ReadonlySet<string> = new Set(shipped.map(({ id }) => id));

const rows = liveRows<readonly StoredScenario[] | undefined>((from) => from.scenarios(), undefined);
const entries = $derived([...shipped, ...teacherEntries(rows.current ?? [], shippedIds)]);

async function storedCopy(hash: string): Promise<Opened | undefined> {
  const row = await (await storage.ready()).scenario(hash);
  return row && { scenario: row.scenario, ...(row.translation && { translation: row.translation }) };
}

/** One that is shipped. Where its chunk cannot be loaded, a copy that was played before serves as well. */
async function shippedCopy({ id, hash }: Entry): Promise<Opened | undefined> {
  try {
    return (await course.scenarios[id]?.())?.default;
  } catch (error) {
    const copy = await storedCopy(hash);
    if (copy) return copy;
    throw Object.assign(new Error(`${id} could not be loaded`, { cause: error }), { name: 'NetworkError' });
  }
}

/** The exercise of a key, from the catalogue or from what teachers have added. */
async function find(key: string): Promise<Entry | undefined> {
  return shipped.find((entry) => entry.key === key) ?? (await added()).find((entry) => entry.key === key);
}

const added = async (): Promise<Entry[]> => teacherEntries(await (await storage.ready()).scenarios(), shippedIds);

async function readTranslationFile(name: string, text: string): Promise<Added> {
  const id = /^translates\s*:\s*["']?([\w-]+)/m.exec(text)?.[1];
  const from = await storage.ready();
  const entry = (await added()).find((one) => one.id === id);
  const row = entry && (await from.scenario(entry.hash));
  if (!row) return { is: 'fault', name, fault: 'no-original', about: { id: id ?? '' } };
  const reply = await check({ text, skills: course.skills, translates: row.scenario });
  if (reply === 'too-slow') return { is: 'fault', name, fault: 'too-slow' };
  const { translation, problems } = reply;
  if (!translation) return { is: 'refused', name, problems };
  await from.keepScenario({ ...row, translation });
  return { is: 'scenario', entry: teacherEntry({ ...row, translation }, shippedIds), problems };
}

async function keepScenario(name: string, text: string, { scenario, problems }: CheckReply): Promise<Added> {
  if (!scenario) return { is: 'refused', name, problems };
  const from = await storage.ready();
  const { hash, id } = scenario;
  const row: StoredScenario = { hash, id, source: 'teacher', listed: true, added: world.now(), scenario, text };
  for (const older of await from.scenarios())
    if (isTeachers(older) && older.id === id && older.hash !== hash) await from.removeScenario(older.hash);
  await from.keepScenario(row);
  return { is: 'scenario', entry: teacherEntry(row, shippedIds), problems };
}

async function add(file: File): Promise<Added> {
  const { name } = file;
  try {
    const read = await readFile(file, LARGEST);
    if ('fault' in read) return { is: 'fault', name, ...read };
    if (/^translates\s*:/m.test(read.text)) return await readTranslationFile(name, read.text);
    if (/^\s*[{[]/.test(read.text)) return { is: 'fault', name, fault: 'not-ours' };
    const dataset = await data.ensure().catch(() => undefined);
    const reply = await check({ text: read.text, skills: course.skills, ...(dataset && { dataset }) });
    return reply === 'too-slow' ? { is: 'fault', name, fault: reply } : await keepScenario(name, read.text, reply);
  } catch (error) {
    return { is: 'fault', name, fault: classify(error) };
  }
}

/** All exercises: those of the course and those that a teacher has added on this computer. */
export const library = {
  get entries(): readonly Entry[] {
    return entries;
  },
  /** Whether the teachers' files have been read; those of the course are there from the start. */
  get ready(): boolean {
    return rows.current !== undefined;
  },
  find,
  /** The scenario of a key, or with a hash exactly that one: also an old version that was once played. */
  async open(key: string, hash?: string): Promise<Opened | undefined> {
    if (hash === undefined) {
      const entry = await find(key);
      return entry && (entry.source === 'course' ? shippedCopy(entry) : storedCopy(entry.hash));
    }
    const current = shipped.find((entry) => entry.hash === hash);
    return current ? shippedCopy(current) : storedCopy(hash);
  },
  add,
  /** Takes a teacher's file out of the catalogue; attempts that were played on it can still be read. */
  async remove(hash: string): Promise<void> {
    await (await storage.ready()).removeScenario(hash);
  },
};
