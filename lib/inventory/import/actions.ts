'use server';

import { asForm, field, fields } from '@/lib/platform/forms/read.ts';
import type { FormState } from '@/lib/platform/forms/words.ts';
import { act } from '@/lib/platform/session/act.ts';
import { chooseForImport, discardImport, readImportFile, startImport } from '../commands/import.ts';

const PATH = '/workspace/inventory/import';

const NAMELESS = ['', 'undefined', 'blob'];

export async function readImportAction(_state: FormState, form: FormData): Promise<FormState> {
  const file = asForm(form).get('file');
  // Where no file was chosen a browser sends an empty one without a name, and what reads the form may give it one.
  const chosen = file instanceof File && !(file.size === 0 && NAMELESS.includes(file.name));
  const sent = chosen ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : null;
  return act(form, (actor) => readImportFile({ actor, file: sent, language: field(form, 'language') }), {
    next: (id) => `${PATH}/${id}`,
  });
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
  return act(form, (actor) => chooseForImport({ actor, id: field(form, 'id'), choices }), {
    next: (id) => `${PATH}/${id}`,
  });
}

export async function startImportAction(_state: FormState, form: FormData): Promise<FormState> {
  return act(
    form,
    (actor) => startImport({ actor, id: field(form, 'id'), fingerprint: field(form, 'fingerprint') }),
    { next: (id) => `${PATH}/${id}` },
  );
}

export async function discardImportAction(_state: FormState, form: FormData): Promise<FormState> {
  return act(form, (actor) => discardImport({ actor, id: field(form, 'id') }), {
    next: () => `${PATH}?done=discard`,
  });
}
