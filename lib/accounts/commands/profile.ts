import { audit } from '@/lib/platform/audit/write.ts';
import { db } from '@/lib/platform/db/client.ts';
import { attempt, Refusal, type Result } from '@/lib/platform/errors/result.ts';
import { isLocale } from '@/lib/platform/i18n/locales.ts';
import type { Viewer } from '@/lib/platform/session/sessions.ts';
import { demandName } from './fields.ts';

export type UpdateProfile = {
  viewer: Viewer;
  name: string;
  locale: string;
  timeZone: string;
  digest: boolean;
};

/** The own name, the language of mails, the zone in which times are shown, mails one by one or once a day. */
export function updateProfile({
  viewer,
  name,
  locale,
  timeZone,
  digest,
}: UpdateProfile): Promise<Result<null>> {
  return attempt(async () => {
    const fullName = demandName(name);
    const wrong = (field: string) =>
      new Refusal({ code: 'invalid', fields: { [field]: { key: 'validation.not_in_list' } } });
    if (!isLocale(locale)) throw wrong('language');
    if (!isTimeZone(timeZone)) throw wrong('timeZone');
    await db.$transaction(async (tx) => {
      await tx.person.update({ where: { id: viewer.id }, data: { name: fullName, locale, timeZone } });
      await tx.account.update({ where: { id: viewer.id }, data: { digest } });
      await audit(tx, {
        actor: viewer,
        action: 'account.profile',
        subject: { type: 'account', id: viewer.id },
      });
    });
    return null;
  });
}

/** A zone of the IANA database that Intl knows. */
export const isTimeZone = (zone: string): boolean =>
  zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone);
