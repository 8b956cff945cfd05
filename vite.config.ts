import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { content } from './build/content.ts';
import { csp } from './build/csp.ts';
import { directions } from './build/directions.ts';
import { early } from './build/early.ts';
import { offline } from './build/offline.ts';

/** Tests of what keeps something: the database, the page. */
const HELD = ['test/app/**/*.test.ts', 'test/db/**/*.test.ts'];

export default defineConfig({
  // Relative paths: the same build runs from a web host, any sub-path, an LMS package.
  base: './',
  plugins: [svelte(), directions(), content(), csp(), early(), offline()],
  build: {
    // Lab computers are old: Windows 7 stops at Chrome 109.
    target: ['chrome109', 'firefox115', 'safari15.4'],
    manifest: true,
    // Browsers that do not know `modulepreload` load the module when it is imported, which is right as well.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Svelte does not say that its reactive Map, Set, Date and URL may be left out where nothing uses them.
      treeshake: { moduleSideEffects: [{ test: /svelte\/src\/reactivity\//, sideEffects: false }] },
      input: { index: 'index.html', sw: 'src/sw/sw.ts' },
      output: {
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        // What many pages share, as one file each: dozens of half a kilobyte compress badly and each costs a slow PC its time.
        codeSplitting: {
          groups: [
            {
              name: 'shell',
              test: /src\/(?:ui\/App|ui\/kit\/(?:Confirm|Dialog|Section|Check|Field|Select|Page|when)|app\/(?:boot|data|gone-on|library|world|save)|core\/kernel\/round)\b/,
              priority: 5,
            },
            {
              name: 'records',
              test: /src\/(?:core\/(?:sample\/(?:query|classify)|play\/scope)|app\/(?:gender|keys|spelt|messages\/panels)|ui\/kit\/(?:Portrait|RichText))\b/,
              priority: 4,
            },
            { name: 'replay', test: /src\/(?:core\/play\/(?:bind|log|replay)|app\/(?:result|rich))\b/, priority: 3 },
            {
              name: 'session',
              test: /src\/(?:app\/(?:session|messages\/player)|ui\/(?:play\/(?:tell|people)|desk\/desk))\b/,
              priority: 2,
            },
            { name: 'desk', test: /src\/ui\/desk\/Desk\b/, priority: 1 },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', port: 4173 },
  // Under Vitest, Svelte's client runtime, so that runes in `.svelte.ts` work as in the page.
  resolve: {
    // Dexie's build for today's browsers; the one that it names first carries help for those of ten years ago.
    alias: { dexie: fileURLToPath(new URL('./node_modules/dexie/dist/modern/dexie.mjs', import.meta.url)) },
    ...(process.env['VITEST'] ? { conditions: ['browser'] } : {}),
  },
  test: {
    environment: './test/support/page-environment.ts',
    testTimeout: 30_000,
    projects: [
      // Each file has the page or the browser for itself.
      { extends: true, test: { name: 'page', include: HELD } },
      // What holds no state is loaded once for all: a third of the time.
      { extends: true, test: { name: 'pure', include: ['test/**/*.test.ts'], exclude: HELD, isolate: false } },
    ],
  },
});
