import { canonical } from '../core/kernel/canonical.ts';
import { collectBackup, mergeBackup, readBackup, writeBackup, type Merged } from '../db/backup.ts';
import { witnessCount } from '../db/journal.ts';
import { keep, keysUnder } from '../db/local.ts';
import { deleteDatabase, dumpDatabase } from '../db/open.ts';
import { readOwnFile } from './decode.ts';
import { classify, type FaultCode } from './fault.ts';
import { language } from './language.svelte.ts';
import { files } from './messages/files.ts';
import { saveFile } from './save.ts';
import { settings } from './settings.svelte.ts';
import { storage } from './storage.svelte.ts';
import { isoTime, world } from './world.ts';

/** The largest backup, in bytes. */
const LARGEST = 64 * 1024 * 1024;

/**
 * Saves everything that this browser keeps as one file. Of a database that a newer version has written, its rows as they
 * are, for that version to read.
 */
export async function exportAll(): Promise<void> {
  const from = await storage.ready();
  const text =
    storage.state === 'newer'
      ? `{"rapportBackup":"newer","tables":${canonical(plainRows(await dumpDatabase()))}}\n`
      : writeBackup(await collectBackup(from));
  const time = isoTime(world.now()).slice(0, 16).replace('T', '_').replace(':', '');
  saveFile(`${files[language.current].backup()}_${time}.json`, text, 'application/json');
}

/** Typed columns as JSON can say them. */
const plainRows = (tables: Record<string, unknown[]>): unknown =>
  JSON.parse(
    JSON.stringify(tables, (_, value: unknown) =>
      ArrayBuffer.isView(value) ? Array.from(value as Int32Array) : value,
    ),
  );

/** Adds what a backup holds and this browser does not; nothing that is here is changed. */
export async function importAll(file: File): Promise<Merged | FaultCode> {
  try {
    const read = await readOwnFile(file, LARGEST);
    if ('fault' in read) return read.fault;
    const backup = readBackup(read.text);
    if (typeof backup === 'string') return backup;
    const to = await storage.ready();
    const merged = await mergeBackup(to, backup);
    witnessCount(await to.countAttempts());
    await settings.load();
    return merged;
  } catch (error) {
    return classify(error);
  }
}

/** Deletes everything that the product keeps in this browser, the offline copy of the page too, and loads the page anew. */
export async function deleteAll(): Promise<void> {
  const from = await storage.ready();
  storage.leave();
  from.close();
  await deleteDatabase();
  await dropOffline();
  for (const key of keysUnder()) keep(key, null);
  location.reload();
}

async function dropOffline(): Promise<void> {
  if ('caches' in globalThis) {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith('rapport')).map((name) => caches.delete(name)));
  }
  if (typeof navigator === 'undefined' || !('serviceWorker' in navigator)) return;
  const registrations = await navigator.serviceWorker.getRegistrations().catch(() => []);
  for (const registration of registrations) await registration.unregister();
}
