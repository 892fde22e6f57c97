import { z } from 'zod';
import type { Tx } from '@/lib/platform/db/client.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { type Candidate, type Correction, correct } from '../correct.ts';
import { formIn } from '../forms.ts';
import { type Span, spansOf, type Token, tokensOf } from '../parse.ts';
import type { Term } from '../thesaurus.ts';
import { inCollection } from './scope.ts';

/** One notion of the question as PostgreSQL asks for it. */
export type Notion = {
  /** The words themselves, in any language and in each spelling that may be meant. */
  own: string;
  /** Other ways to say it, or null. */
  other: string | null;
  light: boolean;
  known: boolean;
};

export type Understood = {
  notions: Notion[];
  /** Folded words that a reader would call a hit. */
  marks: string[];
  /** What was typed and what was searched for instead. */
  corrections: { from: string; to: string }[];
  /** A likelier question, when the words as typed were searched for all the same. */
  suggestion: string | null;
};

/** Reads a question: which words count, which are mistyped, which belong together and how else they are said. */
export async function understand(
  tx: Tx,
  collection: string,
  locale: Locale,
  query: string,
): Promise<Understood> {
  const tokens = tokensOf(query, locale);
  if (tokens.length === 0) return { notions: [], marks: [], corrections: [], suggestion: null };
  const plain = spansOf(tokens);
  const known = await lookUp(tx, { collection, locale }, tokens, plain);
  const terms = new Set(
    plain.filter(({ alternatives }) => alternatives.length > 0).flatMap(({ spellings }) => spellings.flat()),
  );
  const strange = tokens.filter(({ word, light }) => !light && !known.has(word) && !terms.has(word));
  const begun = await beginningsThatStand(tx, collection, strange);
  const unknown = strange.filter(({ word }) => !begun.has(word));
  const found = await corrections(tx, collection, unknown, unknown.length < tokens.length);
  const sure = new Map(
    [...found].filter(([, { sure: isSure }]) => isSure).map(([word, { candidates }]) => [word, candidates]),
  );
  const spans =
    sure.size === 0
      ? plain
      : spansOf(tokens, (word) => sure.get(word)?.map((candidate) => candidate.word) ?? [word]);
  const acronyms = new Set(tokens.filter(({ acronym }) => acronym).map(({ word }) => word));
  const texts = await queryTexts(tx, spans, acronyms);
  const isKnown = (word: string) =>
    known.has(word) ||
    begun.has(word) ||
    [...sure.values()].some((list) => list.some((one) => one.word === word));
  return {
    notions: spans.map((span) => notionOf(span, texts, begun, isKnown)),
    marks: [
      ...new Set(
        spans.flatMap(({ spellings, alternatives }) =>
          [...spellings, ...alternatives].filter(({ length }) => length > 0).flat(),
        ),
      ),
    ],
    corrections: [...sure].map(([from, [best]]) => ({ from, to: best?.shown ?? from })),
    suggestion: suggestionOf(tokens, unknown, found),
  };
}

function notionOf(
  { spellings, alternatives, light }: Span,
  texts: Map<string, string>,
  begun: Set<string>,
  isKnown: (word: string) => boolean,
): Notion {
  const textOf = (word: string) =>
    begun.has(word) ? `(${texts.get(word)} | '${word}':*)` : `(${texts.get(word)})`;
  const anyOf = (terms: readonly Term[]) =>
    [...new Set(terms.map((term) => `(${term.map(textOf).join(' & ')})`))].join(' | ');
  return {
    own: anyOf(spellings),
    other: alternatives.length > 0 ? anyOf(alternatives) : null,
    light,
    known: spellings.some((term) => term.every(isKnown)) || alternatives.length > 0,
  };
}

/**
 * The question with every word in doubt put right, or without the words that nobody wrote; null when there is nothing to suggest beyond
 * what was put right already.
 */
function suggestionOf(
  tokens: readonly Token[],
  unknown: readonly Token[],
  found: Map<string, Correction>,
): string | null {
  const lost = new Set(unknown.map(({ word }) => word).filter((word) => !found.get(word)?.sure));
  const rest = tokens.flatMap(
    ({ word }) => found.get(word)?.candidates[0]?.shown ?? (lost.has(word) ? [] : word),
  );
  const kept = tokens.filter(({ word, light }) => !light && !lost.has(word));
  const mended = [...lost].every((word) => found.has(word));
  return lost.size > 0 && (kept.length > 0 || (mended && tokens.length === 1)) ? rest.join(' ') : null;
}

const wordRow = z.array(z.object({ word: z.string() }));

/** Which of the words stand in a document, in whatever form. */
async function lookUp(
  tx: Tx,
  scope: { collection: string; locale: Locale },
  tokens: readonly Token[],
  spans: readonly Span[],
): Promise<Set<string>> {
  const texts = await queryTexts(
    tx,
    spans,
    new Set(tokens.filter(({ acronym }) => acronym).map(({ word }) => word)),
  );
  const asked = tokens.map(({ word }) => word);
  const rows = await tx.$queryRaw`
    select asked.word from unnest(${asked}::text[], ${asked.map((word) => texts.get(word) ?? '')}::text[]) as asked(word, query)
    where exists (
      select from search_document where ${inCollection(scope.collection, scope.locale)} and match @@ asked.query::tsquery)`;
  return new Set(wordRow.parse(rows).map(({ word }) => word));
}

/** Unknown words that are the beginning of a known one: somebody stopped typing. Of a short word hardly more than that may lack. */
async function beginningsThatStand(
  tx: Tx,
  collection: string,
  unknown: readonly Token[],
): Promise<Set<string>> {
  const asked = unknown.map(({ word }) => word).filter((word) => /^\p{L}{4,}$/u.test(word));
  if (asked.length === 0) return new Set();
  const rows = await tx.$queryRaw`
    select word from unnest(${asked}::text[]) as given(word)
    where exists (
      select from search_word where collection = ${collection} and search_word.word like given.word || '%'
        and (length(given.word) > 4 or length(search_word.word) <= length(given.word) + 2))`;
  return new Set(wordRow.parse(rows).map(({ word }) => word));
}

const candidateRow = z.array(
  z.object({
    asked: z.string(),
    word: z.string(),
    shown: z.string(),
    documents: z.number(),
    likeness: z.number(),
  }),
);

async function corrections(
  tx: Tx,
  collection: string,
  unknown: readonly Token[],
  inContext: boolean,
): Promise<Map<string, Correction>> {
  const asked = unknown.map(({ word }) => word).filter((word) => /^\p{L}{4,}$/u.test(word));
  if (asked.length === 0) return new Map();
  const rows = await tx.$queryRaw`
    select asked.word as asked, near.* from unnest(${asked}::text[]) as asked(word), lateral (
      select word, shown, documents, similarity(word, asked.word)::float8 as likeness from search_word
      where word % asked.word and collection = ${collection} order by likeness desc, word limit 60
    ) as near`;
  const candidates = candidateRow.parse(rows);
  return new Map(
    asked.flatMap((word): [string, Correction][] => {
      const own: Candidate[] = candidates.filter((row) => row.asked === word);
      const found = correct(word, own, inContext);
      return found ? [[word, found]] : [];
    }),
  );
}

const textRow = z.array(z.object({ word: z.string(), query: z.string() }));

/** How PostgreSQL asks for a word never changes, so it is asked once. Bounded, since strangers choose the words. */
const remembered = new Map<string, string>();
const MOST_REMEMBERED = 20_000;

async function queryTexts(
  tx: Tx,
  spans: readonly Span[],
  acronyms: Set<string>,
): Promise<Map<string, string>> {
  const words = [
    ...new Set(spans.flatMap(({ spellings, alternatives }) => [...spellings, ...alternatives].flat())),
  ];
  const missing = words.filter((word) => !acronyms.has(word) && !remembered.has(word));
  if (missing.length > 0) {
    if (remembered.size > MOST_REMEMBERED) remembered.clear();
    const forms = (language: Locale) => missing.map((word) => formIn(language, word));
    const rows = await tx.$queryRaw`
      select word, search_query(word, es, en, pt, fr)::text as query
      from unnest(${missing}::text[], ${forms('es')}::text[], ${forms('en')}::text[], ${forms('pt')}::text[], ${forms('fr')}::text[])
        as given(word, es, en, pt, fr)`;
    for (const { word, query } of textRow.parse(rows))
      remembered.set(word, [...new Set(query.split(' | '))].join(' | '));
  }
  return new Map(
    words.map((word) => [word, acronyms.has(word) ? `'${word}'` : (remembered.get(word) ?? `'${word}'`)]),
  );
}
