import { type OrganisationNames, organisationNames } from '@/lib/organisations/index.ts';
import { db } from '@/lib/platform/db/client.ts';
import type { Actor } from '@/lib/platform/rights/actor.ts';
import { linkToken, sha256 } from '@/lib/platform/secrets/keys.ts';
import { isUuid } from '@/lib/platform/text/ids.ts';
import { readDraft } from '../commands/load.ts';
import { mayPractice, practiceFacts, WITH_COUNTRY } from '../policy.ts';
import type { Draft } from '../schema/draft.ts';

export type ClearanceView = {
  id: string;
  label: string;
  expiresAt: string;
  lastSeenAt: string | null;
  state: 'open' | 'expired' | 'revoked';
  /** The secret of the address; only while the link works. */
  token: string | null;
};

/** The read-only links of a practice, the latest first; empty for who may not end them. */
export async function listClearances(viewer: Actor, practiceId: string): Promise<ClearanceView[]> {
  if (!isUuid(practiceId)) return [];
  const practice = await db.practice.findUnique({
    where: { id: practiceId },
    include: { ...WITH_COUNTRY, clearances: { orderBy: { createdAt: 'desc' }, take: 50 } },
  });
  if (!practice || !mayPractice(viewer, 'clear_revoke', practiceFacts(practice))) return [];
  return practice.clearances.map(({ id, label, expiresAt, lastSeenAt, revokedAt }) => {
    const state = revokedAt ? 'revoked' : expiresAt < new Date() ? 'expired' : 'open';
    return {
      id,
      label,
      expiresAt: expiresAt.toISOString(),
      lastSeenAt: lastSeenAt?.toISOString() ?? null,
      state,
      token: state === 'open' ? linkToken('clearance', id) : null,
    };
  });
}

export type ClearedDraft = {
  draft: Draft;
  number: number;
  organisation: OrganisationNames;
  expiresAt: string;
};

/**
 * The draft behind a link, without the contact, who is a person; null when the link is over, revoked or not
 * ours. A practice that has been published is read on its public page.
 */
export async function readClearance(token: string): Promise<ClearedDraft | null> {
  const link = await db.clearanceLink.findFirst({
    where: { tokenHash: sha256(token), revokedAt: null, expiresAt: { gt: new Date() } },
    include: { practice: { include: { organisation: true, latest: true } } },
  });
  const latest = link?.practice.latest;
  if (!link || !latest) return null;
  await db.clearanceLink.update({ where: { id: link.id }, data: { lastSeenAt: new Date() } });
  const draft = await readDraft(db, link.practice, { ...latest, contactId: null });
  return {
    draft,
    number: latest.number,
    organisation: organisationNames(link.practice.organisation),
    expiresAt: link.expiresAt.toISOString(),
  };
}
