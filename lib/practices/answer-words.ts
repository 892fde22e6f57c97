import { formatPartialDate } from '@/lib/platform/i18n/format.ts';
import { type Locale, localeNames } from '@/lib/platform/i18n/locales.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';
import { OBJECTIVES, SDG_TARGETS } from '@/lib/reference/data.ts';
import { countryName, countryNames, themeName } from '@/lib/reference/names.ts';
import type { Draft } from './schema/draft.ts';

type Words = (draft: Draft, field: string) => string | null;

/** Parts of the form that are answered together with the one before them. */
export const JOINED_FIELDS: ReadonlySet<string> = new Set(['leadInstitutionName', 'ongoing']);

const joined = (items: (string | false | null | undefined)[], mark: string): string | null =>
  items.filter(Boolean).join(mark) || null;
const lines = (items: (string | null | undefined)[]) => joined(items, '\n');
const dotted = (items: (string | false | null | undefined)[]) => joined(items, ' · ');

/**
 * What was answered to each field, in words of the reader's language: for the page that checks the answers and
 * for the documents. Null where there is no answer. `institutions`: names by id.
 */
export function answerWords(locale: Locale, institutions: ReadonlyMap<string, string>): Words {
  const t = translator(locale, 'practices') as unknown as (key: string) => string;
  const check = translator(locale, 'workspace.check');
  const named = (id: string, name: string) => institutions.get(id) ?? name;
  const date = ({ year, month, day }: Draft['startDate']) =>
    year
      ? formatPartialDate(
          locale,
          [year, month.padStart(2, '0'), day.padStart(2, '0')].filter((part) => part !== '00').join('-'),
        )
      : null;
  const yes = (value: string) => check(value === 'on' ? 'yes' : 'no');

  const special: Record<string, (draft: Draft) => string | null> = {
    kind: ({ kind }) => kind && t(`kind.${kind}`),
    themes: ({ themes }) => lines(themes.map((id) => themeName(id, locale))),
    language: ({ language }) => localeNames[language as Locale] ?? language,
    countries: ({ countries }) => lines(countryNames(countries, locale)),
    leadInstitution: ({ leadInstitution, leadInstitutionName }) =>
      named(leadInstitution, leadInstitutionName) || null,
    partners: ({ partners }) =>
      lines(
        partners.map(({ institution, name, country, role }) =>
          dotted([named(institution, name), country && countryName(country, locale), role]),
        ),
      ),
    population: ({ population }) => lines(population.map((key) => t(`population.${key}`))),
    resources: ({ resources: { people, amount, currency, source } }) =>
      lines([people, joined([currency, amount], ' '), source]),
    startDate: ({ startDate }) => date(startDate),
    endDate: ({ endDate, ongoing }) => (ongoing === 'on' ? t('field.ongoing') : date(endDate)),
    resultFigures: ({ resultFigures }) =>
      lines(
        resultFigures.map(({ indicator, value, unit, year, source }) =>
          // Of a row that was opened and left empty there is no source to miss.
          dotted([
            indicator,
            joined([value, unit], ' '),
            year,
            source || ((indicator || value) && check('noSource')),
          ]),
        ),
      ),
    evaluation: ({ evaluation: { kind, url } }) => (kind ? lines([t(`evaluation.${kind}`), url]) : null),
    evidence: ({ evidence }) => lines(evidence.map(({ title, url }) => dotted([title, url]))),
    sources: ({ sources }) => lines(sources.map(({ title, url }) => dotted([title, url]))),
    gcmObjectives: ({ gcmObjectives }) =>
      lines(
        OBJECTIVES.filter(({ number }) => gcmObjectives.includes(String(number))).map(
          ({ number, title }) => `${number}. ${title[locale]}`,
        ),
      ),
    sdgTargets: ({ sdgTargets }) =>
      lines(
        SDG_TARGETS.filter(({ code }) => sdgTargets.includes(code)).map(
          ({ code, title }) => `${code} ${title[locale]}`,
        ),
      ),
    contact: ({ contact: { name, office, email } }) => lines([name, office, email]),
    contactPublic: ({ contactPublic }) => yes(contactPublic),
    offerToShare: ({ offerToShare }) => yes(offerToShare),
    licence: ({ licence }) => yes(licence),
  };
  return (draft, field) => {
    const words = special[field];
    if (words) return words(draft) || null;
    const value = draft[field as keyof Draft];
    return typeof value === 'string' && value !== '' ? value : null;
  };
}
