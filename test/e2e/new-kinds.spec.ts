import type { Page } from '@playwright/test';
import { debrief } from '../../src/app/messages/debrief.ts';
import { reflect } from '../../src/app/messages/reflect.ts';
import { tasks as player } from '../../src/app/messages/tasks.ts';
import { drop, Exercise, fixture, passAssessment } from './exercise.ts';
import { expect, test } from './fixtures.ts';
import type { Hand } from './hand.ts';
import { MouseHand, TouchHand } from './hands.ts';
import { violations } from './violations.ts';

const words = player.zh;
const source = fixture('all-kinds');

async function playedBy(page: Page, make: (page: Page, exercise: Exercise) => Hand): Promise<void> {
  const exercise = new Exercise(source);
  await drop(page, source);
  await exercise.open(page);
  const hand = make(page, exercise);
  await hand.play();
  await expect(page.getByRole('heading', { name: words['end.good']() })).toBeVisible();
  await hand.review();
  await expect(page.getByText(debrief.zh.scoreOf('100'))).toBeVisible();
}

/** Plays up to the first step of a kind, and leaves it unanswered. */
async function upTo(page: Page, kind: string): Promise<Exercise> {
  const exercise = new Exercise(source);
  await drop(page, source);
  await exercise.open(page);
  const at = exercise.steps.findIndex(({ node }) => node.kind === kind);
  await new MouseHand(page, exercise).play(exercise.steps.slice(0, at));
  const step = exercise.steps[at];
  if (!step) throw new Error(`all-kinds has no ${kind}`);
  await exercise.sees(step.node);
  return exercise;
}

test('a dropped file with every kind is played by mouse', async ({ page }) => {
  await playedBy(page, (at, exercise) => new MouseHand(at, exercise));
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 664 }, hasTouch: true, isMobile: true });

  test('a dropped file with every kind is played by finger', async ({ page }) => {
    await playedBy(page, (at, exercise) => new TouchHand(at, exercise));
  });

  test('what the customer said last stands above a typed reply', async ({ page }) => {
    await upTo(page, 'reply');
    await expect(page.getByRole('button', { name: '那你们打算怎么办？' })).toBeVisible();
    await expect(page.getByLabel(words['reply.label']())).toBeVisible();
  });
});

test('a reply of the wrong length is refused with the reason, and Enter never sends', async ({ page }) => {
  await upTo(page, 'reply');
  const field = page.getByLabel(words['reply.label']());
  await field.fill('抱歉');
  await field.press('Enter');
  await field.press('Control+Enter');
  await expect(page.getByText(words['reply.short'](20, 18))).toBeVisible();
  await expect(field).toBeFocused();
  await field.fill('非常抱歉让您遇到这种事，锅不该掉漆，明天快递上门取件。');
  await field.dispatchEvent('keydown', { key: 'Enter', ctrlKey: true, isComposing: true });
  await field.dispatchEvent('keydown', { key: 'Enter', ctrlKey: true, keyCode: 229 });
  await expect(field).toBeVisible();
  await field.press('Control+Enter');
  await expect(page.getByRole('log')).toContainText('锅不该掉漆');
});

test('a move is announced, and the focus stays with the step', async ({ page }) => {
  const exercise = await upTo(page, 'order');
  const [first = '', second = ''] = exercise.play.shown.get('steps') ?? [];
  const down = page.getByRole('button', { name: words['order.down'](first) });
  await down.click();
  await expect(page.getByText(words['order.moved'](first, 2, 5))).toBeAttached();
  await expect(down).toBeFocused();
  await page.getByRole('button', { name: words['order.down'](second) }).press('Enter');
  await expect(page.getByRole('button', { name: words['order.up'](first) })).toHaveAttribute('aria-disabled', 'true');
});

test('a right that is taken changes hands, and what is not matched is asked about', async ({ page }) => {
  await upTo(page, 'match');
  const select = (left: string) => page.getByLabel(left, { exact: true });
  await select('锅掉漆了').selectOption('补发');
  await select('颜色不喜欢').selectOption('质量退货');
  await select('锅掉漆了').focus();
  await select('锅掉漆了').selectOption('质量退货');
  await expect(select('颜色不喜欢')).toHaveValue('补发');
  await page.getByRole('button', { name: words['ask.submit'](), exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText(words['match.incomplete'](1));
});

test('the debrief explains what every new kind missed, and axe finds nothing in it', async ({ page }) => {
  test.slow();
  const exercise = new Exercise(source, { run: 1 });
  const found: string[] = [];
  await drop(page, source);
  await exercise.open(page);
  await exercise.playAll();
  await page.getByRole('link', { name: words['end.review']() }).click();
  await expect(page.getByRole('heading', { level: 1, name: exercise.title })).toBeVisible();
  await passAssessment(page);
  const says = [
    [debrief.zh.named('best'), debrief.zh.isEnd('worst')],
    [debrief.zh.pointDenied('不会', '道歉'), '还没有查明原因', debrief.zh.pointVerdict('missed')],
    [debrief.zh.yourOrder(), debrief.zh.anyOrder()],
    [debrief.zh.pairsRight(0, 3), debrief.zh.unpaired()],
  ];
  for (const [index, texts] of says.entries()) {
    await page.getByRole('tab').nth(index).click();
    const panel = page.getByRole('tabpanel', { name: debrief.zh.stepNumber(index + 1) });
    for (const text of texts) await expect(panel).toContainText(text);
    found.push(...(await violations(page, `debrief of step ${index + 1}`)));
  }
  expect(found).toEqual([]);
});

test('a point that was not found can be claimed in one’s own words, which go to the teacher and count for nothing', async ({
  page,
}) => {
  const exercise = new Exercise(source, { run: 1 });
  await drop(page, source);
  await exercise.open(page);
  await exercise.playAll();
  await page.getByRole('link', { name: words['end.review']() }).click();
  await passAssessment(page);
  const place = exercise.steps.findIndex(({ node }) => node.kind === 'reply');
  const said = (exercise.steps[place]?.answer as string).slice(0, 4);
  await page.getByRole('tab').nth(place).click();
  const panel = page.getByRole('tabpanel', { name: debrief.zh.stepNumber(place + 1) });
  await panel.getByRole('button', { name: reflect.zh.claim() }).first().click();
  await panel.getByLabel(reflect.zh.claimWords()).fill('原文里没有的话');
  await panel.getByRole('button', { name: reflect.zh.claimSave() }).click();
  await expect(panel.getByRole('alert')).toHaveText(reflect.zh.claimNotThere());
  await panel.getByLabel(reflect.zh.claimWords()).fill(said);
  await panel.getByRole('button', { name: reflect.zh.claimSave() }).click();
  await expect(panel).toContainText(reflect.zh.claimed(said));
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: debrief.zh.exportResult() }).click();
  const parts = (await (await (await download).createReadStream()).toArray()) as Buffer[];
  const file = JSON.parse(Buffer.concat(parts).toString()) as {
    readonly claims: readonly { readonly words: string }[];
  };
  expect(file.claims.map((claim) => claim.words)).toEqual([said]);
});
