import { useTranslations } from 'next-intl';
import { CountryLocator } from '@/components/maps/CountryLocator';
import { DescriptionList } from '@/components/ui/data/DescriptionList';
import { Tag } from '@/components/ui/feedback/Tag';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { formatList, formatMoney, formatPartialDate, formatRange } from '@/lib/platform/i18n/format.ts';
import { isLocale, type Locale, localeNames } from '@/lib/platform/i18n/locales.ts';
import type { PublicPractice } from '@/lib/practices/index.ts';
import { OBJECTIVES, SDG_TARGETS } from '@/lib/reference/data.ts';
import { countryNames, themeName } from '@/lib/reference/names.ts';

type Props = { practice: PublicPractice; locale: Locale };

/** The quiet rail beside a practice: who, when, for whom, in which languages, where. */
export function PracticeFacts({ practice, locale }: Props) {
  const t = useTranslations('article');
  const tp = useTranslations('practices');
  const { lead, themes, countries, population, gcmObjectives, sdgTargets, resources, evaluation, contact } =
    practice;
  const list = (name: string, value: string) =>
    `${localePath(locale, '/practices')}?${name}=${encodeURIComponent(value)}`;
  const names = countryNames(countries, locale);
  const items = [
    { term: t('institution'), description: lead.acronym ? `${lead.name} (${lead.acronym})` : lead.name },
    { term: t('when'), description: useWhen(practice, locale) },
    {
      term: t('themes', { count: themes.length }),
      description: (
        <ul>
          {themes.map((id) => (
            <li key={id}>
              <a href={list('theme', id)}>{themeName(id, locale)}</a>
            </li>
          ))}
        </ul>
      ),
    },
    { term: t('countries', { count: countries.length }), description: formatList(locale, names) },
    { term: t('population'), description: population.map((key) => tp(`population.${key}`)).join('; ') },
    {
      term: t('gcm'),
      description: (
        <ul>
          {OBJECTIVES.filter(({ number }) => gcmObjectives.includes(number)).map(({ number, short }) => (
            <li key={number}>
              <a href={list('gcm', String(number))}>
                {number}. {short[locale]}
              </a>
            </li>
          ))}
        </ul>
      ),
    },
    ...(sdgTargets.length > 0
      ? [
          {
            term: t('sdg'),
            description: SDG_TARGETS.filter(({ code }) => sdgTargets.includes(code))
              .map(({ code, short }) => `${code} ${short[locale]}`)
              .join('; '),
          },
        ]
      : []),
    ...(resources.amount !== null && resources.currency
      ? [
          {
            term: t('budget'),
            description: (
              <>
                {formatMoney(locale, resources.amount, resources.currency)}
                {resources.source && (
                  <>
                    {' · '}
                    <a href={resources.source}>{t('budgetSource')}</a>
                  </>
                )}
              </>
            ),
          },
        ]
      : []),
    ...(evaluation.kind && evaluation.kind !== 'none'
      ? [
          {
            term: t('evaluation'),
            description: evaluation.url ? (
              <a href={evaluation.url}>{tp(`evaluation.${evaluation.kind}`)}</a>
            ) : (
              tp(`evaluation.${evaluation.kind}`)
            ),
          },
        ]
      : []),
    { term: t('languages'), description: <Languages practice={practice} locale={locale} /> },
    ...(contact
      ? [
          {
            term: t('contact'),
            description: (
              <>
                {[contact.name, contact.office].filter(Boolean).join(', ')}
                <br />
                <a href={`mailto:${contact.email}`}>{contact.email}</a>
              </>
            ),
          },
        ]
      : []),
  ];
  return (
    <section aria-label={t('facts')}>
      <DescriptionList items={items} />
      {practice.offerToShare && <p className="my-4 font-bold">{t('contactOffered')}</p>}
      <CountryLocator countries={countries} title={t('map', { countries: formatList(locale, names) })} />
    </section>
  );
}

function useWhen({ startDate, endDate, ongoing }: PublicPractice, locale: Locale): string {
  const t = useTranslations('article');
  if (!startDate) return '';
  const start = formatPartialDate(locale, startDate);
  const precision = startDate.length === 10 ? 'day' : 'other';
  if (ongoing) return t('since', { start, precision });
  if (endDate) return formatRange(locale, startDate, endDate);
  return t('from', { start, precision });
}

function Languages({ practice, locale }: Props) {
  const t = useTranslations('article');
  return (
    <ul>
      {practice.available.map(({ language, origin }) => (
        <li key={language} lang={language}>
          {language === locale || !isLocale(language) ? (
            <span>{localeNames[language as Locale] ?? language}</span>
          ) : (
            <a href={localePath(language, `/practices/${practice.slug}`)} hrefLang={language}>
              {localeNames[language]}
            </a>
          )}{' '}
          <span lang={locale}>
            <Tag>{t(`origin.${origin}`)}</Tag>
          </span>
        </li>
      ))}
    </ul>
  );
}
