import type { Plugin } from 'vite';

/**
 * What the built page may do: run its own scripts and nothing else. No eval, no inline script, no other host. The two
 * trusted-types policies are Svelte's own and the one that lets only our worker and service-worker paths through.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html rapport-script-url',
].join('; ');

/** Puts the policy first into the head of the built page; the dev server injects scripts of its own and goes without. */
export function csp(): Plugin {
  const meta = { 'http-equiv': 'Content-Security-Policy', content: POLICY };
  return {
    name: 'rapport:csp',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: () => [{ tag: 'meta', attrs: meta, injectTo: 'head-prepend' }] },
  };
}
