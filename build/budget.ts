import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** One chunk of Vite's manifest. */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

/** Vite's manifest: source path → chunk. A page that is not imported lazily has no entry of its own. */
export type Manifest = Readonly<Record<string, Chunk>>;

const SHELL = 'index.html';
const CATALOGUE = 'src/ui/pages/CataloguePage.svelte';
const PLAYER = 'src/ui/pages/PlayPage.svelte';

/** Kilobytes (1,024 bytes) of JavaScript after gzip that a route may load; quality.md, section 1. */
const LIMITS = { catalogue: 90, player: 60 };

export const readManifest = (): Manifest => JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')) as Manifest;

/** The files that a route loads: its own chunk and all that it imports statically. */
function filesOf(manifest: Manifest, keys: readonly string[], seen = new Set<string>()): Set<string> {
  for (const key of keys) {
    const chunk = manifest[key];
    if (!chunk || seen.has(chunk.file)) continue;
    seen.add(chunk.file);
    filesOf(manifest, chunk.imports ?? [], seen);
  }
  return seen;
}

const gzipped = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length / 1024, 0);

/** What the first page loads, and what the player loads on top of it: files, and kilobytes after gzip. */
export function routeSizes(manifest: Manifest) {
  const renamed = [CATALOGUE, PLAYER].filter((page) => !existsSync(page));
  if (renamed.length > 0) throw new Error(`build/budget.ts looks for ${renamed.join(' and ')}`);
  const first = filesOf(manifest, [SHELL, CATALOGUE]);
  const more = [...filesOf(manifest, [PLAYER])].filter((file) => !first.has(file));
  return { first: gzipped(first), more: gzipped(more), files: [...first, ...more] };
}

const holdsCharts = (file: string) => readFileSync(`dist/${file}`, 'utf8').includes('$chartjs');

/** Prints what each route loads; exits with 1 when one loads more than it may. */
function main(): void {
  const { first, more, files } = routeSizes(readManifest());
  const isLate = !files.some(holdsCharts);
  const rows: [isFine: boolean, what: string][] = [
    [first <= LIMITS.catalogue, `catalogue            ${first.toFixed(1)} kB gzip of ${LIMITS.catalogue}`],
    [more <= LIMITS.player, `player, on top of it ${more.toFixed(1)} kB gzip of ${LIMITS.player}`],
    [isLate, 'Chart.js comes only with the debrief and the scoreboard'],
  ];
  for (const [isFine, what] of rows) console.log(`${isFine ? 'ok  ' : 'OVER'} ${what}`);
  if (rows.some(([isFine]) => !isFine)) process.exitCode = 1;
}

if (process.argv[1]?.endsWith('budget.ts')) main();
