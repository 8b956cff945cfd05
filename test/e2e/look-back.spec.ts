import type { Page } from '@playwright/test';
import { tasks as player } from '../../src/app/messages/tasks.ts';
import { Exercise } from './exercise.ts';
import { expect, test } from './fixtures.ts';
import { KeyHand } from './hands.ts';

const words = player.zh;

/** Plays an exam up to its first step of a kind. */
async function upTo(page: Page, id: string, kind: string): Promise<Exercise> {
  const exercise = new Exercise(id);
  await exercise.open(page, 'exam');
  const at = exercise.steps.findIndex(({ node }) => node.kind === kind);
  const step = exercise.steps[at];
  if (!step) throw new Error(`${id} has no ${kind}`);
  await new KeyHand(page, exercise).play(exercise.steps.slice(0, at));
  await exercise.sees(step.node);
  await expect(page.getByText(words['save.saved'](), { exact: true })).toBeVisible();
  return exercise;
}

const back = (page: Page, count: number) => page.getByRole('heading', { name: words['look.title'](count) });

test('while one looks back, no key opens a page or hands in what is hidden', async ({ page }) => {
  await upTo(page, 'cs-05', 'inspect');
  const hidden = page.getByRole('heading', { name: words['ask.inspect']() });
  await page.keyboard.press('Control+z');
  await expect(back(page, 2)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  for (const key of ['2', '3', 'Enter']) await page.keyboard.press(key);
  await page.keyboard.press('Escape');
  await expect(hidden).toBeVisible();
  await expect(page.getByText(words['inspect.opened']())).toHaveCount(0);
});

test('while one looks back, no key sorts the cards of the board', async ({ page }) => {
  test.slow();
  await upTo(page, 'cl-03', 'classify');
  const cards = page.getByRole('region', { name: words['board.waiting']() }).getByRole('button');
  const total = await cards.count();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: words['look.now']() })).toBeVisible();
  for (const key of ['1', '2', 'Escape']) await page.keyboard.press(key);
  await expect(cards).toHaveCount(total);
});

test('an option that could not be chosen is not shown afterwards either', async ({ page }) => {
  const exercise = await upTo(page, 'cs-03', 'inspect');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: words['inspect.enough']() }).click();
  const node = exercise.steps.find(({ node: { id } }) => id === 'master')?.node;
  if (node?.kind !== 'choice') throw new Error('cs-03 has a gated option');
  await exercise.sees(node);
  await expect(page.getByRole('radio')).toHaveCount(3);
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByText(words['save.saved'](), { exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(back(page, 4)).toBeVisible();
  const options = page.getByRole('region', { name: words['ask.region']() }).getByRole('listitem');
  await expect(options).toHaveCount(3);
});

test('the focus goes to what is looked back at, and to the decision when one is back', async ({ page }) => {
  await upTo(page, 'cs-05', 'inspect');
  await page.getByRole('form', { name: words['ask.inspect']() }).getByRole('button').first().focus();
  await page.keyboard.press('Control+z');
  await expect(back(page, 2)).toBeFocused();
  const now = page.getByRole('button', { name: words['look.now']() });
  await now.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: words['ask.region']() })).toBeFocused();
  // as on a Mac
  await page.keyboard.press('Meta+z');
  await expect(back(page, 2)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: words['ask.region']() })).toBeFocused();
});
