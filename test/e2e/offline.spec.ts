import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { launchOptions } from '../../build/browser.ts';
import { expect, Guard, test } from './fixtures.ts';
import { openSite } from '../support/site.ts';

const ROUTES = ['', 'play/cs-01', 'play/cl-03', 'play/pf-01', 'debrief/none', 'scores', 'settings'];

/** How far the service worker of the page is. */
const worker = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return {
      installing: Boolean(registration?.installing),
      waiting: registration?.waiting?.state,
      active: registration?.active?.state,
      answers: navigator.serviceWorker.controller !== null,
    };
  });

/** Waits until the service worker has everything and answers for the page. */
const isKept = (page: Page) => expect.poll(() => worker(page)).toMatchObject({ active: 'activated', answers: true });

const cacheNames = (page: Page) => page.evaluate(() => caches.keys());

test('every page works with the network gone, also after a restart of the browser', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'rapport-'));
  const site = await openSite();
  const open = async () => {
    const context = await chromium.launchPersistentContext(profile, { ...launchOptions(), locale: 'zh-CN' });
    return { context, guard: new Guard(context, new URL(site.url).origin) };
  };

  const first = await open();
  const page = await first.context.newPage();
  await page.goto(site.url);
  await expect(page.getByRole('main')).toBeVisible();
  await isKept(page);
  await site.close();
  for (const route of ROUTES) {
    await page.goto(`${site.url}?seed=7#/${route}`);
    await page.reload();
    await expect(page.getByRole('main')).toBeVisible();
  }
  await first.context.close();

  const second = await open();
  const again = await second.context.newPage();
  for (const route of ROUTES) {
    await again.goto(`${site.url}#/${route}`);
    await expect(again.getByRole('main')).toBeVisible();
  }
  await again.goto(`${site.url}?seed=7&mode=practice#/play/cs-01`);
  await expect(again.getByRole('log')).toBeVisible();
  await second.context.close();
  await rm(profile, { recursive: true, force: true });
  expect([...first.guard.troubles, ...second.guard.troubles]).toEqual([]);
});

test('a file that is not the one of the build is refused, and the page goes on without a copy', async ({
  page,
  guard,
}) => {
  const site = await openSite();
  guard.allows(new URL(site.url).origin);
  site.alter = (file, body) => (file === 'icon-192.png' ? Buffer.concat([body, Buffer.from('!')]) : body);
  await page.goto(site.url);
  await expect(page.getByRole('main')).toBeVisible();
  const none = { installing: false, waiting: undefined, active: undefined, answers: false };
  await expect.poll(() => site.served.includes('icon-192.png')).toBe(true);
  await expect.poll(() => worker(page)).toEqual(none);
  await page.reload();
  await expect(page.getByRole('main')).toBeVisible();
  await site.close();
});

test('a new version waits until it is let in, then clears the old one away', async ({ page, guard }) => {
  const site = await openSite();
  guard.allows(new URL(site.url).origin);
  await page.goto(site.url);
  await isKept(page);
  const [old] = await cacheNames(page);

  const next = (text: string) => text.replaceAll(/"[0-9a-f]{12}"/g, '"next-version"');
  site.alter = (file, body) => (file === 'sw.js' ? Buffer.from(next(body.toString())) : body);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect.poll(() => worker(page)).toMatchObject({ waiting: 'installed', active: 'activated' });
  expect(await cacheNames(page)).toContain(old);

  await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistration())?.waiting?.postMessage('skip-waiting'),
  );
  await expect.poll(() => cacheNames(page)).toEqual([expect.stringMatching(/:next-version$/)]);
  await expect(page.getByRole('main')).toBeVisible();
  await site.close();
});
