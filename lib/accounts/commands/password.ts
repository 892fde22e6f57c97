import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { audit } from '@/lib/platform/audit/write.ts';
import { db, type Tx } from '@/lib/platform/db/client.ts';
import { attempt, Refusal, type Result } from '@/lib/platform/errors/result.ts';
import { enqueueMail } from '@/lib/platform/mail/enqueue.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';
import { linkToken, sha256 } from '@/lib/platform/secrets/keys.ts';
import { revokeSessions, type Viewer } from '@/lib/platform/session/sessions.ts';
import { countTry } from '@/lib/platform/throttle/throttle.ts';
import { hashPassword, passwordFailure, passwordMatches } from '../passwords.ts';
import { demandEmail } from './fields.ts';

const RESET_MINUTES = 60;

/** Longer than the work takes, so that the time of the answer does not tell whether the account exists. */
const EVEN_MS = 500;

/** Sends a link to set a new password, if there is such an account. The answer is the same in any case. */
export function requestReset({ email, address }: { email: string; address: string }): Promise<Result<null>> {
  return attempt(async () => {
    const name = demandEmail(email);
    const wait = Math.max(
      await countTry('forgotten_address', address),
      await countTry('forgotten_account', name),
    );
    if (wait > 0) throw new Refusal({ code: 'throttled', retryAfter: wait });
    await Promise.all([db.$transaction((tx) => sendReset(tx, name)), sleep(EVEN_MS)]);
    return null;
  });
}

async function sendReset(tx: Tx, email: string): Promise<void> {
  const person = await tx.person.findFirst({
    where: { email, kind: 'account', account: { status: 'active' } },
  });
  if (!person) return;
  const id = randomUUID();
  await tx.passwordReset.create({
    data: {
      id,
      accountId: person.id,
      tokenHash: sha256(linkToken('reset', id)),
      expiresAt: new Date(Date.now() + RESET_MINUTES * 60 * 1000),
    },
  });
  await enqueueMail(tx, {
    personId: person.id,
    kind: 'reset',
    params: { resetId: id },
    locale: person.locale,
  });
}

const openReset = (tx: Tx, token: string) =>
  tx.passwordReset.findFirst({
    where: {
      tokenHash: sha256(token),
      usedAt: null,
      expiresAt: { gt: new Date() },
      account: { status: 'active' },
    },
    include: { account: { include: { person: true } } },
  });

export const resetIsOpen = async (token: string): Promise<boolean> => (await openReset(db, token)) !== null;

/** Sets a new password by a link; every session ends. */
export function resetPassword({
  token,
  password,
}: {
  token: string;
  password: string;
}): Promise<Result<null>> {
  return attempt(async () => {
    const reset = await openReset(db, token);
    if (!reset) throw new Refusal({ code: 'invalid', fields: { form: { key: 'validation.reset_over' } } });
    const { person } = reset.account;
    const failure = passwordFailure(password, [person.name ?? '', person.email ?? '']);
    if (failure) throw new Refusal(failure.error);
    const passwordHash = await hashPassword(password);
    await db.$transaction(async (tx) => {
      const { count } = await tx.passwordReset.updateMany({
        where: { id: reset.id, usedAt: null },
        data: { usedAt: new Date() },
      });
      if (count === 0)
        throw new Refusal({ code: 'invalid', fields: { form: { key: 'validation.reset_over' } } });
      await setPassword(tx, reset.accountId, passwordHash, person.locale);
    });
    return null;
  });
}

async function setPassword(
  tx: Tx,
  accountId: string,
  passwordHash: string,
  locale: string,
  exceptId?: string,
) {
  const account = await tx.account.update({ where: { id: accountId }, data: { passwordHash } });
  await tx.passwordReset.updateMany({ where: { accountId, usedAt: null }, data: { usedAt: new Date() } });
  await revokeSessions(tx, { accountId, ...(exceptId && { exceptId }) });
  await enqueueMail(tx, { personId: accountId, kind: 'password_changed', locale });
  const actor = {
    role: account.role,
    id: accountId,
    organisationId: account.organisationId,
    countryCode: null,
  };
  await audit(tx, { actor, action: 'account.password', subject: { type: 'account', id: accountId } });
}

export type ChangePassword = { viewer: Viewer; current: string; password: string };

/** Changes the own password; every other session ends. */
export function changePassword({ viewer, current, password }: ChangePassword): Promise<Result<null>> {
  return attempt(async () => {
    const wait = await countTry('sign_in_account', viewer.email);
    if (wait > 0) throw new Refusal({ code: 'throttled', retryAfter: wait });
    const account = await db.account.findUniqueOrThrow({ where: { id: viewer.id } });
    if (!(await passwordMatches(current, account.passwordHash))) {
      throw new Refusal({ code: 'invalid', fields: { current: { key: 'validation.password_wrong' } } });
    }
    const failure = passwordFailure(password, [viewer.name, viewer.email]);
    if (failure) throw new Refusal(failure.error);
    const passwordHash = await hashPassword(password);
    await db.$transaction((tx) => setPassword(tx, viewer.id, passwordHash, viewer.locale, viewer.sessionId));
    return null;
  });
}

/** Ends sessions of one's own: one, or all others. */
export async function signOutElsewhere(
  actor: SignedIn,
  where: { id?: string; exceptId?: string },
): Promise<number> {
  return db.$transaction(async (tx) => {
    const count = await revokeSessions(tx, { accountId: actor.id, ...where });
    await audit(tx, {
      actor,
      action: 'account.sign_out',
      subject: { type: 'account', id: actor.id },
      detail: { count },
    });
    return count;
  });
}
