'use server';

import { redirect } from 'next/navigation';
import { type Failure, fail, type Result } from '@/lib/platform/errors/result.ts';
import { field, fields, localeOf } from '@/lib/platform/forms/read.ts';
import { type FormState, refused } from '@/lib/platform/forms/words.ts';
import { sentByScript } from '@/lib/platform/http/script.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';
import { currentViewer } from '@/lib/platform/session/current.ts';
import { isUuid } from '@/lib/platform/text/ids.ts';
import { answerRound, closeRound, openRound, remindNow } from './commands.ts';
import type { QuadText } from './schema.ts';

async function run<T>(
  form: FormData,
  command: (actor: SignedIn, roundId: string) => Promise<Result<T>>,
  next: (roundId: string, value: T) => string,
): Promise<FormState> {
  const locale = localeOf(form);
  const viewer = await currentViewer();
  if (!viewer) return refused(locale, fail({ code: 'not_found' }).error, form);
  const roundId = field(form, 'roundId');
  const result = await command(viewer, roundId);
  if (!result.ok) {
    // Closed meanwhile: the page that comes back without script has no form left that could say so.
    if (isOver(result.error) && isUuid(roundId) && !(await sentByScript()))
      redirect(localePath(locale, `/workspace/rounds/${roundId}?refused=closed`));
    return refused(locale, result.error, form);
  }
  redirect(localePath(locale, next(roundId, result.value)));
}

const isOver = (error: Failure): boolean =>
  error.code === 'conflict' ||
  error.code === 'not_found' ||
  (error.code === 'invalid' && error.fields.form?.key === 'validation.round_closed');

const quad = (form: FormData, name: string): QuadText => ({
  es: field(form, `${name}.es`),
  en: field(form, `${name}.en`),
  pt: field(form, `${name}.pt`),
  fr: field(form, `${name}.fr`),
});

export async function openRoundAction(_state: FormState, form: FormData): Promise<FormState> {
  const draft = {
    title: quad(form, 'title'),
    request: quad(form, 'request'),
    themes: fields(form, 'themes'),
    deadline: field(form, 'deadline').trim(),
  };
  return run(
    form,
    (actor) => openRound({ actor, draft }),
    (_none, id) => `/workspace/rounds/${id}?done=open`,
  );
}

export async function closeRoundAction(_state: FormState, form: FormData): Promise<FormState> {
  return run(
    form,
    (actor, roundId) => closeRound({ actor, roundId }),
    (roundId) => `/workspace/rounds/${roundId}?done=close`,
  );
}

export async function remindAction(_state: FormState, form: FormData): Promise<FormState> {
  return run(
    form,
    (actor, roundId) => remindNow({ actor, roundId }),
    (roundId) => `/workspace/rounds/${roundId}?done=remind`,
  );
}

export async function answerRoundAction(_state: FormState, form: FormData): Promise<FormState> {
  return run(
    form,
    (actor, roundId) => answerRound({ actor, roundId, note: field(form, 'note') }),
    (roundId) => `/workspace/rounds/${roundId}?done=answer`,
  );
}
