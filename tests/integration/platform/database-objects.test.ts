import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { OBJECTS } from '@/lib/platform/migrations/folder.ts';
import { databaseObjects } from '@/lib/platform/migrations/objects.ts';
import { ownerUrl } from '../../setup/database.ts';

it('every trigger, check, partial index and refusal that Prisma does not see is in the database', async () => {
  expect(await databaseObjects(ownerUrl())).toBe(await readFile(OBJECTS, 'utf8'));
});
