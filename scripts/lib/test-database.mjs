import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { must, tsx } from './children.mjs';
import { withLock } from './lock.mjs';
import { inData, inRoot } from './paths.mjs';
import { startCluster, stopCluster } from './postgres.mjs';
import { hashOf } from './stamps.mjs';

const NAME = 'test/postgres';
const RUNS = inData('test', 'runs');
const KEPT_TEMPLATES = 3;

/** Sessions and second factors of test databases are sealed with this. */
export const TEST_SECRET = 'only for tests, where everybody may read it';

/** What a template is made of; when it changes, the template is made anew. */
const SOURCES = {
  reference: [
    'prisma',
    'lib/platform/migrations',
    'lib/platform/queue',
    'lib/platform/db/client.ts',
    'lib/reference',
    'scripts/seed.ts',
  ],
  content: ['prisma', 'lib', 'scripts/seed.ts'],
};
const counts = (file) => !file.includes('/generated');

/**
 * The PostgreSQL of the tests: another one than that of the portal, which forgets everything if the power fails.
 * @returns {Promise<{ cluster: import('./postgres.mjs').Cluster, release: () => Promise<void> }>}
 */
export async function testCluster() {
  const mine = path.join(RUNS, `${process.pid}`);
  return withLock('test-cluster', async () => {
    const cluster = await startCluster({ name: NAME, forgetful: true, settings: ['max_connections=200'] });
    mkdirSync(RUNS, { recursive: true });
    writeFileSync(mine, '');
    const release = () =>
      withLock('test-cluster', async () => {
        rmSync(mine, { force: true });
        if (othersRun()) return;
        await stopCluster({ name: NAME });
      });
    return { cluster, release };
  });
}

/** Another test run may be using the same server. */
function othersRun() {
  return readdirSync(RUNS).some((pid) => {
    try {
      process.kill(Number(pid), 0);
      return true;
    } catch (error) {
      if (error.code === 'EPERM') return true;
      rmSync(path.join(RUNS, pid), { force: true });
      return false;
    }
  });
}

/**
 * The name of a migrated and loaded database to clone from: `reference` has what forms need, `content` everything and
 * the demonstration accounts.
 * @param {import('./postgres.mjs').Cluster} cluster
 * @param {'reference' | 'content'} kind
 */
export function template(cluster, kind) {
  return withLock(`template-${kind}`, async () => {
    const name = `template_${kind}_${hashOf(SOURCES[kind], [], counts).slice(0, 16)}`;
    const { rowCount } = await asAdmin(
      cluster,
      `select from pg_database where datname = '${name}' and not datallowconn`,
    );
    if (rowCount) return name;
    await asAdmin(cluster, `drop database if exists ${name} with (force)`);
    await asAdmin(cluster, `create database ${name} owner ricomi`);
    const env = { ...process.env, ...addresses(cluster, name), AUTH_SECRET: TEST_SECRET };
    const demo = kind === 'content' ? ['--demonstration', demoAccounts()] : ['--reference-only'];
    await must(
      'Migration of the test database',
      process.execPath,
      tsx(inRoot('scripts', 'migrations.ts'), ['deploy']),
      { env },
    );
    await must('Loading the test database', process.execPath, tsx(inRoot('scripts', 'seed.ts'), demo), {
      env,
    });
    await asAdmin(cluster, `alter database ${name} with is_template true allow_connections false`);
    await removeOld(cluster, kind, name);
    return name;
  });
}

/** The demonstration accounts of the `content` template. */
export const demoAccounts = () => inData('test', 'demo-accounts.json');

/**
 * A new database with the rows of a template; replaces one of the same name.
 * @param {import('./postgres.mjs').Cluster} cluster
 */
export async function cloneDatabase(cluster, name, from) {
  await asAdmin(cluster, `drop database if exists ${name} with (force)`);
  await asAdmin(cluster, `create database ${name} template ${from} strategy file_copy owner ricomi`);
  return addresses(cluster, name);
}

/** @param {import('./postgres.mjs').Cluster} cluster */
export const dropDatabase = (cluster, name) =>
  asAdmin(cluster, `drop database if exists ${name} with (force)`);

/** @param {import('./postgres.mjs').Cluster} cluster */
export const addresses = (cluster, name) => ({
  DATABASE_URL: cluster.url('ricomi_app', name),
  DATABASE_OWNER_URL: cluster.url('ricomi', name),
});

async function removeOld(cluster, kind, current) {
  const { rows } = await asAdmin(
    cluster,
    `select datname from pg_database where datname like 'template\\_${kind}\\_%' order by oid desc`,
  );
  const old = rows.map(({ datname }) => datname).filter((name) => name !== current);
  for (const name of old.slice(KEPT_TEMPLATES - 1)) {
    await asAdmin(cluster, `alter database ${name} with is_template false`);
    await asAdmin(cluster, `drop database if exists ${name}`);
  }
}

async function asAdmin(cluster, sql) {
  const client = new pg.Client({ connectionString: cluster.url('postgres', 'postgres') });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}
