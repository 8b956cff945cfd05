import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { faults } from '../../src/app/messages/faults.ts';
import { scores } from '../../src/app/messages/scores.ts';
import { settings } from '../../src/app/messages/settings.ts';
import { Exercise, importResults } from './exercise.ts';
import { expect, test } from './fixtures.ts';

const words = settings.zh;

async function restore(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: words.backupIn() }).click();
  await (await chooser).setFiles(file);
}

async function backup(page: Page): Promise<Buffer> {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: words.backupOut() }).first().click();
  return readFile(await (await saved).path());
}

const asFile = (buffer: Buffer) => ({ name: 'backup.json', mimeType: 'application/json', buffer });

test('what is set is there again after a reload', async ({ page, student }) => {
  await student.open('settings');
  await page.getByLabel(words.name()).fill('欧阳若兰');
  await page.getByRole('radio', { name: words.themeOf('dark') }).check();
  await page.getByRole('radio', { name: words.timeOf('1.5') }).check();
  await page.getByLabel(words.oneKey()).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByLabel(words.name())).toHaveValue('欧阳若兰');
  await expect(page.getByRole('radio', { name: words.timeOf('1.5') })).toBeChecked();
  await expect(page.getByLabel(words.oneKey())).toBeChecked();
});

test('a backup brings everything back after all was deleted', async ({ page, student }) => {
  await importResults(page, [new Exercise('cs-01').resultFile()]);
  await student.open('settings');
  await expect(page.getByText(words.counts(1, 0))).toBeVisible();
  const file = await backup(page);

  await page.getByRole('button', { name: words.deleteAll() }).click();
  const question = page.getByRole('dialog', { name: words.deleteTitle() });
  await expect(question).toContainText(words.deleteText(1, 0, 0));
  await question.getByRole('button', { name: words.deleteYes() }).click();
  await expect(page.getByText(words.counts(0, 0))).toBeVisible();
  await student.open('scores');
  await expect(page.getByRole('heading', { name: scores.zh.emptyTitle() })).toBeVisible();

  await student.open('settings');
  await restore(page, asFile(file));
  await expect(page.getByText(words.backupInDone(1, 0))).toBeVisible();
  await student.open('scores');
  await expect(page.getByRole('row').filter({ hasText: '张伟' })).toContainText('100');
});

test('a backup that was cut short is refused, and nothing changes', async ({ page, student }) => {
  await importResults(page, [new Exercise('cs-01').resultFile()]);
  await student.open('settings');
  const file = await backup(page);
  await restore(page, asFile(file.subarray(0, Math.floor(file.length / 2))));
  await expect(page.getByText(faults.zh['truncated.text']())).toBeVisible();
  await expect(page.getByText(words.counts(1, 0))).toBeVisible();
});

test('the practice data can be loaded anew', async ({ page, student }) => {
  await student.open('settings');
  await page.getByRole('button', { name: words.resetData() }).click();
  await expect(page.getByText(words.resetDone())).toBeVisible();
});
