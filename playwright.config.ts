import { defineConfig } from '@playwright/test';

// Set by `npm run test:e2e`, which brings up the built portal, its database and a mail server.
const { E2E_BASE_URL, E2E_CHROMIUM } = process.env;

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
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
      ],
    },
  },
});
