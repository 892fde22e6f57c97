import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { localePath } from '@/lib/platform/i18n/addresses';
import { LanguageSwitch } from './LanguageSwitch';
import { Mark } from './Mark';
import type { Place } from './SiteHeader';

export type WorkPerson = { name: string; organisation: string; role: string };
export type WorkNavigationItem = { path: string; label: string; count?: number };

/**
 * The head of signed-in pages: who is here and for whom, their own navigation, what waits unread. `signOut` is the form or link that
 * ends the session. Paths of `navigation` are addresses after the language.
 */
export function WorkHeader({
  person,
  navigation,
  unread,
  signOut,
  ...place
}: Place & {
  person: WorkPerson;
  navigation: WorkNavigationItem[];
  unread: { path: string; count: number };
  signOut: ReactNode;
}) {
  const t = useTranslations('layout');
  const { locale, path } = place;
  const here = nearest(navigation, path);
  return (
    <header className="site">
      <div className="wrap flex flex-wrap items-center justify-between gap-x-8 py-2">
        <Mark locale={locale} href={localePath(locale, '/workspace')} />
        <LanguageSwitch {...place} />
      </div>
      <div className="border-t border-line bg-paper-2 text-sm">
        <div className="wrap flex flex-wrap items-center justify-between gap-x-8">
          <p className="py-1.5 leading-snug">
            <b>{person.name}</b> · {person.role}
            <span className="text-ink-2"> · {person.organisation}</span>
          </p>
          <ul aria-label={t('work.account')} className="flex flex-wrap items-center gap-x-6">
            <Entry href={localePath(locale, unread.path)}>
              {t('work.notifications')}
              {unread.count > 0 && <b> · {t('work.unread', { count: unread.count })}</b>}
            </Entry>
            <Entry href={localePath(locale, '/account')}>{t('work.account')}</Entry>
            <Entry href={localePath(locale, '/')}>{t('work.public')}</Entry>
            <li>{signOut}</li>
          </ul>
        </div>
      </div>
      <nav aria-label={t('work.navigation')} className="border-y border-line">
        <div className="wrap flex flex-wrap gap-x-6 desk:gap-x-8">
          {navigation.map((item) => (
            <a
              key={item.path}
              href={localePath(locale, item.path)}
              aria-current={item === here ? (item.path === path ? 'page' : 'true') : undefined}
              className="tab"
            >
              {item.label}
              {item.count !== undefined && item.count > 0 && (
                <span className="ms-2 font-bold tabular-nums">{item.count}</span>
              )}
            </a>
          ))}
        </div>
      </nav>
    </header>
  );
}

function Entry({ href, children }: { href: string; children: ReactNode }) {
  return (
    <li>
      <a href={href} className="inline-flex min-h-11 items-center gap-1">
        {children}
      </a>
    </li>
  );
}

/** The entry whose address is the longest beginning of the page's own. */
function nearest(navigation: WorkNavigationItem[], path: string): WorkNavigationItem | undefined {
  return navigation
    .filter((item) => path === item.path || path.startsWith(`${item.path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0];
}
