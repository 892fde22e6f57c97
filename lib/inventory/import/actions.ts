'use server';

import { redirect } from 'next/navigation';
import { fail, type Result } from '@/lib/platform/errors/result.ts';
import { asForm, field, fields, localeOf } from '@/lib/platform/forms/read.ts';
import { type FormState, refused } from '@/lib/platform/forms/words.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';
import { currentViewer } from '@/lib/platform/session/current.ts';
import { chooseForImport, discardImport, readImportFile, startImport } from '../commands/import.ts';

const PATH = '/workspace/inventory/import';

async function run<T>(
  form: FormData,
  command: (actor: SignedIn) => Promise<Result<T>>,
  next: (value: T) => string,
): Promise<FormState> {
  const locale = localeOf(form);
  const viewer = await currentViewer();
  if (!viewer) return refused(locale, fail({ code: 'not_found' }).error, form);
  const result = await command(viewer);
  if (!result.ok) return refused(locale, result.error, form);
  redirect(localePath(locale, next(result.value)));
}

export async function readImportAction(_state: FormState, form: FormData): Promise<FormState> {
  const file = asForm(form).get('file');
  const chosen = file instanceof File && (file.size > 0 || file.name !== '');
  const sent = chosen ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : null;
  return run(
    form,
    (actor) => readImportFile({ actor, file: sent, language: field(form, 'language') }),
    (id) => `${PATH}/${id}`,
  );
}

const OPERATOR = 'operator.';

export async function chooseForImportAction(_state: FormState, form: FormData): Promise<FormState> {
  const names = [...asForm(form).keys()].filter((name) => name.startsWith(OPERATOR));
  const choices = {
    language: field(form, 'language'),
    country: field(form, 'country'),
    topics: fields(form, 'topics'),
    phases: fields(form, 'phases'),
    audiences: fields(form, 'audiences'),
    operators: Object.fromEntries(names.map((name) => [name.slice(OPERATOR.length), field(form, name)])),
  };
  return run(
    form,
    (actor) => chooseForImport({ actor, id: field(form, 'id'), choices }),
    (id) => `${PATH}/${id}`,
  );
}

export async function startImportAction(_state: FormState, form: FormData): Promise<FormState> {
  return run(
    form,
    (actor) => startImport({ actor, id: field(form, 'id'), fingerprint: field(form, 'fingerprint') }),
    (id) => `${PATH}/${id}`,
  );
}

export async function discardImportAction(_state: FormState, form: FormData): Promise<FormState> {
  return run(
    form,
    (actor) => discardImport({ actor, id: field(form, 'id') }),
    () => `${PATH}?done=discard`,
  );
}
