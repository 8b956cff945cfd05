import { readFile } from 'node:fs/promises';
import { ENGINE, type AttemptLog, type Student } from '../../src/core/play/attempt.ts';
import { appendEvent, openLog } from '../../src/core/play/log.ts';
import { catalogue } from '../../src/app/messages/catalogue.ts';
import { faults } from '../../src/app/messages/faults.ts';
import { scores } from '../../src/app/messages/scores.ts';
import { Exercise, importResults } from './exercise.ts';
import { expect, test } from './fixtures.ts';

const words = scores.zh;
const leak = new Exercise('cs-01');
const poor = new Exercise('cs-01', { run: 2 });
const zhang = { number: '20231234', name: '张伟', class: '营销 2 班' };

/** A golden run of an exercise as somebody's result file. */
function resultFile({ play, seed, steps }: Exercise, student: Student, attempt = 'a'): Buffer {
  const { scenario, dataset } = play;
  const header = openLog({
    rapport: 1,
    attempt: `00000000-0000-4000-8000-00000000000${attempt}`,
    scenario: { id: scenario.id, version: scenario.version, hash: scenario.hash },
    dataset: { id: dataset.id, hash: dataset.hash },
    engine: ENGINE,
    seed,
    mode: 'practice',
    lang: 'zh',
    student,
    started: '2026-03-10T09:00:00+08:00',
  });
  const log = steps.reduce<AttemptLog>(
    (so, { node, answer }, index) => appendEvent(so, { type: 'answer', node: node.id, answer }, (index + 1) * 30_000),
    header,
  );
  return Buffer.from(JSON.stringify(log));
}

test('without scores the page says what to do, with one button', async ({ page, student }) => {
  await student.open('scores');
  await expect(page.getByRole('heading', { name: words.emptyTitle() })).toBeVisible();
  await page.getByRole('link', { name: words.emptyAction() }).click();
  await expect(page.getByRole('heading', { level: 1, name: catalogue.zh.title() })).toBeVisible();
});

test('imported files are listed by student and exercise; bad ones say why, and the same one counts once', async ({
  page,
}) => {
  const good = resultFile(leak, zhang);
  const cut = good.subarray(0, good.length - 60);
  const other = Buffer.from(good.toString().replace('"rapport":1', '"rapport":7'));
  await importResults(page, [good, good, cut, other]);
  const told = page.getByRole('main').getByRole('list').first();
  await expect(told).toContainText(words.imported('added'));
  await expect(told).toContainText(words.imported('again'));
  await expect(told).toContainText(faults.zh['truncated.title']());
  await expect(told).toContainText(faults.zh['other-version.text']());
  const row = page.getByRole('row').filter({ hasText: zhang.name });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText(leak.title);
  await expect(row).toContainText('100');
});

test('a score written into the file is never read: it is computed from the answers', async ({ page }) => {
  const file = Buffer.from(resultFile(poor, zhang).toString().replace(/}$/, ',"score":77}'));
  await importResults(page, [file]);
  const row = page.getByRole('row').filter({ hasText: zhang.name });
  await expect(row).toContainText(poor.title);
  await expect(row).not.toContainText('77');
});

test('the table is filtered by student, and opens a debrief', async ({ page }) => {
  const li = { number: '20231235', name: '李娜', class: '营销 3 班' };
  await importResults(page, [resultFile(leak, zhang), resultFile(poor, li, 'b')]);
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(3);
  await page.getByLabel(words.class()).selectOption(li.class);
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText(li.name);
  await page.getByRole('tab', { name: words.list() }).click();
  await page.getByRole('tabpanel').getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1, name: leak.title })).toBeVisible();
});

test('the CSV holds what is shown, and no cell of it is a formula', async ({ page }) => {
  await importResults(page, [resultFile(leak, { ...zhang, name: '=HYPERLINK("x")' })]);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: words.exportCsv() }).click();
  const text = await readFile(await (await saved).path(), 'utf8');
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(text).toContain(`"'=HYPERLINK(""x"")"`);
  expect(text).toContain('"100"');
});

test('a result is exported as a file, and deleting it names what is lost', async ({ page }) => {
  await importResults(page, [resultFile(leak, zhang)]);
  await page.getByRole('tab', { name: words.list() }).click();
  const panel = page.getByRole('tabpanel');
  const saved = page.waitForEvent('download');
  await panel.getByRole('button', { name: new RegExp(`^${words.exportOne().slice(0, 2)}`) }).click();
  expect((await saved).suggestedFilename()).toBe('20231234_张伟_cs-01_100.rapport.json');
  await expect(page.getByText(words.exportDone())).toBeVisible();

  await panel.getByRole('button', { name: new RegExp(`^${words.remove()}`) }).click();
  const question = page.getByRole('dialog', { name: words.removeTitle() });
  await expect(question).toContainText(zhang.name);
  await expect(question).toContainText(leak.title);
  await question.getByRole('button', { name: words.removeYes() }).click();
  await expect(page.getByRole('heading', { name: words.emptyTitle() })).toBeVisible();
});
