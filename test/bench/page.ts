import { chromium, type Browser, type Page } from '@playwright/test';
import { launchOptions } from '../../build/browser.ts';
import { readContent } from '../../build/shipped.ts';
import { bind } from '../../src/core/play/bind.ts';
import { openSite, type Site } from '../support/site.ts';
import { emptyPage, firstUse, openRows } from './open.ts';
import { median, time, type Row, type Section } from './measure.ts';

const EXERCISE = 'cs-01';
const SEED = 1;
const ROUNDS = 6;

/** Milliseconds from each click, as the browser stamped it, until the next paint, and until the story was told on. */
declare global {
  interface Window {
    paints: number[];
    told: number[];
  }
}

/** Runs in the page. After the frame's own callbacks the frame is painted, and only then comes the message. */
function watchPaints(): void {
  window.paints = [];
  window.told = [];
  const linesNow = () => document.querySelectorAll('[data-line]').length;
  const afterFrame = (act: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = act;
      port2.postMessage(null);
    });
  const watch = ({ timeStamp }: Event) => {
    const lines = linesNow();
    const since = () => performance.now() - timeStamp;
    afterFrame(() => window.paints.push(since()));
    const look = (frames: number) => {
      if (linesNow() !== lines) window.told.push(since());
      else if (frames > 0)
        afterFrame(() => {
          look(frames - 1);
        });
    };
    look(60);
  };
  addEventListener('click', watch, true);
}

async function newPage(browser: Browser, throttle: number): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 633 } });
  const page = await context.newPage();
  await page.addInitScript(watchPaints);
  if (throttle > 1) {
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  }
  return page;
}

/** Clicks, and gives the milliseconds until the paint after it. */
async function paintAfter(page: Page, click: () => Promise<void>): Promise<number> {
  const known = await page.evaluate(() => window.paints.length);
  await click();
  await page.waitForFunction((count) => window.paints.length > count, known);
  return page.evaluate(() => window.paints.at(-1) ?? NaN);
}

/** The floor: a page with a button that changes one text node. */
async function buttonPaints(browser: Browser, throttle: number): Promise<number[]> {
  const page = await newPage(browser, throttle);
  await page.goto('about:blank');
  await page.setContent('<button>0</button>');
  await page.evaluate(watchPaints);
  await page.evaluate(() => {
    const button = document.querySelector('button');
    if (button) button.onclick = () => (button.textContent = String(Number(button.textContent) + 1));
  });
  const times: number[] = [];
  for (let click = 0; click < 5 * ROUNDS; click++) {
    times.push(await paintAfter(page, () => page.getByRole('button').click()));
  }
  await page.context().close();
  return times;
}

/** Where the options of the first golden run stand on the screen, as long as it is choices that are asked for. */
function clicksOfGoldenRun(): number[] {
  const { shipped, dataset } = readContent(process.cwd());
  const scenario = shipped.find((one) => one.scenario.id === EXERCISE)?.scenario;
  if (!scenario) throw new Error(`no exercise ${EXERCISE}`);
  const { nodes, shown } = bind(scenario, dataset, SEED);
  const places: number[] = [];
  for (const [id, answer] of (scenario.tests[0]?.answers ?? []).flatMap(Object.entries<unknown>)) {
    const node = nodes.get(id);
    if (node?.kind !== 'choice' || node.options.some((option) => option.if)) break;
    places.push(shown.get(id)?.indexOf(String(answer)) ?? 0);
  }
  return places;
}

/** Decisions of a real exercise, each from the click that confirms it: to the next paint, and to that of what follows. */
async function decisionPaints(browser: Browser, site: Site, throttle: number) {
  const places = clicksOfGoldenRun();
  const times: number[] = [];
  const told: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await newPage(browser, throttle);
    await page.goto(`${site.url}?seed=${SEED}&mode=practice#/play/${EXERCISE}`);
    // What a first visit waits for is measured by itself.
    await page.getByRole('radio').first().waitFor();
    await page.waitForLoadState('networkidle');
    for (const place of places) {
      await page.getByRole('radio').nth(place).click();
      const confirm = page.getByRole('button', { name: /^(确定|提交)/ });
      const before = await page.evaluate(() => window.told.length);
      times.push(await paintAfter(page, () => confirm.click()));
      await page.waitForFunction((count) => window.told.length > count, before);
      told.push(await page.evaluate(() => window.told.at(-1) ?? NaN));
    }
    await page.context().close();
  }
  return { next: median(times), told: median(told) };
}

async function paintRows(browser: Browser, site: Site, throttle: number): Promise<Row[]> {
  const floor = median(await buttonPaints(browser, throttle));
  const { next, told } = await decisionPaints(browser, site, throttle);
  return [
    { what: `button that changes one text node, CPU ${throttle}×`, value: floor, unit: 'ms', ratio: 1 },
    {
      what: `decision in the player: seen to be handed in, CPU ${throttle}×`,
      value: next,
      unit: 'ms',
      ratio: next / floor,
      note: throttle > 1 ? 'goal × 1.5' : 'goal: within one frame',
    },
    { what: `… and the story told on, CPU ${throttle}×`, value: told, unit: 'ms', ratio: told / floor },
  ];
}

/** Milliseconds from the address to an exercise that can be answered: with an empty browser, and at the next visit. */
async function loadRows(browser: Browser, site: Site): Promise<Row[]> {
  const first: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await newPage(browser, 1);
    const visit = () =>
      time(async () => {
        await page.goto(`${site.url}?seed=${SEED}&mode=practice#/play/${EXERCISE}`);
        await page.getByRole('radio').first().waitFor();
      });
    first.push(await visit());
    await page.goto('about:blank');
    again.push(await visit());
    await page.context().close();
  }
  return [
    { what: 'first visit: app, dataset fetched and stored, exercise ready', value: median(first), unit: 'ms' },
    { what: 'next visit: exercise ready', value: median(again), unit: 'ms' },
  ];
}

/** Milliseconds at a quarter of the speed from the address of a page to its use, with an empty browser. */
async function usableRows(browser: Browser, site: Site): Promise<Row[]> {
  const use = (hash: string, seen: string) => firstUse(browser, newPage, 4, { address: `${site.url}${hash}`, seen });
  const empty = await firstUse(browser, newPage, 4, emptyPage(site));
  const catalogue = await use('#/', '[role=search]');
  const player = await use(`?seed=${SEED}&mode=practice#/play/${EXERCISE}`, '[role=radiogroup]');
  return [
    { what: 'a page with nothing but a button', value: empty, unit: 'ms', ratio: 1 },
    { what: 'catalogue', value: catalogue, unit: 'ms', ratio: catalogue / empty, note: 'goal × 2.5' },
    { what: 'player, with its data', value: player, unit: 'ms', ratio: player / empty, note: 'goal × 3' },
  ];
}

/** What a student waits for in Chromium. */
export async function pageSections(): Promise<Section[]> {
  const browser = await chromium.launch(launchOptions());
  const site = await openSite();
  try {
    return [
      { title: 'Opening an exercise in Chromium', rows: await loadRows(browser, site) },
      {
        title: 'First visit of a page at a quarter of the speed (× = of an empty page)',
        rows: await usableRows(browser, site),
      },
      { title: 'From page to page in Chromium', rows: await openRows(browser, site, newPage) },
      {
        title: 'From the click to the next paint (× = of the button at the same throttle)',
        rows: [...(await paintRows(browser, site, 1)), ...(await paintRows(browser, site, 4))],
      },
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}
