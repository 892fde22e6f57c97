import { audit } from '@/lib/platform/audit/write.ts';
import { TAGS } from '@/lib/platform/cache/tags.ts';
import { touchTags } from '@/lib/platform/cache/touch.ts';
import { db, type Tx } from '@/lib/platform/db/client.ts';
import type { Prisma } from '@/lib/platform/db/generated/client.ts';
import { attempt, Refusal, type Result } from '@/lib/platform/errors/result.ts';
import { type Actor, isSignedIn, type SignedIn } from '@/lib/platform/rights/actor.ts';
import { authorise } from '@/lib/platform/rights/authorise.ts';
import { entryFacts } from '../policy.ts';
import {
  type InformationSystemEntry,
  type InformationSystemInput,
  informationSystemSchema,
  isEntryId,
} from '../schema.ts';
import { indexSystem } from './search-index.ts';
import { authoriseWrite, originsOf, parsed } from './write.ts';

type Row = Awaited<ReturnType<typeof db.informationSystem.findUniqueOrThrow>>;

/** The row as forms and the API write it. */
export const systemEntryOf = (row: Row): InformationSystemEntry =>
  ({
    ...{ id: row.id, country: row.countryCode, operator: row.operatorId, url: row.url },
    ...{ name: row.name, description: row.description, language: row.language, holds: row.holds },
    ...{
      periodicity: row.periodicity,
      access: row.access,
      disaggregation: row.disaggregation,
      sources: row.sources,
    },
  }) as InformationSystemEntry;

/**
 * Checks an information system and writes it with its history. `expected`: the revision that the writer had read; null for a new one.
 * Value: its identifier.
 */
export const writeInformationSystem = (command: {
  actor: Actor;
  entry: InformationSystemInput;
  expected: number | null;
}): Promise<Result<string>> =>
  attempt(() =>
    db.$transaction(async (tx) => {
      const { actor, entry, expected } = command;
      const checked = parsed(informationSystemSchema, entry);
      const { id, country, operator, ...rest } = checked;
      const known = await tx.informationSystem.findUnique({ where: { id } });
      await authoriseWrite(tx, actor, id, known, checked);
      if ((known?.revision ?? null) !== expected)
        throw new Refusal({ code: 'conflict', current: known?.revision });
      const revision = (known?.revision ?? 0) + 1;
      const data = {
        ...rest,
        ...{ countryCode: country, operatorId: operator, textOrigins: originsOf(rest.language), revision },
        updatedAt: new Date(),
        updatedById: isSignedIn(actor) ? actor.id : null,
      };
      await tx.informationSystem.upsert({ where: { id }, create: { id, ...data }, update: data });
      await keep(tx, actor, known ? 'edit' : 'create', checked, revision);
      return id;
    }),
  );

/** The line of the history, of the audit log, of the search, and the pages that are out of date. */
async function keep(
  tx: Tx,
  actor: Actor,
  action: string,
  content: InformationSystemEntry,
  number: number,
): Promise<void> {
  const personId = isSignedIn(actor) ? actor.id : null;
  const { id } = content;
  await tx.informationSystemRevision.create({
    data: { systemId: id, number, action, content: content as Prisma.InputJsonObject, personId },
  });
  await audit(tx, {
    actor,
    action: `information_system.${action}`,
    subject: { type: 'information_system', id },
    detail: { revision: number },
  });
  await indexSystem(tx, id);
  await touchTags(tx, [TAGS.inventory, TAGS.informationSystems]);
}

/** Loads one to act upon, after the table of rights has allowed it; nothing else is said to who may not. */
async function demandSystem(tx: Tx, actor: SignedIn, action: string, id: string): Promise<Row> {
  const row = isEntryId(id) ? await tx.informationSystem.findUnique({ where: { id } }) : null;
  const facts = row ? entryFacts(row) : { organisationId: null, countryCode: null };
  await authorise({ actor, subject: 'portal', action, id: row?.id ?? 'unknown', facts });
  if (!row) throw new Refusal({ code: 'not_found' });
  return row;
}

/** A person made sure of the entry, today. Value: its identifier. */
export const verifySystem = (command: { actor: SignedIn; id: string }): Promise<Result<string>> =>
  attempt(() =>
    db.$transaction(async (tx) => {
      const { actor, id } = command;
      const row = await demandSystem(tx, actor, 'verify', id);
      const verifiedOn = new Date(`${new Date().toISOString().slice(0, 10)}T00:00:00Z`);
      await tx.informationSystem.update({ where: { id }, data: { verifiedOn, verifiedById: actor.id } });
      await keep(tx, actor, 'verify', systemEntryOf(row), row.revision);
      return id;
    }),
  );

/** Takes one from the public, or brings it back. Value: its identifier. */
export const setSystemStatus = (command: {
  actor: SignedIn;
  id: string;
  status: 'listed' | 'withdrawn';
}): Promise<Result<string>> =>
  attempt(() =>
    db.$transaction(async (tx) => {
      const { actor, id, status } = command;
      const row = await demandSystem(tx, actor, 'write', id);
      if (row.status === status) throw new Refusal({ code: 'conflict' });
      const revision = row.revision + 1;
      await tx.informationSystem.update({
        where: { id },
        data: { status, revision, updatedAt: new Date(), updatedById: actor.id },
      });
      await keep(tx, actor, status === 'withdrawn' ? 'withdraw' : 'restore', systemEntryOf(row), revision);
      return id;
    }),
  );
