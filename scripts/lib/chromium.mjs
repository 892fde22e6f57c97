import { existsSync, readFileSync } from 'node:fs';
import { run } from './children.mjs';
import { inRoot } from './paths.mjs';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
/** A download host that does not answer must not hold the tests up for long. */
const PATIENCE = 180_000;

/**
 * A Chromium for the browser tests: Playwright's own, else the system's, else one that is installed now.
 * @returns {Promise<string>} the program
 */
export async function findChromium() {
  return (await known()) ?? (await download()) ?? (await installPackage()) ?? refuse();
}

async function known() {
  if (process.env.E2E_CHROMIUM) return process.env.E2E_CHROMIUM;
  const { chromium } = await import('@playwright/test');
  return [chromium.executablePath(), ...INSTALLED].find((program) => program && existsSync(program));
}

async function download() {
  await run(
    process.execPath,
    [inRoot('node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium'],
    { timeout: PATIENCE },
  );
  return known();
}

async function installPackage() {
  if (process.getuid?.() !== 0 || !isDebian()) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
  return known();
}

const isDebian = () =>
  existsSync('/etc/os-release') && /debian|ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'));

function refuse() {
  throw new Error(
    'The browser tests need Chromium and none could be installed: install the package «chromium», or run npx playwright install chromium.',
  );
}
