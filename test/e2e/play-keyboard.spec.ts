import { tasks as player } from '../../src/app/messages/tasks.ts';
import { Exercise } from './exercise.ts';
import { expect, test } from './fixtures.ts';
import { KeyHand } from './hands.ts';

const words = player.zh;

test('after a choice the focus is on the new message, and Tab leads to the answers', async ({ page }) => {
  const exercise = new Exercise('cs-01');
  await exercise.open(page);
  await new KeyHand(page, exercise).play(exercise.steps.slice(0, 1));
  const next = exercise.steps[1]?.node;
  const said = next?.say.map(({ text }) => text) ?? [];
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent ?? ''))
    .toMatch(new RegExp(said.map((text) => text.slice(0, 6).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')));
  await page.keyboard.press('Tab');
  const answers = page.getByRole('radio').first();
  if (!(await answers.evaluate((element) => element === document.activeElement))) await page.keyboard.press('Tab');
  await expect(answers).toBeFocused();
});

test('digits and Enter of an input method choose nothing', async ({ page }) => {
  const exercise = new Exercise('cs-01');
  await exercise.open(page);
  await page.getByRole('radio').first().waitFor();
  await page.evaluate(() => {
    const press = (key: string, more: KeyboardEventInit) =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
    press('1', { isComposing: true });
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- what input methods send
    press('2', { keyCode: 229 });
  });
  await page.getByLabel(words['notes.title']()).click();
  await page.keyboard.type('1号楼 3 栋');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(page.getByLabel(words['notes.title']())).toHaveValue('1号楼 3 栋');
});

test('H opens the history, Esc closes it, ? the hints, brackets turn the pages of the record', async ({ page }) => {
  const exercise = new Exercise('cs-01');
  await exercise.open(page);
  await page.getByRole('radio').first().waitFor();
  await page.keyboard.press('h');
  await expect(page.getByRole('dialog', { name: words['history.title']() })).toBeVisible();
  // The digit goes into the search: a first Esc empties it, a second closes.
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.keyboard.press('?');
  const hints = page.getByRole('dialog', { name: words['hint.title']() });
  await page.keyboard.press('Enter');
  await expect(hints.getByText(words['hint.where']())).toBeVisible();
  // the next one has to wait, and whoever works with keys keeps their place
  await expect(hints.getByRole('button', { name: words['hint.wait'](8).slice(0, 4) })).toBeFocused();
  await page.keyboard.press('Escape');
  const first = page.getByRole('tab').first();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press(']');
  await expect(first).toHaveAttribute('aria-selected', 'false');
  await page.keyboard.press('[');
  await expect(first).toHaveAttribute('aria-selected', 'true');
});

test('a board is walked with arrows, and a card goes back with Delete', async ({ page }) => {
  test.slow();
  const exercise = new Exercise('cl-03');
  await exercise.open(page);
  const at = exercise.steps.findIndex(({ node }) => node.kind === 'classify');
  await new KeyHand(page, exercise).play(exercise.steps.slice(0, at));
  const node = exercise.steps[at]?.node;
  if (node?.kind !== 'classify') throw new Error('cl-03 has a board');
  await exercise.sees(node);
  const cards = page.getByRole('region', { name: words['board.waiting']() }).getByRole('button');
  const total = await cards.count();
  await cards.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(cards.nth(1)).toBeFocused();
  await page.keyboard.press('2');
  await expect(cards).toHaveCount(total - 1);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');
  await expect(cards).toHaveCount(total);
  await page.keyboard.press('3');
  await expect(cards).toHaveCount(total - 1);
  await page.keyboard.press('Control+z');
  await expect(cards).toHaveCount(total);
});

test('a page of the record that is only passed by with the arrows is not opened', async ({ page }) => {
  const exercise = new Exercise('cs-05');
  await exercise.open(page);
  const at = exercise.steps.findIndex(({ node }) => node.kind === 'inspect');
  await new KeyHand(page, exercise).play(exercise.steps.slice(0, at));
  await expect(page.getByRole('heading', { name: words['ask.inspect']() })).toBeVisible();
  await page.getByRole('tab').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText(words['inspect.opened']())).toHaveCount(1);
});

test('Enter on a key of the calculator is that key, and the result is taken over from its line', async ({ page }) => {
  const exercise = new Exercise('cs-05');
  await exercise.open(page);
  const at = exercise.steps.findIndex(({ node }) => node.kind === 'compute');
  await new KeyHand(page, exercise).play(exercise.steps.slice(0, at));
  const task = page.getByRole('region', { name: words['ask.region']() });
  await task.getByRole('button', { name: words['compute.calculator']() }).press('Enter');
  const calculator = page.getByRole('dialog', { name: words['calculator.title']() });
  const line = calculator.getByRole('textbox');
  await expect(line).toBeFocused();
  await page.keyboard.type('1+2');
  await calculator.getByRole('button', { name: '7', exact: true }).press('Enter');
  await expect(line).toHaveValue('1+27');
  await line.dispatchEvent('keydown', { key: 'Enter', keyCode: 229 });
  await expect(calculator).toBeVisible();
  await line.press('Enter');
  await expect(calculator).toHaveCount(0);
  await expect(page.getByLabel(words['compute.answer'](), { exact: true })).toHaveValue('28');
  await expect(task.getByRole('button', { name: words['compute.calculator']() })).toBeFocused();
});
