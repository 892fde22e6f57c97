import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { DATA, inData } from './paths.mjs';

const FILE = inData('env.json');

/** What an embedded installation keeps for the portal: addresses of the database and the secret. */
export function savedEnvironment() {
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
}

/**
 * Writes where the database is now; makes the installation's secret once.
 * @param {import('./postgres.mjs').Cluster} cluster
 */
export function saveEnvironment(cluster) {
  const saved = savedEnvironment();
  const environment = {
    ...saved,
    DATABASE_URL: cluster.url('ricomi_app'),
    DATABASE_OWNER_URL: cluster.url('ricomi'),
    AUTH_SECRET: saved.AUTH_SECRET ?? randomBytes(32).toString('base64url'),
  };
  mkdirSync(DATA, { recursive: true });
  writeFileSync(`${FILE}.new`, `${JSON.stringify(environment, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${FILE}.new`, FILE);
  return environment;
}
