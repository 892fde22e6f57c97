'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { refreshTags, TAGS } from '@/lib/platform/cache/tags.ts';
import { fail, type Result } from '@/lib/platform/errors/result.ts';
import { field, localeOf } from '@/lib/platform/forms/read.ts';
import { type FormState, refused } from '@/lib/platform/forms/words.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';
import { currentViewer } from '@/lib/platform/session/current.ts';
import { acceptProposal, declineProposal, mergeProposal } from './commands.ts';

async function decide(
  form: FormData,
  command: (on: { actor: SignedIn; proposalId: string }) => Promise<Result<null>>,
  done: string,
): Promise<FormState> {
  const locale = localeOf(form);
  const actor = await currentViewer();
  if (!actor) return refused(locale, fail({ code: 'not_found' }).error, form);
  const result = await command({ actor, proposalId: field(form, 'proposalId') });
  if (!result.ok) return refused(locale, result.error, form);
  revalidatePath('/[locale]/workspace', 'layout');
  revalidatePath('/[locale]/secretariat', 'layout');
  refreshTags([TAGS.organisations, TAGS.practices]);
  redirect(localePath(locale, `/secretariat/organisations?done=${done}`));
}

export async function acceptProposalAction(_state: FormState, form: FormData): Promise<FormState> {
  const entry = {
    name: field(form, 'name'),
    language: field(form, 'language'),
    acronym: field(form, 'acronym'),
    kind: field(form, 'kind'),
    countryCode: field(form, 'countryCode'),
    url: field(form, 'url'),
    sourceTitle: field(form, 'sourceTitle'),
    sourceUrl: field(form, 'sourceUrl'),
  };
  return decide(form, (on) => acceptProposal({ ...on, entry }), 'accept');
}

export async function mergeProposalAction(_state: FormState, form: FormData): Promise<FormState> {
  const organisationId = field(form, 'organisationId');
  return decide(form, (on) => mergeProposal({ ...on, organisationId }), 'same');
}

export async function declineProposalAction(_state: FormState, form: FormData): Promise<FormState> {
  return decide(form, (on) => declineProposal({ ...on, reason: field(form, 'reason') }), 'decline');
}
