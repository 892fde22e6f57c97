import { expect, it } from 'vitest';
import { rowsAsOwner, rowsOf } from '../../setup/database.ts';

const ENTRY = `insert into "AuditEntry" ("actorRole", action, "subjectType", "subjectId")
  values ('system', 'test', 'practice', 'p1') returning id`;

it('takes an entry from the portal', async () => {
  expect(await rowsOf(ENTRY)).toHaveLength(1);
});

it.each([`update "AuditEntry" set action = 'forged'`, 'delete from "AuditEntry"', 'truncate "AuditEntry"'])(
  'refuses the portal and the owner alike: %s',
  async (statement) => {
    await rowsOf(ENTRY);
    await expect(rowsOf(statement)).rejects.toThrow(/permission denied|append-only/);
    await expect(rowsAsOwner(statement)).rejects.toThrow(/append-only/);
  },
);
