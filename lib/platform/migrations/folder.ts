import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationList, SchemaContainer, SchemaFilter } from '@prisma/schema-engine-wasm';

const PRISMA = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../prisma');

export const MIGRATIONS = path.join(PRISMA, 'migrations');
/** The list that `npm run db:objects` writes and a test compares. */
export const OBJECTS = path.join(PRISMA, 'database-objects.txt');

/** Tables made by prisma/sql: not in the Prisma schema, and no drift. Those of other schemas are never looked at. */
const EXTERNAL = ['search_document', 'search_word', 'cache_tag', 'rate_limit'];

export const FILTERS: SchemaFilter = {
  externalTables: EXTERNAL.map((table) => `public.${table}`),
  externalEnums: [],
};

/** Every file of the schema, in the order of its name. */
export const schemaFiles = (): Promise<SchemaContainer[]> => read(path.join(PRISMA, 'schema'), '.prisma');

/** The statements that Prisma does not know (functions, triggers, checks, grants), each safe to repeat. */
export const sqlFiles = (): Promise<SchemaContainer[]> => read(path.join(PRISMA, 'sql'), '.sql');

/** The history as the engine wants it. */
export async function migrationList(): Promise<MigrationList> {
  const names = (await entries(MIGRATIONS)).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = await Promise.all(
    names.sort().map(async (name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok' as const,
          value: await readFile(path.join(MIGRATIONS, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  );
  const lockfile = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' };
  return { baseDir: MIGRATIONS, lockfile, shadowDbInitScript: '', migrationDirectories };
}

async function read(folder: string, ending: string): Promise<SchemaContainer[]> {
  const names = (await entries(folder)).map((entry) => entry.name).filter((name) => name.endsWith(ending));
  return Promise.all(
    names.sort().map(async (name) => {
      const file = path.join(folder, name);
      return { path: file, content: await readFile(file, 'utf8') };
    }),
  );
}

async function entries(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
