import { useTranslations } from 'next-intl';
import { CountryLocator } from '@/components/maps/CountryLocator';
import { DescriptionList } from '@/components/ui/data/DescriptionList';
import { type DoorView, textIn } from '@/lib/inventory/queries/doors.ts';
import { REGIONAL } from '@/lib/inventory/vocabulary.ts';
import { organisationName } from '@/lib/organisations/index.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { formatPartialDate } from '@/lib/platform/i18n/format.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { countryName, countryNames } from '@/lib/reference/names.ts';
import { capital, portalFilterLabel, stateName } from '../list/options';

type Props = { door: DoorView; locale: Locale };

/** The quiet rail beside a door: who keeps it, for what, for whom, in which languages, at which cost, how sure we are. */
export function DoorFacts({ door, locale }: Props) {
  const t = useTranslations('portals.door');
  const { country, serves, operator, topics, phases, audiences, languages, free, language } = door;
  const name = organisationName(operator, locale);
  const accessibility = textIn(door.accessibility, locale, language);
  const listOf = (group: 'topic' | 'phase' | 'audience' | 'language', values: readonly string[]) => (
    <ul>
      {values.map((value) => (
        <li key={value}>
          <a href={`${localePath(locale, '/portals')}?${group}=${value}`}>
            {portalFilterLabel(group, value, locale)}
          </a>
        </li>
      ))}
    </ul>
  );
  const where = country
    ? {
        term: t('state'),
        description: (
          <a href={`${localePath(locale, '/portals')}?country=${country}`}>{stateName(country, locale)}</a>
        ),
      }
    : {
        term: t('serves'),
        description:
          serves.length > 0 ? countryNames(serves, locale).join(', ') : capital(t('everywhere'), locale),
      };
  const items = [
    { term: t('operator'), description: operator.acronym ? `${name} (${operator.acronym})` : name },
    where,
    { term: t('fees'), description: t(`free.${free === null ? 'unknown' : free ? 'yes' : 'no'}`) },
    { term: t('languages'), description: listOf('language', languages) },
    { term: t('topics'), description: listOf('topic', topics) },
    { term: t('audiences'), description: listOf('audience', audiences) },
    { term: t('phases'), description: listOf('phase', phases) },
    ...(accessibility
      ? [
          {
            term: t('accessibility'),
            description: (
              <span lang={accessibility.language === locale ? undefined : accessibility.language}>
                {accessibility.text}
              </span>
            ),
          },
        ]
      : []),
    { term: t('verification'), description: <Verification {...{ door, locale }} /> },
  ];
  return (
    <section aria-label={t('summary')}>
      <DescriptionList items={items} />
      {country && (
        // On paper it would take the page to a second sheet.
        <div className="print:hidden">
          <CountryLocator countries={[country]} title={t('map', { state: countryName(country, locale) })} />
        </div>
      )}
    </section>
  );
}

function Verification({ door, locale }: Props) {
  const t = useTranslations('portals.door');
  const { verifiedOn, updatedOn, country } = door;
  return (
    <>
      {verifiedOn
        ? t('verified', { date: formatPartialDate(locale, verifiedOn) })
        : t(country ? 'notVerified' : 'notVerifiedRegional')}
      <br />
      {t('updated', { date: formatPartialDate(locale, updatedOn) })}
    </>
  );
}

/** The State of a door, or the regional bodies, as the key of the list's filter. */
export const keyOf = ({ country }: Pick<DoorView, 'country'>): string => country ?? REGIONAL;
