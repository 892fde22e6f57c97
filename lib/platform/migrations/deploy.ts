import pg from 'pg';
import { withEngine } from './engine.ts';
import { FILTERS, migrationList, sqlFiles } from './folder.ts';
import { installQueue } from './queue.ts';

/** Any number will do, as long as it is ours; Prisma's own lock is another. */
const DEPLOY_LOCK = 4_201_126;

/**
 * Brings a database to the state of this version: migrations, then prisma/sql, then the queue. Safe to repeat, and
 * two at once wait for each other.
 * @param url database of the role that owns the schema
 * @returns the names of the migrations that were new
 */
export async function deploy(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [DEPLOY_LOCK]);
    const applied = await applyMigrations(url);
    for (const { path, content } of await sqlFiles()) {
      await client.query(content).catch((error: Error) => {
        throw new Error(`${path}: ${error.message}`, { cause: error });
      });
    }
    await installQueue(url, client);
    return applied;
  } finally {
    await client.end();
  }
}

function applyMigrations(url: string): Promise<string[]> {
  return withEngine(url, async (engine) => {
    const migrationsList = await migrationList();
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: FILTERS });
    return appliedMigrationNames;
  });
}
