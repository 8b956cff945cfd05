import { desk } from '../../src/app/messages/desk.ts';
import { player as talk } from '../../src/app/messages/player.ts';
import { reflect } from '../../src/app/messages/reflect.ts';
import { ifWords } from '../../src/app/messages/what-if.ts';
import { tasks as player } from '../../src/app/messages/tasks.ts';
import { Exercise, passAssessment } from './exercise.ts';
import { expect, test } from './fixtures.ts';
import { TouchHand } from './hands.ts';

const words = player.zh;

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('an exam is taken to its good ending by touch on a phone, and its answers stay sealed', async ({ page }) => {
  test.slow();
  const exercise = new Exercise('cs-01');
  await exercise.open(page, 'exam');
  await expect(page.getByText(talk.zh['head.mode.exam']())).toBeVisible();
  const hand = new TouchHand(page, exercise);
  for (const step of exercise.steps) {
    await exercise.sees(step.node);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider, `${step.node.id} scrolls sideways`).toBeLessThanOrEqual(0);
    await hand.give(step.node, step.answer);
  }
  await expect(page.getByRole('heading', { name: words['end.good']() })).toBeVisible();
  await hand.review();
  await expect(page.getByRole('heading', { level: 1, name: exercise.title })).toBeVisible();
  await passAssessment(page);
  await expect(page.getByText(ifWords.zh.answersLater())).toBeVisible();
  await expect(page.getByRole('region', { name: ifWords.zh.title() })).toHaveCount(0);
  await expect(page.getByText(reflect.zh.bestLine(), { exact: true })).toHaveCount(0);
});

test('the record of the customer is a view of its own', async ({ page }) => {
  const exercise = new Exercise('cs-01');
  await exercise.open(page);
  const views = page.getByRole('group', { name: words['tab.region']() });
  await views.getByRole('button', { name: words['tab.desk']() }).tap();
  await expect(page.getByRole('log')).toBeHidden();
  await page.getByRole('tab', { name: desk.zh['panel.orders']() }).tap();
  await expect(page.getByRole('table')).toContainText('¥2,899');
  await views.getByRole('button', { name: words['tab.notes']() }).tap();
  await page.getByLabel(words['notes.title']()).fill('先关水阀');
  await views.getByRole('button', { name: words['tab.talk']() }).tap();
  await expect(page.getByRole('log')).toBeVisible();
});

test('text that is selected in the materials fills a field, and the source is noted', async ({ page }) => {
  test.slow();
  const exercise = new Exercise('pf-01');
  await exercise.open(page);
  const at = exercise.steps.findIndex(({ node }) => node.kind === 'form');
  await new TouchHand(page, exercise).play(exercise.steps.slice(0, at));
  const { node } = exercise.steps[at] ?? {};
  if (node?.kind !== 'form') throw new Error('pf-01 has a form');
  await exercise.sees(node);
  const views = page.getByRole('group', { name: words['tab.region']() });
  const [document] = exercise.play.scenario.documents;
  await page
    .getByRole('button', { name: document?.title ?? '', exact: true })
    .first()
    .tap();
  const sheet = page.getByRole('article').filter({ hasText: document?.title ?? '' });
  await sheet.getByText('19900000032').evaluate((element) => {
    const walker = window.document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const from = (text.textContent ?? '').indexOf('19900000032');
      if (from < 0) continue;
      window.document.getSelection()?.setBaseAndExtent(text, from, text, from + 11);
      return;
    }
  });
  const field = node.fields.find(({ type }) => type === 'phone');
  await page
    .getByRole('toolbar')
    .getByRole('button', { name: field?.name ?? '' })
    .tap();
  await views.getByRole('button', { name: words['tab.task']() }).tap();
  const group = page.getByRole('group', { name: field?.name ?? '', exact: true });
  await expect(group.getByRole('textbox')).toHaveValue('19900000032');
  await expect(group).toContainText(words['form.source'](document?.title ?? ''));
});

test('on the board of a phone keys keep their place, from the step before to the next card', async ({ page }) => {
  test.slow();
  const exercise = new Exercise('cl-03');
  await exercise.open(page);
  const at = exercise.steps.findIndex(({ node }) => node.kind === 'classify');
  await new TouchHand(page, exercise).play(exercise.steps.slice(0, at));
  const { node } = exercise.steps[at] ?? {};
  if (node?.kind !== 'classify') throw new Error('cl-03 has a board');
  await exercise.sees(node);
  const region = page.getByRole('region', { name: words['ask.region']() });
  await expect(region).toBeFocused();
  const cards = region.locator('.waiting').getByRole('button');
  const next = await cards.nth(1).getAttribute('data-item');
  await cards.first().press('Enter');
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: exercise.tell(node.into[0] ?? '', node.id), exact: true }).press('Enter');
  await expect(sheet).toHaveCount(0);
  await expect(region.locator(`[data-item="${next ?? ''}"]`)).toBeFocused();
});
