'use server';

import { TAGS } from '@/lib/platform/cache/tags.ts';
import type { Result } from '@/lib/platform/errors/result.ts';
import { field, fields } from '@/lib/platform/forms/read.ts';
import type { FormState } from '@/lib/platform/forms/words.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';
import { act } from '@/lib/platform/session/act.ts';
import { addNotice, endNotice, setPortalStatus, verifyChannel, verifyPortals } from '../commands/keep.ts';
import { answerReport } from '../commands/report.ts';
import { writePortal } from '../commands/write.ts';
import { REGIONAL } from '../vocabulary.ts';
import { entryFromForm } from './entry-form.ts';

const DESK = '/workspace/inventory';

/** Runs a command, refreshes what shows the inventory, and leads on. */
const run = <T>(
  form: FormData,
  command: (actor: SignedIn) => Promise<Result<T>>,
  next: (value: T) => string,
) =>
  act(form, command, { next, tags: [TAGS.inventory, TAGS.inventoryOf(field(form, 'country') || REGIONAL)] });

export async function verifyPortalsAction(_state: FormState, form: FormData): Promise<FormState> {
  const command = { ids: fields(form, 'ids'), method: field(form, 'method') };
  return run(
    form,
    (actor) => verifyPortals({ actor, ...command }),
    () => `${DESK}?done=verify`,
  );
}

export async function verifyChannelAction(_state: FormState, form: FormData): Promise<FormState> {
  return run(
    form,
    (actor) => verifyChannel({ actor, channelId: field(form, 'channelId') }),
    (id) => `${DESK}/${id}?done=verify`,
  );
}

export async function savePortalAction(_state: FormState, form: FormData): Promise<FormState> {
  const entry = entryFromForm(form);
  const read = field(form, 'revision');
  const expected = /^\d{1,9}$/.test(read) ? Number(read) : null;
  return run(
    form,
    (actor) => writePortal({ actor, entry, expected }),
    () => `${DESK}/${entry.id}?done=save`,
  );
}

export async function withdrawPortalAction(_state: FormState, form: FormData): Promise<FormState> {
  return run(
    form,
    (actor) => setPortalStatus({ actor, id: field(form, 'id'), status: 'withdrawn' }),
    (id) => `${DESK}/${id}?done=withdraw`,
  );
}

export async function restorePortalAction(_state: FormState, form: FormData): Promise<FormState> {
  return run(
    form,
    (actor) => setPortalStatus({ actor, id: field(form, 'id'), status: 'listed' }),
    (id) => `${DESK}/${id}?done=restore`,
  );
}

export async function addNoticeAction(_state: FormState, form: FormData): Promise<FormState> {
  const text = {
    es: field(form, 'text.es'),
    en: field(form, 'text.en'),
    pt: field(form, 'text.pt'),
    fr: field(form, 'text.fr'),
  };
  const draft = { text, since: field(form, 'since').trim(), until: field(form, 'until').trim() };
  return run(
    form,
    (actor) => addNotice({ actor, id: field(form, 'id'), draft }),
    (id) => `${DESK}/${id}?done=notice`,
  );
}

export async function endNoticeAction(_state: FormState, form: FormData): Promise<FormState> {
  return run(
    form,
    (actor) => endNotice({ actor, noticeId: field(form, 'noticeId') }),
    (id) => `${DESK}/${id}?done=notice`,
  );
}

export async function answerReportAction(_state: FormState, form: FormData): Promise<FormState> {
  const command = {
    reportId: field(form, 'reportId'),
    state: field(form, 'state'),
    answer: field(form, 'answer'),
  };
  return run(
    form,
    (actor) => answerReport({ actor, ...command }),
    () => `${DESK}?view=reported`,
  );
}
