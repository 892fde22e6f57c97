import { randomUUID } from 'node:crypto';
import { audit } from '@/lib/platform/audit/write.ts';
import { db, type Tx } from '@/lib/platform/db/client.ts';
import { attempt, Refusal, type Result } from '@/lib/platform/errors/result.ts';
import { enqueueMail } from '@/lib/platform/mail/enqueue.ts';
import type { Actor, Role } from '@/lib/platform/rights/actor.ts';
import { isSignedIn } from '@/lib/platform/rights/actor.ts';
import { authorise } from '@/lib/platform/rights/authorise.ts';
import { may } from '@/lib/platform/rights/decide.ts';
import { linkToken, sha256 } from '@/lib/platform/secrets/keys.ts';
import { isWordId } from '@/lib/platform/text/ids.ts';
import { demandEmail, demandName } from './fields.ts';

export const INVITATION_HOURS = 72;

export type Invite = {
  actor: Actor;
  email: string;
  name: string;
  organisationId: string;
  role: Role | '';
  locale: string;
};

/**
 * Invites a person to an institution: a single-use link of 72 hours by mail. Inviting again somebody who has
 * not accepted sends a new link and ends the old one. Value: the account's id.
 */
export function invitePerson(command: Invite): Promise<Result<string>> {
  const { actor, organisationId, role, locale } = command;
  return attempt(async () => {
    const email = demandEmail(command.email);
    const name = demandName(command.name);
    if (role === '')
      throw new Refusal({ code: 'invalid', fields: { role: { key: 'validation.missing.role' } } });
    return db.$transaction(async (tx) => {
      const organisation = isWordId(organisationId)
        ? await tx.organisation.findFirst({ where: { id: organisationId, status: 'listed' } })
        : null;
      if (!organisation) {
        throw new Refusal({
          code: 'invalid',
          fields: { organisationId: { key: 'validation.missing.organisation' } },
        });
      }
      const facts = { organisationId, countryCode: organisation.countryCode, role };
      await authorise({ actor, subject: 'account', action: 'invite', id: null, facts });
      const accountId = await invitedAccount(tx, actor, { email, name, organisationId, role, locale });
      await sendInvitation(tx, { actor, accountId, organisationId, role, locale });
      return accountId;
    });
  });
}

type Draft = { email: string; name: string; organisationId: string; role: Role; locale: string };

/**
 * The account behind an address. One that waits for its first sign-in may be invited anew only by who could
 * have invited it as it stands; to everybody else the address is taken, as with any account.
 */
async function invitedAccount(
  tx: Tx,
  actor: Actor,
  { email, name, organisationId, role, locale }: Draft,
): Promise<string> {
  const known = await tx.person.findFirst({
    where: { email, kind: 'account' },
    include: { account: { include: { organisation: true } } },
  });
  if (known?.account && !mayInviteAnew(actor, known.account)) {
    throw new Refusal({ code: 'invalid', fields: { email: { key: 'validation.email_taken' } } });
  }
  if (known?.account) {
    await tx.person.update({ where: { id: known.id }, data: { name, locale } });
    await tx.account.update({ where: { id: known.id }, data: { organisationId, role } });
    return known.id;
  }
  const person = await tx.person.create({ data: { name, email, locale }, select: { id: true } });
  await tx.account.create({ data: { id: person.id, organisationId, role } });
  return person.id;
}

type Waiting = {
  status: string;
  role: Role;
  organisationId: string;
  organisation: { countryCode: string | null };
};

const mayInviteAnew = (actor: Actor, { status, role, organisationId, organisation }: Waiting): boolean =>
  status === 'invited' &&
  may(actor, 'account', 'invite', { role, organisationId, countryCode: organisation.countryCode });

type Sending = { actor: Actor; accountId: string; organisationId: string; role: Role; locale: string };

async function sendInvitation(
  tx: Tx,
  { actor, accountId, organisationId, role, locale }: Sending,
): Promise<void> {
  await tx.invitation.updateMany({
    where: { accountId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  const id = randomUUID();
  await tx.invitation.create({
    data: {
      id,
      accountId,
      organisationId,
      role,
      tokenHash: sha256(linkToken('invitation', id)),
      invitedById: isSignedIn(actor) ? actor.id : null,
      expiresAt: new Date(Date.now() + INVITATION_HOURS * 60 * 60 * 1000),
    },
  });
  await enqueueMail(tx, {
    personId: accountId,
    kind: 'invitation',
    params: { invitationId: id, organisationId, role },
    locale,
  });
  await audit(tx, {
    actor,
    action: 'account.invite',
    subject: { type: 'account', id: accountId },
    detail: { organisationId, role },
  });
}
