import { config } from '../config.ts';
import { localePath } from './addresses.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale } from './locales.ts';

/** The one address of a page that search engines and citations should use, whole. A page's filters are left out. */
export const canonical = (locale: Locale, path: string): string =>
  config().PUBLIC_URL + localePath(locale, path);

/** The same page in every language, and where to send whoever wants none of them. */
export const languageAlternates = (path: string): Record<Locale | 'x-default', string> => ({
  ...(Object.fromEntries(LOCALES.map((locale) => [locale, canonical(locale, path)])) as Record<
    Locale,
    string
  >),
  'x-default': canonical(DEFAULT_LOCALE, path),
});

/** For `alternates` of a page's metadata. */
export const alternates = (locale: Locale, path: string) => ({
  canonical: canonical(locale, path),
  languages: languageAlternates(path),
});
