/** The languages of the portal: the four of the OAS, in the order of the switch. The first is the one that is served when nothing is known. */
export const LOCALES = ['es', 'en', 'pt', 'fr'] as const;

export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = 'es';

/** Each language by its own name. */
export const localeNames: Record<Locale, string> = {
  es: 'Español',
  en: 'English',
  pt: 'Português',
  fr: 'Français',
};

/** The tag that Intl formats by: words.md asks for British dates; the other languages need no region. */
export const intlTag: Record<Locale, string> = { es: 'es', en: 'en-GB', pt: 'pt-BR', fr: 'fr' };

export const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value);

/** The languages as choices of a form, each by its own name. */
export const languageChoices = LOCALES.map((code) => ({ value: code, label: localeNames[code] }));
