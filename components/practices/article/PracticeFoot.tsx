import { useTranslations } from 'next-intl';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { canonical } from '@/lib/platform/i18n/canonical.ts';
import { formatDate } from '@/lib/platform/i18n/format.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import type { PublicPractice } from '@/lib/practices/index.ts';

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

type Props = {
  practice: PublicPractice;
  locale: Locale;
  versions: { number: number; publishedAt: string }[];
};

/** Under the text: its versions, how to cite it, its licence, its data. */
export function PracticeFoot({ practice, locale, versions }: Props) {
  const t = useTranslations('article');
  const { slug, version } = practice;
  const before = versions.find(({ number }) => number < version)?.number;
  return (
    <footer className="mt-12 border-t border-line pt-4 text-sm">
      <h2 className="mb-2 text-base">{t('versions')}</h2>
      <ul>
        {versions.map(({ number, publishedAt }) => {
          const words = t('version', { number, date: formatDate(locale, new Date(publishedAt)) });
          return (
            <li key={number} className="py-1">
              {number === version ? (
                <b>{words}</b>
              ) : (
                <a href={localePath(locale, `/practices/${slug}/versions/${number}`)}>{words}</a>
              )}
            </li>
          );
        })}
      </ul>
      {before !== undefined && (
        <p className="py-1">
          <a href={`${localePath(locale, `/practices/${slug}/versions/${version}`)}#changes`}>
            {t('changes', { number: before })}
          </a>
        </p>
      )}
      <h2 className="mt-6 mb-2 text-base">{t('cite')}</h2>
      <p className="max-w-[68ch] break-words">
        {t('citation', {
          author: practice.origin === 'compiled' ? t('compiler') : practice.lead.name,
          title: practice.texts.title?.text ?? '',
          version,
          date: formatDate(locale, new Date(practice.publishedAt)),
          address: canonical(locale, `/practices/${slug}`),
        })}
      </p>
      <p className="mt-4 flex flex-wrap gap-x-6 print:hidden">
        <a href={`/api/v1/practices/${slug}`}>{t('data')}</a>
        <a href={localePath(locale, '/practices')}>{t('listBack')}</a>
      </p>
      <p className="mt-4">{t.rich('licence', { link: (words) => <a href={LICENCE}>{words}</a> })}</p>
    </footer>
  );
}
