import { organisationName } from '@/lib/organisations/index.ts';
import { db, type Tx } from '@/lib/platform/db/client.ts';
import type { Prisma } from '@/lib/platform/db/generated/client.ts';
import { isLocale, LOCALES, type Locale } from '@/lib/platform/i18n/locales.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';
import { countryOf, themeOf } from '@/lib/reference/data.ts';
import {
  type Face,
  recordsBeside,
  removeDocument,
  type SearchDocument,
  type SearchText,
  writeDocument,
} from '@/lib/search/index.ts';
import demonyms from '@/prisma/seed/data/demonyms.json' with { type: 'json' };
import type { ListedPractice } from '../queries/list.ts';
import { readContent } from '../queries/recognised.ts';
import { currentOnly, readText } from '../queries/texts.ts';
import type { Draft } from '../schema/draft.ts';
import { KINDS, POPULATIONS, TEXT_FIELDS } from '../vocabulary.ts';

export const COLLECTION = 'practices';

/** Puts what the public reads of a practice into the index, or takes it out when the public reads nothing of it. */
export async function indexPractice(tx: Tx, practiceId: string): Promise<void> {
  const practice = await tx.practice.findUniqueOrThrow({ where: { id: practiceId }, include: INCLUDE });
  const { published } = practice;
  const draft = published && (await readContent(tx, practice, published.content));
  const document = draft && documentOf(practice, draft, await institutionsOf(tx, draft));
  if (document) await writeDocument(tx, document);
  else await removeDocument(tx, COLLECTION, practiceId);
}

const INCLUDE = { published: { include: { translations: true } } } as const satisfies Prisma.PracticeInclude;

type Practice = Prisma.PracticeGetPayload<{ include: typeof INCLUDE }>;
type Version = NonNullable<Practice['published']>;
type Institution = {
  id: string;
  name: string;
  language: string;
  names: Partial<Record<string, string>>;
  acronym: string | null;
};

async function institutionsOf(tx: Tx, { leadInstitution, partners }: Draft): Promise<Institution[]> {
  const ids = [leadInstitution, ...partners.map(({ institution }) => institution)].filter(Boolean);
  const rows = await tx.organisation.findMany({ where: { id: { in: ids } } });
  return rows.map(({ id, name, language, names, acronym }) => ({
    id,
    name,
    language,
    names: names as Institution['names'],
    acronym,
  }));
}

function documentOf(practice: Practice, draft: Draft, institutions: Institution[]): SearchDocument | null {
  const { published, slug } = practice;
  if (!published?.publishedAt || !slug) return null;
  const faces = LOCALES.map((locale) => [
    locale,
    faceOf({ practice, published, draft, institutions }, locale),
  ]);
  return {
    collection: COLLECTION,
    record: practice.id,
    date: published.publishedAt,
    facets: facetsOf(draft, published.language),
    years: yearsOf(draft),
    texts: [...textsOf(draft, published), ...namesOf(draft, institutions)],
    faces: Object.fromEntries(faces) as SearchDocument['faces'],
  };
}

/** The groups are the names of the filters in the address. */
function facetsOf(draft: Draft, language: string): string[] {
  return [
    ...draft.themes.map((theme) => `theme:${theme}`),
    ...draft.countries.map((country) => `country:${country}`),
    `kind:${draft.kind}`,
    ...draft.population.map((group) => `population:${group}`),
    ...draft.gcmObjectives.map((objective) => `gcm:${objective}`),
    `language:${language}`,
  ];
}

function yearsOf(draft: Draft): SearchDocument['years'] {
  const from = Number(draft.startDate.year);
  const end = draft.ongoing ? null : Number(draft.endDate.year || draft.startDate.year);
  return { from, to: end === null ? null : Math.max(from, end) };
}

/** Every text in the language in which it was written or translated. */
function textsOf(draft: Draft, version: Version): SearchText[] {
  const language = isLocale(version.language) ? version.language : null;
  const figures = draft.resultFigures.map(({ indicator, unit }) => `${indicator} ${unit}`);
  const roles = draft.partners.map(({ role }) => role);
  const original = [
    ...TEXT_FIELDS.map((field) => draft[field]),
    draft.resources.people,
    ...figures,
    ...roles,
  ];
  return [
    ...original.map((text) => ({ text, language })),
    ...currentOnly(version.translations, draft).map((translation) => ({
      text: translation.text,
      language: isLocale(translation.language) ? translation.language : null,
    })),
  ].filter(({ text }) => text !== '');
}

/** Institutions under every name they have. */
function namesOf(draft: Draft, institutions: Institution[]): SearchText[] {
  const typed = [draft.leadInstitutionName, ...draft.partners.map(({ name }) => name)];
  const known = institutions.flatMap(({ name, names, acronym }) => [
    name,
    ...Object.values(names),
    acronym ?? '',
  ]);
  return [...typed, ...known].flatMap((text) => (text ? [{ text, language: null }] : []));
}

type Parts = { practice: Practice; published: Version; draft: Draft; institutions: Institution[] };

function faceOf({ practice, published, draft, institutions }: Parts, locale: Locale): Face {
  const of = (field: 'title' | 'summary') => {
    const found = readText(
      field,
      locale,
      { text: draft[field], language: published.language },
      currentOnly(published.translations, draft),
    );
    return found ?? { text: '', language: published.language, origin: 'original' as const };
  };
  const title = of('title');
  const summary = of('summary');
  const shown: ListedPractice = {
    slug: practice.slug ?? '',
    title,
    summary,
    countries: draft.countries,
    themes: draft.themes,
    kind: draft.kind,
    language: published.language,
    origin: published.origin,
    illustrative: practice.illustrative,
    start: draft.startDate.year,
    end: draft.ongoing ? null : draft.endDate.year || draft.startDate.year,
    publishedAt: (published.publishedAt as Date).toISOString(),
  };
  return {
    title: asSearchText(title),
    keywords: keywordsOf(draft, institutions, locale),
    summary: asSearchText(summary),
    shown,
  };
}

const asSearchText = ({ text, language }: { text: string; language: string }): SearchText => ({
  text,
  language: isLocale(language) ? language : null,
});

const populations = new Set<string>(POPULATIONS);
const kinds = new Set<string>(KINDS);

/** The words of what was chosen from lists: States and their people, themes, whom it serves, of which kind, and who leads. */
function keywordsOf(draft: Draft, institutions: Institution[], locale: Locale): string {
  const t = translator(locale, 'practices');
  const lead = institutions.find(({ id }) => id === draft.leadInstitution);
  return [
    ...draft.countries.flatMap((code) => [
      countryOf(code)?.name[locale],
      demonyms.find((entry) => entry.code === code)?.[locale],
    ]),
    ...draft.themes.map((theme) => themeOf(theme)?.name[locale]),
    ...draft.population
      .filter((group) => populations.has(group))
      .map((group) => t(`population.${group}` as never)),
    kinds.has(draft.kind) ? t(`kind.${draft.kind}` as never) : '',
    lead ? organisationName(lead, locale) : draft.leadInstitutionName,
    lead?.acronym,
  ]
    .filter(Boolean)
    .join(', ');
}

/** Makes the index of practices anew, one transaction each, so that the portal goes on answering meanwhile. Value: how many are in it. */
export async function rebuildSearch(): Promise<number> {
  const rows = await db.practice.findMany({
    where: { publishedId: { not: null } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const known = rows.map(({ id }) => id);
  await db.$transaction(async (tx) => {
    for (const record of await recordsBeside(tx, COLLECTION, known))
      await removeDocument(tx, COLLECTION, record);
  });
  for (const id of known) await db.$transaction((tx) => indexPractice(tx, id), { timeout: 20_000 });
  return known.length;
}
