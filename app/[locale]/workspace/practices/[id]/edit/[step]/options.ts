import type { FormOptions } from '@/components/practices/form/options';
import { listOrganisations, organisationName } from '@/lib/organisations/index.ts';
import { comparer } from '@/lib/platform/i18n/format.ts';
import { type Locale, localeNames } from '@/lib/platform/i18n/locales.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';
import { KINDS, POPULATIONS } from '@/lib/practices/index.ts';
import { CURRENCIES, OBJECTIVES, PRACTICE_LANGUAGES, SDG_TARGETS, THEMES } from '@/lib/reference/data.ts';
import { countryChoices } from '@/lib/reference/names.ts';

/** Every list of the form in the reader's language. */
export async function formOptions(locale: Locale): Promise<FormOptions> {
  const t = translator(locale, 'practices');
  const compare = comparer(locale);
  const organisations = await listOrganisations();
  return {
    kinds: KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`), hint: t(`kindHint.${kind}`) })),
    themes: THEMES.map(({ id, name, description }) => ({
      value: id,
      label: name[locale],
      hint: description[locale],
    })),
    languages: PRACTICE_LANGUAGES.map((code) => ({ value: code, label: localeNames[code] })),
    memberStates: countryChoices(locale, true),
    otherCountries: countryChoices(locale, false),
    institutions: organisations
      .map((organisation) => {
        const name = organisationName(organisation, locale);
        const label = organisation.acronym ? `${name} (${organisation.acronym})` : name;
        return { value: organisation.id, label, country: organisation.countryCode };
      })
      .sort((a, b) => compare(a.label, b.label)),
    population: POPULATIONS.map((key) => ({ value: key, label: t(`population.${key}`) })),
    currencies: CURRENCIES.map((code) => ({ value: code, label: code })),
    evaluations: (['none', 'internal', 'external'] as const).map((key) => ({
      value: key,
      label: t(`evaluation.${key}`),
    })),
    objectives: OBJECTIVES.map(({ number, title }) => ({
      value: String(number),
      label: `${number}. ${title[locale]}`,
    })),
    targets: SDG_TARGETS.map(({ code, title }) => ({ value: code, label: `${code} ${title[locale]}` })),
  };
}
