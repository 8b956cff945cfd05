import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { content } from './build/content.ts';
import { csp } from './build/csp.ts';
import { directions } from './build/directions.ts';
import { offline } from './build/offline.ts';

export default defineConfig({
  // Relative paths: the same build runs from a web host, any sub-path, an LMS package.
  base: './',
  plugins: [svelte(), directions(), content(), csp(), offline()],
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
        // What every page is made of, as one file: a dozen of half a kilobyte each compress badly.
        codeSplitting: {
          groups: [
            {
              name: 'kit',
              test: /src\/ui\/kit\/(Confirm|Dialog|Section|Check|Field|Select)\.svelte/,
            },
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
    include: ['test/**/*.test.ts'],
    environment: './test/support/page-environment.ts',
    testTimeout: 30_000,
  },
});
