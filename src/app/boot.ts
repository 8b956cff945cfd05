import { exportAll } from './backup.svelte.ts';
import { data } from './data.svelte.ts';
import { handle, report } from './faults.svelte.ts';
import { offline } from './offline.svelte.ts';
import { settings } from './settings.svelte.ts';
import { storage } from './storage.svelte.ts';

/**
 * Starts what lives while the page lives: storage with its witness, settings, the offline worker. The page may be drawn
 * at once; nothing here must be waited for.
 */
export async function boot(): Promise<void> {
  handle('export', exportAll);
  addEventListener('unhandledrejection', (event) => {
    // Whoever drops a promise must not hide a fault from the student.
    report(event.reason);
  });
  await storage.ready();
  await settings.load();
  await offline.register();
  // Needed by every exercise: loaded while the catalogue is read. Its fault already stands in the banner.
  await data.ensure().catch(() => undefined);
}
