import { tasks as player } from '../../src/app/messages/tasks.ts';
import { Exercise, exercises, importResults, passAssessment, sampled } from './exercise.ts';
import { expect, test } from './fixtures.ts';
import { violations } from './violations.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Each exercise in a language of its own: between them they have every kind of node and both languages. */
for (const [index, id] of sampled.entries()) {
  const lang = index % 2 === 0 ? 'zh' : 'en';
  test(`axe finds nothing in ${id} at any step, nor in its debrief (${lang})`, async ({ page }) => {
    test.setTimeout(400_000);
    const exercise = new Exercise(id, { lang });
    const found: string[] = [];
    const kinds = new Set<string>();
    await exercise.open(page);
    // The whole way to the good ending by mouse; keys and fingers go theirs in every-kind.spec.ts.
    await exercise.playAll(async ({ kind }) => {
      if (kinds.has(kind)) return;
      kinds.add(kind);
      found.push(...(await violations(page, kind)));
    });
    found.push(...(await violations(page, 'ending')));
    await page.getByRole('link', { name: player[lang]['end.review']() }).click();
    await expect(page.getByRole('heading', { level: 1, name: exercise.title })).toBeVisible();
    found.push(...(await violations(page, 'self-assessment')));
    await passAssessment(page, lang);
    for (const [index, { node }] of exercise.steps.entries()) {
      if (!kinds.delete(node.kind)) continue;
      await page.getByRole('tab').nth(index).click();
      found.push(...(await violations(page, `debrief of ${node.kind}`)));
    }
    expect(found).toEqual([]);
  });
}

for (const lang of ['zh', 'en'] as const) {
  test(`axe finds nothing on pages without anything on them (${lang})`, async ({ page }) => {
    await page.addInitScript((wanted) => {
      localStorage.setItem('rapport.lang', wanted);
    }, lang);
    const found: string[] = [];
    for (const route of ['', 'scores', 'settings', 'debrief/nobody', 'nowhere']) {
      await page.goto(`./#/${route}`);
      await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
      found.push(...(await violations(page, route)));
    }
    expect(found).toEqual([]);
  });

  test(`axe finds nothing on the scoreboard with results (${lang})`, async ({ page }) => {
    await page.addInitScript((wanted) => {
      localStorage.setItem('rapport.lang', wanted);
    }, lang);
    await importResults(
      page,
      exercises.slice(0, 3).map((id) => new Exercise(id).resultFile()),
      lang,
    );
    expect(await violations(page, 'scores')).toEqual([]);
  });
}
