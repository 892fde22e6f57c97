'use server';

import { redirect } from 'next/navigation';
import { refreshTags, TAGS } from '@/lib/platform/cache/tags.ts';
import { fail, type Result } from '@/lib/platform/errors/result.ts';
import { field, localeOf } from '@/lib/platform/forms/read.ts';
import { type FormState, refused } from '@/lib/platform/forms/words.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';
import { currentViewer } from '@/lib/platform/session/current.ts';
import { setSystemStatus, verifySystem, writeInformationSystem } from '../commands/systems.ts';
import { systemFromForm } from './form.ts';

const DESK = '/workspace/inventory/systems';

/** Runs a command for who is signed in, refreshes what shows the directory, and leads on to the entry. */
async function run(
  form: FormData,
  done: string,
  command: (actor: SignedIn) => Promise<Result<string>>,
): Promise<FormState> {
  const locale = localeOf(form);
  const viewer = await currentViewer();
  if (!viewer) return refused(locale, fail({ code: 'not_found' }).error, form);
  const result = await command(viewer);
  if (!result.ok) return refused(locale, result.error, form);
  refreshTags([TAGS.inventory, TAGS.informationSystems]);
  redirect(localePath(locale, `${DESK}/${result.value}?done=${done}`));
}

export async function saveSystemAction(_state: FormState, form: FormData): Promise<FormState> {
  const read = field(form, 'revision');
  const expected = /^\d{1,9}$/.test(read) ? Number(read) : null;
  return run(form, 'save', (actor) =>
    writeInformationSystem({ actor, entry: systemFromForm(form), expected }),
  );
}

export async function verifySystemAction(_state: FormState, form: FormData): Promise<FormState> {
  return run(form, 'verify', (actor) => verifySystem({ actor, id: field(form, 'id') }));
}

export async function withdrawSystemAction(_state: FormState, form: FormData): Promise<FormState> {
  return run(form, 'withdraw', (actor) =>
    setSystemStatus({ actor, id: field(form, 'id'), status: 'withdrawn' }),
  );
}

export async function restoreSystemAction(_state: FormState, form: FormData): Promise<FormState> {
  return run(form, 'restore', (actor) => setSystemStatus({ actor, id: field(form, 'id'), status: 'listed' }));
}
