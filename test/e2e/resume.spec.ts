import { tasks as player } from '../../src/app/messages/tasks.ts';
import { Exercise } from './exercise.ts';
import { expect, test } from './fixtures.ts';
import { MouseHand } from './hands.ts';

const words = player.zh;
const saved = words['save.saved']();

/** The place of the first step of a kind. */
const placeOf = (exercise: Exercise, kind: string) => exercise.steps.findIndex(({ node }) => node.kind === kind);

test('a reload in the middle goes on where it stood, with what was not yet confirmed', async ({ page }) => {
  const exercise = new Exercise('cs-01');
  await exercise.open(page);
  const hand = new MouseHand(page, exercise);
  await hand.play(exercise.steps.slice(0, 2));
  const third = exercise.steps[2];
  await page.getByLabel(words['notes.title']()).fill('插座湿了');
  await expect(page.getByText(saved, { exact: true })).toBeVisible();
  const told = await page.getByRole('log').innerText();

  await page.reload();
  await expect(page.getByText(words['save.resumed']())).toBeVisible();
  await expect(page.getByLabel(words['notes.title']())).toHaveValue('插座湿了');
  expect(await page.getByRole('log').innerText()).toBe(told);
  if (third) await exercise.sees(third.node);
  await hand.play(exercise.steps.slice(2));
  await expect(page.getByRole('heading', { name: words['end.good']() })).toBeVisible();
});

test('half a board survives a reload', async ({ page }) => {
  test.slow();
  const exercise = new Exercise('cl-03');
  await exercise.open(page);
  const at = placeOf(exercise, 'classify');
  await new MouseHand(page, exercise).play(exercise.steps.slice(0, at));
  const node = exercise.steps[at]?.node;
  if (node?.kind !== 'classify') throw new Error('cl-03 has a board');
  await exercise.sees(node);
  const cards = page.getByRole('region', { name: words['board.waiting']() }).getByRole('button');
  const total = await cards.count();
  await cards.first().focus();
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  await expect(page.getByText(words['board.done'](2, total))).toBeVisible();
  await page.reload();
  await expect(page.getByText(words['board.done'](2, total))).toBeVisible();
});

test('half a form survives a reload', async ({ page }) => {
  test.slow();
  const exercise = new Exercise('pf-01');
  await exercise.open(page);
  const at = placeOf(exercise, 'form');
  await new MouseHand(page, exercise).play(exercise.steps.slice(0, at));
  const node = exercise.steps[at]?.node;
  if (node?.kind !== 'form') throw new Error('pf-01 has a form');
  const field = node.fields.find(({ type }) => type === 'name');
  const box = page.getByRole('group', { name: field?.name ?? '', exact: true }).getByRole('textbox');
  await box.fill('沈佳宁');
  await page.reload();
  await expect(box).toHaveValue('沈佳宁');
  await expect(page.getByText(words['form.filled'](1, node.fields.length))).toBeVisible();
});

test('a page that is killed in the middle of a decision loses nothing', async ({ page, context }) => {
  const exercise = new Exercise('cs-01');
  await exercise.open(page);
  await new MouseHand(page, exercise).play(exercise.steps.slice(0, 3));
  const fourth = exercise.steps[3];
  if (!fourth) throw new Error('cs-01 has more than three steps');
  await exercise.sees(fourth.node);
  await page.getByRole('radio').first().click();
  await expect(page.getByText(saved, { exact: true })).toBeVisible();
  const told = await page.getByRole('log').innerText();
  const url = page.url();

  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;

  const again = await context.newPage();
  await again.goto(url);
  await expect(again.getByText(words['save.resumed']())).toBeVisible();
  expect(await again.getByRole('log').innerText()).toBe(told);
  await expect(again.getByRole('radio').first()).toBeChecked();
});

test('the same attempt in a second tab looks on, until it is taken over', async ({ page, context }) => {
  const exercise = new Exercise('cs-01');
  await exercise.open(page);
  await new MouseHand(page, exercise).play(exercise.steps.slice(0, 1));
  await expect(page.getByText(saved, { exact: true })).toBeVisible();
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByText(words['save.elsewhere']())).toBeVisible();
  await second.getByRole('button', { name: words['save.takeOver']() }).click();
  await expect(second.getByText(words['save.elsewhere']())).toHaveCount(0);
  await expect(page.getByText(words['save.elsewhere']())).toBeVisible();
  await second.getByRole('radio').first().click();
  await second.getByRole('button', { name: words['ask.confirm']() }).click();
  await expect(second.getByText(saved, { exact: true })).toBeVisible();
});
