import { existsSync } from 'node:fs';
import { execSync } from 'node:child_process';
import { ensureBrowser, NO_BROWSER } from '../../build/browser.ts';
import { analysesSection } from './analyses.ts';
import { dataSection } from './data.ts';
import { deskSections } from './desk-page.ts';
import { fileSection } from './files.ts';
import { asText, type Section } from './measure.ts';
import { pageSections } from './page.ts';
import { playSection, readySection } from './play.ts';
import { sizeSection } from './size.ts';
import { solveSections } from './solve.ts';
import { trustSection } from './trust.ts';

// `npm run bench [-- --json]`: figures and ratios, medians of rounds of one run. Machines are noisy: nothing is asserted.

if (!existsSync('dist/.vite/manifest.json')) execSync('npm run -s build', { stdio: ['ignore', 'ignore', 'inherit'] });

const sections: Section[] = [
  sizeSection(),
  playSection(1_000),
  await readySection(1_000),
  trustSection(),
  ...(await solveSections()),
  await fileSection(),
  await dataSection(),
  await analysesSection(),
];
if (ensureBrowser()) sections.push(...(await pageSections()), ...(await deskSections()));
else console.error(NO_BROWSER);

console.log(process.argv.includes('--json') ? JSON.stringify(sections, null, 2) : asText(sections));
