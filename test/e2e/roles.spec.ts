import { briefing } from '../../src/app/messages/briefing.ts';
import { tasks as player } from '../../src/app/messages/tasks.ts';
import { drop, fixture } from './exercise.ts';
import { expect, test } from './fixtures.ts';
import { violations } from './violations.ts';

const words = player.zh;
const source = fixture('two-roles');

test('two students on one device: nothing of the one before is seen, pressed or left behind at the hand-over', async ({
  page,
}) => {
  await drop(page, source);
  await page.goto('./?seed=1#/play/two-roles');
  await page.getByLabel(briefing.zh.nameOf('赵倩')).fill('张伟');
  await page.getByLabel(briefing.zh.nameOf('孙建国')).fill('李娜');
  expect(await violations(page, 'briefing')).toEqual([]);
  await page.getByRole('button', { name: briefing.zh.start() }).click();
  await page.getByLabel(words['notes.title']()).fill('客人腿不好');
  await page.getByRole('heading', { name: words['ask.choice']() }).click();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');

  const asked = page.getByRole('heading', { name: words['hand.to']('李娜') });
  await expect(asked).toBeFocused();
  await expect(page.getByRole('log')).toHaveCount(0);
  await expect(page.getByRole('radio')).toHaveCount(0);
  await expect(page.getByText('客人腿不好')).toHaveCount(0);
  expect(await violations(page, 'hand-over')).toEqual([]);
  for (const key of ['Enter', '1', 'Enter', 'h', '?']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.reload();
  await expect(asked).toBeVisible();
  await page.getByText(words['save.saved'](), { exact: true }).waitFor({ state: 'hidden' });
  await page.goto('./#/');
  await page.goBack();
  await expect(asked).toBeVisible();
  await expect(page.getByRole('log')).toHaveCount(0);

  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: words['hand.ready']('李娜') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio').first()).toBeFocused();
  await expect(page.getByText(words['head.plays']('李娜'))).toBeVisible();
  await expect(page.getByLabel(words['notes.title']())).toHaveValue('');
  await page.reload();
  await expect(page.getByRole('radio').first()).toBeVisible();
  await page.getByRole('radio', { name: /套房/ }).click();
  await page.getByRole('button', { name: words['ask.confirm']() }).click();

  await page.getByRole('button', { name: words['hand.ready']('张伟') }).click();
  await expect(page.getByLabel(words['notes.title']())).toHaveValue('客人腿不好');
  await expect(page.getByRole('log')).toContainText('孙建国');
  await page.getByLabel(words['reply.label']()).fill('陈奶奶的房间没打扫，已换套房。');
  await page.getByRole('button', { name: words['reply.send']() }).click();
  await expect(page.getByRole('heading', { name: words['end.good']() })).toBeVisible();
});
