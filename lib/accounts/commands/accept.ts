import { type OrganisationNames, organisationNames } from '@/lib/organisations/index.ts';
import { audit } from '@/lib/platform/audit/write.ts';
import { db, type Tx } from '@/lib/platform/db/client.ts';
import { attempt, Refusal, type Result } from '@/lib/platform/errors/result.ts';
import type { Role } from '@/lib/platform/rights/actor.ts';
import { sha256 } from '@/lib/platform/secrets/keys.ts';
import { openSession } from '@/lib/platform/session/sessions.ts';
import { hashPassword, passwordFailure } from '../passwords.ts';
import {
  hashRecoveryCode,
  newRecoveryCodes,
  newTotpSecret,
  sealTotp,
  totpStep,
  unsealTotp,
} from '../totp.ts';
import { demandName } from './fields.ts';

export type InvitationView = {
  accountId: string;
  name: string;
  email: string;
  role: Role;
  organisation: OrganisationNames;
  expiresAt: Date;
};

/** What a link of invitation stands for; null when it is used, over, revoked or not ours. */
export async function readInvitation(token: string): Promise<InvitationView | null> {
  const invitation = await openInvitation(db, token);
  if (!invitation) return null;
  const { account, organisation, role, expiresAt } = invitation;
  const { name, email } = account.person;
  return {
    accountId: account.id,
    name: name ?? '',
    email: email ?? '',
    role,
    organisation: organisationNames(organisation),
    expiresAt,
  };
}

const openInvitation = (tx: Tx, token: string) =>
  tx.invitation.findFirst({
    where: { tokenHash: sha256(token), acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
    include: { account: { include: { person: true } }, organisation: true },
  });

export type Accept = { token: string; name: string; password: string; device: string | null };
export type Accepted = { accountId: string; sessionId: string; role: Role };

/** Sets the password and opens the first session. The link is used up in the same transaction. */
export function acceptInvitation({ token, name, password, device }: Accept): Promise<Result<Accepted>> {
  return attempt(async () => {
    const seen = await openInvitation(db, token);
    if (!seen)
      throw new Refusal({ code: 'invalid', fields: { form: { key: 'validation.invitation_over' } } });
    const fullName = demandName(name);
    const failure = passwordFailure(password, [fullName, seen.account.person.email ?? '']);
    if (failure) throw new Refusal(failure.error);
    const passwordHash = await hashPassword(password);
    return db.$transaction(async (tx) => {
      const { count } = await tx.invitation.updateMany({
        where: { id: seen.id, acceptedAt: null, revokedAt: null },
        data: { acceptedAt: new Date() },
      });
      if (count === 0)
        throw new Refusal({ code: 'invalid', fields: { form: { key: 'validation.invitation_over' } } });
      const { accountId, role } = seen;
      await tx.person.update({ where: { id: accountId }, data: { name: fullName } });
      await tx.account.update({ where: { id: accountId }, data: { passwordHash, status: 'active' } });
      const sessionId = await openSession(tx, { accountId, secondFactor: false, device });
      const actor = { role, id: accountId, organisationId: seen.organisationId, countryCode: null };
      await audit(tx, { actor, action: 'account.accept', subject: { type: 'account', id: accountId } });
      return { accountId, sessionId, role };
    });
  });
}

/**
 * A secret for the authenticator application, kept until a code confirms it; asking again before that gives
 * the same one, so that reloading the page does not spoil the QR code already scanned.
 */
export function beginTotp(accountId: string): Promise<Result<string>> {
  return attempt(async () => {
    const account = await db.account.findUniqueOrThrow({ where: { id: accountId } });
    if (account.totpEnabledAt) throw new Refusal({ code: 'conflict' });
    const pending = account.totpSecret && unsealTotp(account.totpSecret);
    if (pending) return pending;
    const secret = newTotpSecret();
    await db.account.update({ where: { id: accountId }, data: { totpSecret: sealTotp(secret) } });
    return secret;
  });
}

export type ConfirmTotp = { accountId: string; sessionId: string; code: string };

/** The first right code turns the second factor on. Value: the ten recovery codes, shown once. */
export function confirmTotp({ accountId, sessionId, code }: ConfirmTotp): Promise<Result<string[]>> {
  return attempt(() =>
    db.$transaction(async (tx) => {
      const account = await tx.account.findUniqueOrThrow({ where: { id: accountId } });
      const secret = account.totpSecret && unsealTotp(account.totpSecret);
      if (account.totpEnabledAt || !secret) throw new Refusal({ code: 'conflict' });
      const step = totpStep(secret, code, account.totpLastStep);
      if (step === null)
        throw new Refusal({ code: 'invalid', fields: { code: { key: 'validation.code_wrong' } } });
      await tx.account.update({
        where: { id: accountId },
        data: { totpEnabledAt: new Date(), totpLastStep: step, totpResetAt: null },
      });
      await tx.session.update({ where: { id: sessionId }, data: { secondFactor: true } });
      const codes = await replaceRecoveryCodes(tx, accountId);
      const actor = {
        role: account.role,
        id: accountId,
        organisationId: account.organisationId,
        countryCode: null,
      };
      await audit(tx, {
        actor,
        action: 'account.second_factor',
        subject: { type: 'account', id: accountId },
      });
      return codes;
    }),
  );
}

/** Ten new codes; the old ones no longer work. */
export async function replaceRecoveryCodes(tx: Tx, accountId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ accountId, hash: hashRecoveryCode(code) })),
  });
  return codes;
}
