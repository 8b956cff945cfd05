import type { BrowserContext, Page } from '@playwright/test';
import { debrief } from '../../src/app/messages/debrief.ts';
import { tasks as player } from '../../src/app/messages/tasks.ts';
import type { TaskNode } from '../../src/core/scenario/scenario.ts';
import { drop, Exercise, fixture, passAssessment } from './exercise.ts';
import { expect, test } from './fixtures.ts';
import { KeyHand, TouchHand } from './hands.ts';

const words = player.zh;
const sources = ['all-kinds', 'data-kinds'] as const;

/** What a screen reader must find at a step, whatever is asked. */
async function hasItsRoles(page: Page, node: TaskNode, exercise: Exercise): Promise<void> {
  await expect(page.getByRole('log', { name: words['talk.region']() })).toHaveAttribute('aria-live', 'polite');
  for (const meter of exercise.play.scenario.meters)
    await expect(page.getByRole('meter', { name: exercise.tell(meter.name) })).toHaveAttribute('aria-valuetext', /\d/);
  const task = page.getByRole('region', { name: words['ask.region']() });
  await expect(task.getByRole('heading', { level: 2 }).first()).toBeVisible();
  const parts: Record<TaskNode['kind'], () => Promise<void>> = {
    choice: () =>
      node.kind === 'choice' && node.bestWorst
        ? expect(task.getByRole('radio').first()).toBeVisible()
        : expect(task.getByRole('radiogroup')).toHaveAccessibleName(words['ask.choice']()),
    quiz: () => expect(task.getByRole('radiogroup')).toHaveAccessibleName(node.kind === 'quiz' ? node.ask : ''),
    inspect: () => expect(task.getByRole('listitem').first().getByRole('button')).toBeVisible(),
    reply: () => expect(task.getByRole('textbox', { name: words['reply.label']() })).toBeVisible(),
    compute: () => expect(task.getByRole('textbox', { name: words['compute.answer']() })).toBeVisible(),
    classify: () => expect(task.getByRole('region', { name: words['board.waiting']() })).toBeVisible(),
    form: () => expect(task.getByRole('group').first()).toHaveAccessibleName(/./),
    order: () => expect(task.getByRole('list').getByRole('button', { pressed: false }).first()).toBeVisible(),
    match: () => expect(task.getByRole('combobox').first()).toHaveAccessibleName(/./),
  };
  await parts[node.kind]();
}

for (const name of sources)
  test(`an exam of ${name} is taken by keys alone, with its roles at every step and the focus never lost`, async ({
    page,
  }) => {
    const exercise = new Exercise(fixture(name));
    await drop(page, fixture(name));
    await exercise.open(page, 'exam');
    const hand = new KeyHand(page, exercise);
    for (const [index, step] of exercise.steps.entries()) {
      await exercise.sees(step.node);
      await hasItsRoles(page, step.node, exercise);
      if (index > 0 && step.node.say.length > 0) await expect(page.locator('[data-line]:focus')).toHaveCount(1);
      await hand.play([step]);
    }
    await expect(page.getByRole('heading', { name: words['end.good']() })).toBeVisible();
    await hand.review();
    await expect(page.getByText(debrief.zh.scoreOf('100'))).toBeVisible();
  });

async function kill(page: Page, context: BrowserContext): Promise<Page> {
  await expect(page.getByText(words['save.saved'](), { exact: true })).toBeVisible();
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  const again = await context.newPage();
  await page.close();
  return again;
}

for (const name of sources)
  test(`a page that is killed at any step of ${name} goes on exactly there`, async ({ page, context }) => {
    test.slow();
    const exercise = new Exercise(fixture(name));
    await drop(page, fixture(name));
    let at = page;
    await exercise.open(at);
    for (const step of exercise.steps) {
      await exercise.sees(step.node);
      const told = await at.getByRole('log').innerText();
      at = await kill(at, context);
      await exercise.open(at);
      await exercise.sees(step.node);
      expect(await at.getByRole('log').innerText()).toBe(told);
      await at.reload();
      await exercise.sees(step.node);
      await new KeyHand(at, exercise).play([step]);
    }
    await expect(at.getByRole('heading', { name: words['end.good']() })).toBeVisible();
  });

test('text that is selected in a document fills a field, and the debrief says where it came from', async ({ page }) => {
  const source = fixture('data-kinds');
  const exercise = new Exercise(source);
  await drop(page, source);
  await exercise.open(page);
  const hand = new KeyHand(page, exercise);
  await hand.play(exercise.steps.slice(0, 4));
  const last = exercise.steps[4];
  if (!last) throw new Error('data-kinds ends with a form');
  await exercise.sees(last.node);
  await page.getByRole('button', { name: '电话记录' }).first().click();
  const select = (text: string) =>
    page.getByRole('article').evaluate((article, wanted) => {
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const from = node.textContent?.indexOf(wanted) ?? -1;
        if (from >= 0) getSelection()?.setBaseAndExtent(node, from, node, from + wanted.length);
      }
    }, text);
  await select('沈佳宁');
  await page.getByRole('toolbar').getByRole('button', { name: '姓名' }).click();
  await select('19900000032');
  await page.keyboard.press('2');
  const phone = page.getByRole('group', { name: '电话', exact: true });
  await expect(phone.getByRole('textbox')).toHaveValue('19900000032');
  await expect(phone).toContainText(words['form.source']('电话记录'));
  await page.getByRole('button', { name: words['form.absent.for']('生日') }).click();
  await page.getByRole('button', { name: words['ask.submit'](), exact: true }).click();
  await page.getByRole('link', { name: words['end.review']() }).click();
  await passAssessment(page, 'zh');
  await page.getByRole('tab').nth(4).click();
  await expect(page.getByRole('tabpanel')).toContainText(debrief.zh.takenFrom('19900000032'));
});

test.describe('on a screen 320 px wide with wide-set text', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  for (const name of sources)
    test(`nothing of ${name} sticks out`, async ({ page }) => {
      const exercise = new Exercise(fixture(name));
      await drop(page, fixture(name));
      await exercise.open(page);
      const hand = new TouchHand(page, exercise);
      for (const { node, answer } of exercise.steps) {
        await exercise.sees(node);
        await page
          .addStyleTag({
            content: '*{line-height:1.5 !important;letter-spacing:.12em !important;word-spacing:.16em !important}',
          })
          .catch(() => undefined);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wider, `${node.id} scrolls sideways`).toBeLessThanOrEqual(0);
        await hand.give(node, answer);
      }
    });
});
