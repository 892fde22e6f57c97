import { LOCALES, type Locale } from '../../lib/platform/i18n/locales.ts';
import type { Catalogues } from './catalogues.ts';
import { anatomy } from './icu.ts';
import { strangerIn } from './languages.ts';

/** Texts that are rightly the same in two languages although they are long: names and addresses. */
const SAME_EVERYWHERE = /^(?:[\w.+-]+@[\w.-]+|https?:\S+|[A-Z]{2,}(?: [A-Z\d]{2,})*)$/;
const WORDS_THAT_MAY_AGREE = 3;

/** Every breach of the rules, one line each, in the order of the keys. */
export function complaints(catalogues: Catalogues): string[] {
  const keys = [...new Set(LOCALES.flatMap((locale) => [...catalogues[locale].keys()]))].sort();
  return keys.flatMap((key) => {
    const absent = LOCALES.filter((locale) => !catalogues[locale].has(key));
    if (absent.length > 0) return absent.map((locale) => `${locale} ${key}: missing`);
    return complaintsAbout(key, catalogues);
  });
}

function complaintsAbout(key: string, catalogues: Catalogues): string[] {
  const texts = LOCALES.map((locale) => ({ locale, text: catalogues[locale].get(key) ?? '' }));
  const single = texts.flatMap(({ locale, text }) =>
    complaintsIn(locale, text).map((what) => `${locale} ${key}: ${what}`),
  );
  return [...single, ...differences(key, texts), ...copies(key, texts)];
}

/** The rules that one text can break by itself. */
export function complaintsIn(locale: Locale, text: string): string[] {
  if (text.trim() === '') return ['empty'];
  const parts = anatomy(text);
  if ('problem' in parts) return [`not valid ICU MessageFormat (${parts.problem})`];
  const found = parts.literals.flatMap((literal) => [
    ...typography(locale, literal),
    ...language(locale, literal),
  ]);
  return [...new Set([...(/'(?![{}<>|#])/.test(text) ? ['straight apostrophe'] : []), ...found])];
}

function language(locale: Locale, literal: string): string[] {
  const stranger = strangerIn(locale, literal);
  return stranger ? [`reads like ${stranger}: «${literal}»`] : [];
}

type Rule = { what: string; breach: RegExp; locales?: Locale[] };

const RULES: Rule[] = [
  { what: 'straight quotation mark', breach: /"/ },
  { what: 'three dots instead of …', breach: /\.{3}/ },
  { what: 'two spaces', breach: / {2}/ },
  { what: '$ without the currency’s code', breach: /\$\s?\d/ },
  { what: '« » in a language that writes “ ”', breach: /[«»]/, locales: ['en', 'pt'] },
  { what: '“ ” in a language that writes « »', breach: /^[^«]*[“”]/, locales: ['es', 'fr'] },
  { what: 'space before a mark', breach: /[ \u00a0\u202f][:;?!](?:\s|$)/, locales: ['es', 'en', 'pt'] },
  {
    what: 'no U+00A0 before : ; ? ! » %',
    breach: /[^\s\d:/?!]:(?:\s|$)|[^\u00a0?!][;?!](?=\s|$)|[^\u00a0][»%]/,
    locales: ['fr'],
  },
  { what: 'ordinary space before : ; ? ! » %', breach: /[ \u202f][:;?!»%]/, locales: ['fr'] },
  { what: 'no U+00A0 after «', breach: /«[^\u00a0]/, locales: ['fr'] },
];

const typography = (locale: Locale, literal: string): string[] =>
  RULES.filter(({ breach, locales }) => (!locales || locales.includes(locale)) && breach.test(literal)).map(
    ({ what }) => what,
  );

type Text = { locale: Locale; text: string };

/** A value that one language uses must be used by all, and as the same kind. */
function differences(key: string, texts: Text[]): string[] {
  const [first, ...others] = texts.map(({ locale, text }) => ({ locale, values: valuesOf(text) }));
  return others
    .filter(({ values }) => values !== first?.values)
    .map(
      ({ locale, values }) =>
        `${locale} ${key}: values «${values}», but «${first?.values}» in ${first?.locale}`,
    );
}

function valuesOf(text: string): string {
  const parts = anatomy(text);
  return 'problem' in parts ? '' : parts.values.join(' ');
}

function copies(key: string, texts: Text[]): string[] {
  return texts.flatMap(({ locale, text }, index) => {
    const twin = texts.slice(0, index).find((other) => other.text === text);
    const long = wordsOf(text) > WORDS_THAT_MAY_AGREE;
    return twin && long && !SAME_EVERYWHERE.test(text)
      ? [`${locale} ${key}: the same as ${twin.locale}: «${text}»`]
      : [];
  });
}

/** Words that were translated: names of values do not count. */
function wordsOf(text: string): number {
  const parts = anatomy(text);
  return 'problem' in parts
    ? 0
    : Math.max(...parts.literals.map((literal) => (literal.match(/\p{L}+/gu) ?? []).length));
}
