import type { Locale } from '@/lib/platform/i18n/locales.ts';

type Ending = readonly [RegExp, string];

/**
 * Endings that PostgreSQL's stemmers miss once the accents are gone, that are spelled in two ways, or where they cut too much (nationality
 * is not every nation). They bring a word to a form with which the stemmer does right; the first that fits is taken.
 */
const ENDINGS: Record<Locale, readonly Ending[]> = {
  es: [
    [/izacion(?:es)?$/, 'izar'],
    [/alidad(?:es)?$/, 'alidat'],
    [/ciones$/, 'cion'],
    [/siones$/, 'sion'],
  ],
  en: [
    [/i[sz]ations?$/, 'ise'],
    [/alit(?:y|ies)$/, 'alitat'],
    [/iz(e|ed|es|ing)$/, 'is$1'],
    [/(lab|harb|neighb|hon|fav|behavi)our(s?)$/, '$1or$2'],
    [/(progra)mmes?$/, '$1m'],
    [/(cent|theat)res?$/, '$1er'],
    [/(licen|defen|offen)ces?$/, '$1se'],
  ],
  pt: [
    [/iza(?:cao|coes)$/, 'izar'],
    [/alidades?$/, 'alidat'],
    [/(?:oes|aos|aes)$/, 'ao'],
    [/ais$/, 'al'],
    [/eis$/, 'el'],
    [/ois$/, 'ol'],
    [/([aeiou])ns$/, '$1m'],
    [/([aeiou])(r|z)es$/, '$1$2'],
  ],
  fr: [
    [/isations?$/, 'iser'],
    [/eaux$/, 'eau'],
    [/aux$/, 'al'],
    [/euses?$/, 'eur'],
    [/trices?$/, 'teur'],
    [/ives?$/, 'if'],
    [/elles?$/, 'el'],
    [/(e|ie)nnes?$/, '$1n'],
    [/ees?$/, 'e'],
  ],
};

const SHORTEST = 5;

/** A folded word as the stemmer of a language should meet it. */
export function formIn(language: Locale, word: string): string {
  if (word.length < SHORTEST) return word;
  const found = ENDINGS[language].find(([ending]) => ending.test(word));
  return found ? word.replace(...found) : word;
}

/**
 * What is left of a word in any of the four languages when number, gender and case are taken off: rougher than the stemmers of the
 * database, and enough to recognise a term of the glossary or a word to be marked in a title.
 */
export function root(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const single = word
    .replace(/(?:coes|ciones)$/, 'cion')
    .replace(/cao$/, 'cion')
    .replace(/(?:oes|aos|aes)$/, 'ao')
    .replace(/([dgmv])ens$/, '$1em')
    .replace(/eaux$/, 'eau')
    .replace(/ies$/, 'y')
    .replace(/([^s])s$/, '$1')
    .replace(/x$/, '');
  const bare = single.replace(/[aeio]+$/, '');
  return bare.length < 3 ? single : bare;
}
