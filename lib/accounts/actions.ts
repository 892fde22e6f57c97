'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { fail, type Result } from '@/lib/platform/errors/result.ts';
import { field, innerPath, localeOf } from '@/lib/platform/forms/read.ts';
import { type FormState, refused } from '@/lib/platform/forms/words.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { needsSecondFactor, ROLES, type Role } from '@/lib/platform/rights/actor.ts';
import {
  clientAddress,
  dropPending,
  dropSession,
  givePending,
  giveSession,
  readPending,
  userAgent,
} from '@/lib/platform/session/cookie.ts';
import { currentViewer, halfSignedIn } from '@/lib/platform/session/current.ts';
import type { Viewer } from '@/lib/platform/session/sessions.ts';
import { isUuid } from '@/lib/platform/text/ids.ts';
import { acceptInvitation, confirmTotp } from './commands/accept.ts';
import { assignRole } from './commands/assign.ts';
import { deviceOf } from './commands/fields.ts';
import { invitePerson } from './commands/invite.ts';
import { erasePerson, restoreAccount, suspendAccount } from './commands/manage.ts';
import { changePassword, requestReset, resetPassword, signOutElsewhere } from './commands/password.ts';
import { updateProfile } from './commands/profile.ts';
import { renewRecoveryCodes, resetSecondFactor } from './commands/second-factor.ts';
import { checkCode, checkPassword, enter } from './commands/sign-in.ts';

const MOST = 500;
const short = (form: FormData, name: string): string => field(form, name).slice(0, MOST);

const workspace = (locale: Locale) => localePath(locale, '/workspace');

/** First step of signing in. Who has a second factor is asked for it on the next page. */
export async function signInAction(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form);
  const email = short(form, 'email');
  const password = short(form, 'password');
  const result = await checkPassword({ email, password, address: await clientAddress() });
  if (!result.ok) return refused(locale, result.error, form);
  const to = innerPath(short(form, 'to'), workspace(locale));
  const { accountId, secondFactor, enrolAgain } = result.value;
  if (secondFactor) {
    await givePending(accountId);
    redirect(`${localePath(locale, '/account/second-factor')}?to=${encodeURIComponent(to)}`);
  }
  await open(accountId, false);
  redirect(enrolAgain ? localePath(locale, '/account/second-factor/setup') : to);
}

async function open(accountId: string, secondFactor: boolean): Promise<void> {
  const sessionId = await enter({ accountId, secondFactor, device: deviceOf(await userAgent()) });
  await giveSession(sessionId, accountId);
}

/** Second step: a code of the application or a recovery code. */
export async function secondFactorAction(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form);
  const accountId = await readPending();
  if (!accountId) redirect(localePath(locale, '/account/sign-in'));
  const result = await checkCode({ accountId, code: short(form, 'code') });
  if (!result.ok) return refused(locale, result.error, form);
  await dropPending();
  await open(accountId, true);
  redirect(innerPath(short(form, 'to'), workspace(locale)));
}

/** Ends the session in the database, then in this browser. */
export async function signOutAction(form: FormData): Promise<void> {
  const locale = localeOf(form);
  const viewer = await halfSignedIn();
  if (viewer) await signOutElsewhere(viewer, { id: viewer.sessionId });
  await dropSession();
  redirect(localePath(locale, '/account/sign-in?done=signed_out'));
}

export async function acceptInvitationAction(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form);
  const result = await acceptInvitation({
    token: short(form, 'token'),
    name: short(form, 'name'),
    password: short(form, 'password'),
    device: deviceOf(await userAgent()),
  });
  if (!result.ok) return refused(locale, result.error, form);
  const { sessionId, accountId, role } = result.value;
  await giveSession(sessionId, accountId);
  redirect(
    localePath(locale, needsSecondFactor(role) ? '/account/second-factor/setup' : '/workspace?done=welcome'),
  );
}

/** What a page shows once the codes are made: the codes, this once. */
export type TotpState = { form: FormState; codes: string[] | null };

export async function confirmTotpAction(_state: TotpState, form: FormData): Promise<TotpState> {
  const locale = localeOf(form);
  const viewer = await halfSignedIn();
  if (!viewer) redirect(localePath(locale, '/account/sign-in'));
  const result = await confirmTotp({
    accountId: viewer.id,
    sessionId: viewer.sessionId,
    code: short(form, 'code'),
  });
  if (!result.ok) return { form: refused(locale, result.error, form), codes: null };
  return { form: null, codes: result.value };
}

export async function requestResetAction(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form);
  const result = await requestReset({ email: short(form, 'email'), address: await clientAddress() });
  if (!result.ok) return refused(locale, result.error, form);
  redirect(localePath(locale, '/account/forgotten?done=sent'));
}

export async function resetPasswordAction(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form);
  const result = await resetPassword({ token: short(form, 'token'), password: short(form, 'password') });
  if (!result.ok) return refused(locale, result.error, form);
  redirect(localePath(locale, '/account/sign-in?done=reset'));
}

/** The frame of what a signed-in person does to accounts. */
async function signedIn<T>(
  form: FormData,
  run: (viewer: Viewer) => Promise<Result<T>>,
  next: string,
): Promise<FormState> {
  const locale = localeOf(form);
  const viewer = await currentViewer();
  if (!viewer) return refused(locale, fail({ code: 'not_found' }).error, form);
  const result = await run(viewer);
  if (!result.ok) return refused(locale, result.error, form);
  redirect(localePath(locale, next));
}

export async function changePasswordAction(_state: FormState, form: FormData): Promise<FormState> {
  return signedIn(
    form,
    (viewer) =>
      changePassword({ viewer, current: short(form, 'current'), password: short(form, 'password') }),
    '/account?done=password',
  );
}

export async function updateProfileAction(_state: FormState, form: FormData): Promise<FormState> {
  return signedIn(
    form,
    (viewer) =>
      updateProfile({
        viewer,
        name: short(form, 'name'),
        locale: short(form, 'language'),
        timeZone: short(form, 'timeZone'),
        digest: field(form, 'digest') === 'on',
      }),
    '/account?done=profile',
  );
}

export async function signOutElsewhereAction(_state: FormState, form: FormData): Promise<FormState> {
  return signedIn(
    form,
    async (viewer) => ({ ok: true, value: await signOutElsewhere(viewer, { exceptId: viewer.sessionId }) }),
    '/account?done=signed_out',
  );
}

/** The new codes are in the answer, this once. */
export async function renewRecoveryCodesAction(_state: TotpState, form: FormData): Promise<TotpState> {
  const locale = localeOf(form);
  const viewer = await currentViewer();
  if (!viewer) return { form: refused(locale, fail({ code: 'not_found' }).error, form), codes: null };
  const result = await renewRecoveryCodes({
    viewer,
    current: short(form, 'current'),
    code: short(form, 'code'),
  });
  if (!result.ok) return { form: refused(locale, result.error, form), codes: null };
  revalidatePath('/[locale]/account', 'page');
  return { form: null, codes: result.value };
}

const roleOf = (value: string): Role | '' => ROLES.find((role) => role === value) ?? '';

export async function inviteAction(_state: FormState, form: FormData): Promise<FormState> {
  return signedIn(
    form,
    (viewer) =>
      invitePerson({
        actor: viewer,
        email: short(form, 'email'),
        name: short(form, 'name'),
        organisationId: short(form, 'organisationId'),
        role: roleOf(field(form, 'role')),
        locale: ['es', 'en', 'pt', 'fr'].includes(field(form, 'language')) ? field(form, 'language') : 'es',
      }),
    '/workspace/people?done=invite',
  );
}

export async function suspendAction(_state: FormState, form: FormData): Promise<FormState> {
  return signedIn(
    form,
    (actor) => suspendAccount({ actor, accountId: short(form, 'accountId') }),
    '/workspace/people?done=suspend',
  );
}

export async function restoreAction(_state: FormState, form: FormData): Promise<FormState> {
  return signedIn(
    form,
    (actor) => restoreAccount({ actor, accountId: short(form, 'accountId') }),
    '/workspace/people?done=restore',
  );
}

export async function eraseAction(_state: FormState, form: FormData): Promise<FormState> {
  return signedIn(
    form,
    (actor) => erasePerson({ actor, accountId: short(form, 'accountId') }),
    '/workspace/people?done=erase',
  );
}

const personPage = (form: FormData, done: string) => {
  const accountId = short(form, 'accountId');
  return isUuid(accountId) ? `/workspace/people/${accountId}?done=${done}` : '/workspace/people';
};

export async function assignRoleAction(_state: FormState, form: FormData): Promise<FormState> {
  return signedIn(
    form,
    (actor) =>
      assignRole({
        actor,
        accountId: short(form, 'accountId'),
        role: roleOf(field(form, 'role')),
        organisationId: short(form, 'organisationId'),
      }),
    personPage(form, 'assign'),
  );
}

export async function resetSecondFactorAction(_state: FormState, form: FormData): Promise<FormState> {
  return signedIn(
    form,
    (actor) =>
      resetSecondFactor({ actor, accountId: short(form, 'accountId'), reason: field(form, 'reason') }),
    personPage(form, 'reset_factor'),
  );
}
