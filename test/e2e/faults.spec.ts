import type { Page } from '@playwright/test';
import { catalogue } from '../../src/app/messages/catalogue.ts';
import { faults } from '../../src/app/messages/faults.ts';
import { tasks as player } from '../../src/app/messages/tasks.ts';
import { shell } from '../../src/app/messages/shell.ts';
import { Exercise } from './exercise.ts';
import { expect, test } from './fixtures.ts';
import { MouseHand } from './hands.ts';

const title = (code: 'no-storage' | 'disk-full' | 'newer-database' | 'network') => faults.zh[`${code}.title`]();
const banner = (page: Page) => page.getByRole('region', { name: shell.zh.messages() });

test('without storage the page says so and an exercise can be played to its end', async ({ page, student }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  await student.openCatalogue();
  await expect(banner(page)).toContainText(title('no-storage'));
  const leak = new Exercise('cs-01');
  await leak.open(page);
  await leak.playAll();
});

test('when storage is full the step waits, says so, and goes on once there is room', async ({ page, guard }) => {
  guard.expects(/QuotaExceeded/);
  const leak = new Exercise('cs-01');
  await leak.open(page);
  const [first, second] = leak.steps;
  if (first?.node.kind !== 'choice' || !second) throw new Error('cs-01 begins with a choice');
  await page.evaluate(() => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- it is put back where it came from
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    addEventListener('room again', () => (IDBObjectStore.prototype.add = add));
  });
  const text = first.node.options.find(({ id }) => id === first.answer)?.text ?? '';
  await page.getByRole('radio', { name: leak.tell(text, first.node.id) }).click();
  await page.getByRole('button', { name: player.zh['ask.confirm'](), exact: true }).click();
  await expect(banner(page)).toContainText(title('disk-full'));
  await page.evaluate(() => dispatchEvent(new Event('room again')));
  await banner(page).getByRole('button', { name: faults.zh['action.again']() }).click();
  await expect(banner(page)).toHaveCount(0);
  await leak.sees(second.node);
});

test.describe('without a service worker, which would have the files', () => {
  test.use({ serviceWorkers: 'block' });

  test('a part of the player that cannot be loaded says so in its place, and the rest can be played', async ({
    page,
    guard,
  }) => {
    guard.expects(/Failed to load resource|dynamically imported module/);
    await page.route(/assets\/(desk|ClassifyPanel)-[^/]*\.js/, (route) => route.abort());
    const exercise = new Exercise('pf-04');
    await exercise.open(page);
    const desk = page.getByRole('complementary', { name: player.zh['tab.desk']() });
    await expect(desk.getByText(shell.zh.failedTitle())).toBeVisible();
    const at = exercise.steps.findIndex(({ node }) => node.kind === 'classify');
    const sorting = exercise.steps[at];
    if (!sorting || at === 0) throw new Error('pf-04 comes to a board later');
    await new MouseHand(page, exercise).play(exercise.steps.slice(0, at));
    const decision = page.locator('[data-decision]');
    await expect(decision.getByText(shell.zh.failedTitle())).toBeVisible();
    await page.unrouteAll();
    await decision.getByRole('button', { name: shell.zh.again() }).click();
    await exercise.sees(sorting.node);
  });
});

test('a database of a newer version is read, not written', async ({ page, student }) => {
  await page.route('**/blank', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,">' }),
  );
  await page.goto('./blank');
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('rapport', 990);
        request.onupgradeneeded = () => request.result.createObjectStore('later');
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = () => {
          reject(new Error('no database'));
        };
      }),
  );
  await student.openCatalogue();
  await expect(banner(page)).toContainText(title('newer-database'));
  const saved = page.waitForEvent('download');
  await banner(page).getByRole('button', { name: faults.zh['action.export']() }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.json$/);
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ version }) => version))).toEqual([990]);
});

test('a first visit without the data says so, and the catalogue still stands', async ({ page, student, guard }) => {
  guard.expects(/Failed to load resource/);
  await page.route('**/data/*.json', (route) => route.abort());
  await student.openCatalogue();
  await expect(banner(page)).toContainText(title('network'));
  await expect(page.getByRole('heading', { level: 1, name: catalogue.zh.title() })).toBeVisible();
});

test('the loading of the data is seen on the first visit', async ({ page, student }) => {
  let go = () => {};
  const wait = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/data/*.json', async (route) => {
    await wait;
    await route.continue();
  });
  await student.openCatalogue();
  await expect(banner(page).getByRole('progressbar')).toBeVisible();
  go();
  await expect(banner(page)).toHaveCount(0);
});

test.describe('before the offline copy is there', () => {
  test.use({ serviceWorkers: 'block' });

  test('a page whose file cannot be loaded says so, and comes after another try', async ({ page, student, guard }) => {
    guard.expects(/Failed to load resource|Failed to fetch dynamically/);
    await page.route('**/assets/SettingsPage*.js', (route) => route.abort());
    await student.openCatalogue();
    await page.getByRole('link', { name: shell.zh.settings() }).click();
    await expect(page.getByRole('heading', { name: shell.zh.failedTitle() })).toBeVisible();
    await page.unroute('**/assets/SettingsPage*.js');
    await page.getByRole('button', { name: shell.zh.again() }).click();
    await expect(page.getByRole('heading', { level: 1, name: shell.zh.settings() })).toBeVisible();
  });
});
