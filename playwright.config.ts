import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from './build/browser.ts';

const port = Number(process.env['E2E_PORT'] ?? 4183);
const baseURL = `http://127.0.0.1:${port}`;
const inCi = Boolean(process.env['CI']);

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: inCi,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'reports/e2e.json' }]],
  use: {
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    launchOptions: launchOptions(),
  },
  projects: [
    { name: 'chromium', use: { ...devices['Desktop Chrome'], viewport: { width: 1366, height: 633 }, channel: '' } },
  ],
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: baseURL,
    reuseExistingServer: !inCi,
    timeout: 60_000,
  },
});
