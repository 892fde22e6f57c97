import { redirect } from 'next/navigation';
import { refreshTags } from '../cache/tags.ts';
import { fail, type Result } from '../errors/result.ts';
import { localeOf } from '../forms/read.ts';
import { type FormState, refused } from '../forms/words.ts';
import { localePath } from '../i18n/addresses.ts';
import type { SignedIn } from '../rights/actor.ts';
import { currentViewer } from './current.ts';

/**
 * Runs a command for who is signed in and leads on to the page that `next` names; pages with one of the `tags` are made anew at once.
 * A refusal goes back to the form in words, with all that was typed.
 */
export async function act<T>(
  form: FormData,
  command: (actor: SignedIn) => Promise<Result<T>>,
  { next, tags = [] }: { next: (value: T) => string; tags?: readonly string[] },
): Promise<FormState> {
  const locale = localeOf(form);
  const viewer = await currentViewer();
  if (!viewer) return refused(locale, fail({ code: 'not_found' }).error, form);
  const result = await command(viewer);
  if (!result.ok) return refused(locale, result.error, form);
  if (tags.length > 0) refreshTags(tags);
  redirect(localePath(locale, next(result.value)));
}
