import type { Catalogue } from './catalogue.ts';
import type { LOCALES } from './locales.ts';

declare module 'next-intl' {
  interface AppConfig {
    Locale: (typeof LOCALES)[number];
    Messages: Catalogue;
  }
}
