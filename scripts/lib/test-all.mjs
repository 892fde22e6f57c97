import { staticChecks } from './checks.mjs';
import { generateOnce } from './generate.mjs';
import { say, step } from './progress.mjs';
import { isStopping, onStop, stop, stopOnSignals } from './stopping.mjs';
import { testCluster } from './test-database.mjs';
import { browserTests, programTests } from './test-runners.mjs';

/** @typedef {{ passed: number, failed: number, skipped?: number }} Count */

const PARTS = {
  check: (cluster) => staticChecks(cluster),
  unit: (_cluster, args) => programTests('unit', args),
  integration: (_cluster, args) => programTests('integration', args),
  rights: (_cluster, args) => programTests('rights', args),
  e2e: (cluster, args) => browserTests(cluster, args),
};
const NEED_DATABASE = new Set(['check', 'integration', 'rights', 'e2e']);

/**
 * Runs all parts, or one with arguments of its own, and ends with one line: how many passed and failed.
 * @param {string | undefined} part
 * @param {string[]} args
 */
export async function test(part, args) {
  if (part && !PARTS[part]) throw new Error(`There is no part «${part}»: ${Object.keys(PARTS).join(', ')}.`);
  const parts = part ? [part] : Object.keys(PARTS);
  // Settings of a portal that may be running here must not reach the tests.
  for (const name of [
    'DATABASE_URL',
    'DATABASE_OWNER_URL',
    'PUBLIC_URL',
    'NEXTAUTH_URL',
    'AUTH_SECRET',
    'SMTP_URL',
    'PORT',
    'HOST',
  ])
    delete process.env[name];
  stopOnSignals();
  /** @type {Count} */
  const total = { passed: 0, failed: 0, skipped: 0 };
  try {
    await step('client', generateOnce, (made) => (made ? 'generated from the schema' : 'up to date'));
    const cluster = parts.some((name) => NEED_DATABASE.has(name))
      ? await step('database', bringUp, ({ port }) => `port ${port}`)
      : undefined;
    for (const name of parts) add(total, await attempt(() => PARTS[name](cluster, args)));
  } catch (error) {
    if (isStopping()) return;
    say(error.message);
    total.failed += 1;
  }
  if (isStopping()) return;
  if (total.skipped) say(`${total.skipped} skipped`);
  await stop(
    total.failed > 0 || total.passed === 0 ? 1 : 0,
    `\n${total.passed} passed, ${total.failed} failed`,
  );
}

async function bringUp() {
  const { cluster, release } = await testCluster();
  onStop(release);
  return cluster;
}

/** A part that cannot even run is one failure, and the next part still runs. */
async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    if (isStopping()) throw error;
    say(error.message);
    return { passed: 0, failed: 1 };
  }
}

function add(total, { passed, failed, skipped = 0 }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}
