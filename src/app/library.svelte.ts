import type { Language, Scenario } from '../core/scenario/scenario.ts';
import type { Translation } from '../core/scenario/translation.ts';
import type { StoredScenario } from '../db/rows.ts';
import type { Added } from './add-file.ts';
import { loadClassifiers } from './classifiers.ts';
import { course } from './course.ts';
import { teacherEntries, type Entry } from './entry.ts';
import { liveRows } from './live.svelte.ts';
import { storage } from './storage.svelte.ts';

export type { Added } from './add-file.ts';
export type { Entry } from './entry.ts';
export type { Listed } from './check-text.ts';

interface Opened {
  readonly scenario: Scenario;
  readonly translation?: Translation;
}

let abouts = $state.raw<Partial<Record<Language, Readonly<Record<string, string>>>>>({});
const NOT_LOADED = { zh: '', en: '' };
const shipped: readonly Entry[] = course.catalogue.map((entry) => ({
  ...entry,
  about: NOT_LOADED,
  key: entry.id,
  source: 'course',
}));
const described = $derived(
  shipped.map((entry) => ({
    ...entry,
    about: { zh: abouts.zh?.[entry.id] ?? '', en: abouts.en?.[entry.id] ?? '' },
  })),
);
const shippedIds: ReadonlySet<string> = new Set(shipped.map(({ id }) => id));

const rows = liveRows<readonly StoredScenario[] | undefined>((from) => from.scenarios(), undefined);
const entries = $derived([...described, ...teacherEntries(rows.current ?? [], shippedIds)]);

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

async function copyOf(key: string, hash: string | undefined): Promise<Opened | undefined> {
  if (hash === undefined) {
    const entry = await find(key);
    return entry && (entry.source === 'course' ? shippedCopy(entry) : storedCopy(entry.hash));
  }
  const current = shipped.find((entry) => entry.hash === hash);
  return current ? shippedCopy(current) : storedCopy(hash);
}

const added = async (): Promise<Entry[]> => teacherEntries(await (await storage.ready()).scenarios(), shippedIds);

/** All exercises: those of the course and those that a teacher has added on this computer. */
export const library = {
  get entries(): readonly Entry[] {
    return entries;
  },
  /** The key under which a script is played: a teacher's file may have the id of another. */
  keyOf({ id, hash }: Pick<Scenario, 'id' | 'hash'>): string {
    return (entries.find((one) => one.hash === hash) ?? entries.find((one) => one.id === id))?.key ?? id;
  },
  /** Whether the teachers' files have been read; those of the course are there from the start. */
  get ready(): boolean {
    return rows.current !== undefined;
  },
  find,
  /** Whether it is one of the course's: those need no storage. */
  isShipped: (key: string): boolean => shippedIds.has(key),
  /** Loads what the exercises of the course are about; until then that is empty. */
  async describe(lang: Language): Promise<void> {
    if (abouts[lang]) return;
    const loaded = await course.abouts[lang]();
    abouts = { ...abouts, [lang]: loaded };
  },
  /** The scenario of a key, or with a hash exactly that one: also an old version that was once played. */
  async open(key: string, hash?: string): Promise<Opened | undefined> {
    const opened = await copyOf(key, hash);
    if (opened) await loadClassifiers(opened.scenario);
    return opened;
  },
  /** Checks a teacher's file and lists it when it is sound; what checks is loaded only now. */
  async add(file: File): Promise<Added> {
    const { addTeacherFile } = await import('./add-file.ts');
    return addTeacherFile(file, shippedIds);
  },
  /** Takes a teacher's file out of the catalogue; attempts that were played on it can still be read. */
  async remove(hash: string): Promise<void> {
    await (await storage.ready()).removeScenario(hash);
  },
};
