import type { Page } from '@playwright/test';
import { settings } from '../../src/app/messages/settings.ts';
import type { Language } from '../../src/core/scenario/scenario.ts';

/** Takes a backup in on the settings page, as a person would. */
export async function restore(page: Page, lang: Language, text: string): Promise<void> {
  await page.goto('./#/settings');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: settings[lang].backupIn() }).click();
  const { attempts, scenarios } = JSON.parse(text) as Record<'attempts' | 'scenarios', readonly unknown[]>;
  await (await chooser).setFiles([{ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(text) }]);
  await page
    .getByText(settings[lang].backupInDone(attempts.length, scenarios.length))
    .first()
    .waitFor({ timeout: 60_000 });
}
