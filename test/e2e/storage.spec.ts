import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { faults } from '../../src/app/messages/faults.ts';
import { tasks as player } from '../../src/app/messages/tasks.ts';
import { shell } from '../../src/app/messages/shell.ts';
import { Exercise } from './exercise.ts';
import { expect, test } from './fixtures.ts';
import { MouseHand } from './hands.ts';

const banner = (page: Page) => page.getByRole('region', { name: shell.zh.messages() });
const saved = player.zh['save.saved']();

async function clear(page: Page, storageTypes: 'all' | 'indexeddb'): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes });
}

const databases = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

test('when the site’s data are cleared in the middle, the page stops writing and hands the log over', async ({
  page,
}) => {
  const exercise = new Exercise('cs-01');
  await exercise.open(page);
  await new MouseHand(page, exercise).play(exercise.steps.slice(0, 2));
  await expect(page.getByText(saved, { exact: true })).toBeVisible();
  await clear(page, 'all');
  await expect(banner(page)).toContainText(faults.zh['storage-gone.title']());
  const download = page.waitForEvent('download');
  await banner(page).getByRole('button', { name: faults.zh['action.save-log']() }).click();
  const log = JSON.parse(await readFile(await (await download).path(), 'utf8')) as { events: { node: string }[] };
  expect(log.events.map(({ node }) => node)).toEqual(exercise.steps.slice(0, 2).map(({ node }) => node.id));
  expect(await databases(page)).toEqual([]);
});

// The worker would answer for the blank page.
test.describe('without the offline copy', () => {
  test.use({ serviceWorkers: 'block' });

  test('a database that was emptied is missed at the next visit, and the attempt goes on', async ({ page }) => {
    const exercise = new Exercise('cs-01');
    await exercise.open(page);
    await new MouseHand(page, exercise).play(exercise.steps.slice(0, 2));
    await expect(page.getByText(saved, { exact: true })).toBeVisible();
    const url = page.url();
    // Away from the app, so that nothing of it is there to notice.
    await page.route('**/blank', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,">' }),
    );
    await page.goto('./blank');
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes: 'indexeddb' });
    await page.goto(url);
    await expect(banner(page)).toContainText(faults.zh['witness-missing.title']({ count: 2 }));
    const third = exercise.steps[2];
    if (third) await exercise.sees(third.node);
  });
});
