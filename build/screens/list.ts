import type { Page } from '@playwright/test';
import { debrief } from '../../src/app/messages/debrief.ts';
import { claimWords } from '../../src/app/messages/claims.ts';
import { scores } from '../../src/app/messages/scores.ts';
import { ifWords } from '../../src/app/messages/what-if.ts';
import type { Language } from '../../src/core/scenario/scenario.ts';
import { tasks as taskWords } from '../../src/app/messages/tasks.ts';
import { player } from '../../src/app/messages/player.ts';
import { restore } from './restore.ts';
import { nearEnd, nearEndBackup, replyStep, shared, slowBackup, stops } from './world.ts';

/** One screen: where it is, and what is done before it is looked at. */
export interface Screen {
  readonly name: string;
  readonly zh: string;
  /** What stands behind the address of the app. */
  readonly at: string;
  /** In a browser that has never been here. */
  readonly fresh?: boolean;
  readonly before?: (page: Page, lang: Language) => Promise<void>;
}

const PLAY = './?seed=7&mode=practice#/play/';

const into = (page: Page, heading: string) =>
  page
    .getByRole('heading', { name: heading })
    .first()
    .evaluate((found) => found.closest('section')?.scrollIntoView());

const tasks = [...stops].map(([kind, { scenario }]): Screen => ({
  name: `task-${kind}`,
  zh: `作答：${kind}`,
  at: `./#/play/${scenario}`,
}));

const begun = `./#/play/${[...stops.values()][0]?.scenario ?? ''}`;

/** A valuing that never ends, to be looked at; `by` what is pressed then. */
const valuing = (name: string, zh: string, stops = false): Screen => ({
  name,
  zh,
  at: './#/settings',
  fresh: true,
  before: async (page, lang) => {
    await page.addInitScript(() => {
      window.Worker = class extends Worker {
        override set onmessage(listen: ((event: MessageEvent) => void) | null) {
          super.onmessage = (event: MessageEvent<{ is?: string }>) => event.data.is !== 'done' && listen?.(event);
        }
      };
    });
    await restore(page, lang, slowBackup(lang));
    await page.reload();
    await page.goto('./#/debrief/slow');
    const stop = page.getByRole('button', { name: debrief[lang].stopSolving() });
    await stop.waitFor();
    if (stops) await stop.click();
  },
});

/** Every screen of the product, in the order in which somebody meets them. */
export const screens: readonly Screen[] = [
  { name: 'catalogue-first', zh: '目录（第一次来）', at: './#/', fresh: true },
  { name: 'catalogue', zh: '目录', at: './#/' },
  { name: 'briefing', zh: '开始之前', at: './#/play/cs-01', fresh: true },
  { name: 'player', zh: '对话与选择', at: `${PLAY}cs-01`, fresh: true },
  {
    name: 'player-history',
    zh: '对话记录',
    at: `${PLAY}cs-01`,
    fresh: true,
    before: async (page) => {
      await page.getByRole('radio').first().waitFor();
      await page.keyboard.press('h');
    },
  },
  {
    name: 'player-hint',
    zh: '提示',
    at: `${PLAY}cs-01`,
    fresh: true,
    before: async (page) => {
      await page.getByRole('radio').first().waitFor();
      await page.keyboard.press('?');
    },
  },
  {
    name: 'player-more',
    zh: '更多：设置与按键',
    at: `${PLAY}cs-01`,
    fresh: true,
    before: (page, lang) => page.getByRole('button', { name: player[lang]['head.menu']() }).click(),
  },
  {
    name: 'player-look',
    zh: '回看与重来',
    at: begun,
    before: async (page, lang) => {
      await page.getByRole('button', { name: player[lang]['head.look']() }).click();
      await page.getByRole('button', { name: taskWords[lang]['look.retry']() }).click();
    },
  },
  ...tasks,
  {
    name: 'player-end',
    zh: '一局结束',
    at: './#/settings',
    fresh: true,
    before: async (page, lang) => {
      await restore(page, lang, nearEndBackup(lang));
      await page.goto(`./#/play/${nearEnd}`);
      await page.getByRole('radio').first().click();
      await page.getByRole('button', { name: player[lang]['ask.confirm']() }).click();
      await page.getByRole('link', { name: taskWords[lang]['end.review']() }).waitFor();
    },
  },
  { name: 'hand-over', zh: '两人一机：交接', at: `./#/play/${shared}` },
  { name: 'roles', zh: '两人一机：开始之前', at: `./#/play/${shared}`, fresh: true },
  valuing('valuing', '正在算分'),
  valuing('valuing-stopped', '停下了算分', true),
  { name: 'self-assessment', zh: '先自评', at: './#/debrief/unjudged' },
  { name: 'debrief', zh: '复盘：结局', at: './#/debrief/first' },
  {
    name: 'debrief-key',
    zh: '复盘：关键时刻',
    at: './#/debrief/first',
    before: (page) => page.locator('#key').evaluate((found) => found.closest('section')?.scrollIntoView()),
  },
  {
    name: 'debrief-step',
    zh: '复盘：一步',
    at: './#/debrief/first',
    before: (page) => page.locator('#steps').evaluate((found) => found.closest('section')?.scrollIntoView()),
  },
  {
    name: 'debrief-what-if',
    zh: '复盘：如果换一种做法',
    at: './#/debrief/first',
    before: (page, lang) => into(page, ifWords[lang].title()),
  },
  {
    name: 'debrief-reply',
    zh: '复盘：打字答复',
    at: './#/debrief/letter',
    before: async (page, lang) => {
      const name = debrief[lang].stepNumber(replyStep);
      await page.getByRole('tab', { name }).first().click();
      await page.getByRole('tabpanel', { name }).evaluate((found) => {
        found.scrollIntoView();
      });
    },
  },
  {
    name: 'debrief-exam',
    zh: '复盘：考试，答案未公布',
    at: './#/debrief/exam',
    before: (page, lang) =>
      page
        .getByText(ifWords[lang].answersLater())
        .first()
        .evaluate((found) => {
          found.scrollIntoView();
        }),
  },
  { name: 'report', zh: '实训报告', at: './#/report/first' },
  { name: 'learn', zh: '学习', at: './#/learn' },
  { name: 'card', zh: '概念卡', at: './#/learn/c18' },
  { name: 'quiz', zh: '测验', at: './#/learn/quiz.complaint' },
  { name: 'queue', zh: '练习队列', at: './#/learn/queue' },
  { name: 'drill', zh: '重做一步', at: './#/drill/first.1' },
  { name: 'me', zh: '我的', at: './#/me' },
  { name: 'me-first', zh: '我的（还没有做过）', at: './#/me', fresh: true },
  { name: 'scores-first', zh: '成绩（还没有）', at: './#/scores', fresh: true },
  { name: 'scores', zh: '成绩', at: './#/scores' },
  {
    name: 'scores-list',
    zh: '成绩：每一次',
    at: './#/scores',
    before: (page, lang) => page.getByRole('tab', { name: scores[lang].list() }).click(),
  },
  {
    name: 'scores-claims',
    zh: '成绩：待认定',
    at: './#/scores',
    before: (page, lang) => page.getByRole('tab', { name: claimWords[lang].tab() }).click(),
  },
  { name: 'desk', zh: '客户工作台', at: './#/desk' },
  { name: 'desk-customer', zh: '工作台：一位客户', at: './#/desk/customer/AP-I-002' },
  { name: 'desk-cases', zh: '工作台：工单', at: './#/desk/cases' },
  { name: 'desk-analysis', zh: '工作台：分析', at: './#/desk/analysis/rfm' },
  { name: 'data', zh: '导入自己的数据', at: './#/data' },
  { name: 'settings', zh: '设置', at: './#/settings' },
  { name: 'lost', zh: '没有这一页', at: './#/nowhere' },
];
