import type { Environment } from 'vitest/runtime';

/** Node, but with modules built as for the page: runes of `.svelte.ts` are Svelte's client runtime. */
export default {
  name: 'page',
  viteEnvironment: 'client',
  setup: () => ({ teardown: () => undefined }),
} satisfies Environment;
