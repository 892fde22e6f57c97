import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { withLock } from './lock.mjs';
import { inRoot } from './paths.mjs';
import { hashOf, isFresh, keepStamp } from './stamps.mjs';

/** Writes Prisma's client when the schema has changed, one process at a time. @returns whether it was written */
export const generateOnce = () => withLock('generate', async () => generate());

function generate() {
  const client = inRoot('lib', 'platform', 'db', 'generated', 'client.ts');
  const hash = hashOf(['prisma/schema', 'node_modules/prisma/package.json', 'prisma.config.ts']);
  if (existsSync(client) && isFresh('generate', hash)) return false;
  const made = spawnSync(
    process.execPath,
    [inRoot('node_modules', 'prisma', 'build', 'index.js'), 'generate', '--schema', 'prisma/schema'],
    {
      cwd: inRoot(),
      encoding: 'utf8',
      env: {
        ...process.env,
        // Any existing file will do: `generate` only wants to see one, else it downloads an engine it does not use.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    },
  );
  if (made.status !== 0) throw new Error(`prisma generate failed:\n${made.stdout}${made.stderr}`);
  keepStamp('generate', hash);
  return true;
}
