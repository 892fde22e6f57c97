import { defineConfig } from '@playwright/test';

const { E2E_BASE_URL, E2E_CHROMIUM } = process.env;
if (!E2E_BASE_URL) throw new Error('The browser tests need the built portal: npm run test:e2e');

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.data/test/results',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: E2E_BASE_URL,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: E2E_CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
    },
  },
});
