import { db } from '@/lib/platform/db/client.ts';
import type { Prisma } from '@/lib/platform/db/generated/client.ts';
import { listsWith } from '../lists.ts';
import { checkPractice } from '../schema/check.ts';
import type { CompletePractice, Lists } from '../schema/complete.ts';
import type { Draft } from '../schema/draft.ts';
import { TEXT_FIELDS, type TextField } from '../vocabulary.ts';
import { readContent } from './recognised.ts';
import { currentOnly, type ReadText, readText } from './texts.ts';

export type InstitutionRef = {
  id: string | null;
  name: string;
  acronym: string | null;
  country: string | null;
};

/** A published practice as a reader meets it. No row, no person but a contact who agreed to be shown. */
export type PublicPractice = {
  slug: string;
  version: number;
  /** Later than this one, when an earlier version is read. */
  currentVersion: number;
  origin: 'submitted' | 'filed' | 'compiled';
  confirmed: boolean;
  illustrative: boolean;
  language: string;
  kind: CompletePractice['kind'];
  themes: string[];
  countries: string[];
  population: CompletePractice['population'];
  texts: Partial<Record<TextField, ReadText>>;
  /** Languages in which title and summary can be read, with their origin. */
  available: { language: string; origin: ReadText['origin'] }[];
  lead: InstitutionRef;
  partners: (InstitutionRef & { role: string })[];
  startDate: string | null;
  endDate: string | null;
  ongoing: boolean;
  resources: CompletePractice['resources'];
  figures: CompletePractice['resultFigures'];
  evaluation: CompletePractice['evaluation'];
  evidence: CompletePractice['evidence'];
  sources: { title: string; url: string }[];
  gcmObjectives: number[];
  sdgTargets: string[];
  contact: { name: string; office: string; email: string } | null;
  offerToShare: boolean;
  publishedAt: string;
  firstPublishedAt: string;
};

const INCLUDE = {
  translations: true,
  contact: true,
  practice: {
    include: {
      versions: {
        where: { publishedAt: { not: null } },
        select: { id: true, number: true, publishedAt: true },
        orderBy: { number: 'asc' },
      },
    },
  },
} as const satisfies Prisma.PracticeVersionInclude;

type Row = Prisma.PracticeVersionGetPayload<{ include: typeof INCLUDE }>;

/** The published version at an address, in the reader's language as far as it exists; null when there is none. */
export async function readPublicPractice(
  slug: string,
  locale: string,
  number?: number,
): Promise<PublicPractice | null> {
  const row = await db.practiceVersion.findFirst({
    where: {
      publishedAt: { not: null },
      ...(number === undefined
        ? { publishedOf: { slug } }
        : { number, practice: { slug, publishedId: { not: null } } }),
    },
    include: INCLUDE,
  });
  return row && (await viewOf(row, locale));
}

/**
 * A version that is not public yet, as readers would see it; null while a field is missing. Ask only for who may
 * read the practice.
 */
export async function readPreview(versionId: string, locale: string): Promise<PublicPractice | null> {
  const row = await db.practiceVersion.findUnique({ where: { id: versionId }, include: INCLUDE });
  return row && viewOf(row, locale).catch(() => null);
}

async function viewOf(row: Row, locale: string): Promise<PublicPractice | null> {
  const draft = await readContent(db, row.practice, row.content);
  const wanted = [draft.leadInstitution, ...draft.partners.map(({ institution }) => institution)].filter(
    Boolean,
  );
  const institutions = await db.organisation.findMany({ where: { id: { in: wanted } } });
  const record = completed(draft, row.origin, listsWith(institutions.map(({ id }) => id)));
  const nameOf = (id: string | null, name: string, country: string | null): InstitutionRef => {
    const found = institutions.find((institution) => institution.id === id);
    const names = (found?.names ?? {}) as Record<string, string>;
    return {
      id: found?.id ?? null,
      name: (found && (names[locale] ?? found.name)) ?? name,
      acronym: found?.acronym ?? null,
      country: country ?? found?.countryCode ?? null,
    };
  };
  const { practice } = row;
  const translations = currentOnly(row.translations, draft);
  const texts: PublicPractice['texts'] = {};
  for (const field of TEXT_FIELDS) {
    const text = readText(field, locale, { text: record[field], language: row.language }, translations);
    if (text) texts[field] = text;
  }
  const published = practice.versions;
  return {
    slug: practice.slug ?? '',
    version: row.number,
    currentVersion: published.find(({ id }) => id === practice.publishedId)?.number ?? row.number,
    origin: row.origin,
    confirmed: practice.confirmedAt !== null,
    illustrative: practice.illustrative,
    language: row.language,
    kind: record.kind,
    themes: record.themes,
    countries: record.countries,
    population: record.population,
    texts,
    available: languagesOf(row.language, translations),
    lead: nameOf(record.leadInstitution, record.leadInstitutionName, null),
    partners: record.partners.map(({ institution, name, country, role }) => ({
      ...nameOf(institution, name, country),
      role,
    })),
    startDate: record.startDate,
    endDate: record.endDate,
    ongoing: record.ongoing,
    resources: record.resources,
    figures: record.resultFigures,
    evaluation: record.evaluation,
    evidence: record.evidence,
    sources: record.sources.map(({ title, url }) => ({ title, url })),
    gcmObjectives: record.gcmObjectives.map(Number),
    sdgTargets: record.sdgTargets,
    contact: record.contactPublic && row.contact && !row.contact.erasedAt ? contactOf(row.contact) : null,
    offerToShare: record.offerToShare,
    publishedAt: (row.publishedAt ?? row.createdAt).toISOString(),
    firstPublishedAt: (published[0]?.publishedAt ?? row.createdAt).toISOString(),
  };
}

const contactOf = (person: { name: string | null; office: string | null; email: string | null }) => ({
  name: person.name ?? '',
  office: person.office ?? '',
  email: person.email ?? '',
});

/**
 * What is published was complete when it was published. The contact stands in the table of people and may have
 * been erased since, and a list may have lost an entry: neither takes the practice off the page.
 */
function completed(draft: Draft, origin: Row['origin'], lists: Lists): CompletePractice {
  const contact = { name: 'x', office: '', email: 'x@example.org' };
  const checked = checkPractice({ ...draft, contact }, { ...lists, institutions: () => true }, { origin });
  if (checked.ok) return checked.value;
  throw new Error(`a published version is incomplete: ${Object.keys(checked.fields).join(', ')}`);
}

function languagesOf(original: string, translations: Row['translations']): PublicPractice['available'] {
  const seen = new Map<string, ReadText['origin']>([[original, 'original']]);
  for (const { language, field, origin } of translations) if (field === 'title') seen.set(language, origin);
  return ['es', 'en', 'pt', 'fr'].flatMap((language) => {
    const origin = seen.get(language);
    return origin ? [{ language, origin }] : [];
  });
}

/** Published versions of a practice, the latest first. */
export async function listPublicVersions(slug: string): Promise<{ number: number; publishedAt: string }[]> {
  const rows = await db.practiceVersion.findMany({
    where: { publishedAt: { not: null }, practice: { slug, publishedId: { not: null } } },
    select: { number: true, publishedAt: true },
    orderBy: { number: 'desc' },
  });
  return rows.map(({ number, publishedAt }) => ({
    number,
    publishedAt: (publishedAt as Date).toISOString(),
  }));
}

/** Addresses and dates of all that is published, for the sitemap. */
export async function listForSitemap(): Promise<{ slug: string; changed: string }[]> {
  const rows = await db.practice.findMany({
    where: { publishedId: { not: null } },
    select: { slug: true, published: { select: { publishedAt: true } } },
    orderBy: { slug: 'asc' },
  });
  return rows.flatMap(({ slug, published }) =>
    slug && published?.publishedAt ? [{ slug, changed: published.publishedAt.toISOString() }] : [],
  );
}
