import { columnLabel } from '../../src/app/cells.ts';
import { desk } from '../../src/app/messages/desk.ts';
import { tasks as player } from '../../src/app/messages/tasks.ts';
import { Exercise } from './exercise.ts';
import { expect, test } from './fixtures.ts';
import { MouseHand } from './hands.ts';

const words = player.zh;

test('a choice moves the meters, and says so', async ({ page }) => {
  const exercise = new Exercise('cs-01');
  await exercise.open(page);
  const mood = page.getByRole('meter', { name: '客户情绪' });
  const before = Number(await mood.getAttribute('aria-valuenow'));
  await new MouseHand(page, exercise).play(exercise.steps.slice(0, 1));
  await expect(mood).not.toHaveAttribute('aria-valuenow', String(before));
  const after = Number(await mood.getAttribute('aria-valuenow'));
  await expect(page.getByRole('log')).toContainText(`客户情绪 +${after - before}`);
  await expect(page.getByRole('status').filter({ hasText: '客户情绪' })).toContainText(String(after));
});

test('a click that hands an answer in is seen at the next frame, and only until the story goes on', async ({
  page,
}) => {
  const exercise = new Exercise('cs-01');
  await exercise.open(page);
  await page.getByRole('radio').first().click();
  const confirm = page.getByRole('button', { name: words['ask.confirm']() });
  const shown = await confirm.evaluate((button) => {
    const colour = () => getComputedStyle(button).backgroundColor;
    const before = colour();
    (button as HTMLElement).click();
    return { before, after: colour() };
  });
  expect(shown.after).not.toBe(shown.before);
  await page.getByRole('radio').first().click();
  await expect(confirm).toHaveCSS('background-color', shown.before);
});

test('while it is played nothing tells what an answer was worth', async ({ page }) => {
  const exercise = new Exercise('cs-01', { run: 2 });
  await exercise.open(page);
  await new MouseHand(page, exercise).play(exercise.steps.slice(0, 2));
  const [first] = exercise.steps;
  const why = first?.node.kind === 'choice' ? first.node.options.find(({ id }) => id === first.answer)?.why : undefined;
  await expect(page.getByRole('main')).not.toContainText(why ?? '');
});

test('the phone number is masked until somebody asks for it', async ({ page }) => {
  const exercise = new Exercise('cs-01');
  await exercise.open(page);
  const record = page.getByRole('tabpanel');
  await expect(record).toContainText('199****0002');
  const label = columnLabel('phone', 'zh');
  await record.getByRole('button', { name: desk.zh['desk.revealOf'](desk.zh['desk.reveal'](), label) }).click();
  await expect(record).toContainText('19900000002');
});

test('looking back shows what was chosen and changes nothing', async ({ page }) => {
  const exercise = new Exercise('cs-01');
  await exercise.open(page);
  await new MouseHand(page, exercise).play(exercise.steps.slice(0, 2));
  await page.getByRole('button', { name: words['head.look']() }).click();
  await expect(page.getByRole('heading', { name: words['look.title'](2) })).toBeVisible();
  await page.getByRole('button', { name: words['look.earlier']() }).click();
  await expect(page.getByRole('listitem').filter({ hasText: words['look.chose']() })).toBeVisible();
  await page.getByRole('button', { name: words['look.now']() }).click();
  const [, , third] = exercise.steps;
  if (third) await exercise.sees(third.node);
});
