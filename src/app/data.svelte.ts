import { hashOf } from '../core/kernel/hash.ts';
import type { Dataset } from '../core/sample/dataset.ts';
import type { AboutDataset, StoredDataset } from '../db/rows.ts';
import { course } from './course.ts';
import { report, settle } from './faults.svelte.ts';
import { storage } from './storage.svelte.ts';

/** The dataset's file, beside the page. */
const FILE = `data/${course.dataset.id}.json`;

export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly stage: 'idle' | 'fetch' | 'store' | 'ready';
}

let progress = $state.raw<Progress>({ done: 0, of: 0, stage: 'idle' });
let current = $state.raw<Dataset>();
let loading: Promise<Dataset> | undefined;
/** The one beside the course's that was asked for last. */
let other: Dataset | undefined;

/** A teacher's own data, as listed. */
export type OwnData = StoredDataset & AboutDataset;

const isOwn = (stored: StoredDataset): stored is OwnData => stored.label !== undefined && stored.added !== undefined;

const failure = (name: string, message: string) => Object.assign(new Error(message), { name });

/** Reads a response piece by piece and says how far it is; `of` is 0 where the server does not say how long it is. */
async function readText(response: Response, onPiece: (done: number, of: number) => void): Promise<string> {
  // A compressed response gives the length of the compressed bytes: the pieces would overtake it.
  const length = response.headers.get('content-encoding') === null ? Number(response.headers.get('content-length')) : 0;
  if (!response.body) return response.text();
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let done = 0; ;) {
    const piece = await reader.read();
    if (piece.done) return text + decoder.decode();
    done += piece.value.length;
    text += decoder.decode(piece.value, { stream: true });
    onPiece(done, Math.max(length, done));
  }
}

async function download(): Promise<Dataset> {
  progress = { done: 0, of: 0, stage: 'fetch' };
  let text: string;
  try {
    const response = await fetch(FILE);
    if (!response.ok) throw new Error(`${FILE}: ${response.status}`);
    text = await readText(response, (done, of) => {
      progress = { done, of, stage: 'fetch' };
    });
  } catch (error) {
    throw failure('NetworkError', String(error));
  }
  return readDataset(text);
}

/**
 * The dataset of a file, if it is whole: its hash is recomputed.
 *
 * @throws an error named NetworkError on any other text, since a broken download is what makes one
 */
function readDataset(text: string): Dataset {
  try {
    const { id, asOf, tables, hash } = JSON.parse(text) as Dataset;
    if (hash === hashOf({ id, asOf, tables })) return { id, asOf, hash, tables };
  } catch {
    // Told below, like a wrong hash.
  }
  throw failure('NetworkError', `${FILE} did not arrive whole`);
}

/** The course's data as they are stored; undefined when there are none or they are not whole. */
async function stored(): Promise<Dataset | undefined> {
  try {
    return await (await storage.ready()).dataset(course.dataset.hash);
  } catch (error) {
    report(error);
    return undefined;
  }
}

async function store(dataset: Dataset): Promise<void> {
  progress = { ...progress, stage: 'store' };
  try {
    await (await storage.ready()).keepDataset(dataset);
  } catch (error) {
    // The data are in memory: the page is playable, only the next visit must load them again.
    report(error);
  }
}

async function load(): Promise<Dataset> {
  let dataset = await stored();
  if (!dataset) {
    dataset = await download();
    if (!storage.isLost) await store(dataset);
  }
  current = dataset;
  progress = { ...progress, stage: 'ready' };
  settle('network');
  return dataset;
}

/** The teacher's own datasets, the latest first. */
export async function ownDatasets(): Promise<OwnData[]> {
  const all = await (await storage.ready()).datasets();
  return all.filter(isOwn).sort((a, b) => b.added - a.added);
}

/** The course's dataset: loaded once with visible progress, then read from the storage. */
export const data = {
  get progress(): Progress {
    return progress;
  },
  get current(): Dataset | undefined {
    return current;
  },
  /** Rejects when it is neither stored nor can be loaded; the fault stands in the banner, and a later call tries again. */
  ensure(): Promise<Dataset> {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      progress = { done: 0, of: 0, stage: 'idle' };
      report(error);
      throw error;
    });
    return loading;
  },
  /** Drops the stored copy and loads the data again, as they were shipped; what students laid over them goes too. */
  async reset(): Promise<void> {
    await (await storage.ready()).removeDataset(course.dataset.hash);
    loading = undefined;
    const { id } = await this.ensure();
    const { work } = await import('./desk/work.svelte.ts');
    await work.ready();
    work.reset(id);
  },
  /** The dataset of this hash: the course's, a teacher's own, or an older one that an attempt was played on. */
  async of(hash: string): Promise<Dataset | undefined> {
    if (hash === course.dataset.hash) return this.ensure();
    // The same object again: what was computed of it is kept by it.
    if (other?.hash !== hash) other = (await (await storage.ready()).dataset(hash)) ?? other;
    return other?.hash === hash ? other : undefined;
  },
  /**
   * The dataset that an address of the desk names: by its id as a scenario would, or an older one by its hash.
   *
   * @throws an error named NoSuchDataset when it is not on this device
   */
  async opened(name: string): Promise<Dataset> {
    if (name === '') return this.ensure();
    const dataset = name.startsWith('sha256:') ? await this.of(name) : await this.named(name);
    if (!dataset) throw failure('NoSuchDataset', name);
    return dataset;
  },
  /**
   * The dataset that a scenario names: the course's, or the teacher's that was imported last under that id.
   *
   * @throws an error named NoSuchDataset when it is not on this device
   */
  async named(id: string): Promise<Dataset> {
    if (id === course.dataset.id) return this.ensure();
    const [latest] = (await ownDatasets()).filter((one) => one.id === id);
    const dataset = latest && (await this.of(latest.hash));
    if (!dataset) throw failure('NoSuchDataset', id);
    return dataset;
  },
};
