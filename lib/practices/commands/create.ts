import { audit } from '@/lib/platform/audit/write.ts';
import { db } from '@/lib/platform/db/client.ts';
import type { PracticeOrigin } from '@/lib/platform/db/generated/client.ts';
import { attempt, Refusal, type Result } from '@/lib/platform/errors/result.ts';
import { type Actor, isSignedIn } from '@/lib/platform/rights/actor.ts';
import { authorise } from '@/lib/platform/rights/authorise.ts';
import { emptyDraft } from '../schema/draft.ts';

export type CreatePractice = {
  actor: Actor;
  /** The institution that will own it. */
  organisationId: string;
  language: string;
  origin?: PracticeOrigin;
  roundId?: string | null;
  /** Only for content that already has a public identifier. */
  slug?: string;
  /** The State, where the secretariat writes for one whose institution is not listed. */
  countryCode?: string;
};

/** Opens an empty draft. Value: the id of the practice. */
export function createPractice(command: CreatePractice): Promise<Result<string>> {
  const { actor, organisationId, language, origin = 'submitted', roundId = null, slug = null } = command;
  return attempt(() =>
    db.$transaction(async (tx) => {
      const organisation = await tx.organisation.findFirst({
        where: { id: organisationId, status: 'listed' },
      });
      if (!organisation) throw new Refusal({ code: 'not_found' });
      const byState = origin === 'submitted';
      const countryCode = organisation.countryCode ?? (byState ? null : (command.countryCode ?? null));
      await authorise({
        actor,
        subject: 'practice',
        action: 'create',
        id: null,
        facts: { organisationId, countryCode, origin, namedStates: [] },
      });
      const by = isSignedIn(actor) ? actor.id : null;
      const practice = await tx.practice.create({
        data: { organisationId, countryCode, origin, language, slug, roundId, createdById: by },
      });
      const content = {
        ...emptyDraft(),
        language,
        countries: countryCode ? [countryCode] : [],
        leadInstitution: organisationId,
      };
      const version = await tx.practiceVersion.create({
        data: { practiceId: practice.id, number: 1, language, content, updatedById: by },
      });
      await tx.practice.update({ where: { id: practice.id }, data: { latestId: version.id } });
      await audit(tx, {
        actor,
        action: 'practice.create',
        subject: { type: 'practice', id: practice.id },
        detail: { origin, organisationId },
      });
      return practice.id;
    }),
  );
}
