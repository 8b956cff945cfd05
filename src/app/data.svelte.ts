import type { Dataset } from '../core/sample/dataset.ts';
import { keep, kept } from '../db/local.ts';
import type { AboutDataset, StoredDataset } from '../db/rows.ts';
import { course } from './course.ts';
import { download } from './download.ts';
import { report, settle } from './faults.svelte.ts';
import { idle } from './painted.ts';
import { storage } from './storage.svelte.ts';

/** The dataset's file, beside the page. */
const FILE = `data/${course.dataset.id}.json`;

/** Says here and to public/boot.js that the data were kept: nothing is asked for before the storage was. */
const KEPT = 'rapport.data';

export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly stage: 'idle' | 'fetch' | 'ready';
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

async function fetched(): Promise<Dataset> {
  progress = { done: 0, of: 0, stage: 'fetch' };
  const { hash, sha256 } = course.dataset;
  const text = await download(FILE, sha256, (done, of) => {
    // What was stored may have been there first.
    if (progress.stage === 'fetch') progress = { done, of, stage: 'fetch' };
  });
  return { ...(JSON.parse(text) as Omit<Dataset, 'hash'>), hash };
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

/** Behind what the student sees: until it is done, the next visit would load the data again, which is all. */
async function store(dataset: Dataset): Promise<void> {
  const isLost = () => storage.isLost;
  await idle(2000);
  if (isLost()) return;
  try {
    await (await storage.ready()).keepDataset(dataset);
    keep(KEPT, '1');
  } catch (error) {
    // The data are in memory: the page is playable, only the next visit must load them again. What was cut off because the
    // browser's data were cleared is told by itself, a moment later.
    await idle(500);
    if (!isLost()) report(error);
  }
}

async function load(): Promise<Dataset> {
  // At a first visit nobody waits for the storage to say that it has nothing; boot.js has asked for the file already.
  // (Not in the same go: it says how far it is, and a page may have asked while it was working out what to show.)
  const ahead = kept(KEPT) === null ? Promise.resolve().then(fetched) : undefined;
  ahead?.catch(() => undefined);
  let dataset = await stored();
  if (dataset) keep(KEPT, '1');
  else {
    dataset = await (ahead ?? fetched());
    void store(dataset);
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
