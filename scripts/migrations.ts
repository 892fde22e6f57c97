import { writeFile } from 'node:fs/promises';
import { author, drift } from '../lib/platform/migrations/author.ts';
import { deploy } from '../lib/platform/migrations/deploy.ts';
import { OBJECTS } from '../lib/platform/migrations/folder.ts';
import { databaseObjects } from '../lib/platform/migrations/objects.ts';
import { savedEnvironment } from './lib/environment.mjs';

// Usage: tsx scripts/migrations.ts deploy | author NAME | drift | objects
const [command, name] = process.argv.slice(2);

/** The owner's address: from the environment, else that of the embedded database. */
function ownerUrl(): string {
  const { DATABASE_OWNER_URL, DATABASE_URL } = { ...savedEnvironment(), ...process.env };
  const url =
    process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL ?? DATABASE_OWNER_URL ?? DATABASE_URL;
  if (!url) throw new Error('No database: npm run db:up, or set DATABASE_OWNER_URL.');
  return url;
}

const say = (line: string) => process.stdout.write(`${line}\n`);

const commands: Record<string, () => Promise<void>> = {
  async deploy() {
    const applied = await deploy(ownerUrl());
    say(applied.length > 0 ? `migrations applied: ${applied.join(', ')}` : 'no new migrations');
  },
  async author() {
    if (!name || !/^[a-z0-9_]+$/.test(name))
      throw new Error('Name the migration in lower-case words: npm run db:migration add_rounds');
    const folder = await author(ownerUrl(), name);
    say(
      folder
        ? `prisma/migrations/${folder}/migration.sql`
        : 'The schema and the migrations agree; nothing written.',
    );
  },
  async drift() {
    const difference = await drift(ownerUrl());
    if (difference) {
      throw new Error(
        `The schema and the migrations have drifted apart: npm run db:migration NAME would write\n${difference}`,
      );
    }
    say('The schema and the migrations agree.');
  },
  async objects() {
    await writeFile(OBJECTS, await databaseObjects(ownerUrl()));
    say('written: prisma/database-objects.txt');
  },
};

const run = commands[command ?? ''];
let failed = false;
try {
  if (!run) throw new Error('Usage: tsx scripts/migrations.ts deploy | author NAME | drift | objects');
  await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  failed = true;
}
// The engine leaves a ten-second timer behind; everything is closed, so there is nothing to wait for.
process.exit(failed ? 1 : 0);
