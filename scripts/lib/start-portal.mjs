import { existsSync, readFileSync, rmSync } from 'node:fs';
import { build } from './build.mjs';
import { must, tsx } from './children.mjs';
import { saveEnvironment } from './environment.mjs';
import { generateOnce } from './generate.mjs';
import { acquire } from './lock.mjs';
import { inData, inRoot } from './paths.mjs';
import { isKept, startCluster, stopCluster } from './postgres.mjs';
import { say, seconds, step } from './progress.mjs';
import { answers, endOrphan, firstFree, forgetServer, recordServer, serve, serveForWork } from './serve.mjs';
import { isEmbedded, loadEnvFile, placeholders, readSettings, withDefaults } from './settings.mjs';
import { hashOf, isFresh, keepStamp } from './stamps.mjs';
import { isStopping, onStop, stop, stopOnSignals } from './stopping.mjs';

const DEMO_ACCOUNTS = inData('demo-accounts.json');

/**
 * Brings the whole portal up and stays until it is told to end.
 * @param {{ forWork: boolean }} options
 */
export async function startPortal({ forWork }) {
  const lock = await acquire('portal');
  if (!lock.held) {
    const { pid, url, ready } = lock.info;
    say(
      `The portal ${ready ? 'is already running' : 'is being started already'}${url ? `: ${url}` : ''} (process ${pid ?? 'unknown'}).`,
    );
    return;
  }
  loadEnvFile();
  stopOnSignals();
  try {
    await bringUp({ forWork, lock });
  } catch (error) {
    if (isStopping()) return;
    process.stderr.write(`\n${error.message}\n`);
    await stop(1);
  }
}

async function bringUp({ forWork, lock }) {
  say(`RICOMI portal, Node ${process.versions.node}`);
  const wanted = await readSettings(isEmbedded() ? placeholders : {});
  if (await endOrphan()) say('  An earlier start was killed; its server has been ended.');
  const port = await choosePort(wanted);
  const own = { PORT: String(port) };
  lock.tell({ url: wanted.PUBLIC_URL });

  const database = isEmbedded()
    ? await step('database', bringUpDatabase, ({ said }) => said).then(({ env }) => env)
    : {};
  Object.assign(process.env, own);
  const settings = await readSettings(database);
  const env = { ...withDefaults(database), ...asStrings(settings), NEXTAUTH_URL: settings.PUBLIC_URL };
  lock.tell({ url: settings.PUBLIC_URL });

  await step('client', generateOnce, (made) => (made ? 'generated from the schema' : 'up to date'));
  await step(
    'migrations',
    () => migrate(env),
    (output) => output,
  );
  await step(
    'content',
    () => seed(env, settings),
    (loaded) => (loaded ? 'loaded' : 'up to date'),
  );
  const built = forWork
    ? undefined
    : await step('build', build, ({ built: made }) => (made ? 'done' : 'up to date'));

  const server = built ? serve({ folder: built.folder, env }) : serveForWork({ env });
  recordServer(server.pid);
  server.once('exit', (code, signal) => {
    forgetServer();
    if (isStopping()) return;
    process.stderr.write(`\nThe portal ended unexpectedly (${signal ?? code}).\n`);
    stop(1);
  });
  const status = await step(
    'server',
    () => answers(`http://${reachable(settings.HOST)}:${port}/`, server),
    (first) => `answers with ${first}`,
  );
  lock.tell({ ready: true });
  say(`\nReady in ${seconds()}: ${settings.PUBLIC_URL}`);
  if (status >= 500) say('The home page answers with an error: look at the lines above.');
  if (settings.RICOMI_DEMO) showDemonstration();
  say('\nCtrl-C stops it.');
}

async function bringUpDatabase() {
  const cluster = await startCluster();
  onStop(async () => {
    // `npm run db:up` asked for a database that stays.
    if (!isKept(cluster)) await stopCluster();
  });
  const env = saveEnvironment(cluster);
  const where = cluster.home.startsWith(inData()) ? '' : `, data in ${cluster.home}`;
  return {
    env,
    said: `PostgreSQL ${cluster.wasRunning ? 'was running' : 'started'} on port ${cluster.port}${where}`,
  };
}

/** An installation with its own database and address stays where it was put; anything else moves on, and says so. */
async function choosePort({ PORT, HOST }) {
  const free = await firstFree(PORT, HOST);
  if (free === PORT) return PORT;
  if (!free) throw new Error(`PORT: ${PORT} and the ports after it are taken.`);
  if (!isEmbedded())
    throw new Error(`PORT: ${PORT} is taken by another program. ${free} is free: PORT=${free} npm start`);
  say(`  Port ${PORT} is taken by another program; using ${free} instead.`);
  return free;
}

async function migrate(env) {
  const output = await must(
    'Migration',
    process.execPath,
    tsx(inRoot('scripts', 'migrations.ts'), ['deploy']),
    { env: { ...process.env, ...env } },
  );
  return output.trim();
}

async function seed(env, settings) {
  const script = inRoot('scripts', 'seed.ts');
  if (!existsSync(script)) return false;
  const hash = hashOf(
    ['prisma/seed', 'prisma/schema', 'prisma/migrations'],
    [settings.RICOMI_DEMO, settings.DATABASE_URL.replace(/:\d+\//, '/')],
  );
  if (isFresh('seed', hash) && (!settings.RICOMI_DEMO || existsSync(DEMO_ACCOUNTS))) return false;
  if (!settings.RICOMI_DEMO) rmSync(DEMO_ACCOUNTS, { force: true });
  const args = settings.RICOMI_DEMO ? ['--demonstration', DEMO_ACCOUNTS] : [];
  await must('Loading the content', process.execPath, tsx(script, args), { env: { ...process.env, ...env } });
  keepStamp('seed', hash);
  return true;
}

function showDemonstration() {
  if (!existsSync(DEMO_ACCOUNTS)) return;
  const accounts = JSON.parse(readFileSync(DEMO_ACCOUNTS, 'utf8'));
  say('\nDemonstration: anybody can sign in as');
  for (const { role, email, password, totpSecret, organisation } of accounts) {
    say(
      `  ${role.padEnd(14)} ${email.padEnd(30)} ${password}  ${organisation}${totpSecret ? '  + code' : ''}`,
    );
  }
  const secret = accounts.find(({ totpSecret }) => totpSecret)?.totpSecret;
  if (secret) say(`  The code: npm run demo:code, or the secret ${secret} in an authenticator app.`);
}

const asStrings = (settings) =>
  Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );

const reachable = (host) => (['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host);
