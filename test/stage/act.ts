import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { briefing } from '../../src/app/messages/briefing.ts';
import { debrief } from '../../src/app/messages/debrief.ts';
import { reflect } from '../../src/app/messages/reflect.ts';
import { tasks } from '../../src/app/messages/tasks.ts';
import { round } from '../../src/core/kernel/round.ts';
import type { Language } from '../../src/core/scenario/scenario.ts';
import { Exercise } from '../e2e/exercise.ts';
import { expect, Guard } from '../e2e/fixtures.ts';
import type { Hand } from '../e2e/hand.ts';
import { MouseHand, TouchHand } from '../e2e/hands.ts';
import { asGiven } from './english.ts';
import { look } from './look.ts';

/** One golden run to be played at the page. */
export interface Part {
  readonly id: string;
  readonly lang: Language;
  /** Counts the golden runs of the file that need no clock; 0 is the good one. */
  readonly run: number;
  readonly phone: boolean;
}

/** How it went. Errors fail it; remarks are for eyes. */
export interface Shown extends Part {
  readonly decisions: number;
  readonly mark: string;
  readonly expected: string;
  readonly seconds: number;
  readonly errors: readonly string[];
  readonly remarks: readonly string[];
}

const DESKTOP = { viewport: { width: 1366, height: 768 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/** Plays on one page and keeps what it saw. */
class Performance {
  readonly errors: string[] = [];
  readonly remarks = new Set<string>();
  mark = '—';
  #shots = 0;

  readonly #page: Page;
  readonly #exercise: Exercise;
  readonly #hand: Hand;
  readonly #part: Part;
  readonly #folder: string;

  constructor(page: Page, exercise: Exercise, hand: Hand, part: Part, folder: string) {
    this.#page = page;
    this.#exercise = exercise;
    this.#hand = hand;
    this.#part = part;
    this.#folder = folder;
  }

  /** Takes a picture, and notes what looks wrong on it. */
  async shoot(name: string, fullPage = false): Promise<void> {
    const number = String(this.#shots++).padStart(2, '0');
    await this.#page.screenshot({
      path: join(this.#folder, `${number}-${name}.png`),
      fullPage,
      animations: 'disabled',
    });
    const { found, original } = await look(this.#page, this.#part.lang);
    for (const { remark, text } of found) this.remarks.add(`${remark}: ${text.replace(/\s+/g, ' ').slice(0, 120)}`);
    if (original > 0) this.errors.push(`${name}: ${original} texts are not translated`);
    if (found.some(({ remark }) => remark === 'wide')) this.errors.push(`${name}: the page scrolls sideways`);
  }

  /** From the catalogue over the briefing to the first step. */
  async enter(): Promise<void> {
    const [page, exercise] = [this.#page, this.#exercise];
    const words = briefing[exercise.lang];
    await page.addInitScript((lang) => localStorage.setItem('rapport.lang', lang), exercise.lang);
    await page.goto(`./?seed=${exercise.seed}#/`);
    await page.getByRole('main').getByRole('link', { name: exercise.title, exact: true }).click();
    await page.getByRole('radio', { name: new RegExp(`^${words.practice()}`) }).check();
    await this.shoot('briefing');
    await page.getByRole('button', { name: words.start(), exact: true }).click();
  }

  async play(): Promise<void> {
    const [page, exercise, hand, part] = [this.#page, this.#exercise, this.#hand, this.#part];
    const words = tasks[exercise.lang];
    const over = page.getByRole('button', { name: new RegExp(`^${words['hand.ready.part']('.+')}$`) });
    await page.addLocatorHandler(over, async () => {
      await this.shoot('hand-over');
      await over.click();
    });
    for (const { node, answer } of exercise.steps) {
      await exercise.sees(node);
      await this.shoot(node.id);
      await hand.give(node, asGiven(exercise, node, answer, part.run === 0));
    }
    await expect(page.getByRole('link', { name: words['end.review']() })).toBeVisible();
    await this.shoot('end');
  }

  /** Every page of the customer's file and every document, once nothing can be won by it. */
  async walkDesk(): Promise<void> {
    const [page, exercise, part] = [this.#page, this.#exercise, this.#part];
    const words = tasks[exercise.lang];
    if (part.phone) await page.getByRole('button', { name: words['tab.desk'](), exact: true }).tap();
    const tabs = page.getByRole('complementary', { name: words['tab.desk']() }).getByRole('tab');
    for (const tab of await tabs.all()) {
      await tab.click();
      await expect(page.getByRole('tabpanel').first()).toContainText(/\S/);
      await this.shoot('desk');
    }
    if (part.phone) await page.getByRole('button', { name: words['tab.talk'](), exact: true }).tap();
  }

  /** The self-assessment, then the marks. */
  async judge(): Promise<void> {
    const [page, exercise, hand] = [this.#page, this.#exercise, this.#hand];
    const said = reflect[exercise.lang];
    await hand.review();
    const steps = exercise.steps.length;
    await page.getByRole('radio', { name: said.bestOf(1), exact: true }).check();
    await page.getByRole('radio', { name: said.redoOf(steps), exact: true }).check();
    await this.shoot('judge');
    await page.getByRole('button', { name: said.reveal(), exact: true }).click();
    const score = page.getByText(new RegExp(`^${debrief[exercise.lang].scoreOf('\\d+')}$`)).first();
    await expect(score).toBeAttached();
    this.mark = /\d+/.exec(await score.innerText())?.[0] ?? '?';
    await page.evaluate(() => document.fonts.ready);
    await this.shoot('debrief', true);
  }
}

/** Plays one golden run from the catalogue to its debrief, with a picture of every decision. */
export async function act(browser: Browser, baseURL: string, folder: string, part: Part): Promise<Shown> {
  const began = performance.now();
  const { id, lang, run, phone } = part;
  const exercise = new Exercise(id, { lang, run });
  const golden = exercise.play.scenario.tests.filter(({ score }) => score !== undefined);
  const expected = String(round(golden[run]?.score ?? exercise.score, 0));
  mkdirSync(folder, { recursive: true });
  const context = await browser.newContext({
    baseURL,
    locale: lang === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    ...(phone ? PHONE : DESKTOP),
  });
  const guard = new Guard(context, baseURL);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const hand = phone ? new TouchHand(page, exercise) : new MouseHand(page, exercise);
  exercise.on(page);
  const seen = new Performance(page, exercise, hand, part, folder);
  try {
    await seen.enter();
    await seen.play();
    await seen.walkDesk();
    await seen.judge();
    if (seen.mark !== expected) seen.errors.push(`shows ${seen.mark}, the golden run has ${expected}`);
  } catch (error) {
    seen.errors.push(error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : String(error));
    await seen.shoot('failed').catch(() => undefined);
  }
  await context.close();
  return {
    ...part,
    decisions: exercise.steps.length,
    mark: seen.mark,
    expected,
    seconds: (performance.now() - began) / 1000,
    errors: [...seen.errors, ...guard.troubles],
    remarks: [...seen.remarks],
  };
}
