import { expect, test } from './fixtures.ts';

interface WebManifest {
  readonly name: string;
  readonly start_url: string;
  readonly display: string;
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly type: string }[];
}

/** Width and height of a PNG, as its header says. */
const pngSize = (bytes: Buffer) => `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;

test('the manifest names the app and icons that are as large as it says', async ({ request }) => {
  const manifest = (await (await request.get('./manifest.webmanifest')).json()) as WebManifest;
  expect(manifest).toMatchObject({ name: '知客 Rapport', start_url: './', display: 'standalone' });
  for (const icon of manifest.icons) {
    const response = await request.get(`./${icon.src}`);
    expect(response.headers()['content-type']).toContain(icon.type);
    if (icon.type === 'image/png') expect(pngSize(await response.body())).toBe(icon.sizes);
  }
});

test('the browser finds nothing that keeps the app from being installed', async ({ student, context }) => {
  await student.openCatalogue();
  const devtools = await context.newCDPSession(student.page);
  // A test's window is incognito, which alone is reason enough not to offer it.
  const obstacles = async () => {
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    return installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito');
  };
  await expect.poll(obstacles).toEqual([]);
});

test('theme and language of the last visit stand before the page is painted', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('rapport.theme', 'dark');
    localStorage.setItem('rapport.lang', 'en');
  });
  // Without the app's own script there is nobody else who could have set them.
  await page.route('**/assets/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.goto('./');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
