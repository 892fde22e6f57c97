import { existsSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/** Whether this installation runs its own PostgreSQL. */
export const isEmbedded = () => !process.env.DATABASE_URL;

/** Settings may stand in a file `.env`; what the environment says comes first. */
export function loadEnvFile() {
  if (existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'));
}

/**
 * Settings for every process that belongs to the portal, checked.
 * @param {Record<string, string>} database  what the embedded database adds; empty with DATABASE_URL
 * @returns {Promise<import('../../lib/platform/config.ts').Config>}
 */
export async function readSettings(database) {
  const { readConfig } = await import('../../lib/platform/config.ts');
  return readConfig(withDefaults(database));
}

/** Before the database is up, to speak early of what is wrong. */
export const placeholders = {
  DATABASE_URL: 'postgresql://127.0.0.1/later',
  AUTH_SECRET: 'x'.repeat(32),
};

export function withDefaults(database) {
  const embedded = isEmbedded();
  const demo = process.env.RICOMI_DEMO || (embedded ? 'on' : 'off');
  return {
    ...database,
    ...onlySet(process.env),
    RICOMI_DEMO: demo,
    ...(embedded && { RICOMI_EMBEDDED: '1' }),
  };
}

const onlySet = (environment) =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
