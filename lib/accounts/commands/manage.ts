import { audit } from '@/lib/platform/audit/write.ts';
import { db, type Tx } from '@/lib/platform/db/client.ts';
import { attempt, Refusal, type Result } from '@/lib/platform/errors/result.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';
import { authorise, refuseUnknown } from '@/lib/platform/rights/authorise.ts';
import { revokeSessions } from '@/lib/platform/session/sessions.ts';
import { isUuid } from '@/lib/platform/text/ids.ts';

type OnAccount = { actor: SignedIn; accountId: string };

/**
 * The account, once the actor's right is sure; throws a Refusal otherwise. It is locked until the transaction ends, and so
 * are the administrators, all in one order: two of them who shut out each other at the same moment do so one after the
 * other, and the second is refused.
 */
export async function loadFor(tx: Tx, actor: SignedIn, action: string, accountId: string) {
  const unknown = { actor, subject: 'account', action, id: accountId };
  if (!isUuid(accountId)) return refuseUnknown(unknown);
  await tx.$queryRaw`
    select 1 from "Account" where id = ${accountId}::uuid or role = 'administrator' order by id for no key update`;
  const account = await tx.account.findUnique({
    where: { id: accountId },
    include: { organisation: true, person: true },
  });
  if (!account) return refuseUnknown(unknown);
  const { role, organisationId, status } = account;
  const facts = {
    role,
    organisationId,
    countryCode: account.organisation.countryCode,
    // No rule knows the state «erased»: who is gone is neither suspended again nor given back.
    state: account.person.erasedAt ? 'erased' : status,
    personId: account.id,
  };
  await authorise({ actor, subject: 'account', action, id: accountId, facts });
  return account;
}

/** Nobody decides on the own account. */
export function notSelf(actor: SignedIn, account: { id: string }): void {
  if (account.id === actor.id)
    throw new Refusal({ code: 'invalid', fields: { form: { key: 'validation.own_account' } } });
}

/** Nobody shuts the own door, and the last administrator stays. */
export async function notSelfNorLast(
  tx: Tx,
  actor: SignedIn,
  account: { id: string; role: string },
): Promise<void> {
  notSelf(actor, account);
  if (account.role !== 'administrator') return;
  const others = await tx.account.count({
    where: { role: 'administrator', status: 'active', id: { not: account.id } },
  });
  if (others === 0)
    throw new Refusal({ code: 'invalid', fields: { form: { key: 'validation.last_administrator' } } });
}

/** Suspends an account: its sessions end at the next request and its invitations no longer open. */
export function suspendAccount({ actor, accountId }: OnAccount): Promise<Result<null>> {
  return attempt(() =>
    db.$transaction(async (tx) => {
      const account = await loadFor(tx, actor, 'suspend', accountId);
      await notSelfNorLast(tx, actor, account);
      await tx.account.update({
        where: { id: accountId },
        data: { status: 'suspended', suspendedAt: new Date() },
      });
      await tx.invitation.updateMany({
        where: { accountId, acceptedAt: null },
        data: { revokedAt: new Date() },
      });
      await revokeSessions(tx, { accountId });
      await audit(tx, { actor, action: 'account.suspend', subject: { type: 'account', id: accountId } });
      return null;
    }),
  );
}

/** Gives a suspended account back. One that never had a password must be invited again. */
export function restoreAccount({ actor, accountId }: OnAccount): Promise<Result<null>> {
  return attempt(() =>
    db.$transaction(async (tx) => {
      const account = await loadFor(tx, actor, 'restore', accountId);
      const status = account.passwordHash ? 'active' : 'invited';
      await tx.account.update({ where: { id: accountId }, data: { status, suspendedAt: null } });
      await audit(tx, { actor, action: 'account.restore', subject: { type: 'account', id: accountId } });
      return null;
    }),
  );
}

/** Erases the person: name, address and ways in are gone, what they did stays under the opaque id. */
export function erasePerson({ actor, accountId }: OnAccount): Promise<Result<null>> {
  return attempt(() =>
    db.$transaction(async (tx) => {
      const account = await loadFor(tx, actor, 'erase', accountId);
      await notSelfNorLast(tx, actor, account);
      await revokeSessions(tx, { accountId });
      await tx.session.deleteMany({ where: { accountId } });
      await tx.recoveryCode.deleteMany({ where: { accountId } });
      await tx.invitation.deleteMany({ where: { accountId } });
      await tx.passwordReset.deleteMany({ where: { accountId } });
      await tx.mail.deleteMany({ where: { personId: accountId } });
      await tx.account.update({
        where: { id: accountId },
        data: {
          status: 'suspended',
          passwordHash: null,
          totpSecret: null,
          totpEnabledAt: null,
          totpResetAt: null,
          suspendedAt: new Date(),
        },
      });
      await tx.person.update({
        where: { id: accountId },
        data: { name: null, email: null, phone: null, office: null, erasedAt: new Date() },
      });
      await audit(tx, { actor, action: 'account.erase', subject: { type: 'account', id: accountId } });
      return null;
    }),
  );
}
