import type { Locale } from '../../lib/platform/i18n/locales.ts';

/** Small words that only one of the four languages has; none of one letter, which every language has. */
const OWN: Record<Locale, Set<string>> = {
  es: words(
    'el los las y del una unos con su sus al usted está están fue hay más pero sin sobre esta este estos qué cómo cuál también ya lo muy',
  ),
  en: words(
    'the of and to is are was this that these for with from your you not be been it its has have will can by an at than there their',
  ),
  pt: words(
    'os do da dos das em na nas uma um com seu sua seus suas ao aos à você é não são foi há mais mas sem sobre esta este ou pelo pela também já isso',
  ),
  fr: words(
    'le les des du et une dans votre vos vous est sont cette ces qui ne pas sur au aux ou avec sans leur leurs par plus être été il elle c’est n’est',
  ),
};

function words(list: string): Set<string> {
  return new Set(list.split(' '));
}

/** How many small words of each language a text has, leaving out those that more than one language claims. */
function score(text: string): Map<Locale, number> {
  const tokens = text.toLowerCase().match(/[\p{L}’]+/gu) ?? [];
  const locales = Object.keys(OWN) as Locale[];
  const owners = tokens.map((token) => locales.filter((locale) => OWN[locale].has(token)));
  return new Map(
    locales.map((locale) => [
      locale,
      owners.filter((owner) => owner.length === 1 && owner[0] === locale).length,
    ]),
  );
}

/** The language in which a text seems to be written, when it clearly is not the one it should be. */
export function strangerIn(locale: Locale, text: string): Locale | undefined {
  const scores = score(text);
  const own = scores.get(locale) ?? 0;
  const [best, hits] = [...scores].sort((a, b) => b[1] - a[1])[0] ?? [locale, 0];
  return best !== locale && hits >= 2 && hits >= own + 2 ? best : undefined;
}
