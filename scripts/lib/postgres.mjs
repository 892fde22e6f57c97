import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { withLock } from './lock.mjs';
import { databaseUser, findBinaries } from './postgres-binaries.mjs';
import {
  APPLICATION,
  checkVersion,
  findHome,
  initialise,
  knownHome,
  OWNER,
  readState,
  writeState,
} from './postgres-home.mjs';
import { isServer, launch, livingPort, pidFile, ready, until, usablePort } from './postgres-process.mjs';

/** For databases that may be lost: no waiting for the disk. */
const FORGETFUL = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
];

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
    const child = alive
      ? undefined
      : launch({ bin, home, data, port, user, settings: [...(forgetful ? FORGETFUL : []), ...settings] });
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
  return (
    existsSync(keepFile(home)) &&
    Number(readFileSync(keepFile(home), 'utf8')) === pidFile(path.join(home, 'data')).pid
  );
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

/** Two roles: the owner changes the schema; the application only reads and writes rows, so a REVOKE means something. */
async function prepare(cluster, state) {
  const client = new pg.Client({ connectionString: cluster.url('postgres', 'postgres') });
  await client.connect();
  try {
    for (const [role, rights] of [
      [OWNER, 'createdb'],
      [APPLICATION, ''],
    ]) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
      if (!rowCount)
        await client.query(`create role ${role} login ${rights} password '${state.passwords[role]}'`);
    }
    const { rowCount } = await client.query('select from pg_database where datname = $1', [OWNER]);
    if (!rowCount) await client.query(`create database ${OWNER} owner ${OWNER}`);
  } finally {
    await client.end();
  }
}

function describe({ home, state, port, wasRunning }) {
  const url = (role, database = OWNER) =>
    `postgresql://${role}:${state.passwords[role]}@127.0.0.1:${port}/${database}`;
  return { home, port, wasRunning, url };
}
