import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { preview } from 'vite';
import type { Language } from '../src/core/scenario/scenario.ts';
import { ensureBrowser, launchOptions, NO_BROWSER } from './browser.ts';
import { screens, type Screen } from './screens/list.ts';
import { restore } from './screens/restore.ts';
import { backup } from './screens/world.ts';

/**
 * `npm run screens`: a small picture of every screen in both languages, both themes and three sizes, into docs/screens/, with
 * an index. Needs a build. `-- --only player,debrief` takes some; `-- --full DIR` also keeps them in full size;
 * `-- --look forced|spacing|narrow` shows them in forced colours or with WCAG's text spacing, only into DIR.
 */
const SIZES = [
  { name: 'lab', width: 1366, height: 768, to: 0.45 },
  { name: 'phone', width: 390, height: 844, to: 0.55 },
  { name: 'narrow', width: 320, height: 640, to: 0.55 },
] as const;
const THEMES = ['light', 'dark'] as const;
const LANGUAGES: readonly Language[] = ['zh', 'en'];
const FOLDER = 'docs/screens';
const QUALITY = 0.42;
/** Text spacing that a page must bear (WCAG 1.4.12). */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const full = option('full');
const look = option('look');
const only = option('only')?.split(',');

/** A picture made smaller and written as WebP, by the browser itself. */
async function small(shrinker: Page, png: Buffer, to: number): Promise<Buffer> {
  const url = await shrinker.evaluate(
    async ([data, scale, quality]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(image.width * scale);
      canvas.height = Math.round(image.height * scale);
      const brush = canvas.getContext('2d');
      if (!brush) throw new Error('no canvas');
      brush.imageSmoothingQuality = 'high';
      brush.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL('image/webp', quality);
    },
    [png.toString('base64'), to, QUALITY] as const,
  );
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

/** A browser in the middle of a term. */
async function settledIn(context: BrowserContext, lang: Language): Promise<void> {
  const page = await context.newPage();
  await restore(page, lang, backup(lang));
  await page.close();
}

async function settle(page: Page): Promise<void> {
  await page.getByRole('main').waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  // What is being opened says so in a status that ends in dots.
  await page
    .waitForFunction(
      () => ![...document.querySelectorAll('[role=status]')].some((one) => /[…]\s*$/.test(one.textContent)),
      undefined,
      { timeout: 20_000 },
    )
    .catch(() => undefined);
  await page.waitForTimeout(400);
}

async function shoot(
  place: (screen: Screen) => Promise<BrowserContext>,
  shrinker: Page,
  screen: Screen,
  lang: Language,
): Promise<string[]> {
  const troubles: string[] = [];
  for (const { name: size, width, height, to } of SIZES) {
    const context = await place(screen);
    const page = await context.newPage();
    await page.setViewportSize({ width, height });
    try {
      await page.goto(screen.at);
      await settle(page);
      await screen.before?.(page, lang);
      if (look === 'spacing') await page.addStyleTag({ content: SPACING });
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme, ...(look === 'forced' && { forcedColors: 'active' }) });
        await page.waitForTimeout(250);
        const png = await page.screenshot();
        const name = `${screen.name}.${lang}.${colorScheme}.${size}`;
        if (full) writeFileSync(`${full}/${name}.png`, png);
        if (!look) writeFileSync(`${FOLDER}/${name}.webp`, await small(shrinker, png, to));
      }
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) troubles.push(`${screen.name} ${lang} ${size}: scrolls sideways by ${over} px`);
    } catch (error) {
      troubles.push(`${screen.name} ${lang} ${size}: ${(error as Error).message.split('\n')[0] ?? ''}`);
    }
    await page.close();
    if (screen.fresh) await context.close();
  }
  return troubles;
}

async function allOf(browser: Browser, baseURL: string, lang: Language, wanted: readonly Screen[]): Promise<string[]> {
  const open = async () => {
    const context = await browser.newContext({
      baseURL,
      locale: lang === 'zh' ? 'zh-CN' : 'en-GB',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
      bypassCSP: true,
    });
    await context.addInitScript((wish) => {
      localStorage.setItem('rapport.lang', wish);
    }, lang);
    return context;
  };
  const shrinker = await (await browser.newContext()).newPage();
  const used = await open();
  await settledIn(used, lang);
  const troubles: string[] = [];
  for (const screen of wanted) {
    const place = ({ fresh }: Screen) => (fresh ? open() : Promise.resolve(used));
    troubles.push(...(await shoot(place, shrinker, screen, lang)));
  }
  return troubles;
}

/** The index: a screen a section, a language a row of pictures. */
function index(): string {
  const picture = (screen: string, lang: string, theme: string, size: string) => {
    const width = size === 'lab' ? 380 : 120;
    return `<img src="${screen}.${lang}.${theme}.${size}.webp" width="${width}" alt="${screen}, ${lang}, ${theme}, ${size}">`;
  };
  const rows = screens.map(({ name, zh }) => {
    const line = (lang: string) =>
      THEMES.map((theme) => SIZES.map((size) => picture(name, lang, theme, size.name)).join(' ')).join('\n');
    return `## ${name} · ${zh}\n\n${line('zh')}\n\n${line('en')}\n`;
  });
  const sizes = SIZES.map(({ width, height }) => `${width}×${height}`).join(', ');
  return `# Screens\n\nEvery screen in Chinese and English, light and dark, at ${sizes}. Written by \`npm run screens\`; not edited by hand.\n\n${rows.join('\n')}`;
}

async function main(): Promise<void> {
  if (ensureBrowser() === undefined) throw new Error(NO_BROWSER);
  mkdirSync(FOLDER, { recursive: true });
  if (full) mkdirSync(full, { recursive: true });
  if (!only && !look) for (const old of readdirSync(FOLDER)) if (old.endsWith('.webp')) rmSync(`${FOLDER}/${old}`);
  const server = await preview({ preview: { port: 4203, host: '127.0.0.1' }, logLevel: 'warn' });
  const browser = await chromium.launch(launchOptions());
  const wanted = only ? screens.filter(({ name }) => only.some((one) => name.startsWith(one))) : screens;
  const base = server.resolvedUrls?.local[0] ?? '';
  const troubles = [];
  for (const lang of LANGUAGES) troubles.push(...(await allOf(browser, base, lang, wanted)));
  await browser.close();
  await server.close();
  if (!look) writeFileSync(`${FOLDER}/README.md`, index());
  for (const trouble of troubles) console.log(trouble);
  console.log(`${wanted.length} screens, ${troubles.length} troubles`);
  if (troubles.length > 0) process.exitCode = 1;
}

await main();
