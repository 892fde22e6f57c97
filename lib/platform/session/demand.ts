import { notFound, redirect } from 'next/navigation';
import { localePath } from '../i18n/addresses.ts';
import { isLocale, type Locale } from '../i18n/locales.ts';
import { needsSecondFactor } from '../rights/actor.ts';
import { mayEver } from '../rights/decide.ts';
import { halfSignedIn } from './current.ts';
import type { Viewer } from './sessions.ts';

/**
 * For the pages of the work area: who is signed in, else the way to sign in and back. With `right`, who could
 * never do that gets «not found», as for an address that does not exist.
 */
export async function demandViewer(
  locale: string,
  path: string,
  right?: readonly [subject: string, action: string],
): Promise<{ viewer: Viewer; locale: Locale }> {
  if (!isLocale(locale)) notFound();
  const viewer = await halfSignedIn();
  if (!viewer)
    redirect(`${localePath(locale, '/account/sign-in')}?to=${encodeURIComponent(localePath(locale, path))}`);
  if (needsSecondFactor(viewer.role) && !viewer.secondFactor)
    redirect(localePath(locale, '/account/second-factor/setup'));
  if (right && !mayEver(viewer, right[0], right[1])) notFound();
  return { viewer, locale };
}
