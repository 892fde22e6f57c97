import { comparer } from '@/lib/platform/i18n/format.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { COUNTRIES, countryOf, themeOf } from './data.ts';

/** The country's name in the reader's language; the code itself when it is not known. */
export const countryName = (code: string, locale: Locale): string => countryOf(code)?.name[locale] ?? code;

export const countryNames = (codes: readonly string[], locale: Locale): string[] =>
  codes.map((code) => countryName(code, locale)).sort(comparer(locale));

export const themeName = (id: string, locale: Locale): string => themeOf(id)?.name[locale] ?? id;

/** Choices for a form or filter, sorted as the language sorts. */
export function countryChoices(locale: Locale, members: boolean): { value: string; label: string }[] {
  const compare = comparer(locale);
  return COUNTRIES.filter(({ oasMember }) => oasMember === members)
    .map(({ code, name }) => ({ value: code, label: name[locale] }))
    .sort((a, b) => compare(a.label, b.label));
}
