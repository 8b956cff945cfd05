import type { Browser, Page } from '@playwright/test';
import { appendEvent, openLog } from '../../src/core/play/log.ts';
import { ENGINE, type AttemptLog } from '../../src/core/play/attempt.ts';
import { readScenario } from '../../src/core/scenario/read.ts';
import { readContent } from '../../build/shipped.ts';
import type { Site } from '../support/site.ts';
import { median, time, type Row } from './measure.ts';

const ROUNDS = 4;
const VISITS = 6;
const STEPS = 30;
const ID = 'thirty';

/** A script of thirty choices of three options each: a debrief as long as they get. */
function thirtySteps(): string {
  const node = (step: number) => `  n${step}:
    say:
      - li: 第 ${step} 件事，你说怎么办？
    skill: solve
    choice:
      - a${step}: 先听完，再查清楚，说好什么时候答复。
        then: {score: 4, mood: +2, to: ${step < STEPS ? `n${step + 1}` : 'done'}}
        why: 听、查、答复，一样不少。
      - b${step}: 记下来，回头再说。
        then: {score: 2, mood: -1, to: ${step < STEPS ? `n${step + 1}` : 'done'}}
      - c${step}: 这不归我管，您找别人。
        then: {score: 0, mood: -3, to: ${step < STEPS ? `n${step + 1}` : 'done'}}`;
  const nodes = Array.from({ length: STEPS }, (_, index) => node(index + 1)).join('\n');
  return `scenario: 1
id: ${ID}
version: 1
title: 三十件事
about: 三十个决定，一个接一个。
family: complaint
level: 1
minutes: 30
lang: zh
skills:
  solve: {weight: 100}
cast:
  me: {name: 小林, role: 客服代表, plays: student}
  li: {name: 李敏, role: 客户}
meters:
  mood: {name: 客户情绪, start: 50}
nodes:
${nodes}
  done:
    end: good
`;
}

/** An attempt at it in which every third decision is a poor one. */
function thirtyAnswers(text: string): AttemptLog {
  const content = readContent(process.cwd());
  const { scenario, problems } = readScenario(text, content);
  if (!scenario) throw new Error(JSON.stringify(problems));
  const { id, version, hash } = scenario;
  const opened = openLog({
    rapport: 1,
    attempt: ID,
    scenario: { id, version, hash },
    dataset: { id: content.dataset.id, hash: content.dataset.hash },
    engine: ENGINE,
    seed: 1,
    mode: 'practice',
    lang: 'zh',
    student: { number: '1', name: '张伟', class: '' },
    started: '2026-03-10T09:00:00+08:00',
  });
  return Array.from({ length: STEPS }, (_, index) => index + 1).reduce<AttemptLog>(
    (log, step) =>
      appendEvent(
        log,
        { type: 'answer', node: `n${step}`, answer: `${['a', 'b', 'a', 'c'][step % 4] ?? 'a'}${step}` },
        20_000 * step,
      ),
    opened,
  );
}

export type NewPage = (browser: Browser, throttle: number) => Promise<Page>;

/** Milliseconds in the page from another place in it until something can be seen there. */
const until = (page: Page, hash: string, seen: string): Promise<number> =>
  page.evaluate(
    ([to, what]) =>
      new Promise<number>((resolve) => {
        const begin = performance.now();
        const look = () => {
          if (document.querySelector(what)) resolve(performance.now() - begin);
          else requestAnimationFrame(look);
        };
        location.hash = to;
        look();
      }),
    [hash, seen] as const,
  );

/** An address, and what can be used there. */
interface Place {
  readonly address: string;
  readonly seen: string;
}

/** A page with nothing but a button, made up by {@link firstUse}. */
export const emptyPage = (site: Site): Place => ({ address: `${site.url}empty`, seen: 'button' });

/** Milliseconds from an address to its use, each time in a browser that knows nothing: the median. */
export async function firstUse(
  browser: Browser,
  newPage: NewPage,
  throttle: number,
  { address, seen }: Place,
): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < VISITS; round++) {
    const page = await newPage(browser, throttle);
    await page.route('**/empty', (route) => route.fulfill({ contentType: 'text/html', body: '<button>0</button>' }));
    times.push(
      await time(async () => {
        await page.goto(address);
        await page.locator(seen).first().waitFor();
      }),
    );
    await page.context().close();
  }
  return median(times);
}

/** From the catalogue to a player that can be answered, by somebody who has looked at the catalogue for a moment. */
async function fromCatalogue(browser: Browser, site: Site, newPage: NewPage, throttle: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await newPage(browser, throttle);
    await page.goto(`${site.url}?seed=1&mode=practice#/`);
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => /PlayPage/.test(name)),
    );
    await page.waitForLoadState('networkidle');
    times.push(await until(page, '#/play/cs-01', '[role=radiogroup]'));
    await page.context().close();
  }
  return median(times);
}

/** From the address of a debrief to its marks: replayed, valued against every other way, and drawn. */
async function debriefOfThirty(browser: Browser, site: Site, newPage: NewPage, throttle: number): Promise<number> {
  const text = thirtySteps();
  const log = JSON.stringify(thirtyAnswers(text));
  const page = await newPage(browser, throttle);
  await page.goto(`${site.url}#/`);
  await page.getByRole('heading', { name: '放入教师自编的情景' }).waitFor();
  const dropped = await page.evaluateHandle((yaml) => {
    const data = new DataTransfer();
    data.items.add(new File([yaml], 'thirty.yaml', { type: 'application/yaml' }));
    return data;
  }, text);
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped });
  await page.getByText('三十件事').first().waitFor();
  await page.goto(`${site.url}#/scores`);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入成绩' }).click();
  await (await chooser).setFiles([{ name: 'a.rapport.json', mimeType: 'application/json', buffer: Buffer.from(log) }]);
  await page.getByRole('search').waitFor();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await page.goto('about:blank');
    await page.goto(`${site.url}#/settings`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    times.push(await until(page, `#/debrief/${ID}`, '#key'));
  }
  await page.context().close();
  return median(times);
}

/** What a student waits for between pages. */
export async function openRows(browser: Browser, site: Site, newPage: NewPage): Promise<Row[]> {
  const rows: Row[] = [];
  for (const throttle of [1, 4]) {
    const player = await fromCatalogue(browser, site, newPage, throttle);
    const empty = await firstUse(browser, newPage, throttle, emptyPage(site));
    rows.push({
      what: `catalogue → player that can be answered, CPU ${throttle}×`,
      value: player,
      unit: 'ms',
      ratio: player / empty,
      note: `of a page with nothing but a button, ${Math.round(empty)} ms`,
    });
    const debrief = await debriefOfThirty(browser, site, newPage, throttle);
    rows.push({ what: `debrief of ${STEPS} decisions, to its marks, CPU ${throttle}×`, value: debrief, unit: 'ms' });
  }
  return rows;
}
