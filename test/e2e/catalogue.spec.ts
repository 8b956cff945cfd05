import { catalogue } from '../../src/app/messages/catalogue.ts';
import { tasks as player } from '../../src/app/messages/tasks.ts';
import { settings } from '../../src/app/messages/settings.ts';
import { shell } from '../../src/app/messages/shell.ts';
import { Exercise, exercises } from './exercise.ts';
import { expect, test } from './fixtures.ts';

/** Of the Layout Instability API, which TypeScript does not know. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}
declare global {
  interface Window {
    moved?: number;
  }
}

const words = catalogue.zh;
const titles = exercises.map((id) => new Exercise(id).title);
const ofProfile = exercises
  .map((id) => new Exercise(id))
  .filter(({ play }) => play.scenario.family === 'profile')
  .map(({ title }) => title);
const leak = new Exercise('cs-01');

test('a visitor is asked for name, number and class once', async ({ page, student }) => {
  await student.openCatalogue();
  const question = page.getByRole('form', { name: words.whoTitle() });
  await question.getByLabel(words.whoName()).fill('张伟');
  await question.getByLabel(words.whoNumber()).fill('20231234');
  await question.getByLabel(words.whoClass()).fill('营销 2 班');
  await question.getByRole('button', { name: words.whoSave() }).click();
  await expect(question).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(question).toHaveCount(0);
  await student.open('settings');
  await expect(page.getByLabel(settings.zh.name())).toHaveValue('张伟');
  await expect(page.getByLabel(settings.zh.number())).toHaveValue('20231234');
  await expect(page.getByLabel(settings.zh.class())).toHaveValue('营销 2 班');
});

test('a visitor who does not answer is not asked again', async ({ page, student }) => {
  await student.openCatalogue();
  await page.getByRole('button', { name: words.whoSkip() }).click();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('form', { name: words.whoTitle() })).toHaveCount(0);
});

test('search and filters narrow the list, and are cleared by one button', async ({ page, student }) => {
  await student.openCatalogue();
  const shown = page.getByRole('main').getByRole('heading', { level: 3 });
  await expect(shown).toHaveCount(titles.length);
  await page.getByLabel(words.search()).fill(leak.title);
  await expect(shown).toHaveText([leak.title]);
  await expect(page.getByText(words.found(1, titles.length))).toBeVisible();
  await page.getByLabel(words.search()).fill('');
  await page.getByLabel(words.familyFilter()).selectOption(words.family('profile'));
  await expect(shown).toHaveCount(ofProfile.length);
  expect((await shown.allTextContents()).map((title) => title.trim()).sort()).toEqual([...ofProfile].sort());
  await page.getByLabel(words.search()).fill(leak.title);
  await page.getByRole('button', { name: words.noneAction() }).click();
  await expect(shown).toHaveCount(titles.length);
});

test('what was played shows its best score, and can be left out', async ({ page, student }) => {
  await leak.open(page);
  await leak.playAll();
  await student.openCatalogue();
  const row = page.getByRole('article').filter({ hasText: leak.title });
  await expect(row).toContainText(`${words.best()} 100`);
  await expect(row).toContainText(words.attempts(1));
  await expect(row.getByRole('link', { name: words.again() })).toBeVisible();
  await page.getByLabel(words.onlyUnplayed()).check();
  await expect(row).toHaveCount(0);
});

test('an unfinished attempt is offered; starting afresh says what is lost', async ({ page, student }) => {
  const exercise = new Exercise('cs-01');
  await exercise.open(page);
  const [first, second] = exercise.steps;
  if (first?.node.kind !== 'choice' || !second) throw new Error('cs-01 begins with a choice');
  const text = first.node.options.find(({ id }) => id === first.answer)?.text ?? '';
  await page.getByRole('radio', { name: exercise.tell(text, first.node.id) }).click();
  await page.getByRole('button', { name: player.zh['ask.confirm'](), exact: true }).click();
  await exercise.sees(second.node);

  await student.openCatalogue();
  const card = page.getByRole('region', { name: words.continueTitle() });
  await expect(card).toContainText(exercise.title);
  await card.getByRole('link', { name: words.goOn() }).click();
  await exercise.sees(second.node);

  await student.openCatalogue();
  await card.getByRole('button', { name: words.afresh() }).click();
  const question = page.getByRole('dialog', { name: words.afreshTitle(exercise.title) });
  await expect(question).toContainText('1 步');
  await question.getByRole('button', { name: shell.zh.cancel() }).click();
  await expect(card).toBeVisible();
  await card.getByRole('button', { name: words.afresh() }).click();
  await question.getByRole('button', { name: words.afreshYes() }).click();
  await exercise.sees(first.node);
});

test('the keyboard alone skips to the content and starts an exercise', async ({ page, student }) => {
  await student.openCatalogue();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: shell.zh.skip() })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  const title = page.getByRole('main').getByRole('link', { name: leak.title, exact: true });
  for (let presses = 0; presses < 30 && !(await title.evaluate((link) => link === document.activeElement)); presses++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log')).toBeVisible();
});

test('the other language is one press away and stays', async ({ page, student }) => {
  await student.openCatalogue();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: catalogue.en.title() })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: catalogue.en.title() })).toBeVisible();
});

for (const width of [390, 320])
  for (const lang of ['zh', 'en'] as const)
    test(`nothing sticks out of a screen ${width} px wide (${lang})`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.addInitScript((wanted) => {
        localStorage.setItem('rapport.lang', wanted);
      }, lang);
      for (const route of ['', 'scores', 'settings', 'nowhere']) {
        await page.goto(`./#/${route}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect({ route, excess: Math.max(0, excess) }).toEqual({ route, excess: 0 });
      }
    });

test('an address that leads nowhere says so, and leads back', async ({ page, student }) => {
  await student.open('nowhere/at/all');
  await expect(page.getByRole('heading', { level: 1, name: shell.zh.lostTitle() })).toBeVisible();
  await page.getByRole('link', { name: shell.zh.lostAction() }).click();
  await expect(page.getByRole('heading', { level: 1, name: words.title() })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, locale: 'en-GB' });

  test('what comes late on a first visit does not move what stands there', async ({ page, student }) => {
    let go = () => {};
    const wait = new Promise<void>((resolve) => (go = resolve));
    await page.route('**/data/*.json', async (route) => {
      await wait;
      await route.continue();
    });
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.moved = (window.moved ?? 0) + (entry as LayoutShift).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await student.openCatalogue();
    const loading = page.getByRole('progressbar');
    await expect(loading).toBeVisible();
    go();
    await expect(loading).toHaveCount(0);
    expect(await page.evaluate(() => window.moved ?? 0)).toBeLessThan(0.05);
  });
});
