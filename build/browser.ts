import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Where Chromium, Chrome and Edge are usually installed. */
const usual = [
  // The same engine without windows to prepare: a page of its own opens in half the time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** What to say when there is no browser and we cannot install one. */
export const NO_BROWSER =
  'No Chromium found: install Chromium or Chrome, or set CHROMIUM_PATH, or run "npx playwright install chromium".';

/**
 * The browser that tests drive: $CHROMIUM_PATH, else an installed Chromium or Chrome, else Playwright's own download.
 *
 * @returns a path, or undefined when there is none
 */
function findBrowser(): string | undefined {
  const wished = process.env['CHROMIUM_PATH'];
  if (wished) return wished;
  return [...usual, chromium.executablePath()].find((path) => existsSync(path));
}

const isRoot = process.getuid?.() === 0;

/** Options of `chromium.launch`: no traffic of the browser's own, and no sandbox where root cannot have one. */
export const launchOptions = () => ({
  executablePath: findBrowser() ?? '',
  args: [
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

function hasChineseFont(): boolean {
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  if (!listed.error) return listed.stdout.trim() !== '';
  const folder = '/usr/share/fonts';
  return existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => String(name).includes('CJK'));
}

function aptInstall(packages: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] };
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

/**
 * Makes sure that there is a browser and, on Debian, a Chinese font for it: both are installed where we are root and may.
 *
 * @returns the path of the browser, or undefined when there is none and none could be installed
 */
export function ensureBrowser(): string | undefined {
  const found = findBrowser();
  const missing = [...(found ? [] : ['chromium-headless-shell']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])];
  if (missing.length === 0 || !isRoot || !existsSync('/usr/bin/apt-get')) return found;
  console.log(`Installing ${missing.join(' and ')} with apt-get …`);
  try {
    aptInstall(missing);
  } catch (error) {
    console.error(`apt-get could not install ${missing.join(' and ')}: ${(error as Error).message}`);
  }
  return findBrowser();
}
