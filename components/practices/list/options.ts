import { comparer } from '@/lib/platform/i18n/format.ts';
import { type Locale, localeNames } from '@/lib/platform/i18n/locales.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';
import {
  FILTER_GROUPS,
  FILTER_VALUES,
  type FilterGroup,
  type PracticeFilters,
  type PracticeList,
} from '@/lib/practices/index.ts';
import { OBJECTIVES } from '@/lib/reference/data.ts';
import { countryName, themeName } from '@/lib/reference/names.ts';

export type Option = { value: string; label: string; count: number };

/** The words of each value of each filter, in the reader's language. */
export function filterLabel(group: FilterGroup, value: string, locale: Locale): string {
  const t = translator(locale, 'practices');
  const labels: Record<FilterGroup, () => string> = {
    theme: () => themeName(value, locale),
    country: () => countryName(value, locale),
    kind: () => capital(t(`kind.${value}` as never), locale),
    population: () => capital(t(`population.${value}` as never), locale),
    gcm: () => `${value}. ${OBJECTIVES.find(({ number }) => String(number) === value)?.short[locale] ?? ''}`,
    language: () => localeNames[value as Locale] ?? value,
  };
  return labels[group]();
}

/** Choices that would leave something, and those in use; a choice that leads nowhere is not offered. */
export function optionsOf(
  group: FilterGroup,
  { facets }: PracticeList,
  filters: PracticeFilters,
  locale: Locale,
): Option[] {
  const options = FILTER_VALUES[group]
    .map((value) => ({ value, count: facets[group]?.[value] ?? 0 }))
    .filter(({ value, count }) => count > 0 || filters[group].includes(value))
    .map((option) => ({ ...option, label: filterLabel(group, option.value, locale) }));
  if (group !== 'country' && group !== 'population') return options;
  const compare = comparer(locale);
  return options.sort((a, b) => compare(a.label, b.label));
}

/** Each filter in use with its words, and the filters that would remain without it. */
export function activeFilters(
  filters: PracticeFilters,
  locale: Locale,
): { label: string; rest: PracticeFilters }[] {
  const t = translator(locale, 'list');
  const { q, from, to } = filters;
  const chosen = FILTER_GROUPS.flatMap((group) =>
    filters[group].map((value) => ({
      label:
        group === 'gcm'
          ? `${t('filter.gcm')} ${filterLabel(group, value, locale)}`
          : filterLabel(group, value, locale),
      rest: { ...filters, [group]: filters[group].filter((other) => other !== value) },
    })),
  );
  const years =
    from !== null && to !== null
      ? t('active.between', { from: String(from), to: String(to) })
      : from !== null
        ? t('active.from', { year: String(from) })
        : to !== null
          ? t('active.to', { year: String(to) })
          : null;
  return [
    ...(q ? [{ label: t('active.q', { q }), rest: { ...filters, q: '' } }] : []),
    ...chosen,
    ...(years ? [{ label: years, rest: { ...filters, from: null, to: null } }] : []),
  ];
}

/** A word that opens a line begins with a capital. */
const capital = (text: string, locale: Locale) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
