import type { Dataset } from '../core/sample/dataset.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import { check } from './check.ts';
import type { Listed } from './check-text.ts';
import { course } from './course.ts';
import { data, ownDatasets } from './data.svelte.ts';
import { readFile } from './decode.ts';
import { isTeachers, teacherEntries, teacherEntry, type Entry } from './entry.ts';
import { classify, type FaultCode } from './fault.ts';
import { storage } from './storage.svelte.ts';
import { world } from './world.ts';
import type { StoredScenario } from '../db/rows.ts';

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

/** The largest scenario file, in bytes (scenario-format.md). */
const LARGEST = 512 * 1024;

type Taken = ReadonlySet<string>;

async function readTranslationFile(name: string, text: string, taken: Taken): Promise<Added> {
  const id = /^translates\s*:\s*["']?([\w-]+)/m.exec(text)?.[1];
  const from = await storage.ready();
  const entry = teacherEntries(await from.scenarios(), taken).find((one) => one.id === id);
  const row = entry && (await from.scenario(entry.hash));
  if (!row) return { is: 'fault', name, fault: 'no-original', about: { id: id ?? '' } };
  const reply = await check({ text, skills: await course.skills(), translates: row.scenario });
  if (reply === 'too-slow') return { is: 'fault', name, fault: 'too-slow' };
  const { translation, problems } = reply;
  if (!translation) return { is: 'refused', name, problems };
  await from.keepScenario({ ...row, translation });
  return { is: 'scenario', entry: teacherEntry({ ...row, translation }, taken), problems };
}

async function keepScenario(
  text: string,
  scenario: Scenario,
  problems: readonly Listed[],
  taken: Taken,
): Promise<Added> {
  const from = await storage.ready();
  const { hash, id } = scenario;
  const row: StoredScenario = { hash, id, source: 'teacher', listed: true, added: world.now(), scenario, text };
  for (const older of await from.scenarios())
    if (isTeachers(older) && older.id === id && older.hash !== hash) await from.removeScenario(older.hash);
  await from.keepScenario(row);
  return { is: 'scenario', entry: teacherEntry(row, taken), problems };
}

/** What a file is checked against: the dataset that it names, else the course's; undefined where that cannot be had. */
async function datasetFor(text: string): Promise<Dataset | undefined> {
  const named = /^dataset\s*:\s*["']?([^\s"'#]+)/m.exec(text)?.[1];
  const own = named === undefined ? undefined : await data.named(named).catch(() => undefined);
  return own ?? data.ensure().catch(() => undefined);
}

/**
 * Checks a file that a teacher hands in, a scenario or the translation of one, and keeps it when it is sound. Never throws.
 *
 * @param taken ids of exercises of the course
 */
export async function addTeacherFile(file: File, taken: Taken): Promise<Added> {
  const { name } = file;
  try {
    const read = await readFile(file, LARGEST);
    if ('fault' in read) return { is: 'fault', name, ...read };
    if (/^translates\s*:/m.test(read.text)) return await readTranslationFile(name, read.text, taken);
    if (/^\s*[{[]/.test(read.text)) return { is: 'fault', name, fault: 'not-ours' };
    const dataset = await datasetFor(read.text);
    const datasets = (await ownDatasets()).map(({ id }) => id);
    const [skills, phrases, cards] = await Promise.all([course.skills(), course.phrases(), course.cards()]);
    const reply = await check({ text: read.text, skills, phrases, cards, datasets, ...(dataset && { dataset }) });
    if (reply === 'too-slow') return { is: 'fault', name, fault: reply };
    const { scenario, problems } = reply;
    return scenario ? await keepScenario(read.text, scenario, problems, taken) : { is: 'refused', name, problems };
  } catch (error) {
    return { is: 'fault', name, fault: classify(error) };
  }
}
