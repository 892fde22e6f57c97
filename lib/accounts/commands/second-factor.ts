import { audit } from '@/lib/platform/audit/write.ts';
import { db, type Tx } from '@/lib/platform/db/client.ts';
import { attempt, Refusal, type Result } from '@/lib/platform/errors/result.ts';
import { enqueueMail } from '@/lib/platform/mail/enqueue.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';
import { revokeSessions, type Viewer } from '@/lib/platform/session/sessions.ts';
import { demandText } from '@/lib/platform/text/demand.ts';
import { countTry, forgetTries } from '@/lib/platform/throttle/throttle.ts';
import { passwordMatches } from '../passwords.ts';
import { totpStep, unsealTotp } from '../totp.ts';
import { replaceRecoveryCodes } from './accept.ts';
import { loadFor, notSelf } from './manage.ts';

const refuse = (field: string, key: string) => new Refusal({ code: 'invalid', fields: { [field]: { key } } });

export type Renew = { viewer: Viewer; current: string; code: string };

/**
 * Ten new recovery codes for the own account, against the password and a code of the application; the old ones die. A
 * recovery code does not do: whoever found one must not get ten.
 */
export function renewRecoveryCodes({ viewer, current, code }: Renew): Promise<Result<string[]>> {
  return attempt(async () => {
    const wait = Math.max(
      await countTry('sign_in_account', viewer.email),
      await countTry('second_factor', viewer.id),
    );
    if (wait > 0) throw new Refusal({ code: 'throttled', retryAfter: wait });
    const { passwordHash } = await db.account.findUniqueOrThrow({ where: { id: viewer.id } });
    if (!(await passwordMatches(current, passwordHash))) throw refuse('current', 'validation.password_wrong');
    const codes = await db.$transaction((tx) => renew(tx, viewer, code));
    await forgetTries('sign_in_account', viewer.email);
    await forgetTries('second_factor', viewer.id);
    return codes;
  });
}

async function renew(tx: Tx, viewer: Viewer, code: string): Promise<string[]> {
  await tx.$queryRaw`select 1 from "Account" where id = ${viewer.id}::uuid for no key update`;
  const account = await tx.account.findUniqueOrThrow({ where: { id: viewer.id } });
  const secret = account.totpEnabledAt && account.totpSecret ? unsealTotp(account.totpSecret) : null;
  if (!secret) throw refuse('form', 'validation.second_factor_off');
  const step = totpStep(secret, code, account.totpLastStep);
  if (step === null) throw refuse('code', 'validation.code_wrong');
  await tx.account.update({ where: { id: viewer.id }, data: { totpLastStep: step } });
  const codes = await replaceRecoveryCodes(tx, viewer.id);
  await audit(tx, {
    actor: viewer,
    action: 'account.recovery_codes',
    subject: { type: 'account', id: viewer.id },
  });
  await enqueueMail(tx, { personId: viewer.id, kind: 'recovery_codes', locale: viewer.locale });
  return codes;
}

export type ResetFactor = { actor: SignedIn; accountId: string; reason: string };

/**
 * Takes somebody's second factor away, for who lost telephone and recovery codes. Every session ends; signing in again
 * leads to setting up a new one, and where the role requires it nothing else opens before.
 */
export function resetSecondFactor(command: ResetFactor): Promise<Result<null>> {
  const { actor, accountId } = command;
  return attempt(() =>
    db.$transaction(async (tx) => {
      const account = await loadFor(tx, actor, 'reset_factor', accountId);
      notSelf(actor, account);
      if (!account.totpEnabledAt) throw refuse('form', 'validation.second_factor_off');
      const reason = demandText(command.reason, { field: 'reason', most: 500, missing: 'missing.reason' });
      await tx.account.update({
        where: { id: accountId },
        data: { totpSecret: null, totpEnabledAt: null, totpLastStep: null, totpResetAt: new Date() },
      });
      await tx.recoveryCode.deleteMany({ where: { accountId } });
      await revokeSessions(tx, { accountId });
      await audit(tx, {
        actor,
        action: 'account.reset_factor',
        subject: { type: 'account', id: accountId },
        detail: { reason },
      });
      await enqueueMail(tx, {
        personId: accountId,
        kind: 'second_factor_reset',
        params: { reason },
        locale: account.person.locale,
      });
      return null;
    }),
  );
}
