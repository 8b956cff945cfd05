import { defineConfig } from 'vite';

// The bench runs bundled, as the page does: tsx gives every inner function its name back at run time, which alone halves the
// speed of the core.
export default defineConfig({
  publicDir: false,
  build: { ssr: 'test/bench/run.ts', outDir: 'node_modules/.cache/bench', emptyOutDir: true, target: 'node20' },
});
