import type { Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { zipSync, strToU8 } from 'fflate';
import writeWorkbook from 'write-excel-file/universal';
import { ImportJob } from '../../src/app/own-data/job.ts';
import { catalogue } from '../../src/app/messages/catalogue.ts';
import { crm } from '../../src/app/messages/crm.ts';
import { datasets } from '../../src/app/messages/datasets.ts';
import { desk } from '../../src/app/messages/desk.ts';
import { findings } from '../../src/app/messages/findings.ts';
import { importing } from '../../src/app/messages/import.ts';
import { player } from '../../src/app/messages/player.ts';
import { tasks } from '../../src/app/messages/tasks.ts';
import { bind } from '../../src/core/play/bind.ts';
import { readScenario } from '../../src/core/scenario/read.ts';
import { readContent } from '../../build/shipped.ts';
import { expect, test } from './fixtures.ts';
import { violations } from './violations.ts';

const words = importing.zh;

const file = (name: string, text: string, encoding = 'utf8') => ({
  name,
  mimeType: 'text/csv',
  buffer: iconv.encode(text, encoding),
});

async function pick(page: Page, one: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: words.pick() }).click();
  await (await chooser).setFiles(one);
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Four customers whose orders make four different classes. */
const ORDERS = [
  ['周敏', '2026-02-01', '9000'],
  ['周敏', '2026-02-20', '9000'],
  ['周敏', '2026-02-28', '9000'],
  ['刘强', '2024-06-01', '12000'],
  ['陈玉兰', '2026-02-10', '200'],
  ['何伟', '2024-04-10', '300'],
];
const SMALL = ['客户,日期,实付', ...ORDERS.map((row) => row.join(','))].join('\r\n');

const SCENARIO = `scenario: 1
id: own-rfm
version: 1
title: 自家门店的四位顾客
about: 用自己门店的订单给四位顾客分类。
family: classification
level: 1
minutes: 3
lang: zh
dataset: 观前街门店
skills:
  segment: {weight: 100}
cast:
  me: {name: 你, role: 店员, plays: student}
  boss: {name: 店长, role: 店长}
data:
  all: {from: customers, sort: id, show: [id, name]}
nodes:
  board:
    say:
      - boss: 把这四位分一分。
    classify:
      items: all
      into: [重要价值, 重要保持, 重要发展, 重要挽留, 一般价值, 一般保持, 一般发展, 一般挽留]
      key: {method: rfm, scheme: fixed, trade: appliance}
    skill: segment
    why: 截至最后一单，看最近、次数和金额。
    then: {to: done}
  done:
    say:
      - boss: 好。
    end: good
`;

async function addScenario(page: Page, text: string): Promise<void> {
  await page.goto('./?seed=7&mode=practice#/');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: catalogue.zh.pick() }).click();
  await (await chooser).setFiles({ name: 'own-rfm.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) });
}

test('a dirty GBK table: problems by line and column, another mapping, and cancelling stores nothing', async ({
  page,
  student,
}) => {
  await student.open('settings');
  await page.getByRole('link', { name: '导入和管理' }).click();
  await expect(page.getByRole('heading', { level: 1, name: words.title() })).toBeVisible();
  expect(await violations(page, 'pick')).toEqual([]);
  const text = [
    '客户编号,下单时间,金额,备注,身份证号',
    'C1,2026-01-05,1200,昨天付,1',
    'C2,昨天,3.5万,,2',
    'C2,2026年2月1日,二百,,3',
  ];
  await pick(page, file('订单.csv', text.join('\r\n'), 'gbk'));
  await expect(page.getByText(words.summary('订单.csv', 3, 5))).toBeVisible();
  await expect(page.getByLabel(words.encoding())).toHaveValue('gb18030');
  await expect(page.getByText(words.because('forbidden'))).toBeVisible();
  expect(await violations(page, 'look')).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1366, height: 768 });

  const amount = page.getByLabel(words.roleOf('金额'));
  await amount.selectOption('skip');
  await expect(page.getByText(words.missing([words.field('amount')]))).toBeVisible();
  await expect(page.getByRole('button', { name: words.check() })).toBeDisabled();
  await amount.selectOption('field amount');
  await press(page, words.check());
  await expect(page.getByText(words.counts(3, 1))).toBeVisible();
  const problems = page.getByRole('table').getByRole('row');
  await expect(problems.nth(1)).toHaveText(/^\s*3\s*下单时间.*昨天/s);
  await expect(problems.nth(2)).toHaveText(/^\s*4\s*金额.*二百/s);
  await expect(page.getByRole('button', { name: words.store(), exact: true })).toBeDisabled();
  expect(await violations(page, 'check')).toEqual([]);
  await press(page, words.cancel());
  await expect(page.getByText(words.cancelled())).toBeVisible();
  await expect(page.getByText(words.none())).toBeVisible();
});

test('a dangerous spreadsheet is refused with its reason', async ({ page, student }) => {
  await student.open('data');
  const bad = zipSync({ '../xl/workbook.xml': strToU8('<a/>') });
  await pick(page, { name: '坏.xlsx', mimeType: 'application/zip', buffer: Buffer.from(bad) });
  await expect(page.getByText(words.fault('zip-bad-name'))).toBeVisible();
});

test('a workbook with two tables becomes one dataset; a file of doubtful encoding is chosen by its first lines', async ({
  page,
  student,
}) => {
  const cell = (value: string | number) =>
    typeof value === 'number' ? { type: Number, value } : { type: String, value };
  const sheets = [
    {
      sheet: '客户',
      data: [
        ['客户编号', '姓名'],
        ['C1', '周敏'],
        ['C2', '刘强'],
      ].map((row) => row.map(cell)),
    },
    {
      sheet: '订单',
      data: [
        ['客户编号', '日期', '金额'],
        ['C1', '2026-01-05', 1200],
        ['C3', '2026-02-01', 80],
      ].map((row) => row.map(cell)),
    },
  ];
  const book = await writeWorkbook(sheets).toBlob();
  const workbook = { name: '二店.xlsx', mimeType: 'application/zip', buffer: Buffer.from(await book.arrayBuffer()) };
  await student.open('data');
  await pick(page, workbook);
  await press(page, words.check());
  await press(page, words.another('orders'));
  await pick(page, workbook);
  await page.getByLabel(words.sheet()).selectOption('订单');
  await press(page, words.check());
  await press(page, words.store());
  await expect(page.getByText(`${words.rowsOf('customers', 3)} · ${words.rowsOf('orders', 2)}`)).toBeVisible();

  await press(page, words.more());
  await pick(page, file('門市.csv', '編號,姓名\r\nC1,張美玲\r\n', 'big5'));
  await expect(page.getByText(words.unsure())).toBeVisible();
  await press(page, words.encodingOf('big5'));
  await expect(page.getByText(words.unsure())).toHaveCount(0);
  await expect(page.getByRole('table')).toContainText('張美玲');
});

test('100,000 orders: progress, cancel, then imported while the page stays quick', async ({ page, student }) => {
  test.slow();
  const rows = Array.from(
    { length: 100_000 },
    (_, at) =>
      `O${at},C${at % 20_000},2025-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')},${(at % 977) + 1}.50`,
  );
  // From the disk: bytes handed over by the test would be put together on the page's own thread.
  const big = test.info().outputPath('大.csv');
  writeFileSync(big, `订单号,客户编号,日期,金额\n${rows.join('\n')}\n`);
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  await student.open('data');
  await page.evaluate(() => ((window as unknown as { longTasks: number[] }).longTasks.length = 0));
  // By the page itself: a click from outside may come when all is read.
  const stopped = page.evaluate(
    (name) =>
      new Promise<boolean>((resolve) => {
        new MutationObserver((_, observer) => {
          const stop = [...document.querySelectorAll('button')].find((button) => button.textContent.trim() === name);
          if (!stop) return;
          observer.disconnect();
          resolve(document.querySelector('[role=progressbar]') !== null);
          stop.click();
        }).observe(document.body, { childList: true, subtree: true });
      }),
    words.stop(),
  );
  await pick(page, big);
  expect(await stopped).toBe(true);
  await expect(page.getByText(words.cancelled())).toBeVisible();
  await expect(page.getByText(words.none())).toBeVisible();

  const begun = Date.now();
  await pick(page, big);
  await expect(page.getByText(words.summary('大.csv', 100_000, 4))).toBeVisible();
  await press(page, words.check());
  await expect(page.getByText(words.counts(100_000, 100_000))).toBeVisible();
  await press(page, words.store());
  await expect(page.getByText(words.done('大'))).toBeVisible({ timeout: 40_000 });
  const seconds = (Date.now() - begun) / 1000;
  await expect(
    page.getByText(`${words.rowsOf('customers', 20_000)} · ${words.rowsOf('orders', 100_000)}`),
  ).toBeVisible();
  const longest = await page.evaluate(() => Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks));
  test.info().annotations.push({ type: 'figures', description: `${seconds.toFixed(1)} s, longest task ${longest} ms` });
  expect(longest).toBeLessThan(200);
});

test('an exercise is played on imported data with the key computed from them; exported, renamed, deleted', async ({
  page,
  student,
}) => {
  test.slow();
  const job = new ImportJob();
  const { suggestions } = await job.open(new Uint8Array(Buffer.from(SMALL)));
  job.check(
    'orders',
    suggestions.orders.map(({ role }) => role),
  );
  job.keep();
  const dataset = job.build('观前街门店', undefined);
  const { scenario } = readScenario(SCENARIO, { ...readContent(process.cwd()), dataset });
  const key = scenario && bind(scenario, dataset, 7).keys.get('board');
  const right = key?.kind === 'classify' ? Object.entries(key.classes) : [];
  expect(new Map(right)).toEqual(
    new Map([
      ['周敏', '重要价值'],
      ['刘强', '重要挽留'],
      ['陈玉兰', '一般发展'],
      ['何伟', '一般挽留'],
    ]),
  );

  // Not there yet: the file is refused by name.
  await addScenario(page, SCENARIO);
  await expect(page.getByText(catalogue.zh.refused('own-rfm.yaml'))).toBeVisible();
  await expect(page.getByText('没有叫“观前街门店”的数据集')).toBeVisible();

  await student.open('data');
  await pick(page, file('观前街门店.csv', SMALL));
  await press(page, words.check());
  await press(page, words.store());
  await expect(page.getByText(words.doneText('观前街门店'))).toBeVisible();
  expect(await violations(page, 'done')).toEqual([]);

  // The same data on the desk: listed, looked at, analysed; and what they lack is said.
  await page.getByRole('link', { name: datasets.zh.openOnDesk(), exact: true }).click();
  await page.getByRole('grid').getByRole('row').filter({ hasText: '周敏' }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: '周敏' })).toBeVisible();
  await expect(page.getByRole('tab', { name: desk.zh['panel.orders']() })).toContainText('3');
  await page.getByRole('link', { name: crm.zh.analysis(), exact: true }).click();
  await page.getByRole('link', { name: 'RFM 客户细分' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(findings.zh.rfm(1, 4, 0));
  await student.open('desk/~观前街门店/analysis/satisfaction');
  await expect(page.getByText(datasets.zh.absent('观前街门店'))).toBeVisible();

  await addScenario(page, SCENARIO);
  await page.getByRole('link', { name: catalogue.zh.playNow() }).click();
  const waiting = page.getByRole('region', { name: tasks.zh['board.waiting']() });
  for (const [name, into] of right) {
    await waiting.getByRole('button', { name }).click();
    await press(page, tasks.zh['board.put'](name, into));
  }
  await press(page, tasks.zh['ask.submit']());
  await student.hears('好。');
  await page.getByRole('link', { name: tasks.zh['end.review']() }).click();
  await expect(page.getByText('100', { exact: true }).first()).toBeVisible();

  await student.open('data');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: words.exportNamed('观前街门店', 'orders', 'xlsx') }).click();
  expect((await download).suggestedFilename()).toBe('观前街门店-orders.xlsx');
  await press(page, words.renameNamed('观前街门店'));
  await page.getByRole('dialog').getByLabel(words.name()).fill('一店');
  await page.getByRole('dialog').getByRole('button', { name: words.save() }).click();
  await press(page, words.removeNamed('一店'));
  await expect(page.getByRole('dialog')).toContainText(words.removeAttempts(1));
  await expect(page.getByRole('dialog')).toContainText(words.removeExercises(['自家门店的四位顾客']));
  await page.getByRole('dialog').getByRole('button', { name: words.remove() }).click();
  await expect(page.getByText(words.none())).toBeVisible();

  await page.goto('./?seed=8&mode=practice#/play/own-rfm');
  await page.reload();
  await expect(page.getByText(player.zh['page.noData']('观前街门店'))).toBeVisible();
});
