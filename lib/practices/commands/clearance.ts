import { randomUUID } from 'node:crypto';
import { audit } from '@/lib/platform/audit/write.ts';
import { db } from '@/lib/platform/db/client.ts';
import { attempt, Refusal, type Result } from '@/lib/platform/errors/result.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';
import { linkToken, sha256 } from '@/lib/platform/secrets/keys.ts';
import { demandText } from '@/lib/platform/text/demand.ts';
import { isUuid } from '@/lib/platform/text/ids.ts';
import { loadFor } from './load.ts';

const DAYS = 14;
const MOST = 20;

type Command = { actor: SignedIn; practiceId: string };

/** A read-only address for people without an account; expires after 14 days. Value: the link's id. */
export function createClearance({
  actor,
  practiceId,
  label,
}: Command & { label: string }): Promise<Result<string>> {
  return attempt(() =>
    db.$transaction(async (tx) => {
      await loadFor(tx, actor, 'clear', practiceId);
      const words = demandText(label, { field: 'label', most: 120 });
      const open = await tx.clearanceLink.count({
        where: { practiceId, revokedAt: null, expiresAt: { gt: new Date() } },
      });
      if (open >= MOST)
        throw new Refusal({
          code: 'invalid',
          fields: { label: { key: 'validation.too_many', values: { max: MOST } } },
        });
      const id = randomUUID();
      await tx.clearanceLink.create({
        data: {
          id,
          practiceId,
          label: words,
          tokenHash: sha256(linkToken('clearance', id)),
          createdById: actor.id,
          expiresAt: new Date(Date.now() + DAYS * 24 * 60 * 60 * 1000),
        },
      });
      await audit(tx, { actor, action: 'practice.clear', subject: { type: 'practice', id: practiceId } });
      return id;
    }),
  );
}

/** Ends a link at once. */
export function revokeClearance({
  actor,
  practiceId,
  linkId,
}: Command & { linkId: string }): Promise<Result<null>> {
  return attempt(() =>
    db.$transaction(async (tx) => {
      await loadFor(tx, actor, 'clear_revoke', practiceId);
      if (!isUuid(linkId)) throw new Refusal({ code: 'not_found' });
      const { count } = await tx.clearanceLink.updateMany({
        where: { id: linkId, practiceId, revokedAt: null },
        data: { revokedAt: new Date() },
      });
      if (count === 0) throw new Refusal({ code: 'not_found' });
      await audit(tx, {
        actor,
        action: 'practice.clear_revoke',
        subject: { type: 'practice', id: practiceId },
      });
      return null;
    }),
  );
}
