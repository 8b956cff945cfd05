import { briefing } from '../../src/app/messages/briefing.ts';
import { learn } from '../../src/app/messages/learn.ts';
import { tasks as player } from '../../src/app/messages/tasks.ts';
import { Exercise } from './exercise.ts';
import { expect, test } from './fixtures.ts';
import { MouseHand } from './hands.ts';

const words = player.zh;

test('learning is offered to the new, explains each step, and begins again from any of them', async ({ page }) => {
  const exercise = new Exercise('cs-01');
  await page.goto('./?seed=7#/play/cs-01');
  await expect(page.getByText(briefing.zh.first())).toBeVisible();
  await expect(page.getByRole('radio', { name: new RegExp(`^${briefing.zh.practice()}`) })).toBeChecked();
  await page.getByRole('radio', { name: new RegExp(`^${briefing.zh.learn()}`) }).check();
  await page.getByRole('button', { name: briefing.zh.start() }).click();
  const [step] = exercise.steps;
  if (step?.node.kind !== 'choice') throw new Error('cs-01 begins with a choice');
  const worst = step.node.options.reduce((one, other) => (other.score < one.score ? other : one));
  await page.getByRole('radio', { name: exercise.tell(worst.text, step.node.id) }).click();
  await page.getByRole('button', { name: words['ask.confirm']() }).click();
  const log = page.getByRole('log');
  await expect(log).toContainText(words['talk.better']());
  await expect(page.getByText(words['head.mode.learn']())).toBeVisible();
  await expect(page.getByText(words['save.saved'](), { exact: true })).toBeVisible();

  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: words['look.retry']() }).click();
  await page.getByRole('dialog').getByRole('button', { name: words['rewind.yes']() }).click();
  await expect(log).not.toContainText(words['talk.better']());
  const option = page.getByRole('radio', { name: exercise.tell(worst.text, step.node.id) });
  await expect(option).not.toBeChecked();
  await expect(page.getByText(words['head.mode.learn']())).toBeVisible();
  // the attempt that was left is not the one to go on with
  await page.reload();
  await expect(option).toBeVisible();
  await expect(log).not.toContainText(words['talk.better']());
});

test('practice explains nothing before the debrief, and checkpoints lead back', async ({ page }) => {
  const exercise = new Exercise('cs-01');
  await exercise.open(page);
  const hand = new MouseHand(page, exercise);
  await hand.play(exercise.steps.slice(0, 3));
  await expect(page.getByRole('log')).not.toContainText(words['talk.why']());
  await page.keyboard.press('h');
  const history = page.getByRole('dialog', { name: words['history.title']() });
  await expect(history.getByRole('searchbox')).toHaveValue('');
  await history.getByRole('searchbox').fill('插座');
  await expect(history.getByRole('status')).toHaveText(/[1-9]/);
  await history.getByRole('searchbox').fill('');
  await history.getByRole('checkbox', { name: words['history.points']() }).check();
  await history.getByRole('button', { name: words['look.retry']() }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: words['rewind.yes']() }).click();
  const [first] = exercise.steps;
  if (first) await exercise.sees(first.node);
  await expect(page.getByRole('button', { name: words['head.look']() })).toBeDisabled();
});

test('an exam can be looked back at, but nothing can be taken back', async ({ page }) => {
  const exercise = new Exercise('cs-01');
  await exercise.open(page, 'exam');
  await new MouseHand(page, exercise).play(exercise.steps.slice(0, 1));
  await expect(page.getByText(words['save.saved'](), { exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { name: words['look.title'](1) })).toBeVisible();
  await expect(page.getByRole('button', { name: words['look.retry']() })).toHaveCount(0);
  await page.keyboard.press('h');
  await expect(page.getByText(words['history.exam']())).toBeVisible();
  await expect(page.getByRole('button', { name: words['look.retry']() })).toHaveCount(0);
});

test('what an exam lost is not practised before its answers are published', async ({ page }) => {
  const exercise = new Exercise('cs-01', { run: 2 });
  await exercise.open(page, 'exam');
  await new MouseHand(page, exercise).play(exercise.steps.slice(0, 2));
  await expect(page.getByText(words['save.saved'](), { exact: true })).toBeVisible();
  await page.goto('./#/learn/queue');
  await expect(page.getByText(learn.zh.queueEmpty())).toBeVisible();
});
