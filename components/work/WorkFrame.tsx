import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PageFrame } from '@/components/layout/PageFrame';
import { WorkHeader } from '@/components/layout/WorkHeader';
import { signOutAction } from '@/lib/accounts/actions.ts';
import { countUnread } from '@/lib/notifications/index.ts';
import { organisationName } from '@/lib/organisations/index.ts';
import { config } from '@/lib/platform/config.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { messagesOf } from '@/lib/platform/i18n/messages.ts';
import { mayEver } from '@/lib/platform/rights/decide.ts';
import { browserKey } from '@/lib/platform/secrets/keys.ts';
import type { Viewer } from '@/lib/platform/session/sessions.ts';
import { UnsentTexts } from './UnsentTexts';

/** What a person can open, by the right that the page asks for. */
const PLACES = [
  { key: 'home', path: '/workspace', right: null },
  { key: 'practices', path: '/workspace/practices', right: ['practice', 'read'] },
  { key: 'review', path: '/secretariat/review', right: ['practice', 'queue'] },
  { key: 'proposals', path: '/secretariat/organisations', right: ['organisation', 'decide'] },
  { key: 'published', path: '/secretariat/published', right: ['practice', 'unpublish'] },
  { key: 'rounds', path: '/workspace/rounds', right: ['round', 'read'] },
  { key: 'inventory', path: '/workspace/inventory', right: ['portal', 'write'] },
  { key: 'people', path: '/workspace/people', right: ['account', 'read'] },
  { key: 'audit', path: '/workspace/audit', right: ['audit', 'read'] },
  { key: 'mail', path: '/workspace/mail', right: ['mail', 'read'] },
] as const;

/** Words that client components of the work area need; all others stay on the server. */
const CLIENT_WORDS = ['ui', 'form', 'practices', 'validation'] as const;

/** Around every page of the work area: who is here, where they can go, and the texts that wait in this browser. */
export async function WorkFrame(props: {
  viewer: Viewer;
  locale: Locale;
  path: string;
  search?: string;
  children: ReactNode;
}) {
  const { viewer, locale, path, search } = props;
  const t = await getTranslations('workspace');
  const unread = await countUnread(viewer);
  const navigation = PLACES.filter(({ right }) => right === null || mayEver(viewer, right[0], right[1])).map(
    (place) => ({
      path: place.path,
      label: t(`nav.${place.key}`),
    }),
  );
  const all = messagesOf(locale);
  const words = Object.fromEntries(CLIENT_WORDS.map((name) => [name, all[name]]));
  const signOut = (
    <form action={signOutAction}>
      <input type="hidden" name="locale" value={locale} />
      <button type="submit" className="link-button">
        {t('signOut')}
      </button>
    </form>
  );
  const header = (
    <WorkHeader
      {...{ locale, path, search, navigation, signOut }}
      person={{
        name: viewer.name,
        organisation: organisationName(viewer.organisation, locale),
        role: t(`role.${viewer.role}`),
      }}
      unread={{ path: '/workspace/notifications', count: unread }}
    />
  );
  return (
    <NextIntlClientProvider messages={words as never}>
      <PageFrame {...{ locale, path, search, header }} demonstration={config().RICOMI_DEMO}>
        <div className="wrap">
          <UnsentTexts accountId={viewer.id} browserKey={browserKey(viewer.id)} locale={locale} />
        </div>
        {props.children}
      </PageFrame>
    </NextIntlClientProvider>
  );
}
