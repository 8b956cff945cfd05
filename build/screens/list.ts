import type { Page } from '@playwright/test';
import { debrief } from '../../src/app/messages/debrief.ts';
import { claimWords } from '../../src/app/messages/claims.ts';
import { scores } from '../../src/app/messages/scores.ts';
import { ifWords } from '../../src/app/messages/what-if.ts';
import type { Language } from '../../src/core/scenario/scenario.ts';
import { replyStep, shared, stops } from './world.ts';

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
  ...tasks,
  { name: 'roles', zh: '两人一机：开始之前', at: `./#/play/${shared}`, fresh: true },
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
  { name: 'desk-cases', zh: '工作台：工单', at: './#/desk/cases' },
  { name: 'desk-analysis', zh: '工作台：分析', at: './#/desk/analysis/rfm' },
  { name: 'data', zh: '导入自己的数据', at: './#/data' },
  { name: 'settings', zh: '设置', at: './#/settings' },
  { name: 'lost', zh: '没有这一页', at: './#/nowhere' },
];
