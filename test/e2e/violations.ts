import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it stands, in light and in dark; transitions are over by then. */
export async function violations(page: Page, where: string): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ['light', 'dark']) {
    await page.evaluate((wanted) => {
      document.documentElement.setAttribute('data-theme', wanted);
    }, theme);
    const { violations: broken } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    for (const { id, nodes } of broken)
      found.push(
        ...nodes.map(({ html, failureSummary }) => `${where}, ${theme}: ${id} ${html}\n${failureSummary ?? ''}`),
      );
  }
  return found;
}
