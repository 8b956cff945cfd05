import { course } from '../course.ts';
import { ownDatasets, type OwnData } from '../data.svelte.ts';
import { saveBlob } from '../save.ts';
import { storage } from '../storage.svelte.ts';
import { ImportWorker } from './client.ts';

/** A teacher's dataset in the list, with what hangs on it. */
export interface Listed extends OwnData {
  /** The tables that people know: customers, orders. */
  readonly sizes: readonly { readonly table: string; readonly rows: number }[];
  /** Attempts that were played on it. */
  readonly attempts: number;
  /** Titles of the exercises in the catalogue that name it, when no other dataset has its id. */
  readonly exercises: readonly string[];
}

const SHOWN = ['customers', 'orders'];

/** The teacher's own datasets, the latest first. */
export async function listOwn(): Promise<Listed[]> {
  const from = await storage.ready();
  const [own, attempts, scenarios] = await Promise.all([ownDatasets(), from.attempts(), from.scenarios()]);
  return own.map((one) => ({
    ...one,
    sizes: SHOWN.flatMap((table) => {
      const there = Object.hasOwn(one.tables, table) ? one.tables[table] : undefined;
      return there ? [{ table, rows: there.rows }] : [];
    }),
    attempts: attempts.filter(({ header }) => header.dataset.hash === one.hash).length,
    exercises: own.some(({ id, hash }) => id === one.id && hash !== one.hash)
      ? []
      : scenarios.flatMap(({ listed, scenario }) =>
          listed && scenario.dataset === one.id && one.id !== course.dataset.id ? [scenario.title] : [],
        ),
  }));
}

export async function renameOwn(hash: string, label: string): Promise<void> {
  await (await storage.ready()).renameDataset(hash, label);
}

export async function removeOwn(hash: string): Promise<void> {
  await (await storage.ready()).removeDataset(hash);
}

/** Writes a table as a file in a worker and hands it to the user. */
export async function exportOwn(one: OwnData, table: string, as: 'csv' | 'xlsx'): Promise<void> {
  const from = await storage.ready();
  const worker = new ImportWorker(() => undefined);
  try {
    const dataset = from.kind === 'memory' ? await from.dataset(one.hash) : undefined;
    saveBlob(`${one.label}-${table}.${as}`, await worker.ask('export', { hash: one.hash, dataset, table, as }));
  } finally {
    worker.end();
  }
}
