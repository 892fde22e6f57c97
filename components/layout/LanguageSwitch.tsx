import { useTranslations } from 'next-intl';
import { localePath } from '@/lib/platform/i18n/addresses';
import { LOCALES, localeNames } from '@/lib/platform/i18n/locales';
import type { Place } from './SiteHeader';

/** The same page, with the same filters, in another language. */
export function LanguageSwitch({ locale, path, search = '' }: Place) {
  const t = useTranslations('layout');
  return (
    <nav aria-label={t('languages')}>
      <ul className="flex flex-wrap gap-x-4 text-sm">
        {LOCALES.map((code) => (
          <li key={code} lang={code} className="flex">
            {code === locale ? (
              <span aria-current="true" className="inline-flex min-h-11 items-center font-bold">
                {localeNames[code]}
              </span>
            ) : (
              <a
                href={localePath(code, path) + search}
                hrefLang={code}
                className="inline-flex min-h-11 items-center"
              >
                {localeNames[code]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
