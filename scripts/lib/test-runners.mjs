import { mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { run } from './children.mjs';
import { findChromium } from './chromium.mjs';
import { openInbox } from './inbox.mjs';
import { inData, inRoot } from './paths.mjs';
import { step } from './progress.mjs';
import { answers, firstFree, serve } from './serve.mjs';
import { onStop } from './stopping.mjs';
import { cloneDatabase, demoAccounts, dropDatabase, TEST_SECRET, template } from './test-database.mjs';

const FIRST_PORT = 4100;

/** The rights are asked of the built portal, in a project of their own. */
const WHICH = {
  unit: '--project=unit',
  integration: '--project=integration',
  rights: '--config=tests/rights/vitest.config.ts',
};

/**
 * Unit tests, integration tests or those of the rights.
 * @param {'unit' | 'integration' | 'rights'} project
 * @param {string[]} args
 * @returns {Promise<import('./test-all.mjs').Count>}
 */
export async function programTests(project, args) {
  const report = reportFile(project);
  const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs');
  const options = [
    'run',
    WHICH[project],
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { code } = await run(process.execPath, [vitest, ...options, ...args], {
    show: true,
    env: { ...process.env, NODE_ENV: 'test' },
  });
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    numFailedTestSuites = 0,
  } = read(report);
  // A file that cannot be loaded fails without a failed test.
  const failed = numFailedTests || numFailedTestSuites || (code === 0 ? 0 : 1);
  return { passed: numPassedTests, failed, skipped: numPendingTests };
}

/**
 * Browser tests against the built portal, with a database and a mail server of their own.
 * @param {import('./postgres.mjs').Cluster} cluster
 * @param {string[]} args
 * @returns {Promise<import('./test-all.mjs').Count>}
 */
export async function browserTests(cluster, args) {
  const chromium = await step('browser', findChromium, (found) => found);
  const { folder } = await step('build', build, ({ built }) => (built ? 'done' : 'up to date'));
  const from = await step('content', () => template(cluster, 'content'));
  const environment = await step(
    'portal',
    () => bringUpPortal(cluster, from, folder),
    ({ E2E_BASE_URL }) => E2E_BASE_URL,
  );
  const report = reportFile('e2e');
  const playwright = inRoot('node_modules', '@playwright', 'test', 'cli.js');
  const { code } = await run(process.execPath, [playwright, 'test', '--reporter=list,json', ...args], {
    show: true,
    env: { ...process.env, ...environment, E2E_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  const { stats = {}, errors = [] } = read(report);
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats;
  const failed = unexpected + flaky || errors.length || (code === 0 ? 0 : 1);
  return { passed: expected, failed, skipped };
}

/** Starts the built portal as a person's own would run. @returns what the browser tests need to know */
async function bringUpPortal(cluster, from, folder) {
  const name = `e2e_${process.pid}`;
  const database = await cloneDatabase(cluster, name, from);
  onStop(() => dropDatabase(cluster, name));
  const mailFolder = inData('test', 'mail', String(process.pid));
  const inbox = await openInbox(mailFolder);
  onStop(inbox.close);
  const port = await firstFree(FIRST_PORT, 'localhost');
  const url = `http://localhost:${port}`;
  const env = {
    ...database,
    PORT: String(port),
    HOST: 'localhost',
    PUBLIC_URL: url,
    NEXTAUTH_URL: url,
    AUTH_SECRET: TEST_SECRET,
    SMTP_URL: inbox.url,
    MAIL_FROM: 'RICOMI <no-reply@ricomi.example>',
    RICOMI_DEMO: 'true',
    RICOMI_EMBEDDED: '1',
    RICOMI_WORKER: 'true',
    LOG_LEVEL: 'info',
  };
  const log = inData('test', 'portal.log');
  const server = serve({ folder, env, output: openSync(log, 'w') });
  await answers(`${url}/`, server).catch((error) => {
    throw new Error(
      `${error.message}\n${readFileSync(log, 'utf8').trim().split('\n').slice(-10).join('\n')}`,
    );
  });
  return {
    ...database,
    E2E_BASE_URL: url,
    E2E_MAIL: mailFolder,
    E2E_DEMO_ACCOUNTS: demoAccounts(),
    E2E_PORTAL_LOG: log,
    E2E_PORTAL_PID: String(server.pid),
    E2E_BUILD: folder,
    AUTH_SECRET: TEST_SECRET,
  };
}

function reportFile(name) {
  const file = inData('test', 'reports', `${name}-${process.pid}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  return file;
}

function read(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    rmSync(file, { force: true });
    return report;
  } catch {
    return {};
  }
}
