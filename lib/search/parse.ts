import { LOCALES, type Locale } from '@/lib/platform/i18n/locales.ts';
import { fold, wordsOf } from './fold.ts';
import { isLightWord, isStopWord, isStopWordIn } from './stop-words.ts';
import { alternativesOf, spanAt, type Term } from './thesaurus.ts';

/** Longer questions are cut: nobody reads them, and they cost time. */
export const LONGEST_QUERY = 200;
const MOST_WORDS = 12;

/** A word of the question that counts. */
export type Token = {
  word: string;
  /** Written in capitals among small letters: a short name, which no stemmer should touch. */
  acronym: boolean;
  /** Helps to rank; what lacks it is found all the same. */
  light: boolean;
};

/** One notion of the question: its words in each spelling that may be meant, and other ways to say it. */
export type Span = { spellings: Term[]; alternatives: Term[]; light: boolean };

/** What was typed, made harmless: one line, no control characters, at most 200 characters, cut between words. */
export function tidyQuery(typed: string): string {
  const line = typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if ([...line].length <= LONGEST_QUERY) return line;
  const cut = [...line].slice(0, LONGEST_QUERY).join('');
  return cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut;
}

/** The words of a question that count. «can» is none; a question that is nothing but «CAN» asks for the Andean Community. */
export function tokensOf(query: string, locale: Locale): Token[] {
  const shouted = fold(query) !== '' && query === query.toUpperCase();
  const tokens = query.split(/\s+/).flatMap((piece) => {
    const acronym = !shouted && /^\P{L}*\p{Lu}[\p{Lu}.\d-]+\P{L}*$/u.test(piece);
    return wordsOf(piece).map((word) => ({
      word,
      acronym,
      light: isLightWord(word) || (!acronym && LOCALES.some((language) => isStopWordIn(word, language))),
      stop: !acronym && isStopWord(word, locale),
    }));
  });
  const joined = joinThousands(tokens);
  const counting = joined.filter(({ stop }) => !stop);
  const kept = counting.length > 0 || !shouted ? counting : joined;
  const onlyLight = kept.every(({ light }) => light);
  return distinct(
    kept
      .slice(0, MOST_WORDS)
      .map(({ word, acronym, light }) => ({ word, acronym, light: light && !onlyLight })),
  );
}

/** «Ley 19 254» is typed as three words and stands as one number. */
function joinThousands<T extends { word: string }>(tokens: T[]): T[] {
  const joined: T[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (last && /^\d{1,3}$/.test(last.word) && /^\d{3}$/.test(token.word)) {
      joined[joined.length - 1] = { ...last, word: last.word + token.word };
    } else joined.push(token);
  }
  return joined;
}

const distinct = (tokens: Token[]): Token[] => [
  ...new Map(tokens.map((token) => [token.word, token])).values(),
];

/**
 * Words put together to the notions of the glossary and the names of States, each with the other ways to say it.
 * @param spellings for a word that was mistyped, the words that it may stand for
 */
export function spansOf(
  tokens: readonly Token[],
  spellings: (word: string) => readonly string[] = (word) => [word],
): Span[] {
  const first = tokens.map(({ word }) => spellings(word)[0] ?? word);
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length; ) {
    const length = spanAt(first, at);
    const words = first.slice(at, at + length);
    const single = length === 1 ? spellings(tokens[at]?.word ?? '').map((word) => [word]) : [words];
    spans.push({
      spellings: single,
      alternatives: single.flatMap(alternativesOf),
      light: tokens.slice(at, at + length).every(({ light }) => light),
    });
    at += length;
  }
  return spans;
}
