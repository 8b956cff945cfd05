import { expect, test } from './fixtures.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; " +
  "worker-src 'self'; manifest-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; " +
  "require-trusted-types-for 'script'; trusted-types svelte-trusted-html rapport-script-url";

test('the policy stands first in the head, word for word', async ({ student }) => {
  await student.openCatalogue();
  const first = student.page.locator('head > *').first();
  await expect(first).toHaveAttribute('http-equiv', 'Content-Security-Policy');
  await expect(first).toHaveAttribute('content', POLICY);
});

test('evaluated code, markup from strings and other hosts are refused, and the guard sees it', async ({
  student,
  guard,
}) => {
  guard.expects(/Content Security Policy|Trusted|other origin|Failed to fetch|EvalError/i);
  await student.openCatalogue();
  const refused = await student.page.evaluate(async () => {
    const isRefused = async (act: () => unknown) => {
      // The browser lets a debugger's own call evaluate strings; a later task is the page's.
      await new Promise((resolve) => setTimeout(resolve));
      try {
        await act();
        return false;
      } catch {
        return true;
      }
    };
    return {
      evaluation: await isRefused(() => (0, eval)('1')),
      markup: await isRefused(() => (document.createElement('div').innerHTML = '<b>x</b>')),
      otherHost: await isRefused(() => fetch('http://127.0.0.2:9/')),
    };
  });
  expect(refused).toEqual({ evaluation: true, markup: true, otherHost: true });
  expect(guard.seen.join('\n')).toMatch(/Content Security Policy/);
});

test('no page asks for anything of another host', async ({ student, guard }) => {
  for (const route of ['', 'play/cs-01', 'play/cl-03', 'play/pf-01', 'scores', 'settings', 'debrief/none']) {
    await student.open(route);
    await student.page.waitForLoadState('networkidle');
  }
  expect(guard.troubles).toEqual([]);
});
