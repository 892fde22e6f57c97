import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type Answer, SummaryList } from '@/components/ui/data/SummaryList';
import type { FieldMessages } from '@/lib/platform/errors/result.ts';
import { formatPartialDate } from '@/lib/platform/i18n/format.ts';
import { type Locale, localeNames } from '@/lib/platform/i18n/locales.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { type Draft, STEP_FIELDS, STEPS, type Step } from '@/lib/practices/index.ts';
import { OBJECTIVES, SDG_TARGETS } from '@/lib/reference/data.ts';
import { countryName, countryNames, themeName } from '@/lib/reference/names.ts';

type Props = {
  practiceId: string;
  draft: Draft;
  locale: Locale;
  /** Names of the institutions that the draft points to. */
  institutions: Map<string, string>;
  problems?: FieldMessages;
  editable: boolean;
};

/** The whole form as answered, step by step, each answer with the way to its field. */
export function Answers(props: Props) {
  const t = useTranslations('practices');
  return STEPS.map((step) => (
    <section key={step} className="mt-10" aria-labelledby={`step-${step}`}>
      <h2 id={`step-${step}`} className="mb-3 text-lg">
        {step}. {t(`stepTitle.${step}`)}
      </h2>
      <SummaryList answers={useAnswers(props, step)} />
    </section>
  ));
}

/** Parts of the form that are answered together. */
const JOINED = new Set(['leadInstitutionName', 'ongoing']);

function useAnswers({ practiceId, draft, locale, institutions, problems = {}, editable }: Props, step: Step): Answer[] {
  const words = useWords(locale, institutions);
  const label = useTranslations('practices') as unknown as (key: string) => string;
  const say = useTranslations() as unknown as (key: string, values?: object) => string;
  return STEP_FIELDS[step]
    .filter((field) => !JOINED.has(field))
    .map((field) => {
      const problem = Object.entries(problems).find(([name]) => name === field || name.startsWith(`${field}.`));
      const answer = words(draft, field);
      return {
        question: label(`field.${field}`),
        ...(answer && { answer }),
        ...(problem && { problem: say(problem[1].key, problem[1].values) }),
        ...(editable && { changeHref: `${localePath(locale, `/workspace/practices/${practiceId}/edit/${step}`)}#${field}` }),
      };
    });
}

type Dates = { year: string; month: string; day: string };

function useWords(locale: Locale, institutions: Map<string, string>) {
  const t = useTranslations('practices') as unknown as (key: string) => string;
  const check = useTranslations('workspace.check');
  const list = (items: string[]): ReactNode => (items.length > 0 ? items.join('\n') : null);
  const date = ({ year, month, day }: Dates) =>
    year ? formatPartialDate(locale, [year, month.padStart(2, '0'), day.padStart(2, '0')].filter((part) => part !== '00').join('-')) : null;
  const institution = (id: string, name: string) => (institutions.get(id) ?? name) || null;
  return (draft: Draft, field: string): ReactNode => {
    switch (field) {
      case 'kind':
        return draft.kind && t(`kind.${draft.kind}`);
      case 'themes':
        return list(draft.themes.map((id) => themeName(id, locale)));
      case 'language':
        return localeNames[draft.language as Locale] ?? draft.language;
      case 'countries':
        return list(countryNames(draft.countries, locale));
      case 'leadInstitution':
        return institution(draft.leadInstitution, draft.leadInstitutionName);
      case 'partners':
        return list(
          draft.partners.map(({ institution: id, name, country, role }) =>
            [institution(id, name), country && countryName(country, locale), role].filter(Boolean).join(' · '),
          ),
        );
      case 'population':
        return list(draft.population.map((key) => t(`population.${key}`)));
      case 'resources': {
        const { people, amount, currency, source } = draft.resources;
        return list([people, [currency, amount].filter(Boolean).join(' '), source].filter(Boolean));
      }
      case 'startDate':
        return date(draft.startDate);
      case 'endDate':
        return draft.ongoing === 'on' ? t('field.ongoing') : date(draft.endDate);
      case 'resultFigures':
        return list(
          draft.resultFigures.map(({ indicator, value, unit, year, source }) =>
            [indicator, `${value} ${unit}`, year, source || check('noSource')].filter(Boolean).join(' · '),
          ),
        );
      case 'evaluation':
        return draft.evaluation.kind && list([t(`evaluation.${draft.evaluation.kind}`), draft.evaluation.url].filter(Boolean));
      case 'evidence':
      case 'sources':
        return list(draft[field].map(({ title, url }) => [title, url].filter(Boolean).join(' · ')));
      case 'gcmObjectives':
        return list(OBJECTIVES.filter(({ number }) => draft.gcmObjectives.includes(String(number))).map(({ number, title }) => `${number}. ${title[locale]}`));
      case 'sdgTargets':
        return list(SDG_TARGETS.filter(({ code }) => draft.sdgTargets.includes(code)).map(({ code, title }) => `${code} ${title[locale]}`));
      case 'contact':
        return list([draft.contact.name, draft.contact.office, draft.contact.email].filter(Boolean));
      case 'contactPublic':
      case 'offerToShare':
      case 'licence':
        return draft[field] === 'on' ? check('yes') : check('no');
      default: {
        const value = draft[field as keyof Draft];
        return typeof value === 'string' && value !== '' ? <span dir="auto">{value}</span> : null;
      }
    }
  };
}
