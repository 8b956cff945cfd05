interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy;
}

/** Our own scripts that run outside the page: the service worker and the workers that check files, read tables and judge runs. */
const OURS = /\/(?:sw|assets\/(?:check|import|judge)\.worker-[\w-]+)\.js$/;

/** The page's policy lets a script run only if its address is on our own host and one of ours. */
export function ownScript(url: string, base: string): string {
  const { href, origin, pathname } = new URL(url, base);
  if (origin === new URL(base).origin && (OURS.test(pathname) || import.meta.env.DEV)) return href;
  throw new TypeError(`${url} is not a script of ours`);
}

const policy = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy('rapport-script-url', {
  createScriptURL: (url) => ownScript(url, location.href),
});

/** An address that `Worker` and `serviceWorker.register` take under the page's policy. */
export const scriptUrl = (url: string): string =>
  policy ? policy.createScriptURL(url) : ownScript(url, location.href);
