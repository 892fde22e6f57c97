import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { start } from './children.mjs';
import { inData, inRoot } from './paths.mjs';

const RECORD = inData('server.json');

/**
 * @param {number} port
 * @param {string} host
 */
export function isFree(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** The first free port from `port` on; undefined when the next fifty are taken too. */
export async function firstFree(port, host) {
  for (let candidate = port; candidate < port + 50 && candidate <= 65535; candidate += 1) {
    if (await isFree(candidate, host)) return candidate;
  }
  return undefined;
}

/**
 * Serves a build.
 * @param {{ folder: string, env: Record<string, string>, stdio?: 'inherit' | 'pipe', output?: number }} options
 */
export function serve({ folder, env, output }) {
  const hooks = inRoot('lib', 'platform', 'http', 'server-hooks.mjs');
  const preloads = [inRoot('scripts', 'lib', 'end-with-parent.mjs'), ...(existsSync(hooks) ? [hooks] : [])];
  const args = [
    // «localhost» is 127.0.0.1 for everybody who types it.
    '--dns-result-order=ipv4first',
    // V8 would let the heap grow as long as the machine has memory; the portal needs no more than this (docs/performance.md).
    '--max-old-space-size=192',
    '--max-semi-space-size=8',
    ...preloads.flatMap((file) => ['--import', new URL(`file://${file.replaceAll(' ', '%20')}`).href]),
    path.join(folder, 'server.js'),
  ];
  const where = output ?? 'inherit';
  return start(process.execPath, args, {
    cwd: folder,
    env: serverEnvironment(env),
    stdio: ['ignore', where, where, 'ipc'],
  });
}

/** `next dev` for work. */
export function serveForWork({ env }) {
  const args = [inRoot('node_modules', 'next', 'dist', 'bin', 'next'), 'dev', '-p', env.PORT, '-H', env.HOST];
  return start(process.execPath, args, {
    env: { ...serverEnvironment(env), NODE_ENV: 'development' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

function serverEnvironment(env) {
  return {
    ...process.env,
    ...env,
    HOSTNAME: env.HOST,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    // Next would cut running jobs on SIGTERM; the portal ends them itself.
    NEXT_MANUAL_SIG_HANDLE: '1',
  };
}

/**
 * Waits until the portal answers.
 * @returns {Promise<number>} the status of its first answer
 */
export async function answers(url, child, patience = 60_000) {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The portal ended at once (${child.signalCode ?? child.exitCode}).`);
    const status = await ask(url);
    if (status) return status;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The portal does not answer at ${url}.`);
}

function ask(url) {
  return new Promise((resolve) => {
    const request = http.get(url, { timeout: 15_000, family: 4 }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(undefined));
  });
}

/** Remembers the server, in case this script is killed before it can end it. */
export const recordServer = (pid) => writeFileSync(RECORD, JSON.stringify({ pid }));
export const forgetServer = () => rmSync(RECORD, { force: true });

/** Ends a server that outlived a killed start. @returns whether there was one */
export async function endOrphan() {
  if (!existsSync(RECORD)) return false;
  const { pid } = JSON.parse(readFileSync(RECORD, 'utf8'));
  forgetServer();
  if (!isOurs(pid)) return false;
  for (const signal of ['SIGTERM', 'SIGKILL']) {
    try {
      process.kill(pid, signal);
    } catch {
      return true;
    }
    for (let waited = 0; waited < 50 && isOurs(pid); waited += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    if (!isOurs(pid)) return true;
  }
  return true;
}

/** Numbers of processes are used again; the command line tells ours from another's (Linux). */
function isOurs(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(
      inRoot('scripts', 'lib', 'end-with-parent.mjs').replaceAll(' ', '%20'),
    );
  } catch {
    return false;
  }
}
