import { notify } from '@/lib/notifications/index.ts';
import { freeId } from '@/lib/organisations/index.ts';
import { audit } from '@/lib/platform/audit/write.ts';
import { TAGS } from '@/lib/platform/cache/tags.ts';
import { touchTags } from '@/lib/platform/cache/touch.ts';
import { db, type Tx } from '@/lib/platform/db/client.ts';
import type { Prisma } from '@/lib/platform/db/generated/client.ts';
import { attempt, Refusal, type Result } from '@/lib/platform/errors/result.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';
import { authorise, refuseUnknown } from '@/lib/platform/rights/authorise.ts';
import { demandText } from '@/lib/platform/text/demand.ts';
import { isWordId } from '@/lib/platform/text/ids.ts';
import { refreshPublic } from '@/lib/practices/index.ts';
import { checkEntry, type Entry } from './schema.ts';

type Decide = { actor: SignedIn; proposalId: string };

/** What a decision makes of the proposal, and what its proposers read. */
type Outcome = {
  name: 'accept' | 'same' | 'decline';
  change: Prisma.OrganisationUncheckedUpdateInput;
  audit: Prisma.InputJsonObject;
  told: Prisma.InputJsonObject;
};

/**
 * The frame of a decision: the right, the proposal locked and still open, the change, the audit row, who proposed it told,
 * and the public pages that name it made anew; one transaction.
 */
function decide(
  { actor, proposalId }: Decide,
  outcomeOf: (tx: Tx, proposal: { name: string }) => Promise<Outcome>,
): Promise<Result<null>> {
  return attempt(() =>
    db.$transaction(
      async (tx) => {
        const unknown = { actor, subject: 'organisation', action: 'decide', id: proposalId };
        if (!isWordId(proposalId)) return refuseUnknown(unknown);
        await tx.$queryRaw`select 1 from "Organisation" where id = ${proposalId} for update`;
        const proposal = await readProposed(tx, proposalId);
        if (!proposal) return refuseUnknown(unknown);
        const subject = { type: 'organisation', id: proposalId };
        await authorise({
          actor,
          subject: subject.type,
          action: 'decide',
          id: proposalId,
          facts: { state: proposal.status },
        });
        if (proposal.status !== 'proposed') throw refuse('form', 'validation.proposal_decided');
        const outcome = await outcomeOf(tx, proposal);
        await tx.organisation.update({ where: { id: proposalId }, data: outcome.change });
        await audit(tx, {
          actor,
          action: `organisation.${outcome.name}`,
          subject,
          detail: outcome.audit,
        });
        await tell(tx, actor, proposal, outcome);
        await refresh(tx, proposal);
        return null;
      },
      { timeout: 30_000 },
    ),
  );
}

const refuse = (field: string, key: string) => new Refusal({ code: 'invalid', fields: { [field]: { key } } });

const WITH = {
  mentions: {
    include: { practice: { select: { id: true, publishedId: true } } },
    orderBy: { createdAt: 'asc' },
  },
} as const satisfies Prisma.OrganisationInclude;
type Proposed = Prisma.OrganisationGetPayload<{ include: typeof WITH }>;

const readProposed = (tx: Tx, id: string): Promise<Proposed | null> =>
  tx.organisation.findUnique({ where: { id }, include: WITH });

/** Everybody who proposed it, once, at the practice in which they did. */
async function tell(tx: Tx, actor: SignedIn, { name, mentions }: Proposed, outcome: Outcome): Promise<void> {
  const first = new Map<string, string>();
  for (const { personId, practiceId } of mentions)
    if (personId && !first.has(personId)) first.set(personId, practiceId);
  for (const [personId, practiceId] of first) {
    await notify(tx, actor, [personId], {
      kind: `organisation_${outcome.name}`,
      params: { name, practiceId, ...outcome.told },
      href: `/workspace/practices/${practiceId}`,
    });
  }
}

async function refresh(tx: Tx, { mentions }: Proposed): Promise<void> {
  for (const { practice } of mentions) if (practice.publishedId) await refreshPublic(tx, practice.id);
  await touchTags(tx, [TAGS.organisations]);
}

/** Takes the institution into the list; from now on it stands for the name wherever a form typed it. */
export function acceptProposal(command: Decide & { entry: Entry }): Promise<Result<null>> {
  return decide(command, async (tx) => {
    const checked = checkEntry(command.entry);
    if (!checked.ok) throw new Refusal({ code: 'invalid', fields: checked.fields });
    const entry = checked.value;
    const id = await freeId(tx, entry);
    return {
      name: 'accept',
      change: { ...entry, id, status: 'listed' },
      audit: { organisationId: id },
      told: { institution: entry.name },
    };
  });
}

/** Says that it is another name of an institution of the list. */
export function mergeProposal(command: Decide & { organisationId: string }): Promise<Result<null>> {
  const { organisationId } = command;
  return decide(command, async (tx) => {
    const known =
      isWordId(organisationId) &&
      (await tx.organisation.findFirst({ where: { id: organisationId, status: 'listed' } }));
    if (!known) throw refuse('organisationId', 'validation.missing.organisation');
    return {
      name: 'same',
      change: { status: 'refused', sameAsId: known.id },
      audit: { organisationId: known.id },
      told: { institution: known.name },
    };
  });
}

/** Leaves it out of the list, with a reason that its proposers read. The practices keep the name as typed. */
export function declineProposal(command: Decide & { reason: string }): Promise<Result<null>> {
  return decide(command, async () => {
    const reason = demandText(command.reason, { field: 'reason', most: 2000, missing: 'missing.reason' });
    return { name: 'decline', change: { status: 'refused' }, audit: { reason }, told: { reason } };
  });
}
