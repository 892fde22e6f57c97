import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Starts a program in a group of its own: Ctrl-C reaches this script only, which then ends things in their order.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function start(program, args, options = {}) {
  const child = spawn(program, args, { cwd: ROOT, detached: process.platform !== 'win32', ...options });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/**
 * Runs a program to its end and returns what it wrote.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { show?: boolean }} [options]  `show`: let it write to the screen
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { show = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    let output = '';
    const child = start(program, args, {
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      ...options,
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8');
      stream?.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.once('error', reject);
    child.once('close', (code, signal) =>
      resolve({ code: code ?? 1, output: signal ? `${output}\n(${signal})` : output }),
    );
  });
}

/** The same, for what must succeed. @throws with the program's own words */
export async function must(what, program, args, options) {
  const { code, output } = await run(program, args, options);
  if (code !== 0) throw new Error(`${what} failed (${code}):\n${output.trim()}`);
  return output;
}

/** Runs a TypeScript program of ours. */
export const tsx = (script, args = []) => ['--import', 'tsx', script, ...args];

/** Ends everything that was started here and waits for it. */
export async function stopChildren(patience = 20_000) {
  await Promise.all([...running].map((child) => stopChild(child, patience)));
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} [patience]  milliseconds until it is killed
 */
export async function stopChild(child, patience = 20_000) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  signal(child, 'SIGTERM');
  const timer = setTimeout(() => signal(child, 'SIGKILL'), patience);
  await ended;
  clearTimeout(timer);
}

function signal(child, name) {
  try {
    if (process.platform === 'win32') child.kill(name);
    else process.kill(-child.pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
