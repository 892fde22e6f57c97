import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withEngine } from './engine.ts';
import { FILTERS, MIGRATIONS, migrationList, schemaFiles } from './folder.ts';

/**
 * Writes the migration that leads from the history to the schema.
 * @param url any database of a role that may create databases; only a shadow database is touched
 * @returns the new folder's name; null when there is nothing to write
 */
export async function author(url: string, migrationName: string): Promise<string | null> {
  const created = await withEngine(url, async (engine) => {
    const migrationsList = await migrationList();
    // The engine wants this question first; its answer is about the database, which does not matter here.
    await engine.devDiagnostic({ migrationsList, filters: FILTERS });
    const schema = { files: await schemaFiles() };
    return engine.createMigration({ draft: false, migrationName, migrationsList, schema, filters: FILTERS });
  });
  if (!created.migrationScript) return null;
  const folder = path.join(MIGRATIONS, created.generatedMigrationName);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'migration.sql'), created.migrationScript);
  await writeFile(path.join(MIGRATIONS, 'migration_lock.toml'), 'provider = "postgresql"\n');
  return created.generatedMigrationName;
}

/**
 * What the schema has and the history has not, as SQL; empty when they agree.
 * @param url any database of a role that may create databases; only a shadow database is touched
 */
export function drift(url: string): Promise<string> {
  return withEngine(url, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...(await migrationList()) },
      to: { tag: 'schemaDatamodel', files: await schemaFiles() },
      script: true,
      exitCode: null,
      filters: FILTERS,
    });
    const statements = (stdout ?? '').split('\n').filter((line) => line.trim() && !line.startsWith('--'));
    return statements.join('\n');
  });
}
