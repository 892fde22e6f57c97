import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import pg from 'pg';

const LOG_LIMIT = 10 * 1024 * 1024;

export function launch({ bin, home, data, port, user, settings }) {
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

export const serverEnvironment = () => ({
  PATH: process.env.PATH ?? '',
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
  TZ: 'UTC',
});

export async function ready(cluster, child) {
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
    const client = new pg.Client({
      connectionString: cluster.url('postgres', 'postgres'),
      connectionTimeoutMillis: 5000,
    });
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

export function pidFile(data) {
  const file = path.join(data, 'postmaster.pid');
  if (!existsSync(file)) return {};
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]) || undefined, port: Number(lines[3]) || undefined };
}

export async function livingPort(data) {
  const { pid } = pidFile(data);
  if (!pid || !isServer(pid, data)) return undefined;
  // The line with the port is written a moment after the file.
  await until(() => pidFile(data).port !== undefined || !isServer(pid, data), 10_000);
  return pidFile(data).port;
}

/** A number alone proves nothing, for numbers are used again: the server's working directory is its data. */
export function isServer(pid, data) {
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
  const someoneLives = () =>
    readdirSync('/proc').some((entry) => /^\d+$/.test(entry) && worksIn(entry, data));
  while (someoneLives()) {
    if (Date.now() > deadline) throw new Error(`Processes of an earlier PostgreSQL still work in ${data}.`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  rmSync(file, { force: true });
}

/** @param {number | undefined} wanted */
export async function usablePort(wanted) {
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

export async function until(condition, milliseconds) {
  const deadline = Date.now() + milliseconds;
  while (Date.now() < deadline) {
    if (await condition()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
