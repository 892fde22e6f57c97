import { DEFAULT_LOCALE, LOCALES, type Locale } from './locales.ts';

/** The address of a page in a language: `localePath('pt', '/practices')` is `/pt/practices`; `/` is the home page. */
export const localePath = (locale: Locale, path: string): string => `/${locale}${path === '/' ? '' : path}`;

/**
 * Where people reach the portal, as `config().PUBLIC_URL` has it. Read from the environment because components that run in the browser
 * import this file too, and the settings would bring their validation along.
 */
export const publicOrigin = (): string => (process.env.PUBLIC_URL || `http://localhost:${process.env.PORT || 3000}`).replace(/\/+$/, '');

/** The one address of a page that search engines and citations should use, whole. A page's filters are left out. */
export const canonical = (locale: Locale, path: string): string => publicOrigin() + localePath(locale, path);

/** The same page in every language, and where to send whoever wants none of them. */
export const languageAlternates = (path: string): Record<Locale | 'x-default', string> => ({
  ...(Object.fromEntries(LOCALES.map((locale) => [locale, canonical(locale, path)])) as Record<Locale, string>),
  'x-default': canonical(DEFAULT_LOCALE, path),
});

/** For `alternates` of a page's metadata. */
export const alternates = (locale: Locale, path: string) => ({ canonical: canonical(locale, path), languages: languageAlternates(path) });
