import { chromium, type Browser, type Page } from '@playwright/test';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { launchOptions } from '../../build/browser.ts';
import { importing } from '../../src/app/messages/import.ts';
import { openSite, type Site } from '../support/site.ts';
import { median, time, type Row, type Section } from './measure.ts';

const ROWS = 100_000;
const CUSTOMERS = 20_000;
const ROUNDS = 5;
const FRAMES = 180;
const words = importing.zh;

/** 100,000 customers, and 100,000 orders of the first 20,000 of them. */
function files(): { readonly customers: string; readonly orders: string } {
  const day = (at: number) =>
    `2025-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`;
  const customers = Array.from({ length: ROWS }, (_, at) => `C${at},顾客${at},1${3_000_000_000 + at}`);
  const orders = Array.from({ length: ROWS }, (_, at) => `O${at},C${at % CUSTOMERS},${day(at)},${(at % 977) + 1}.50`);
  const write = (name: string, head: string, rows: readonly string[]) => {
    const path = join(tmpdir(), `bench-${name}.csv`);
    writeFileSync(path, [head, ...rows].join('\n'));
    return path;
  };
  return {
    customers: write('customers', '客户编号,姓名,电话', customers),
    orders: write('orders', '订单号,客户编号,日期,金额', orders),
  };
}

async function pick(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: words.pick() }).click();
  await (await chooser).setFiles(path);
  await page.getByRole('button', { name: words.check() }).click({ timeout: 120_000 });
}

/** Both tables as one dataset, through the page, as a teacher would; milliseconds. */
async function importBoth(page: Page, site: Site): Promise<number> {
  const { customers, orders } = files();
  await page.goto(`${site.url}#/data`);
  return time(async () => {
    await pick(page, orders);
    await page.getByRole('button', { name: words.another('customers') }).click({ timeout: 120_000 });
    await pick(page, customers);
    await page.getByLabel(words.name(), { exact: true }).fill('bench', { timeout: 120_000 });
    await page.getByRole('button', { name: words.store(), exact: true }).click();
    await page.getByText(words.done('bench')).waitFor({ timeout: 240_000 });
  });
}

/** The gaps between frames while the list scrolls through all its rows. */
async function scrollGaps(page: Page, site: Site): Promise<number[]> {
  await page.goto(`${site.url}#/desk/~bench`);
  await page.getByRole('grid').getByRole('row').nth(3).waitFor({ timeout: 120_000 });
  return page.evaluate(async (frames) => {
    const grid = document.querySelector('[role=grid]');
    const gaps: number[] = [];
    const frame = () => new Promise<number>((done) => requestAnimationFrame(done));
    let before = await frame();
    for (let at = 0; at < frames && grid; at++) {
      grid.scrollTop = ((grid.scrollHeight - grid.clientHeight) * at) / frames;
      const now = await frame();
      gaps.push(now - before);
      before = now;
    }
    return gaps;
  }, FRAMES);
}

/** Milliseconds from the address of a customer to the frame that shows the record. */
async function openings(page: Page, base: string, ids: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const id of ids) {
    await page.goto(`${base}s`);
    await page.getByRole('grid').getByRole('row').nth(1).waitFor({ timeout: 120_000 });
    times.push(
      await page.evaluate(
        async (hash) => {
          const begin = performance.now();
          location.hash = hash;
          const frame = () => new Promise((done) => requestAnimationFrame(done));
          while (!document.querySelector('main [role=tablist]')) await frame();
          await frame();
          return performance.now() - begin;
        },
        `${base.slice(base.indexOf('#'))}/${id}`,
      ),
    );
  }
  return times;
}

/** The same rows into one store: by Dexie's bulkAdd, and by the browser's own calls in one transaction. */
async function bulkLoads(browser: Browser, site: Site): Promise<{ readonly dexie: number; readonly raw: number }> {
  const page = await (await browser.newContext()).newPage();
  // A page of the same origin without the app's content policy, into which the library may be put.
  await page.route('**/bulk.html', (route) => route.fulfill({ contentType: 'text/html', body: '<p>bulk</p>' }));
  await page.goto(new URL('bulk.html', site.url).href);
  await page.addScriptTag({ path: 'node_modules/dexie/dist/dexie.min.js' });
  const run = (by: 'dexie' | 'raw') =>
    page.evaluate(
      async ([by, count]) => {
        interface Dexie {
          version(number: number): { stores(stores: Record<string, string>): void };
          open(): Promise<unknown>;
          table(name: string): { bulkAdd(rows: readonly unknown[]): Promise<unknown> };
          delete(): Promise<void>;
        }
        const { Dexie } = window as unknown as { Dexie: new (name: string) => Dexie };
        const rows = Array.from({ length: count }, (_, at) => ({
          id: at,
          customer: `C${at % 20_000}`,
          date: '2025-06-01',
          amount: at % 977,
        }));
        const library = new Dexie(`bulk-${by}`);
        await library.delete();
        library.version(1).stores({ orders: 'id, customer' });
        await library.open();
        const begin = performance.now();
        if (by === 'dexie') await library.table('orders').bulkAdd(rows);
        else {
          const opened = await new Promise<IDBDatabase>((done, fail) => {
            const request = indexedDB.open(`bulk-${by}`);
            request.onsuccess = () => done(request.result);
            request.onerror = () => fail(new Error('not opened'));
          });
          const transaction = opened.transaction('orders', 'readwrite');
          const store = transaction.objectStore('orders');
          for (const row of rows) store.add(row);
          await new Promise((done) => (transaction.oncomplete = done));
          opened.close();
        }
        const took = performance.now() - begin;
        await library.delete();
        return took;
      },
      [by, ROWS] as const,
    );
  const [dexie, raw]: [number[], number[]] = [[], []];
  for (let round = 0; round < 3; round++) {
    raw.push(await run('raw'));
    dexie.push(await run('dexie'));
  }
  await page.context().close();
  return { dexie: median(dexie), raw: median(raw) };
}

/** The desk in Chromium over a teacher's own 100,000 customers and 100,000 orders. */
export async function deskSections(): Promise<Section[]> {
  const browser = await chromium.launch(launchOptions());
  const site = await openSite();
  try {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 633 } });
    const page = await context.newPage();
    const imported = await importBoth(page, site);
    const gaps = await scrollGaps(page, site);
    const own = await openings(page, `${site.url}#/desk/~bench/customer`, ['C1', 'C77', 'C19999', 'C5', 'C6']);
    const shipped = await openings(
      page,
      `${site.url}#/desk/customer`,
      Array.from({ length: ROUNDS }, () => 'AP-I-001'),
    );
    const { dexie, raw } = await bulkLoads(browser, site);
    const dropped: Row = {
      what: `list of ${ROWS.toLocaleString('en')} rows scrolled through in ${FRAMES} steps: frames dropped`,
      value: gaps.filter((gap) => gap > 25).length,
      unit: 'frames',
      note: `median gap ${median(gaps).toFixed(1)} ms, longest ${Math.max(...gaps).toFixed(0)} ms`,
    };
    return [
      {
        title: 'The desk in Chromium',
        rows: [
          { what: 'import of 100,000 customers and 100,000 orders by the page', value: imported / 1000, unit: 's' },
          dropped,
          { what: '360° view, open to paint, course data', value: median(shipped), unit: 'ms' },
          { what: '360° view, open to paint, own 100,000 customers', value: median(own), unit: 'ms' },
        ],
      },
      {
        title: `${ROWS.toLocaleString('en')} rows with one index into the browser's database`,
        rows: [
          { what: "the browser's own calls, one transaction", value: raw, unit: 'ms', ratio: 1 },
          { what: 'Dexie bulkAdd', value: dexie, unit: 'ms', ratio: dexie / raw },
        ],
      },
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}
