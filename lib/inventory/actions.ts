'use server';

import { redirect } from 'next/navigation';
import { field, localeOf } from '@/lib/platform/forms/read.ts';
import { type FormState, refused } from '@/lib/platform/forms/words.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { clientAddress } from '@/lib/platform/session/cookie.ts';
import { reportPortal } from './commands/report.ts';

const LONGEST_ID = 80;

/**
 * A reader says that something is wrong with a door. Whoever is signed in is asked no more than a visitor, and named no more: who reports
 * is nobody's business.
 */
export async function reportPortalAction(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form);
  const result = await reportPortal({
    actor: { role: 'visitor' },
    portalId: field(form, 'portalId').slice(0, LONGEST_ID),
    kind: field(form, 'kind'),
    text: field(form, 'text'),
    language: locale,
    address: await clientAddress(),
  });
  if (!result.ok) return refused(locale, result.error, form);
  redirect(localePath(locale, '/portals/report') + searchOf({ code: result.value, sent: 'yes' }));
}
