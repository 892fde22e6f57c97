import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { inRoot, ROOT } from './paths.mjs';
import { BEGAN, step } from './progress.mjs';

// Nothing here may import a package: none is installed yet, and the Node that runs it may be older than the pinned one.

const LOCK_FILE = inRoot('package-lock.json');
const STAMP = inRoot('node_modules', '.ricomi-installed');
const OLDEST = [22, 18];
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Installs what the lock file says if it is not there, and goes on under the Node that the lock file carries.
 * @param {string} script  the entry script, absolute
 * @returns {Promise<boolean>} false when this process only stands in front of the one that does the work
 */
export async function prepareRuntime(script) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Error(`Node ${process.versions.node} is too old to begin with; 20 or later, please.`);
  }
  await withLock('install', install);
  const pinned = pinnedNode();
  if (!pinned) {
    const [major, minor] = process.versions.node.split('.').map(Number);
    if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return true;
    throw new Error(
      `On ${process.platform} the portal needs Node ${OLDEST.join('.')} or later; this is ${process.versions.node}.`,
    );
  }
  if (versionOf(pinned) === process.version) return true;
  continueUnder(pinned, script);
  return false;
}

async function install() {
  const hash = createHash('sha256').update(readFileSync(LOCK_FILE)).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return;
  if (!matchesLock()) await step('packages', npmCi, 'installed from the lock file');
  writeFileSync(STAMP, hash);
}

/** Whether somebody has installed exactly this already, by hand. */
function matchesLock() {
  const record = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(LOCK_FILE, 'utf8')).packages;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([folder, { version, optional, devOptional, os: systems, cpu, libc }]) => {
      if (folder === '') return true;
      const found = present[folder];
      if (found) return found.version === version && existsSync(inRoot(folder));
      // Builds for other platforms are absent, and so is what only they need.
      const forHere =
        systems?.includes(process.platform) &&
        cpu?.includes(process.arch) &&
        (!libc || libc.includes('glibc'));
      return Boolean((optional || devOptional) && !forHere);
    },
  );
}

function npmCi() {
  // npm puts node_modules/.bin first, whose `node` it is about to delete.
  const clean = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .join(path.delimiter);
  const cli = process.env.npm_execpath;
  const outside = process.execPath.startsWith(inRoot('node_modules')) ? 'node' : process.execPath;
  const [program, before] = cli?.endsWith('.js') ? [outside, [cli]] : ['npm', []];
  return new Promise((resolve, reject) => {
    let output = '';
    const end = () => {
      // Asked politely, npm goes on for seconds; what it leaves half done the next start removes.
      installing.kill('SIGKILL');
      process.exit(1);
    };
    for (const signal of SIGNALS) process.once(signal, end);
    const installing = spawn(
      program,
      [...before, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'],
      {
        cwd: ROOT,
        env: { ...process.env, PATH: clean, npm_config_loglevel: 'error', npm_config_ignore_scripts: 'true' },
        stdio: ['ignore', 'pipe', 'pipe'],
        shell: process.platform === 'win32' && program === 'npm',
      },
    );
    for (const stream of [installing.stdout, installing.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk) => {
        output += chunk;
      });
    }
    installing.once('error', reject);
    installing.once('close', (code) => {
      for (const signal of SIGNALS) process.off(signal, end);
      if (code === 0) resolve();
      else reject(new Error(`npm ci failed:\n${output.trim()}`));
    });
  });
}

function pinnedNode() {
  const program = inRoot('node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  return existsSync(program) ? program : undefined;
}

const versionOf = (program) => spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout?.trim();

function continueUnder(node, script) {
  const child = spawn(node, [script, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, RICOMI_BEGAN: String(BEGAN) },
  });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (os.constants.signals[signal] ?? 0)));
}
