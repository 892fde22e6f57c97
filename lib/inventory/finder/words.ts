import { createTranslator } from 'next-intl';
import { intlTag, type Locale } from '@/lib/platform/i18n/locales.ts';
import { messagesOf } from '@/lib/platform/i18n/messages.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';
import creole from './creole.json' with { type: 'json' };

/** The finder speaks a fifth language with its own words: Haitian Creole. What it names (doors, countries) stays in French. */
export type FinderLanguage = Locale | 'ht';

/** Creole is asked for by `lang=ht`, which the address `/ht/find` becomes (next.config.ts). */
export const languageOf = (locale: Locale, asked: unknown): FinderLanguage =>
  asked === 'ht' ? 'ht' : locale;

export type FinderWords = ReturnType<typeof finderWords>;

/** The finder's words. A machine wrote the Creole ones; the page says so until a speaker has reviewed them. */
export function finderWords(language: FinderLanguage) {
  if (language !== 'ht') return translator(language, 'find');
  const messages = { ...messagesOf('fr'), find: { ...messagesOf('fr').find, ...creole } };
  return createTranslator({
    locale: 'fr',
    namespace: 'find',
    messages,
    timeZone: 'UTC',
  }) as unknown as ReturnType<typeof translator<'find'>>;
}

/** The sentence that says that the Creole is a machine's. */
export const CREOLE_NOTE = creole.creoleNote;

/** The language of the portal that stands behind: names of doors, countries and languages. */
export const behind = (language: FinderLanguage): Locale => (language === 'ht' ? 'fr' : language);

/** Names of languages in the reader's own. */
export function languageNames(codes: readonly string[], language: FinderLanguage): string {
  const names = new Intl.DisplayNames(intlTag[behind(language)], { type: 'language' });
  return codes.map((code) => names.of(code) ?? code).join(', ');
}
