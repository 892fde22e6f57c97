import { audit } from '@/lib/platform/audit/write.ts';
import { db } from '@/lib/platform/db/client.ts';
import type { Account } from '@/lib/platform/db/generated/client.ts';
import { attempt, Refusal, type Result } from '@/lib/platform/errors/result.ts';
import { openSession } from '@/lib/platform/session/sessions.ts';
import { tidy } from '@/lib/platform/text/tidy.ts';
import { countTry, forgetTries, type Limit } from '@/lib/platform/throttle/throttle.ts';
import { passwordMatches } from '../passwords.ts';
import { hashRecoveryCode, totpStep, unsealTotp } from '../totp.ts';

const wrong = () => new Refusal({ code: 'invalid', fields: { form: { key: 'validation.sign_in' } } });

async function throttle(limit: Limit, key: string): Promise<void> {
  const wait = await countTry(limit, key);
  if (wait > 0) throw new Refusal({ code: 'throttled', retryAfter: wait });
}

export type PasswordTry = { email: string; password: string; address: string };
export type PasswordPassed = {
  accountId: string;
  secondFactor: boolean;
  /** The second factor was taken away: it is set up anew before anything else. */
  enrolAgain: boolean;
};

/**
 * First factor. The answer and its time are the same for an unknown account, a suspended one and a wrong
 * password; tries are counted by account and by network address whether or not the account exists.
 */
export function checkPassword({ email, password, address }: PasswordTry): Promise<Result<PasswordPassed>> {
  return attempt(async () => {
    const name = tidy(email).toLowerCase();
    await throttle('sign_in_address', address);
    await throttle('sign_in_account', name);
    const person = await db.person.findFirst({
      where: { email: name, kind: 'account' },
      include: { account: true },
    });
    const account = person?.account ?? null;
    const matches = await passwordMatches(
      password,
      account?.status === 'active' ? account.passwordHash : null,
    );
    if (!matches || !account) {
      await noteFailure(account);
      throw wrong();
    }
    await forgetTries('sign_in_account', name);
    return {
      accountId: account.id,
      secondFactor: account.totpEnabledAt !== null,
      enrolAgain: account.totpResetAt !== null,
    };
  });
}

async function noteFailure(account: Account | null): Promise<void> {
  await db.$transaction((tx) =>
    audit(tx, {
      actor: { role: 'visitor' },
      action: 'account.sign_in',
      subject: { type: 'account', id: account?.id ?? 'unknown' },
      outcome: 'refused',
    }),
  );
}

export type CodeTry = { accountId: string; code: string };

/** Second factor: a code of the application, or a recovery code, which is then used up. */
export function checkCode({ accountId, code }: CodeTry): Promise<Result<null>> {
  return attempt(async () => {
    await throttle('second_factor', accountId);
    const passed = await db.$transaction(async (tx) => {
      await tx.$queryRaw`select 1 from "Account" where id = ${accountId}::uuid for update`;
      const account = await tx.account.findUnique({ where: { id: accountId } });
      const secret = account?.totpEnabledAt && account.totpSecret ? unsealTotp(account.totpSecret) : null;
      if (!account || !secret) return false;
      const step = totpStep(secret, code, account.totpLastStep);
      if (step !== null) {
        await tx.account.update({ where: { id: accountId }, data: { totpLastStep: step } });
        return true;
      }
      const { count } = await tx.recoveryCode.updateMany({
        where: { accountId, hash: hashRecoveryCode(code), usedAt: null },
        data: { usedAt: new Date() },
      });
      return count > 0;
    });
    if (!passed) throw new Refusal({ code: 'invalid', fields: { code: { key: 'validation.code_wrong' } } });
    await forgetTries('second_factor', accountId);
    return null;
  });
}

export type Enter = { accountId: string; secondFactor: boolean; device: string | null };

/** Opens the session after the factors have passed. Value: the session's id. */
export function enter({ accountId, secondFactor, device }: Enter): Promise<string> {
  return db.$transaction(async (tx) => {
    const account = await tx.account.findUniqueOrThrow({ where: { id: accountId } });
    const sessionId = await openSession(tx, { accountId, secondFactor, device });
    const actor = {
      role: account.role,
      id: accountId,
      organisationId: account.organisationId,
      countryCode: null,
    };
    await audit(tx, {
      actor,
      action: 'account.sign_in',
      subject: { type: 'account', id: accountId },
      detail: { secondFactor },
    });
    return sessionId;
  });
}
