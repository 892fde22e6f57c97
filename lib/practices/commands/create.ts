import { audit } from '@/lib/platform/audit/write.ts';
import { db, type Tx } from '@/lib/platform/db/client.ts';
import type { PracticeOrigin } from '@/lib/platform/db/generated/client.ts';
import { attempt, Refusal, type Result } from '@/lib/platform/errors/result.ts';
import { type Actor, isSignedIn } from '@/lib/platform/rights/actor.ts';
import { authorise, refuseUnknown } from '@/lib/platform/rights/authorise.ts';
import { isCountryCode, isUuid, isWordId } from '@/lib/platform/text/ids.ts';
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
  const { actor, organisationId, origin = 'submitted', roundId = null } = command;
  return attempt(() =>
    db.$transaction(async (tx) => {
      const countryCode = await countryFor(tx, command);
      await authorise({
        actor,
        subject: 'practice',
        action: 'create',
        id: null,
        facts: { organisationId, countryCode, origin, namedStates: [] },
      });
      if (roundId !== null) await demandOpenRound(tx, roundId);
      return open(tx, { ...command, origin, roundId, countryCode });
    }),
  );
}

/** The State of the institution; of one without a State, the one for which the secretariat writes, if any. */
async function countryFor(tx: Tx, command: CreatePractice): Promise<string | null> {
  const { actor, organisationId, origin = 'submitted', countryCode = null } = command;
  const organisation = isWordId(organisationId)
    ? await tx.organisation.findFirst({ where: { id: organisationId, status: 'listed' } })
    : null;
  if (!organisation) return refuseUnknown({ actor, subject: 'practice', action: 'create', id: null });
  if (countryCode !== null && !isCountryCode(countryCode)) throw new Refusal({ code: 'not_found' });
  return organisation.countryCode ?? (origin === 'submitted' ? null : countryCode);
}

type Opening = Omit<CreatePractice, 'countryCode'> & {
  origin: PracticeOrigin;
  roundId: string | null;
  countryCode: string | null;
};

async function open(tx: Tx, opening: Opening): Promise<string> {
  const { actor, organisationId, language, origin, roundId, countryCode, slug = null } = opening;
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
    data: { practiceId: practice.id, number: 1, language, origin, content, updatedById: by },
  });
  await tx.practice.update({ where: { id: practice.id }, data: { latestId: version.id } });
  await audit(tx, {
    actor,
    action: 'practice.create',
    subject: { type: 'practice', id: practice.id },
    detail: { origin, organisationId },
  });
  return practice.id;
}

/** A round that has closed, by its day or by the secretariat, takes nothing new; what was begun before may still be sent. */
async function demandOpenRound(tx: Tx, roundId: string): Promise<void> {
  const round = isUuid(roundId) ? await tx.collectionRound.findUnique({ where: { id: roundId } }) : null;
  if (!round) throw new Refusal({ code: 'not_found' });
  if (round.closedAt !== null || round.deadline < new Date())
    throw new Refusal({ code: 'invalid', fields: { form: { key: 'validation.round_closed' } } });
}
