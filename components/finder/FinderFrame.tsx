import type { ReactNode } from 'react';
import { Mark } from '@/components/layout/Mark';
import { PageFrame } from '@/components/layout/PageFrame';
import { behind, CREOLE_NOTE, type FinderLanguage, type FinderWords } from '@/lib/inventory/finder/words.ts';
import { LOCALES, localeNames } from '@/lib/platform/i18n/locales.ts';
import { finderPath } from './links.ts';

const NAMES: Record<FinderLanguage, string> = { ...localeNames, ht: 'Kreyòl ayisyen' };
const LANGUAGES: readonly FinderLanguage[] = [...LOCALES, 'ht'];

/** Where «leave quickly» leads: an address that says nothing about whoever was here. */
const NEUTRAL = 'https://www.wikipedia.org/';

type Props = {
  language: FinderLanguage;
  t: FinderWords;
  /** The page's address below `/find`, and its query. */
  below?: string;
  search?: string;
  children: ReactNode;
};

/** The frame of a migrant's page: mark, languages, the way out. Nothing about the institution stands above the answer. */
export function FinderFrame({ language, t, below = '', search = '', children }: Props) {
  const locale = behind(language);
  return (
    <PageFrame locale={locale} path={`/find${below}`} search={search} header={<Head />}>
      <div
        className="wrap py-6 print:py-0 print:text-[10pt] print:leading-tight"
        lang={language === 'ht' ? 'ht' : undefined}
      >
        <div className="max-w-text print:max-w-none">
          {language === 'ht' && <p className="mb-4 text-sm text-ink-2">{CREOLE_NOTE}</p>}
          {children}
        </div>
      </div>
    </PageFrame>
  );

  function Head() {
    return (
      <header className="site border-b border-line print:hidden">
        <div className="wrap flex flex-wrap items-center justify-between gap-x-6 py-2">
          <Mark locale={locale} />
          <a href={NEUTRAL} rel="noreferrer" className="button button-danger" lang={language}>
            {t('exit')}
          </a>
          <ul className="flex w-full flex-wrap gap-x-4 text-sm">
            {LANGUAGES.map((each) => (
              <li key={each} lang={each} className="flex">
                {each === language ? (
                  <span aria-current="true" className="inline-flex min-h-11 items-center font-bold">
                    {NAMES[each]}
                  </span>
                ) : (
                  <a
                    href={finderPath(each, below) + search}
                    hrefLang={each}
                    className="inline-flex min-h-11 items-center"
                  >
                    {NAMES[each]}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </div>
      </header>
    );
  }
}
