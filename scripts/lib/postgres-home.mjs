import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { DATA, ROOT } from './paths.mjs';
import { canUse, ELSEWHERE } from './postgres-binaries.mjs';
import { serverEnvironment } from './postgres-process.mjs';

export const OWNER = 'ricomi';
export const APPLICATION = 'ricomi_app';

/** `.data/<name>`, or, where the server's account cannot get there, a folder under /var/lib that .data names. */
export function findHome(name, user) {
  const known = knownHome(name);
  if (known && (known.startsWith(ELSEWHERE) || canUse(known, user))) return known;
  mkdirSync(DATA, { recursive: true });
  chmodSync(DATA, 0o711);
  const home = path.join(DATA, name);
  makeHome(home, user);
  if (canUse(home, user)) return home;
  const elsewhere = path.join(ELSEWHERE, `${path.basename(name)}-${randomBytes(6).toString('hex')}`);
  if (existsSync(path.join(home, 'data'))) {
    throw new Error(
      `The database in ${home} is out of reach of the account it runs under. Open the folders above it to everybody (chmod o+x).`,
    );
  }
  mkdirSync(ELSEWHERE, { recursive: true, mode: 0o755 });
  makeHome(elsewhere, user);
  writeFileSync(path.join(home, 'moved-to'), elsewhere);
  writeFileSync(path.join(elsewhere, 'belongs-to'), `${ROOT}\n`);
  return elsewhere;
}

export function knownHome(name) {
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

export function readState(home) {
  const file = path.join(home, 'cluster.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const secret = () => randomBytes(24).toString('base64url');
  return { passwords: { postgres: secret(), [OWNER]: secret(), [APPLICATION]: secret() } };
}

export function writeState(home, state) {
  const file = path.join(home, 'cluster.json');
  writeFileSync(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Into a folder beside, then renamed: an interrupted start leaves nothing half made. */
export function initialise({ bin, home, data, state, user, forgetful }) {
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
      ...[
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        ...(forgetful ? ['--no-sync'] : []),
      ],
    ],
    { ...user, cwd: '/', env: serverEnvironment(), encoding: 'utf8' },
  );
  rmSync(secret, { force: true });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr.trim()}`);
  renameSync(half, data);
}

export function checkVersion(bin, data) {
  const kept = readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
  const shown = spawnSync(path.join(bin, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout;
  const installed = shown.match(/\) (\d+)/)?.[1];
  if (installed && installed !== kept) {
    throw new Error(
      `The data in ${data} is of PostgreSQL ${kept}, the installed programs are ${installed}. See docs/operation.md.`,
    );
  }
}
