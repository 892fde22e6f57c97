import { useTranslations } from 'next-intl';
import { localePath } from '@/lib/platform/i18n/addresses';
import type { Locale } from '@/lib/platform/i18n/locales';
import { LanguageSwitch } from './LanguageSwitch';
import { Mark } from './Mark';

/** Pages of the public portal that the main navigation leads to, by the key of their name in the messages. */
const SECTIONS = [
  { name: 'find', path: '/find' },
  { name: 'portals', path: '/portals' },
  { name: 'practices', path: '/practices' },
  { name: 'dashboard', path: '/dashboard' },
  { name: 'data', path: '/data' },
  { name: 'about', path: '/about' },
] as const;

/** Where the reader is: `path` is the address after the language («/practices»), `search` its query with the question mark. */
export type Place = { locale: Locale; path: string; search?: string };

/** The head of every public page: mark, languages, sections, and the way in for officials. */
export function SiteHeader(place: Place) {
  const t = useTranslations('layout');
  const { locale, path } = place;
  return (
    <header className="site">
      <div className="wrap flex flex-wrap items-center justify-between gap-x-8 py-2 desk:py-4">
        <Mark locale={locale} />
        <LanguageSwitch {...place} />
      </div>
      <nav aria-label={t('main')} className="border-y border-line">
        <div className="wrap flex flex-wrap gap-x-6 desk:gap-x-8">
          {SECTIONS.map((section) => (
            <a
              key={section.path}
              href={localePath(locale, section.path)}
              aria-current={current(section.path, path)}
              className="tab"
            >
              {t(section.name)}
            </a>
          ))}
          <a href={localePath(locale, '/workspace')} className="tab tab-enter">
            {t('workspace')}
          </a>
        </div>
      </nav>
    </header>
  );
}

/** `page` on the section's own page, `true` on a page below it. */
function current(section: string, path: string): 'page' | 'true' | undefined {
  if (path === section) return 'page';
  return path.startsWith(`${section}/`) ? 'true' : undefined;
}
