import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { withLock } from './lock.mjs';
import { DATA, ROOT } from './paths.mjs';
import { canUse, databaseUser, ELSEWHERE, findBinaries } from './postgres-binaries.mjs';

const OWNER = 'ricomi';
const APPLICATION = 'ricomi_app';
const LOG_LIMIT = 10 * 1024 * 1024;
/** For databases that may be lost: no waiting for the disk. */
const FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'wal_level=minimal', 'max_wal_senders=0'];

/**
 * @typedef {object} Cluster
 * @property {boolean} wasRunning  it was there before this call
 * @property {number} port
 * @property {string} home         the folder with data, log and passwords
 * @property {(role: 'postgres' | 'ricomi' | 'ricomi_app', database?: string) => string} url
 */

/**
 * Brings the embedded PostgreSQL up, or adopts the one that lives on after its parent was killed.
 * @param {{ name?: string, forgetful?: boolean, settings?: string[] }} [options]  `name`: folder under .data
 * @returns {Promise<Cluster>}
 */
export function startCluster({ name = 'postgres', forgetful = false, settings = [] } = {}) {
  return withLock(`cluster-${name.replaceAll('/', '-')}`, async () => {
    const user = databaseUser();
    const home = findHome(name, user);
    const state = readState(home);
    const bin = findBinaries(user);
    const data = path.join(home, 'data');
    if (!existsSync(data)) initialise({ bin, home, data, state, user, forgetful });
    checkVersion(bin, data);
    const alive = await livingPort(data);
    const port = alive ?? (await usablePort(state.port));
    if (port !== state.port) writeState(home, { ...state, port });
    const child = alive ? undefined : launch({ bin, home, data, port, user, settings: [...(forgetful ? FORGETFUL : []), ...settings] });
    const cluster = describe({ home, state, port, wasRunning: alive !== undefined });
    await ready(cluster, child);
    await prepare(cluster, state);
    return cluster;
  });
}

/** The same cluster if it is running, without starting it. @returns {Promise<Cluster | undefined>} */
export async function runningCluster({ name = 'postgres' } = {}) {
  const home = knownHome(name);
  if (!home || !existsSync(path.join(home, 'cluster.json'))) return undefined;
  const port = await livingPort(path.join(home, 'data'));
  return port && describe({ home, state: readState(home), port, wasRunning: true });
}

/**
 * Ends the server in order: open work is rolled back, the data is written out.
 * @param {{ name?: string }} [options]
 */
export function stopCluster({ name = 'postgres' } = {}) {
  return withLock(`cluster-${name.replaceAll('/', '-')}`, async () => {
    const home = knownHome(name);
    if (!home) return false;
    const data = path.join(home, 'data');
    const { pid } = pidFile(data);
    if (!pid || !isServer(pid, data)) return false;
    if (process.platform === 'win32') {
      spawnSync(path.join(findBinaries(), 'pg_ctl.exe'), ['stop', '-D', data, '-m', 'fast', '-w']);
      return true;
    }
    for (const signal of ['SIGINT', 'SIGQUIT']) {
      process.kill(pid, signal);
      if (await until(() => !isServer(pid, data), 20_000)) return true;
    }
    throw new Error(`PostgreSQL (process ${pid}) does not end.`);
  });
}

const keepFile = (home) => path.join(home, 'keep-running');

/**
 * Marks the running server as one that somebody wants to keep: `npm start` leaves it when it ends.
 * @param {Cluster} cluster
 */
export function keepRunning({ home }) {
  writeFileSync(keepFile(home), String(pidFile(path.join(home, 'data')).pid));
}

/** @param {Cluster} cluster */
export function isKept({ home }) {
  return existsSync(keepFile(home)) && Number(readFileSync(keepFile(home), 'utf8')) === pidFile(path.join(home, 'data')).pid;
}

/**
 * Throws the portal's database away and makes an empty one.
 * @param {Cluster} cluster
 */
export async function emptyDatabase(cluster) {
  const client = new pg.Client({ connectionString: cluster.url('postgres', 'postgres') });
  await client.connect();
  try {
    await client.query(`drop database if exists ${OWNER} with (force)`);
    await client.query(`create database ${OWNER} owner ${OWNER}`);
  } finally {
    await client.end();
  }
}

/** `.data/<name>`, or, where the server's account cannot get there, a folder under /var/lib that .data names. */
function findHome(name, user) {
  const known = knownHome(name);
  if (known && (known.startsWith(ELSEWHERE) || canUse(known, user))) return known;
  mkdirSync(DATA, { recursive: true });
  chmodSync(DATA, 0o711);
  const home = path.join(DATA, name);
  makeHome(home, user);
  if (canUse(home, user)) return home;
  const elsewhere = path.join(ELSEWHERE, `${path.basename(name)}-${randomBytes(6).toString('hex')}`);
  if (existsSync(path.join(home, 'data'))) {
    throw new Error(`The database in ${home} is out of reach of the account it runs under. Open the folders above it to everybody (chmod o+x).`);
  }
  mkdirSync(ELSEWHERE, { recursive: true, mode: 0o755 });
  makeHome(elsewhere, user);
  writeFileSync(path.join(home, 'moved-to'), elsewhere);
  writeFileSync(path.join(elsewhere, 'belongs-to'), `${ROOT}\n`);
  return elsewhere;
}

function knownHome(name) {
  const home = path.join(DATA, name);
  const pointer = path.join(home, 'moved-to');
  if (existsSync(pointer)) {
    const elsewhere = readFileSync(pointer, 'utf8').trim();
    return existsSync(elsewhere) ? elsewhere : undefined;
  }
  return existsSync(home) ? home : undefined;
}

function makeHome(home, user) {
  mkdirSync(home, { recursive: true, mode: 0o711 });
  if (user) chownSync(home, user.uid, user.gid);
}

function readState(home) {
  const file = path.join(home, 'cluster.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const secret = () => randomBytes(24).toString('base64url');
  return { passwords: { postgres: secret(), [OWNER]: secret(), [APPLICATION]: secret() } };
}

function writeState(home, state) {
  const file = path.join(home, 'cluster.json');
  writeFileSync(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Into a folder beside, then renamed: an interrupted start leaves nothing half made. */
function initialise({ bin, home, data, state, user, forgetful }) {
  const half = `${data}.new`;
  rmSync(half, { recursive: true, force: true });
  writeState(home, state);
  const secret = path.join(home, 'password');
  writeFileSync(secret, state.passwords.postgres, { mode: 0o600 });
  if (user) chownSync(secret, user.uid, user.gid);
  const made = spawnSync(
    path.join(bin, 'initdb'),
    [
      ...['-D', half, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${secret}`, '-E', 'UTF8'],
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', ...(forgetful ? ['--no-sync'] : [])],
    ],
    { ...user, cwd: '/', env: serverEnvironment(), encoding: 'utf8' },
  );
  rmSync(secret, { force: true });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr.trim()}`);
  renameSync(half, data);
}

function checkVersion(bin, data) {
  const kept = readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
  const shown = spawnSync(path.join(bin, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout;
  const installed = shown.match(/\) (\d+)/)?.[1];
  if (installed && installed !== kept) {
    throw new Error(`The data in ${data} is of PostgreSQL ${kept}, the installed programs are ${installed}. See docs/operation.md.`);
  }
}

function launch({ bin, home, data, port, user, settings }) {
  removeStalePidFile(data);
  const logFile = path.join(home, 'postgres.log');
  const large = existsSync(logFile) && statSync(logFile).size > LOG_LIMIT;
  const log = openSync(logFile, large ? 'w' : 'a', 0o600);
  const all = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'log_line_prefix=%m [%p] ',
    'timezone=UTC',
    'log_timezone=UTC',
    ...settings,
  ];
  const child = spawn(
    path.join(bin, 'postgres'),
    ['-D', data, '-p', String(port), ...all.flatMap((setting) => ['-c', setting])],
    // Detached: Ctrl-C must reach the web server first and the database last.
    { ...user, cwd: '/', env: serverEnvironment(), detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  child.unref();
  return child;
}

const serverEnvironment = () => ({ PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TZ: 'UTC' });

async function ready(cluster, child) {
  let ended;
  child?.once('error', (error) => {
    ended = error.message;
  });
  child?.once('exit', (code, signal) => {
    ended = `it ended with ${signal ?? code}`;
  });
  let last;
  const accepts = async () => {
    if (ended) return true;
    const client = new pg.Client({ connectionString: cluster.url('postgres', 'postgres'), connectionTimeoutMillis: 5000 });
    try {
      await client.connect();
      await client.end();
      return true;
    } catch (error) {
      last = error;
      return false;
    }
  };
  const accepted = await until(accepts, 60_000);
  child?.removeAllListeners();
  if (accepted && !ended) return;
  const log = path.join(cluster.home, 'postgres.log');
  const tail = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-8).join('\n') : '';
  throw new Error(`PostgreSQL did not start: ${ended ?? last?.message}\n${tail}`);
}

/** Two roles: the owner changes the schema; the application only reads and writes rows, so a REVOKE means something. */
async function prepare(cluster, state) {
  const client = new pg.Client({ connectionString: cluster.url('postgres', 'postgres') });
  await client.connect();
  try {
    for (const [role, rights] of [[OWNER, 'createdb'], [APPLICATION, '']]) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
      if (!rowCount) await client.query(`create role ${role} login ${rights} password '${state.passwords[role]}'`);
    }
    const { rowCount } = await client.query('select from pg_database where datname = $1', [OWNER]);
    if (!rowCount) await client.query(`create database ${OWNER} owner ${OWNER}`);
  } finally {
    await client.end();
  }
}

function describe({ home, state, port, wasRunning }) {
  const url = (role, database = OWNER) => `postgresql://${role}:${state.passwords[role]}@127.0.0.1:${port}/${database}`;
  return { home, port, wasRunning, url };
}

function pidFile(data) {
  const file = path.join(data, 'postmaster.pid');
  if (!existsSync(file)) return {};
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]) || undefined, port: Number(lines[3]) || undefined };
}

async function livingPort(data) {
  const { pid } = pidFile(data);
  if (!pid || !isServer(pid, data)) return undefined;
  // The line with the port is written a moment after the file.
  await until(() => pidFile(data).port !== undefined || !isServer(pid, data), 10_000);
  return pidFile(data).port;
}

/** A number alone proves nothing, for numbers are used again: the server's working directory is its data. */
function isServer(pid, data) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code === 'ESRCH') return false;
  }
  if (process.platform !== 'linux') return true;
  return worksIn(pid, data);
}

function worksIn(pid, data) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch {
    return false;
  }
}

/** After the server was killed its helpers live for a moment; the file may go only after them. */
function removeStalePidFile(data) {
  const file = path.join(data, 'postmaster.pid');
  if (!existsSync(file) || process.platform !== 'linux') return;
  const deadline = Date.now() + 15_000;
  const someoneLives = () => readdirSync('/proc').some((entry) => /^\d+$/.test(entry) && worksIn(entry, data));
  while (someoneLives()) {
    if (Date.now() > deadline) throw new Error(`Processes of an earlier PostgreSQL still work in ${data}.`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  rmSync(file, { force: true });
}

/** @param {number | undefined} wanted */
async function usablePort(wanted) {
  if (wanted && (await isFree(wanted))) return wanted;
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function isFree(port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

async function until(condition, milliseconds) {
  const deadline = Date.now() + milliseconds;
  while (Date.now() < deadline) {
    if (await condition()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
