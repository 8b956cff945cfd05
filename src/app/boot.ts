import { handle } from './faults.svelte.ts';
import { offline } from './offline.svelte.ts';
import { settings } from './settings.svelte.ts';

/**
 * Starts what lives while the page lives: the storage with its witness, the settings, the offline worker. The page may be
 * drawn at once; nothing here must be waited for.
 */
export async function boot(): Promise<void> {
  handle('export', async () => {
    const { exportAll } = await import('./backup.svelte.ts');
    await exportAll();
  });
  await settings.load();
  await offline.register();
}
