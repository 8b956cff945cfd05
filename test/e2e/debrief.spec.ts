import type { Page } from '@playwright/test';
import { debrief } from '../../src/app/messages/debrief.ts';
import { ifWords } from '../../src/app/messages/what-if.ts';
import { tasks as player } from '../../src/app/messages/tasks.ts';
import { shell } from '../../src/app/messages/shell.ts';
import { round } from '../../src/core/kernel/round.ts';
import { Exercise, importResults, passAssessment } from './exercise.ts';
import { expect, test } from './fixtures.ts';
import { violations } from './violations.ts';

const words = debrief.zh;

/** Plays the first golden run of an exercise and opens its debrief. */
async function played(page: Page, id: string, run = 0): Promise<Exercise> {
  const exercise = new Exercise(id, { run });
  await exercise.open(page);
  await exercise.playAll();
  await page.getByRole('link', { name: player.zh['end.review']() }).click();
  await expect(page.getByRole('heading', { level: 1, name: exercise.title })).toBeVisible();
  await passAssessment(page);
  return exercise;
}

/** Opens the debrief of a golden run that came as a file: the same page, without playing it first. */
async function imported(page: Page, id: string, run = 0): Promise<Exercise> {
  const exercise = new Exercise(id, { run });
  await importResults(page, [exercise.resultFile()]);
  await page.goto(`./#/debrief/${exercise.attempt}`);
  await expect(page.getByRole('heading', { level: 1, name: exercise.title })).toBeVisible();
  return exercise;
}

const tab = (page: Page, step: number) => page.getByRole('tab', { name: words.stepNumber(step) }).first();

test('a perfect run is told as such: the ending, the points, every step the best', async ({ page }) => {
  const { steps, score } = await played(page, 'cs-01');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: words.ending('good') })).toBeVisible();
  await expect(main.getByText(words.scoreOf(String(round(score, 0))))).toBeVisible();
  await expect(main.getByRole('heading', { name: words.timelineFinding(steps.length, steps.length) })).toBeVisible();
  await expect(main.getByRole('tab')).toHaveCount(steps.length);
});

test('a poor run says for each decision what was chosen, what was best, and why', async ({ page }) => {
  const exercise = await imported(page, 'cs-01', 2);
  const [first] = exercise.steps;
  if (first?.node.kind !== 'choice') throw new Error('cs-01 begins with a choice');
  const chosen = first.node.options.find(({ id }) => id === first.answer);
  const best = first.node.options.find(({ score }) => score === 4);
  await tab(page, 1).click();
  const panel = page.getByRole('tabpanel', { name: words.stepNumber(1) });
  await expect(panel).toContainText(first.node.say[0]?.text ?? '');
  for (const option of [chosen, best]) {
    await expect(panel).toContainText(option?.text ?? '');
    await expect(panel).toContainText(option?.why ?? '');
  }
  await expect(page.getByRole('main')).toContainText(words.capped());
});

test('losses add up to what is missing of 100, and stand beside their steps', async ({ page }) => {
  const { review } = await imported(page, 'cs-01', 1);
  const { decisions, uncapped } = review.standing;
  const lost = round(100 - uncapped);
  await expect(page.getByText(`${lost} 分，100 − ${lost} = ${round(100 - lost)}`)).toBeVisible();
  for (const [index, { loss, mark }] of decisions.entries()) {
    const name = words.tick(index + 1, mark ?? 'unscored', round(loss ?? 0));
    await expect(page.getByRole('tab', { name, exact: true })).toBeVisible();
  }
  const later = decisions.findIndex(({ loss, now }) => round((loss ?? 0) - (now ?? 0)) !== 0);
  const { loss = 0, now = 0 } = decisions[later] ?? {};
  await tab(page, later + 1).click();
  const panel = page.getByRole('tabpanel', { name: words.stepNumber(later + 1) });
  const given = { loss: round(loss ?? 0), now: round(now ?? 0), later: round(round(loss ?? 0) - round(now ?? 0)) };
  await expect(panel).toContainText(words.loss(given.loss));
  await expect(panel).toContainText(words.lossSplit(given));
});

test('key moments come first, and lead to their step with the same sign', async ({ page }) => {
  const { review, steps: played } = await imported(page, 'cs-01', 1);
  const ranked = [...review.standing.decisions.entries()].sort(([, a], [, b]) => (b.loss ?? 0) - (a.loss ?? 0));
  const steps = ranked.slice(0, 3).map(([index]) => index + 1);
  const key = page.getByRole('region', { name: words.keyFinding(steps.sort((a, b) => a - b)) });
  await expect(key.getByRole('button')).toHaveCount(4);
  await expect(key.getByRole('listitem').last()).toContainText(words.verdict('best'));
  for (const [place, [index, { mark }]] of ranked.slice(0, 3).entries()) {
    const card = key.getByRole('listitem').nth(place);
    await expect(card).toContainText(words.verdict(mark ?? 'unscored'));
    await expect(card).toContainText(ifWords.zh.better());
    await expect(card).toContainText(words.why());
    const { before, after } = review.run.decisions[index] ?? {};
    const [from, to] = [before?.meters[0] ?? 0, after?.meters[0] ?? 0];
    const [mood] = review.scenario.meters;
    if (from !== to) await expect(card).toContainText(words.change(mood?.name ?? '', `${from}`, `${to}`));
    const learn = played[index]?.node.learn;
    if (learn !== undefined) await expect(card.locator(`a[href$="learn/${learn}"]`)).toBeVisible();
    await card.getByRole('button').click();
    await expect(tab(page, index + 1)).toBeFocused();
    await expect(page.getByRole('tabpanel', { name: words.stepNumber(index + 1) })).toContainText(
      words.verdict(mark ?? 'unscored'),
    );
  }
});

test('each option says what could still be reached after it, in this script', async ({ page }) => {
  const { review, steps } = await imported(page, 'cs-01', 1);
  await tab(page, 1).click();
  const panel = page.getByRole('tabpanel', { name: words.stepNumber(1) });
  await panel.getByText(words.others()).click();
  const values = review.options.get(review.run.decisions[0]?.seq ?? 0) ?? [];
  expect(values).toHaveLength(4);
  for (const { option, value } of values) {
    const told = String(round(value));
    const isShown = option === steps[0]?.answer || value === Math.max(...values.map((one) => one.value));
    await expect(panel).toContainText(isShown ? words.reachHere(told) : words.reach(told));
  }
});

test('what if: each decision stands with its ways by what they were worth, the best first, and what was chosen is marked', async ({
  page,
}) => {
  const { review } = await imported(page, 'cs-01', 1);
  const table = page.getByRole('region', { name: ifWords.zh.title() }).getByRole('table');
  const ofFirst = table.getByRole('rowgroup').nth(1).getByRole('row');
  const values = (review.options.get(review.run.decisions[0]?.seq ?? 0) ?? []).map(({ value }) => round(value));
  expect(values).toHaveLength(4);
  const shown = await ofFirst.locator('.worth > span:first-child').allTextContents();
  expect(shown.map(Number)).toEqual(values.sort((a, b) => b - a));
  await expect(ofFirst.filter({ hasText: ifWords.zh.yours() })).toHaveCount(1);
  await table.getByRole('button', { name: ifWords.zh.hide(1) }).click();
  await expect(ofFirst).toHaveCount(1);
  await expect(ofFirst.getByRole('cell').first()).toContainText(ifWords.zh.yours());
});

test('luck is told where it struck, and counts for nothing', async ({ page }) => {
  const { review } = await imported(page, 'cs-01', 1);
  const { story } = review.run;
  const die = story.findIndex((item) => item.is === 'passage' && item.kind === 'chance');
  const step = story.slice(0, die).filter(({ is }) => is === 'decision').length;
  await tab(page, step).click();
  await expect(page.getByRole('tabpanel', { name: words.stepNumber(step) })).toContainText(words.luck('30%'));
});

test('the timeline is walked by the keyboard alone', async ({ page }) => {
  await imported(page, 'cs-01', 2);
  await tab(page, 1).focus();
  await page.keyboard.press('End');
  const last = page.getByRole('tab').last();
  await expect(last).toBeFocused();
  await expect(last).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(tab(page, 2)).toBeFocused();
  await expect(page.getByRole('tabpanel', { name: words.stepNumber(2) })).toBeVisible();
});

test('exporting the result marks it as exported, and keeps the selected step', async ({ page }) => {
  await played(page, 'cs-01', 2);
  await tab(page, 3).click();
  await expect(page.getByText(words.notExported(), { exact: true })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: words.exportResult() }).click();
  expect((await download).suggestedFilename()).toMatch(/\.rapport\.json$/);
  await expect(page.getByText(words.exported(), { exact: true })).toBeVisible();
  await expect(tab(page, 3)).toHaveAttribute('aria-selected', 'true');
});

test('both charts have their table', async ({ page }) => {
  const { steps, play } = await imported(page, 'cs-01', 2);
  const curve = page.getByRole('region', { name: words.curve() });
  await curve.getByText(shell.zh.asTable()).click();
  await expect(curve.getByRole('row')).toHaveCount(steps.length + 2);
  const radar = page.getByRole('region', { name: words.skills() }).last();
  await radar.getByText(shell.zh.asTable()).click();
  await expect(radar.getByRole('row')).toHaveCount(play.scenario.skills.length + 1);
});

for (const lang of ['zh', 'en'] as const)
  test(`axe finds nothing in the debrief of a poor run with all its options open (${lang})`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.addInitScript((wanted) => {
      localStorage.setItem('rapport.lang', wanted);
    }, lang);
    const exercise = new Exercise('cs-01', { lang, run: 2 });
    await importResults(page, [exercise.resultFile()], lang);
    await page.goto(`./#/debrief/${exercise.attempt}`);
    const { others } = debrief[lang];
    await page.getByRole('tabpanel').getByText(others()).click();
    expect(await violations(page, 'poor run')).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await violations(page, 'poor run on a phone')).toEqual([]);
  });

for (const id of ['cl-03', 'pf-01'])
  test(`${id} is on paper a line for each step, without controls`, async ({ page }) => {
    const { steps } = await imported(page, id);
    await page.emulateMedia({ media: 'print' });
    const lines = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
    await expect(lines).toHaveCount(steps.length);
    await expect(page.getByRole('button', { name: words.print() })).toBeHidden();
    await expect(page.getByRole('tabpanel')).toHaveCount(0);
  });

test('an unfinished attempt from a file shows how it stands', async ({ page }) => {
  const exercise = new Exercise('cs-01');
  await importResults(page, [exercise.resultFile(3)]);
  await page.goto(`./#/debrief/${exercise.attempt}`);
  await expect(page.getByText(words.unfinished())).toBeVisible();
  await expect(page.getByText(words.fromFile())).toBeVisible();
  await expect(page.getByRole('tab')).toHaveCount(3);
});

test('an attempt that is not here says so, and offers a way on', async ({ student, page }) => {
  await student.open('debrief/nobody');
  await expect(page.getByRole('heading', { name: words.notFoundTitle() })).toBeVisible();
  await page.getByRole('link', { name: words.toScores() }).click();
  await expect(page).toHaveURL(/#\/scores$/);
});

test('on a phone the debrief does not scroll sideways', async ({ page }) => {
  await imported(page, 'cs-01', 2);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const step of [1, 2, 3, 4]) {
    await tab(page, step).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  }
});
