import { DEFAULT_LOCALE, LOCALES, type Locale } from './locales.ts';

/** The address of a page in a language: `localePath('pt', '/practices')` is `/pt/practices`; `/` is the home page. */
export const localePath = (locale: Locale, path: string): string => `/${locale}${path === '/' ? '' : path}`;

/** The public origin of the portal, without a slash at the end. Read when a page is made, since the build does not know it. */
export const publicOrigin = (): string =>
  (process.env.PUBLIC_URL ?? `http://localhost:${process.env.PORT ?? 3000}`).replace(/\/+$/, '');

/** The one address of a page that search engines and citations should use. Filters other than the page's own are left out. */
export const canonical = (locale: Locale, path: string): string => publicOrigin() + localePath(locale, path);

/** For `metadata.alternates`: the canonical address and the same page in the other languages. */
export function alternates(locale: Locale, path: string) {
  const languages = Object.fromEntries(LOCALES.map((other) => [other, canonical(other, path)]));
  return { canonical: canonical(locale, path), languages: { ...languages, 'x-default': canonical(DEFAULT_LOCALE, path) } };
}
