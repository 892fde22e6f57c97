'use server';

import { TAGS } from '@/lib/platform/cache/tags.ts';
import type { Result } from '@/lib/platform/errors/result.ts';
import { field } from '@/lib/platform/forms/read.ts';
import type { FormState } from '@/lib/platform/forms/words.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';
import { act } from '@/lib/platform/session/act.ts';
import { setSystemStatus, verifySystem, writeInformationSystem } from '../commands/systems.ts';
import { systemFromForm } from './form.ts';

const DESK = '/workspace/inventory/systems';

/** Runs a command, refreshes what shows the directory, and leads back to the entry. */
const run = (form: FormData, done: string, command: (actor: SignedIn) => Promise<Result<string>>) =>
  act(form, command, {
    next: (id) => `${DESK}/${id}?done=${done}`,
    tags: [TAGS.inventory, TAGS.informationSystems],
  });

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
