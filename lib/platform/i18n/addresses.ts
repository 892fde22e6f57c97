import type { Locale } from './locales.ts';

/** The address of a page in a language: `localePath('pt', '/practices')` is `/pt/practices`; `/` is the home page. */
export const localePath = (locale: Locale, path: string): string => `/${locale}${path === '/' ? '' : path}`;
