import { audit } from '@/lib/platform/audit/write.ts';
import { db } from '@/lib/platform/db/client.ts';
import { attempt, type Result } from '@/lib/platform/errors/result.ts';
import type { Actor } from '@/lib/platform/rights/actor.ts';
import { readContent } from '../queries/recognised.ts';
import { loadFor } from './load.ts';
import { actorId } from './move.ts';

type Command = { actor: Actor; practiceId: string };

/** Opens the next draft from what is published; the public goes on reading the last version. Value: its number. */
export function revisePractice({ actor, practiceId }: Command): Promise<Result<number>> {
  return attempt(() =>
    db.$transaction(async (tx) => {
      const { practice, version } = await loadFor(tx, actor, 'revise', practiceId);
      const contact = version.contactId && (await tx.person.findUnique({ where: { id: version.contactId } }));
      const copy =
        contact && !contact.erasedAt
          ? await tx.person.create({
              data: { kind: 'contact', name: contact.name, office: contact.office, email: contact.email },
            })
          : null;
      const next = await tx.practiceVersion.create({
        data: {
          practiceId,
          number: version.number + 1,
          language: version.language,
          origin: practice.origin,
          content: await readContent(tx, practice, version.content),
          contactId: copy?.id ?? null,
          updatedById: actorId(actor),
        },
      });
      const texts = await tx.practiceTranslation.findMany({ where: { versionId: version.id } });
      await tx.practiceTranslation.createMany({
        data: texts.map((text) => ({ ...text, versionId: next.id })),
      });
      await tx.practice.update({
        where: { id: practiceId },
        data: { latestId: next.id, state: 'draft', stateSince: new Date(), reviewerId: null },
      });
      await audit(tx, {
        actor,
        action: 'practice.revise',
        subject: { type: 'practice', id: practice.id },
        detail: { version: next.number },
      });
      return next.number;
    }),
  );
}

/**
 * Throws a draft away: the next version of a published practice, or a practice of which nothing was ever published. One
 * that was sent and withdrawn is its author's again and can be thrown away like any other; that it was sent, to whom it was
 * shown and that it was withdrawn stays in the audit log (docs/decisions/007-withdrawn-drafts.md).
 * Value: whether the practice itself is gone.
 */
export function discardDraft({ actor, practiceId }: Command): Promise<Result<boolean>> {
  return attempt(() =>
    db.$transaction(async (tx) => {
      const { practice, version } = await loadFor(tx, actor, 'discard', practiceId);
      const earlier = await tx.practiceVersion.findFirst({
        where: { practiceId, number: { lt: version.number } },
        orderBy: { number: 'desc' },
      });
      await tx.practice.update({
        where: { id: practiceId },
        data: earlier
          ? { latestId: earlier.id, state: earlier.state, stateSince: new Date() }
          : { latestId: null },
      });
      await tx.objection.deleteMany({ where: { versionId: version.id } });
      await tx.practiceVersion.delete({ where: { id: version.id } });
      if (version.contactId) await tx.person.delete({ where: { id: version.contactId } });
      if (!earlier) await tx.practice.delete({ where: { id: practiceId } });
      await audit(tx, {
        actor,
        action: 'practice.discard',
        subject: { type: 'practice', id: practice.id },
        detail: { version: version.number },
      });
      return !earlier;
    }),
  );
}
