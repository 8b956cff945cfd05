import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { ensureBrowser, launchOptions, NO_BROWSER } from '../../build/browser.ts';
import { exercises } from '../e2e/exercise.ts';
import { act, type Part, type Shown } from './act.ts';

// `npm run stage [-- IDS --lang en --run 2 --phone --out FOLDER]`: the golden runs on the real page (of `dist/`, so build first),
// each with pictures to be looked at. Exit 1 when one of them shows another mark than its file says, or anything breaks.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lang: { type: 'string' },
    run: { type: 'string', default: '0' },
    phone: { type: 'boolean', default: false },
    out: { type: 'string', default: '/tmp/shots/stage' },
  },
});

const languages = (['zh', 'en'] as const).filter((lang) => values.lang === undefined || values.lang === lang);
const run = Number(values.run);
const parts: Part[] = (positionals.length > 0 ? positionals : [...exercises].sort()).flatMap((id) =>
  languages.map((lang) => ({ id, lang, run, phone: values.phone })),
);

/** Where the pictures of a part go; those of another run or screen do not take their place. */
const folderOf = ({ id, lang, run: which, phone }: Part) =>
  join(values.out, id, [lang, ...(which > 0 ? [`run${which}`] : []), ...(phone ? ['phone'] : [])].join('-'));

const cells = (one: Shown) => [
  one.id,
  one.lang,
  String(one.decisions),
  one.mark,
  one.expected,
  one.seconds.toFixed(0),
  one.errors.length === 0 ? '—' : one.errors.join('; '),
];

async function serve(port: number): Promise<() => void> {
  const args = ['vite', 'preview', '--host', '127.0.0.1', '--port', String(port), '--strictPort'];
  const server = spawn('npx', args, { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  await once(server.stdout, 'data');
  return () => server.pid !== undefined && process.kill(-server.pid);
}

async function main(): Promise<void> {
  if (!ensureBrowser()) throw new Error(NO_BROWSER);
  const port = Number(process.env['E2E_PORT'] ?? 4184);
  const stop = await serve(port);
  const browser = await chromium.launch(launchOptions());
  const all: Shown[] = [];
  try {
    console.log('| id | language | decisions | mark shown | mark expected | seconds | errors |');
    console.log('| --- | --- | --- | --- | --- | --- | --- |');
    for (const part of parts) {
      const folder = folderOf(part);
      rmSync(folder, { recursive: true, force: true });
      const shown = await act(browser, `http://127.0.0.1:${port}`, folder, part);
      writeFileSync(join(folder, 'remarks.txt'), shown.remarks.join('\n'));
      all.push(shown);
      console.log(`| ${cells(shown).join(' | ')} |`);
    }
  } finally {
    await browser.close();
    stop();
  }
  const failed = all.filter(({ errors }) => errors.length > 0).length;
  console.log(`\n${all.length - failed} of ${all.length} runs are as their files say; pictures are in ${values.out}.`);
  if (failed > 0) process.exitCode = 1;
}

await main();
