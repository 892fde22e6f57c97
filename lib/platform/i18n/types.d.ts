import type { Catalogue } from './catalogue.ts';
import type { LOCALES } from './locales.ts';

declare module 'use-intl' {
  interface AppConfig {
    Locale: (typeof LOCALES)[number];
    Messages: Catalogue;
  }
}
