import { audit } from '@/lib/platform/audit/write.ts';
import { TAGS } from '@/lib/platform/cache/tags.ts';
import { touchTags } from '@/lib/platform/cache/touch.ts';
import type { Tx } from '@/lib/platform/db/client.ts';
import type { Prisma } from '@/lib/platform/db/generated/client.ts';
import type { Actor } from '@/lib/platform/rights/actor.ts';
import { authorise } from '@/lib/platform/rights/authorise.ts';
import { freeId } from './id.ts';

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
