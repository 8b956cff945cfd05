import type { Page } from '@playwright/test';
import { player } from '../../src/app/messages/player.ts';

/** What only eyes can decide: told beside the table, and no failure. */
export type Remark = 'han' | 'code' | 'cut' | 'wide';

interface Found {
  readonly remark: Remark;
  readonly text: string;
}

/** Runs in the page: texts in Chinese, texts that look like identifiers, texts that are cut off, a page wider than its window. */
function found(): { remark: Remark; text: string }[] {
  const list: { remark: Remark; text: string }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const box = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (!box || text === '' || !box.checkVisibility()) continue;
    if (/\p{Script=Han}/u.test(text)) list.push({ remark: 'han', text });
    if (/\b[a-z]{2,}_[a-z_]+\b|undefined|NaN|\[object|\{[a-z0-9.]+\}|\\"/.test(text))
      list.push({ remark: 'code', text });
    const { overflowX, overflowY } = getComputedStyle(box);
    const isCut =
      (overflowX === 'hidden' && box.scrollWidth > box.clientWidth + 1) ||
      (overflowY === 'hidden' && box.scrollHeight > box.clientHeight + 2);
    if (isCut && box.clientWidth > 2) list.push({ remark: 'cut', text });
  }
  const excess = document.documentElement.scrollWidth - window.innerWidth;
  if (excess > 0) list.push({ remark: 'wide', text: `${excess} px` });
  return list;
}

/** Looks at the page as it stands. Chinese on an English page is told; `original` counts the texts that say they are it. */
export async function look(page: Page, lang: 'zh' | 'en'): Promise<{ found: readonly Found[]; original: number }> {
  const all = await page.evaluate(found);
  const original = lang === 'zh' ? 0 : await page.getByText(player[lang]['talk.original'](), { exact: true }).count();
  return { found: all.filter(({ remark }) => remark !== 'han' || lang === 'en'), original };
}
