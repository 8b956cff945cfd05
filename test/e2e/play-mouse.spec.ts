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
  await expect(page.getByRole('log')).toContainText(`客户情绪+${after - before}`);
  await expect(page.getByRole('status').filter({ hasText: '客户情绪' })).toContainText(String(after));
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

test('text that is selected in the materials fills a field, and the source is noted', async ({ page }) => {
  test.slow();
  const exercise = new Exercise('pf-01');
  await exercise.open(page);
  const at = exercise.steps.findIndex(({ node }) => node.kind === 'form');
  await new MouseHand(page, exercise).play(exercise.steps.slice(0, at));
  const { node } = exercise.steps[at] ?? {};
  if (node?.kind !== 'form') throw new Error('pf-01 has a form');
  await exercise.sees(node);
  const [document] = exercise.play.scenario.documents;
  await page
    .getByRole('button', { name: document?.title ?? '', exact: true })
    .first()
    .click();
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
    .click();
  const group = page.getByRole('group', { name: field?.name ?? '', exact: true });
  await expect(group.getByRole('textbox')).toHaveValue('19900000032');
  await expect(group).toContainText(words['form.source'](document?.title ?? ''));
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
