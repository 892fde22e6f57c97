import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/platform/i18n/locales';

/** The network's name: the acronym as the mark, the full name beside it where there is room. Leads home. */
export function Mark({ locale, href = `/${locale}` }: { locale: Locale; href?: string }) {
  const t = useTranslations('layout');
  return (
    <a
      href={href}
      aria-label={t('home')}
      className="flex min-h-11 items-center gap-3.5 text-inherit no-underline"
    >
      <span className="text-[1.75rem] leading-none font-heavy tracking-[0.02em] text-sea">RICOMI</span>
      <span className="hidden max-w-[19rem] border-s border-line ps-3.5 text-[0.9375rem] leading-snug text-balance text-ink-2 tablet:block">
        {t('name')}
      </span>
    </a>
  );
}
