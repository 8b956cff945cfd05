import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Look = readonly [theme: string, rules: RunOptions];
const LIGHT: Look = ['light', { runOnly: { type: 'tag', values: TAGS } }];
/** Nothing but colours differs in the dark, and they do not differ by language: looked at once, in Chinese. */
const DARK: Look = ['dark', { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }];

/** What axe finds on the page as it stands, in light and in dark. Our pages have no frames, so one run sees everything. */
export async function violations(page: Page, where: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const found: string[] = [];
  const lang = await page.locator('html').getAttribute('lang');
  for (const [theme, rules] of lang === 'en' ? [LIGHT] : [LIGHT, DARK]) {
    const broken = await page.evaluate(
      async ([wanted, options]: Look) => {
        document.documentElement.setAttribute('data-theme', wanted);
        // A colour on its way from one theme to the other is nobody's colour.
        const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
        await Promise.all(ending.map((one) => one.finished.catch(() => undefined)));
        const { axe: checker } = window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } };
        const { violations: all } = await checker.run({ ...options, resultTypes: ['violations'] });
        return all.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.html}\n${node.failureSummary ?? ''}`));
      },
      [theme, rules] as const,
    );
    found.push(...broken.map((what) => `${where}, ${theme}: ${what}`));
  }
  return found;
}
