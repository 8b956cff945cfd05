import type { Page } from '@playwright/test';
import { catalogue } from '../../src/app/messages/catalogue.ts';
import { faults } from '../../src/app/messages/faults.ts';
import { expect, test } from './fixtures.ts';

const words = catalogue.zh;

const GOOD = `scenario: 1
id: card-return
version: 1
title: 会员要退卡
about: 一位老会员要退卡，先听她说为什么。
family: complaint
level: 1
minutes: 3
lang: zh
skills:
  listen: {weight: 50}
  solve: {weight: 50}
cast:
  me: {name: 你, role: 客服, plays: student}
  wang: {name: 王芳, role: 会员}
nodes:
  open:
    say:
      - wang: 我要退卡，现在就退。
    skills: {listen: 0.5, solve: 0.5}
    choice:
      - ask: 好的，能先告诉我是哪里让您不满意吗？
        then: {score: 4, to: done}
        why: 先弄清原因，才谈得上办法。
      - refuse: 卡办了就不能退，当时都说清楚了。
        then: {score: 0, to: lost}
        why: 一上来就拒绝，话就断了。
  done:
    say:
      - wang: 那我说说吧。
    end: good
  lost:
    say:
      - wang: 再也不来了。
    end: fail
`;

const BAD = GOOD.replace('to: done', 'to: dnoe');

const yaml = (name: string, text: string | Buffer) => ({
  name,
  mimeType: 'application/yaml',
  buffer: Buffer.from(text),
});

async function pick(page: Page, ...files: ReturnType<typeof yaml>[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: words.pick() }).click();
  await (await chooser).setFiles(files);
}

const row = (page: Page) => page.getByRole('article').filter({ hasText: '会员要退卡' });

test('a sound file is listed as the teacher’s own, can be played, and removed', async ({ page, student }) => {
  await student.openCatalogue();
  await pick(page, yaml('card-return.yaml', GOOD));
  await expect(page.getByText(words.accepted('会员要退卡'))).toBeVisible();
  await expect(row(page)).toContainText(words.teacher());
  await page.getByRole('link', { name: words.playNow() }).click();
  await student.hears('我要退卡');
  await student.openCatalogue();
  await row(page)
    .getByRole('button', { name: words.removeNamed('会员要退卡') })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: words.remove() }).click();
  await expect(row(page)).toHaveCount(0);
});

test('a broken file is told by line and column in a plain sentence, and the mended one is taken', async ({
  page,
  student,
}) => {
  await student.openCatalogue();
  await pick(page, yaml('card-return.yaml', BAD));
  await expect(page.getByText(words.refused('card-return.yaml'))).toBeVisible();
  const line = BAD.split('\n').findIndex((text) => text.includes('dnoe')) + 1;
  const problem = page.getByRole('region', { name: words.resultTitle() }).getByRole('listitem').first();
  await expect(problem).toContainText(`第 ${line} 行`);
  await expect(problem).toContainText('dnoe');
  await expect(row(page)).toHaveCount(0);
  await pick(page, yaml('card-return.yaml', GOOD));
  await expect(row(page)).toHaveCount(1);
});

test('a file dropped anywhere on the page is checked', async ({ page, student }) => {
  await student.openCatalogue();
  await expect(page.getByRole('heading', { name: words.dropTitle() })).toBeVisible();
  const files = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'card-return.yaml', { type: 'application/yaml' }));
    return data;
  }, GOOD);
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: files });
  await expect(page.getByText(words.dropHere())).toBeVisible();
  await page.dispatchEvent('main', 'drop', { dataTransfer: files });
  await expect(row(page)).toHaveCount(1);
  await expect(page.getByText(words.dropHere())).toHaveCount(0);
});

test('several files at once: each is judged by itself', async ({ page, student }) => {
  await student.openCatalogue();
  // “姓名,电话” in GBK, twice
  const table = Buffer.from([
    0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb5, 0xe7, 0xbb, 0xb0, 0x0a, 0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0x31,
  ]);
  await pick(
    page,
    yaml('customers.csv', table),
    yaml('card-return.yaml', GOOD),
    yaml('huge.yaml', '#'.repeat(600_000)),
  );
  const results = page.getByRole('region', { name: words.resultTitle() });
  await expect(results).toContainText(faults.zh['looks-like-gbk-table.title']());
  await expect(results).toContainText(words.accepted('会员要退卡'));
  await expect(results).toContainText(faults.zh['too-large.text']());
});
