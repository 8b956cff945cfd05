import { exercises } from './exercise.ts';
import { expect, test } from './fixtures.ts';
import { openSite } from '../support/site.ts';

test('what is drawn first in the catalogue stays where it is when the rest comes', async ({ page, student }) => {
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const first = document.querySelector('article h3')?.textContent.trim();
      if (first) seen.add(first);
    }).observe(document, { childList: true, subtree: true });
  });
  await student.openCatalogue();
  await expect(page.getByRole('article')).toHaveCount(exercises.length);
  const first = await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
  const heading = page.getByRole('article').first().getByRole('heading');
  expect(first).toEqual([(await heading.textContent())?.trim()]);
});

for (const [page, address] of [
  ['PlayPage', '?seed=7&mode=practice#/play/cs-01'],
  ['CataloguePage', '#/'],
] as const)
  test(`a first visit of ${page} asks for each file once, and for all that it is made of before it runs`, async ({
    browser,
  }) => {
    const site = await openSite();
    // A service worker asks for everything again, to keep it.
    const context = await browser.newContext({ serviceWorkers: 'block', locale: 'zh-CN' });
    try {
      const visitor = await context.newPage();
      let ahead: readonly string[] = [];
      await visitor.exposeFunction('runs', () => {
        ahead = [...site.served];
      });
      await visitor.addInitScript(() => {
        // The shell mounts into this element: before that, nothing of ours but boot.js has run.
        const watch = new MutationObserver(() => {
          if (!document.querySelector('#app > *')) return;
          watch.disconnect();
          (window as unknown as { runs(): void }).runs();
        });
        watch.observe(document, { childList: true, subtree: true });
      });
      await visitor.goto(site.url + address);
      await expect(visitor.getByRole('radiogroup').or(visitor.getByRole('search')).first()).toBeVisible();
      await expect
        .poll(() => site.served.filter((file) => file === 'data/crm-course.json'))
        .toEqual(['data/crm-course.json']);
      await visitor.waitForLoadState('networkidle');
      const twice = site.served.filter((file, index) => site.served.indexOf(file) !== index);
      const pageFiles = site.served.filter((file) => file.startsWith(`assets/${page}-`));
      expect([twice, pageFiles.length > 0, pageFiles.filter((file) => !ahead.includes(file))]).toEqual([[], true, []]);
    } finally {
      await context.close();
      await site.close();
    }
  });
