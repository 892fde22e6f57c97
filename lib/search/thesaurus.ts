import { LOCALES } from '@/lib/platform/i18n/locales.ts';
import { COUNTRIES } from '@/lib/reference/data.ts';
import demonyms from '@/prisma/seed/data/demonyms.json' with { type: 'json' };
import glossary from '@/prisma/seed/data/glossary.json' with { type: 'json' };
import { wordsOf } from './fold.ts';
import { root } from './forms.ts';
import { isLightWord, isStopWordIn } from './stop-words.ts';
import { SYNONYMS } from './synonyms.ts';

/** A term as its words that count, folded. */
export type Term = readonly string[];

/** Parts of the glossary that name what the portal does, not what practices are about. */
const ABOUT_THE_PORTAL = new Set([
  'roles and people of the portal',
  'objects of the portal',
  'states of things',
  'verbs and parts of the interface',
  'steps of the journey',
  'topics',
  'audiences',
  'kinds of institution',
]);

const LONGEST = 6;

/** The words of a term that count; a term of nothing else keeps them all. */
export function essence(text: string): Term {
  const words = wordsOf(text);
  const kept = words.filter(
    (word) => !isLightWord(word) && !LOCALES.some((language) => isStopWordIn(word, language)),
  );
  return kept.length > 0 ? kept : words;
}

/** By which a term is recognised, in whatever number and gender it stands. */
export const keyOf = (words: readonly string[]): string => words.map(root).join(' ');

/** «Organización de los Estados Americanos (OEA)» is two terms. */
function termsIn(text: string): Term[] {
  const short = /\(([^)]+)\)/.exec(text)?.[1];
  return [text.replace(/\([^)]*\)/, ''), ...(short ? [short] : [])]
    .map(essence)
    .filter(({ length }) => length > 0 && length <= LONGEST);
}

function groups(): Term[][] {
  const terms = glossary
    .filter(({ area }) => !ABOUT_THE_PORTAL.has(area))
    .map((entry) => LOCALES.flatMap((language) => termsIn(entry[language])));
  const states = COUNTRIES.map(({ code, name }) => [
    ...LOCALES.flatMap((language) => termsIn(name[language])),
    ...demonyms
      .filter((entry) => entry.code === code)
      .flatMap((entry) =>
        LOCALES.flatMap((language) => entry[language].split(' ').map((word) => wordsOf(word))),
      ),
  ]);
  return [...terms, ...states, ...SYNONYMS.map((line) => line.flatMap(termsIn))];
}

let index: Map<string, Term[]> | undefined;

/** The ways to say a term, itself among them, in all four languages; nothing when it is not one. */
export function alternativesOf(words: readonly string[]): Term[] {
  index ??= build();
  return index.get(keyOf(words)) ?? [];
}

function build(): Map<string, Term[]> {
  const built = new Map<string, Term[]>();
  for (const group of groups()) {
    for (const key of new Set(group.map(keyOf))) {
      const terms = [...(built.get(key) ?? []), ...group];
      built.set(key, [...new Map(terms.map((term) => [term.join(' '), term])).values()]);
    }
  }
  return built;
}

/** The longest term that begins at a place of the query, in words; 1 when none does. */
export function spanAt(words: readonly string[], at: number): number {
  for (let length = Math.min(LONGEST, words.length - at); length > 1; length -= 1) {
    if (alternativesOf(words.slice(at, at + length)).length > 0) return length;
  }
  return 1;
}
