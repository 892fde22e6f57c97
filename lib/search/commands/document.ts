import { z } from 'zod';
import type { Tx } from '@/lib/platform/db/client.ts';
import { LOCALES, type Locale } from '@/lib/platform/i18n/locales.ts';
import { fold, wordsOf } from '../fold.ts';
import { formIn } from '../forms.ts';
import { isStopWordIn } from '../stop-words.ts';

/** A text with its language; null for names, which belong to none. */
export type SearchText = { text: string; language: Locale | null };

/** What a reader of one language sees of a record, and what that record should rank by for them. */
export type Face = {
  title: SearchText;
  /** Names of States, themes, institutions, in the reader's language. */
  keywords: string;
  summary: SearchText;
  /** What a list shows; given back as it is. */
  shown: unknown;
};

/** A published record as search keeps it. */
export type SearchDocument = {
  collection: string;
  record: string;
  date: Date;
  facets: string[];
  /** The years in which it ran, the last one included; no end while it goes on. */
  years: { from: number; to: number | null };
  /** Everything by which it may be found, beside the faces. */
  texts: SearchText[];
  faces: Record<Locale, Face>;
};

const CONFIG: Record<Locale, string> = { es: 'spanish', en: 'english', pt: 'portuguese', fr: 'french' };

/** Longer «words» are addresses and accidents. */
const LONGEST_WORD = 40;

/** Puts a record into the index, or its new state in place of the old, in the transaction of the command that published it. */
export async function writeDocument(tx: Tx, document: SearchDocument): Promise<void> {
  const surface = surfaceWords(document);
  await countWords(tx, document, surface);
  const rows = LOCALES.map((language) =>
    rowOf(document, language, language === LOCALES[0] ? [...surface.keys()] : []),
  );
  const all = allTexts(document);
  await tx.$executeRaw`
    with common as materialized (
      select strip(
        to_tsvector('pg_catalog.simple', ${all.plain}) || to_tsvector('pg_catalog.spanish', ${all.es}) || to_tsvector('pg_catalog.english', ${all.en})
        || to_tsvector('pg_catalog.portuguese', ${all.pt}) || to_tsvector('pg_catalog.french', ${all.fr})) as match
    )
    insert into search_document (collection, record, language, date, facets, years, title, shown, head, match, words)
    select ${document.collection}, ${document.record}, r.language, ${document.date}, r.facets,
      int4range(${document.years.from}::int, ${document.years.to}::int, '[]'), r.title, r.shown,
      setweight(to_tsvector('pg_catalog.simple', r.title_plain) || to_tsvector(r.title_config::regconfig, r.title_stems), 'A')
        || setweight(to_tsvector('pg_catalog.simple', r.keywords_plain) || to_tsvector(r.config::regconfig, r.keywords_stems), 'B')
        || setweight(to_tsvector('pg_catalog.simple', r.summary_plain) || to_tsvector(r.summary_config::regconfig, r.summary_stems), 'C'),
      common.match, r.words
    from common, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      language text, facets text[], title text, shown jsonb, config text, title_plain text, title_config text, title_stems text,
      keywords_plain text, keywords_stems text, summary_plain text, summary_config text, summary_stems text, words text[])
    on conflict (collection, record, language) do update set
      date = excluded.date, facets = excluded.facets, years = excluded.years, title = excluded.title, shown = excluded.shown,
      head = excluded.head, match = excluded.match, words = excluded.words`;
}

/** Takes a record out of the index, when it is no longer public. */
export async function removeDocument(tx: Tx, collection: string, record: string): Promise<void> {
  await countWords(tx, { collection, record }, new Map());
  await tx.$executeRaw`delete from search_document where collection = ${collection} and record = ${record}`;
}

const recordRow = z.array(z.object({ record: z.string() }));

/** Records of a collection that are in the index beside those given. */
export async function recordsBeside(
  tx: Tx,
  collection: string,
  records: readonly string[],
): Promise<string[]> {
  const rows = await tx.$queryRaw`
    select record from search_document where collection = ${collection} and language = ${LOCALES[0]} and record <> all(${[...records]}::text[])`;
  return recordRow.parse(rows).map(({ record }) => record);
}

/** Words that are new to the record count one more, words that left it one less. In the order of the words: two writers never lock crosswise. */
async function countWords(
  tx: Tx,
  { collection, record }: Pick<SearchDocument, 'collection' | 'record'>,
  surface: Map<string, string>,
): Promise<void> {
  await tx.$executeRaw`
    with before as (
      select unnest(words) as word from search_document where collection = ${collection} and record = ${record}
    ), after as (
      select * from unnest(${[...surface.keys()]}::text[], ${[...surface.values()]}::text[]) as given(word, shown)
    )
    insert into search_word (collection, word, shown, documents)
    select ${collection}, coalesce(after.word, before.word), coalesce(after.shown, before.word), case when before.word is null then 1 else -1 end
    from before full join after using (word)
    where before.word is null or after.word is null
    order by 2
    on conflict (collection, word) do update set documents = search_word.documents + excluded.documents`;
  await tx.$executeRaw`delete from search_word where documents <= 0 and collection = ${collection}`;
}

type Row = Record<string, unknown>;

function rowOf({ collection, facets, faces }: SearchDocument, language: Locale, words: string[]): Row {
  const { title, keywords, summary, shown } = faces[language];
  return {
    language,
    facets: [`collection:${collection}`, ...facets],
    words,
    shown,
    title: fold(title.text),
    config: `pg_catalog.${CONFIG[language]}`,
    ...vectors('title', title),
    ...vectors('keywords', { text: keywords, language }),
    ...vectors('summary', summary),
  };
}

const vectors = (name: string, text: SearchText): Row => ({
  [`${name}_plain`]: plain(text),
  [`${name}_config`]: text.language ? `pg_catalog.${CONFIG[text.language]}` : 'pg_catalog.simple',
  [`${name}_stems`]: text.language ? stems(text.text, text.language) : '',
});

/** Unstemmed. Small words of its language are left out: «com» of a Portuguese text is the stem of COMAR. */
const plain = ({ text, language }: SearchText): string =>
  wordsOf(text)
    .filter((word) => !language || !isStopWordIn(word, language))
    .join(' ');

const stems = (text: string, language: Locale): string =>
  wordsOf(text)
    .map((word) => formIn(language, word))
    .join(' ');

function allTexts({ texts, faces }: SearchDocument): Record<Locale | 'plain', string> {
  const all = [
    ...texts,
    ...LOCALES.flatMap((language) => [
      faces[language].title,
      { text: faces[language].keywords, language },
      faces[language].summary,
    ]),
  ];
  const distinct = [...new Map(all.map((text) => [`${text.language} ${text.text}`, text])).values()];
  const of = (language: Locale) =>
    distinct
      .filter((text) => text.language === language)
      .map(({ text }) => stems(text, language))
      .join(' ');
  return { plain: distinct.map(plain).join(' '), es: of('es'), en: of('en'), pt: of('pt'), fr: of('fr') };
}

/** The folded words of a record with the way they are written: in small letters, unless they are a short name. */
function surfaceWords({ texts, faces }: SearchDocument): Map<string, string> {
  const all = [
    ...texts,
    ...LOCALES.flatMap((language) => [
      faces[language].title,
      { text: faces[language].keywords, language },
      faces[language].summary,
    ]),
  ];
  const found = new Map<string, string>();
  for (const { text } of all) {
    for (const written of text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
      const word = fold(written);
      if (word.length < 2 || word.length > LONGEST_WORD || word.includes(' ') || found.has(word)) continue;
      found.set(word, isShortName(written) ? written : written.toLowerCase());
    }
  }
  return found;
}

const isShortName = (written: string): boolean =>
  written.length <= 8 && written.length > 1 && written === written.toUpperCase();
