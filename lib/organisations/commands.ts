import { randomUUID } from 'node:crypto';
import { audit } from '@/lib/platform/audit/write.ts';
import { TAGS } from '@/lib/platform/cache/tags.ts';
import { touchTags } from '@/lib/platform/cache/touch.ts';
import type { Tx } from '@/lib/platform/db/client.ts';
import type { Prisma } from '@/lib/platform/db/generated/client.ts';
import type { Actor } from '@/lib/platform/rights/actor.ts';
import { authorise } from '@/lib/platform/rights/authorise.ts';
import { tidy } from '@/lib/platform/text/tidy.ts';
import { fold } from '@/lib/search/index.ts';
import { idOf, type Named } from './id.ts';

/** An institution that a form names in words because the list does not have it. */
export type FreeName = { name: string; countryCode: string | null };

/** One name in one State is one proposal, however it is written: «Cámara  de comercio», «camara de Comercio». */
export const proposalKey = ({ name, countryCode }: FreeName): string =>
  `${countryCode ?? ''}:${fold(name).slice(0, 300)}`;

export type Record = {
  practiceId: string;
  /** Who sent the practice; null for the portal itself. */
  personId: string | null;
  language: string;
  /** Every free name in the texts of the practice that somebody may read. */
  names: readonly FreeName[];
};

/**
 * Keeps which missing institutions a sent practice names, each once, for the secretariat to decide on. A name that was
 * declined comes back when another practice uses it; one that no practice uses any more, and nobody decided on, goes.
 */
export async function recordProposals(tx: Tx, record: Record): Promise<void> {
  const { practiceId, personId, language, names } = record;
  const byKey = new Map(names.map((free) => [proposalKey(free), free]));
  const before = await tx.organisationMention.findMany({
    where: { practiceId },
    select: { organisationId: true },
  });
  if (byKey.size === 0 && before.length === 0) return;
  await tx.organisation.createMany({
    data: [...byKey].map(([proposedKey, { name, countryCode }]) => ({
      id: `proposed-${randomUUID()}`,
      kind: 'other',
      name: tidy(name).slice(0, 300),
      language,
      countryCode,
      status: 'proposed' as const,
      proposedKey,
    })),
    skipDuplicates: true,
  });
  const found = await tx.organisation.findMany({
    where: { proposedKey: { in: [...byKey.keys()] } },
    select: { id: true },
  });
  const known = new Set(before.map(({ organisationId }) => organisationId));
  const now = new Set(found.map(({ id }) => id));
  const added = [...now].filter((id) => !known.has(id));
  await tx.organisationMention.createMany({
    data: added.map((organisationId) => ({ organisationId, practiceId, personId })),
  });
  await tx.organisation.updateMany({
    where: { id: { in: added }, status: 'refused', sameAsId: null },
    data: { status: 'proposed' },
  });
  await forget(
    tx,
    practiceId,
    [...known].filter((id) => !now.has(id)),
  );
}

async function forget(tx: Tx, practiceId: string, organisationIds: string[]): Promise<void> {
  if (organisationIds.length === 0) return;
  await tx.organisationMention.deleteMany({ where: { practiceId, organisationId: { in: organisationIds } } });
  await tx.organisation.deleteMany({
    where: { id: { in: organisationIds }, status: 'proposed', mentions: { none: {} } },
  });
}

/** The institutions of the list that stand for free names of these practices: by practice, then by `proposalKey`. */
export async function recognised(
  tx: Tx,
  practiceIds: readonly string[],
): Promise<Map<string, ReadonlyMap<string, string>>> {
  const rows = await tx.organisationMention.findMany({
    where: {
      practiceId: { in: [...practiceIds] },
      organisation: { OR: [{ status: 'listed' }, { sameAsId: { not: null } }] },
    },
    select: { practiceId: true, organisation: { select: { id: true, proposedKey: true, sameAsId: true } } },
  });
  const found = new Map<string, Map<string, string>>();
  for (const { practiceId, organisation } of rows) {
    const { id, proposedKey, sameAsId } = organisation;
    const ofPractice = found.get(practiceId) ?? new Map<string, string>();
    if (proposedKey) found.set(practiceId, ofPractice.set(proposedKey, sameAsId ?? id));
  }
  return found;
}

/** The identifier that is still free: the plain one, else with a number. */
export async function freeId(tx: Tx, entry: Named): Promise<string> {
  const base = idOf(entry);
  const taken = await tx.organisation.findMany({ where: { id: { startsWith: base } }, select: { id: true } });
  const used = new Set(taken.map(({ id }) => id));
  if (!used.has(base)) return base;
  let number = 2;
  while (used.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

export type NewOrganisation = {
  name: string;
  /** Of `name` (BCP 47). */
  language: string;
  acronym: string | null;
  countryCode: string | null;
  url: string | null;
  sources: { url: string; title: string; confidence: string }[];
  /** The record of another publisher from which it is taken. */
  hsds?: { id: string; record: object };
};

/** Takes an institution into the list, as accepting a proposal does, and with the same right. Value: its identifier. */
export async function addOrganisation(tx: Tx, actor: Actor, organisation: NewOrganisation): Promise<string> {
  await authorise({
    actor,
    subject: 'organisation',
    action: 'decide',
    id: null,
    facts: { state: 'proposed' },
  });
  const id = await freeId(tx, organisation);
  const { hsds, ...fields } = organisation;
  await tx.organisation.create({
    data: {
      ...{ id, kind: 'other', status: 'listed' },
      ...fields,
      ...(hsds && { hsdsId: hsds.id, hsds: hsds.record as Prisma.InputJsonObject }),
    },
  });
  await audit(tx, { actor, action: 'organisation.add', subject: { type: 'organisation', id } });
  await touchTags(tx, [TAGS.organisations]);
  return id;
}
