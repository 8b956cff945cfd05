import type { Page } from '@playwright/test';
import { crm } from '../../src/app/messages/crm.ts';
import { desk } from '../../src/app/messages/desk.ts';
import { findings } from '../../src/app/messages/findings.ts';
import { expect, test } from './fixtures.ts';
import { violations } from './violations.ts';

const words = crm.zh;
const grid = (page: Page) => page.getByRole('grid');
/** The cells of the first rows of the result, header left out. */
const resultRows = async (page: Page, count: number) => {
  const rows = page
    .getByRole('region', { name: /RFM|ABC|金字塔/ })
    .last()
    .locator('tbody tr');
  return (await rows.allInnerTexts()).slice(0, count).map((text) => text.split(/\s+/).filter(Boolean));
};

test('the VIP with the overdue complaint is found by a view and opened by keys alone', async ({ page, student }) => {
  await student.open('desk');
  await page.getByRole('combobox', { name: words.view() }).selectOption(words['builtin.complaining']());
  await page.keyboard.press('Tab');
  await page.keyboard.press('/');
  await page.keyboard.type('zm');
  await expect(grid(page).getByRole('row').nth(1)).toContainText('周敏');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '周敏' })).toBeVisible();
  await expect(page.getByText(words.overdueDays(6))).toBeVisible();
  await page.getByRole('tab', { name: desk.zh['panel.complaints']() }).click();
  await expect(page.getByRole('tabpanel')).toContainText('答应次日回电，未回');
  await page.keyboard.press('Escape');
  await expect(grid(page)).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveValue('zm');
});

test('search by pinyin initials, range selection, and tags and views of one’s own that survive a reload', async ({
  page,
  student,
}) => {
  await student.open('desk');
  await expect(grid(page)).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('zm');
  await expect(grid(page).getByRole('row').nth(1)).toContainText('周敏');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await expect(page.getByText(words.selected(1))).toBeVisible();
  await page.getByRole('button', { name: words.tag() }).click();
  await page.getByRole('combobox', { name: words.tagName() }).fill('先回电');
  await page.keyboard.press('Enter');
  await expect(grid(page).getByRole('row').nth(1)).toContainText('先回电');
  await page.getByRole('button', { name: words.saveView() }).click();
  await page.getByRole('textbox', { name: words.viewName() }).fill('姓周的');
  await page.keyboard.press('Enter');
  await expect(page.getByText(words.viewSaved('姓周的'))).toBeVisible();
  await page.reload();
  await page.getByRole('combobox', { name: words.view() }).selectOption('姓周的');
  await expect(page.getByRole('searchbox')).toHaveValue('zm');
  await page.getByRole('searchbox').fill('周敏');
  await expect(grid(page).getByRole('row').nth(1)).toContainText('先回电');
});

test('an old link opens the overview and says so; a sensitive value is masked until opened, and that is on record', async ({
  page,
  student,
}) => {
  await student.open('desk/customer/AP-I-001/gone');
  await expect(page.getByText(words.noPage('gone'))).toBeVisible();
  await expect(page.getByRole('tab', { selected: true })).toHaveText(words.overview());
  await student.open('desk/customer/AP-I-001');
  await expect(page.getByText(words.noPage('gone'))).toBeHidden();
  await expect(page.getByText('199****0001')).toBeVisible();
  const show = desk.zh['desk.revealOf'](desk.zh['desk.reveal'](), '电话');
  await page.getByRole('button', { name: show }).click();
  await expect(page.getByText('19900000001')).toBeVisible();
  await page.getByRole('link', { name: words.looked() }).click();
  await expect(page.getByRole('table')).toContainText('周敏');
});

const F1 = 'AP-I-001,AP-I-010,AP-I-011,AP-I-013,AP-I-014,AP-I-022,AP-I-023,AP-I-024,AP-I-025,AP-I-026';

test('the tables of F1, F2 and F3 stand on the screen', async ({ page, student }) => {
  await student.open(`desk/analysis/rfm?customers=${F1}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(findings.zh.rfm(2, 10, 0));
  expect((await resultRows(page, 10)).map((row) => row.slice(1).join(' '))).toEqual([
    '12 9 ¥48,600 5 5 5 重要价值',
    '600 1 ¥1,299 1 1 1 一般挽留',
    '520 3 ¥6,900 1 3 3 一般挽留',
    '25 8 ¥21,300 5 5 5 重要价值',
    '230 5 ¥4,800 2 4 2 一般保持',
    '18 1 ¥23,900 5 1 5 重要发展',
    '40 7 ¥3,150 4 4 2 一般价值',
    '290 8 ¥22,400 2 5 5 重要保持',
    '410 1 ¥26,800 1 1 5 重要挽留',
    '33 2 ¥2,600 4 2 2 一般发展',
  ]);
  const firms = 'business=AP&type=firm&status=active';
  await student.open(`desk/analysis/abc?${firms}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(findings.zh.abc(2, '52.5%'));
  expect((await resultRows(page, 10)).map((row) => row.slice(1).join(' '))).toEqual([
    '¥1,240,000 31% 31% A',
    '¥860,000 21.5% 52.5% A',
    '¥560,000 14% 66.5% A',
    '¥420,000 10.5% 77% A',
    '¥300,000 7.5% 84.5% B',
    '¥220,000 5.5% 90% B',
    '¥160,000 4% 94% B',
    '¥110,000 2.75% 96.75% B',
    '¥80,000 2% 98.75% C',
    '¥50,000 1.25% 100% C',
  ]);
  await student.open(`desk/analysis/pyramid?${firms}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('望澜置业');
  expect((await resultRows(page, 10)).map((row) => `${row.at(-2) ?? ''} ${row.at(-1) ?? ''}`)).toEqual([
    '钻石 ¥104,000',
    '黄金 ¥88,000',
    '白银 ¥52,800',
    '白银 ¥42,000',
    '铁 ¥40,000',
    '铁 ¥20,000',
    '铁 ¥13,000',
    '铁 ¥2,000',
    '铅 −¥2,000',
    '铅 −¥13,000',
  ]);
});

test('a case is moved on the board by keys, and the move is undone', async ({ page, student }) => {
  await student.open('desk/cases');
  const card = page.getByRole('link', { name: /周敏/ });
  await card.focus();
  await page.keyboard.press('Shift+ArrowRight');
  const undo = page.getByRole('button', { name: words.undo() });
  await expect(undo).toBeVisible();
  await expect(card).toBeFocused();
  await undo.click();
  await expect(undo).toHaveCount(0);
});

test('where letters are spaced out, columns and cards of the list take it, and no date is cut short', async ({
  page,
  student,
}) => {
  const cut = () =>
    grid(page)
      .getByRole('gridcell')
      .filter({ hasText: /^\d{4}-\d\d-\d\d$/ })
      .evaluateAll((cells) => [cells.length > 5, cells.filter((one) => one.scrollWidth > one.clientWidth).length]);
  await student.open('desk');
  await expect(grid(page)).toBeVisible();
  await page.addStyleTag({ content: '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' });
  await expect.poll(cut).toEqual([true, 0]);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(cut).toEqual([true, 0]);
});

test('on a phone the list is seen at once, its tools behind a button; customers are cards, and one opens by a tap', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto(`${baseURL ?? ''}/#/desk`);
  await expect(grid(page)).toBeVisible();
  expect((await grid(page).boundingBox())?.y).toBeLessThan(844 / 2.5);
  const tools = page.getByRole('button', { name: words.tools() });
  const view = page.getByRole('combobox', { name: words.view() });
  await expect(view).toBeHidden();
  await tools.tap();
  await view.selectOption(words['builtin.complaining']());
  await tools.tap();
  await expect(view).toBeHidden();
  await expect(page.getByRole('button', { name: words.toolsOn(1) })).toBeVisible();
  await grid(page).getByRole('row').nth(1).tap();
  await expect(page.getByRole('tablist')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  await context.close();
});

for (const [lang, routes] of [
  [
    'zh',
    ['desk', 'desk/customer/AP-I-001', 'desk/cases', 'desk/pipeline', 'desk/analysis/rfm', 'desk/analysis/staffing'],
  ],
  [
    'en',
    [
      'desk/customer/AP-E-001/value',
      'desk/leads',
      'desk/analysis',
      'desk/analysis/abc',
      'desk/data',
      'desk/data/orders',
      'desk/looked',
    ],
  ],
] as const)
  test(`axe finds nothing on the desk (${lang})`, async ({ page }) => {
    test.slow();
    await page.addInitScript((wanted) => {
      localStorage.setItem('rapport.lang', wanted);
    }, lang);
    for (const route of routes) {
      await page.goto(`./#/${route}`);
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
      expect(await violations(page, route)).toEqual([]);
    }
  });
