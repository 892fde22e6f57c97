import { useTranslations } from 'next-intl';
import { localePath } from '@/lib/platform/i18n/addresses';
import type { Locale } from '@/lib/platform/i18n/locales';

const LINKS = [
  { name: 'data', path: '/data' },
  { name: 'footer.feed', path: '/practices/feed.xml' },
  { name: 'footer.accessibility', path: '/accessibility' },
  { name: 'footer.privacy', path: '/privacy' },
  { name: 'about', path: '/about' },
] as const;

/** The foot of every public page: where the network comes from, and the pages about the portal itself. */
export function SiteFooter({ locale }: { locale: Locale }) {
  const t = useTranslations('layout');
  return (
    <footer className="site mt-12 border-t border-line text-sm text-ink-2">
      <div className="wrap flex flex-wrap justify-between gap-x-12 gap-y-2 py-5">
        <p className="max-w-[44ch] py-2.5 text-balance">
          <b>RICOMI</b> · {t('footer.proposed')}
        </p>
        <nav aria-label={t('footer.label')} className="max-w-[46ch]">
          <ul className="flex flex-wrap gap-x-6">
            {LINKS.map(({ name, path }) => (
              <li key={path}>
                <a href={localePath(locale, path)} className="inline-flex min-h-11 items-center">
                  {t(name)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
