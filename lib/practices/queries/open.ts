import { recognised } from '@/lib/organisations/index.ts';
import { db } from '@/lib/platform/db/client.ts';
import type { Prisma } from '@/lib/platform/db/generated/client.ts';
import { isLocale } from '@/lib/platform/i18n/locales.ts';
import type { PracticeFilters } from '../filters.ts';
import { type Draft, draftSchema } from '../schema/draft.ts';
import { TEXT_FIELDS, type TextField } from '../vocabulary.ts';
import { listPublicPractices } from './list.ts';
import { type InstitutionRef, type PublicPractice, readPublicPractice } from './public.ts';
import { readContent, withRecognised } from './recognised.ts';
import { currentOnly } from './texts.ts';

type ByLanguage<T> = Partial<Record<'es' | 'en' | 'pt' | 'fr', T>>;
type Origin = 'original' | 'human' | 'machine';

/** A text in every language in which there is one, with where each comes from. */
export type OpenText = { texts: ByLanguage<string>; origins: ByLanguage<Origin> };

/** What a list of open data gives of a practice, for no reader in particular. */
export type OpenPractice = Pick<
  PublicPractice,
  | 'slug'
  | 'version'
  | 'origin'
  | 'illustrative'
  | 'themes'
  | 'countries'
  | 'startDate'
  | 'endDate'
  | 'ongoing'
  | 'gcmObjectives'
  | 'sdgTargets'
  | 'publishedAt'
> & {
  language: string;
  kind: string;
  population: string[];
  leadInstitution: InstitutionRef;
  texts: Partial<Record<TextField, OpenText>>;
};

const INCLUDE = { translations: true, practice: true } as const satisfies Prisma.PracticeVersionInclude;
type Row = Prisma.PracticeVersionGetPayload<{ include: typeof INCLUDE }>;

/** One part of the list, with the same filters as the page. */
export async function listOpenPractices(
  filters: PracticeFilters,
  part: { limit: number; offset: number },
): Promise<{ items: OpenPractice[]; total: number }> {
  const { rows, total } = await listPublicPractices('es', filters, part);
  // From the practices, not from the versions: that way round the database finds each by its key.
  const practices = await db.practice.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    include: { published: { include: INCLUDE } },
  });
  const versions = practices.flatMap(({ published }) => published ?? []);
  const byId = new Map(versions.map((version) => [version.practiceId, version]));
  const known = await recognised(
    db,
    versions.map(({ practiceId }) => practiceId),
  );
  const drafts = new Map(
    versions.map(({ id, practiceId, practice, content }) => [
      id,
      withRecognised(draftSchema.parse(content), practice, known.get(practiceId)),
    ]),
  );
  const names = await namesOf([...drafts.values()]);
  const items = rows.flatMap(({ id }) => {
    const version = byId.get(id);
    const draft = version && drafts.get(version.id);
    return draft ? [openPractice(version, draft, names)] : [];
  });
  return { items, total };
}

export type OpenRecord = { facts: PublicPractice; practice: OpenPractice };

/** The published version at an address, with every text in every language; null when there is none. */
export async function readOpenPractice(slug: string): Promise<OpenRecord | null> {
  const version = await db.practiceVersion.findFirst({ where: { publishedOf: { slug } }, include: INCLUDE });
  if (!version) return null;
  const facts = await readPublicPractice(slug, version.language);
  if (!facts) return null;
  const draft = await readContent(db, version.practice, version.content);
  return { facts, practice: openPractice(version, draft, await namesOf([draft])) };
}

type Names = Map<string, InstitutionRef>;

async function namesOf(drafts: Draft[]): Promise<Names> {
  const ids = [...new Set(drafts.map(({ leadInstitution }) => leadInstitution).filter(Boolean))];
  const rows = await db.organisation.findMany({ where: { id: { in: ids } } });
  return new Map(
    rows.map(({ id, name, acronym, countryCode }) => [id, { id, name, acronym, country: countryCode }]),
  );
}

function openPractice(row: Row, draft: Draft, names: Names): OpenPractice {
  const { practice } = row;
  const unlisted = {
    id: null,
    name: draft.leadInstitutionName,
    acronym: null,
    country: practice.countryCode,
  };
  return {
    slug: practice.slug ?? '',
    version: row.number,
    origin: row.origin,
    illustrative: practice.illustrative,
    language: row.language,
    kind: draft.kind,
    themes: draft.themes,
    countries: draft.countries,
    population: draft.population,
    leadInstitution: names.get(draft.leadInstitution) ?? unlisted,
    texts: textsOf(row, draft),
    startDate: isoDate(draft.startDate),
    endDate: isoDate(draft.endDate),
    ongoing: draft.ongoing !== '',
    gcmObjectives: draft.gcmObjectives.map(Number),
    sdgTargets: draft.sdgTargets,
    publishedAt: (row.publishedAt ?? row.createdAt).toISOString(),
  };
}

function textsOf({ language, translations }: Row, draft: Draft): OpenPractice['texts'] {
  const found: OpenPractice['texts'] = {};
  const current = currentOnly(translations, draft);
  for (const field of TEXT_FIELDS) {
    if (draft[field] === '') continue;
    const others = current.filter((text) => text.field === field && isLocale(text.language));
    found[field] = {
      texts: {
        ...Object.fromEntries(others.map((text) => [text.language, text.text])),
        [language]: draft[field],
      },
      origins: {
        ...Object.fromEntries(others.map((text) => [text.language, text.origin])),
        [language]: 'original',
      },
    };
  }
  return found;
}

/** «2021», «2021-03», «2021-03-01», as much as is known. */
function isoDate({ year, month, day }: Draft['startDate']): string | null {
  const parts = [year.padStart(4, '0'), month.padStart(2, '0'), day.padStart(2, '0')];
  const known = !year ? 0 : !month ? 1 : !day ? 2 : 3;
  return known === 0 ? null : parts.slice(0, known).join('-');
}
