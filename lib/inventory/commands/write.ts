import type { z } from 'zod';
import { audit } from '@/lib/platform/audit/write.ts';
import { TAGS } from '@/lib/platform/cache/tags.ts';
import { touchTags } from '@/lib/platform/cache/touch.ts';
import { db, type Tx } from '@/lib/platform/db/client.ts';
import type { Prisma } from '@/lib/platform/db/generated/client.ts';
import { attempt, Refusal, type Result } from '@/lib/platform/errors/result.ts';
import { type Actor, isSignedIn } from '@/lib/platform/rights/actor.ts';
import { authorise } from '@/lib/platform/rights/authorise.ts';
import { hsdsId } from '../hsds/ids.ts';
import type { Kept } from '../hsds/kept.ts';
import { placed } from '../place.ts';
import { entryFacts } from '../policy.ts';
import {
  type ChannelEntry,
  importedSchema,
  type PortalEntry,
  type PortalInput,
  portalSchema,
  problemsOf,
} from '../schema.ts';
import { indexPortal } from './search-index.ts';

export type WriteHow = 'create' | 'edit' | 'import' | 'withdraw' | 'restore';

export type WritePortal = {
  actor: Actor;
  entry: PortalInput;
  /** The revision that the writer had read; null for a new entry. Another one in between is a conflict. */
  expected: number | null;
  how?: WriteHow;
  /** From a file: texts may exist in the entry's own language only. */
  ownLanguageOnly?: boolean;
  /** The record of another publisher from which it comes. */
  hsds?: Pick<Kept, 'record'>;
};

/** Checks an entry and writes it with its channels, history, audit line and cache tags. Value: its new revision. */
export const writePortal = (command: WritePortal): Promise<Result<number>> =>
  attempt(() => db.$transaction((tx) => writePortalIn(tx, command)));

/** The same inside a transaction of the caller, for files that come in whole or not at all. Throws a Refusal. */
export async function writePortalIn(
  tx: Tx,
  { actor, entry, expected, how, ownLanguageOnly, hsds }: WritePortal,
): Promise<number> {
  const checked = placed(parsed(ownLanguageOnly ? importedSchema : portalSchema, entry) as PortalEntry);
  const known = await tx.portal.findUnique({
    where: { id: checked.id },
    select: { revision: true, operatorId: true, countryCode: true, url: true },
  });
  await authoriseWrite(tx, actor, checked.id, known, checked);
  if ((known?.revision ?? null) !== expected)
    throw new Refusal({ code: 'conflict', current: known?.revision });
  const number = (known?.revision ?? 0) + 1;
  const personId = isSignedIn(actor) ? actor.id : null;
  const data = {
    ...rowOf(checked),
    ...(known?.url !== checked.url && unchecked()),
    revision: number,
    updatedAt: new Date(),
    updatedById: personId,
    ...(hsds && keptOf(checked, hsds.record)),
  };
  await tx.portal.upsert({
    where: { id: checked.id },
    create: { id: checked.id, ...data },
    update: data,
  });
  await writeChannels(tx, checked);
  const action = how ?? (known ? 'edit' : 'create');
  await tx.portalRevision.create({
    data: { portalId: checked.id, number, action, content: checked as Prisma.InputJsonObject, personId },
  });
  await audit(tx, {
    actor,
    action: `portal.${action}`,
    subject: { type: 'portal', id: checked.id },
    detail: { revision: number },
  });
  await indexPortal(tx, checked.id);
  await touchInventory(tx, checked.id, [checked.country, known?.countryCode ?? null]);
  return number;
}

type Whose = { operatorId: string; countryCode: string | null };

/** Who changes an entry needs the right to it as it stands and as it will stand: nobody hands it to another State. */
export async function authoriseWrite(
  tx: Tx,
  actor: Actor,
  id: string,
  known: Whose | null,
  next: { operator: string; country: string | null },
): Promise<void> {
  const question = { actor, subject: 'portal', action: 'write', id };
  if (known) await authorise({ ...question, facts: entryFacts(known) });
  await authorise({ ...question, facts: { organisationId: next.operator, countryCode: next.country } });
  const operator = await tx.organisation.count({ where: { id: next.operator, status: 'listed' } });
  if (operator === 0)
    throw new Refusal({ code: 'invalid', fields: { operator: { key: 'validation.not_in_list' } } });
}

/** What a schema says is wrong, as messages by control; throws a Refusal. */
export function parsed<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  throw new Refusal({ code: 'invalid', fields: problemsOf(error) });
}

function rowOf(entry: PortalEntry) {
  const { country, serves, operator, url, name, description, language, audiences, phases, topics } = entry;
  const { languages, free, papers, discretion, accessibility, procedures, sources } = entry;
  return {
    countryCode: country,
    operatorId: operator,
    ...{ serves, url, name, description, language, audiences, phases, topics, languages, free },
    ...{ papers, discretion, accessibility, procedures, sources },
    textOrigins: originsOf(language),
  };
}

/** Our own exports come back too; they are no other publisher's. */
function keptOf(entry: PortalEntry, record: Kept['record']) {
  const kept: Kept = { record, entry, on: new Date().toISOString().slice(0, 10) };
  return {
    hsdsId: record.id === hsdsId('portal', entry.id) ? null : record.id.toLowerCase(),
    hsds: kept as unknown as Prisma.InputJsonObject,
  };
}

/** What the checker knows belongs to an address, and to no other. */
const unchecked = () => ({
  addressState: 'unchecked' as const,
  checkedAt: null,
  certificateUntil: null,
  failingSince: null,
  failedDays: 0,
  nextCheckAt: new Date(),
});

/** Until the translation desk says otherwise, every language but the entry's own is a machine's. */
export const originsOf = (language: string): Prisma.InputJsonObject =>
  Object.fromEntries(
    ['es', 'en', 'pt', 'fr'].map((each) => [each, each === language ? 'original' : 'machine']),
  );

type Same = { kind: string; value: string; label: string; city?: string | null };

/** What makes a channel the one that it was. Two counters of an institution may have nothing but their city to tell them apart. */
const keyOf = ({ kind, value, label, city }: Same): string =>
  JSON.stringify([kind, value, label, city ?? '']);

/** A channel that stays the same keeps its row, and with it the day on which somebody called it; each row once, and none is left over. */
async function writeChannels(tx: Tx, { id, channels }: PortalEntry): Promise<void> {
  const rows = await tx.portalChannel.findMany({ where: { portalId: id }, orderBy: { position: 'asc' } });
  const left = new Map<string, string[]>();
  for (const row of rows) left.set(keyOf(row), [...(left.get(keyOf(row)) ?? []), row.id]);
  const fresh: Prisma.PortalChannelCreateManyInput[] = [];
  for (const [position, channel] of channels.entries()) {
    const data = { portalId: id, position, ...channelRow(channel) };
    const same = left.get(keyOf(channel))?.shift();
    if (same) await tx.portalChannel.update({ where: { id: same }, data });
    else fresh.push(data);
  }
  if (fresh.length > 0) await tx.portalChannel.createMany({ data: fresh });
  const gone = [...left.values()].flat();
  if (gone.length > 0) await tx.portalChannel.deleteMany({ where: { id: { in: gone } } });
}

function channelRow(channel: ChannelEntry) {
  const { kind, value, label, languages, hours, openingHours, free, source } = channel;
  const office = kind === 'office' ? channel : null;
  return {
    ...{ kind, value, label, languages, hours, openingHours, free, source },
    placeCode: channel.place,
    city: office?.city ?? null,
    latitude: office?.latitude ?? null,
    longitude: office?.longitude ?? null,
  };
}

/** Pages that show the entry, its State, or the whole inventory are made anew. */
export const touchInventory = (tx: Tx, id: string, countries: readonly (string | null)[]): Promise<void> =>
  touchTags(tx, [
    TAGS.inventory,
    TAGS.portal(id),
    ...new Set(countries.map((code) => TAGS.inventoryOf(code))),
  ]);
