import { type OrganisationNames, organisationNames } from '@/lib/organisations/index.ts';
import { db } from '@/lib/platform/db/client.ts';
import type { Prisma } from '@/lib/platform/db/generated/client.ts';
import type { Actor } from '@/lib/platform/rights/actor.ts';
import { isUuid } from '@/lib/platform/text/ids.ts';
import { practiceWhere } from '../policy.ts';
import { draftSchema } from '../schema/draft.ts';
import { PAGE } from './work.ts';

/**
 * What the public reads, or read until it was withdrawn, for who may take it away or give it back. Of the next version,
 * which is still its author's, it tells nothing.
 */
export type Standing = {
  id: string;
  slug: string | null;
  title: string;
  language: string;
  number: number;
  publishedAt: string;
  /** Null while it is public. */
  withdrawnAt: string | null;
  organisation: OrganisationNames;
  countryCode: string | null;
};

const INCLUDE = {
  organisation: { select: { name: true, names: true } },
  versions: {
    where: { publishedAt: { not: null } },
    select: { number: true, content: true, language: true, publishedAt: true, state: true },
    orderBy: { number: 'desc' },
  },
} as const satisfies Prisma.PracticeInclude;

type Row = Prisma.PracticeGetPayload<{ include: typeof INCLUDE }>;

function standingOf(row: Row): Standing[] {
  const version = row.publishedId
    ? row.versions[0]
    : (row.versions.find(({ state }) => state === 'archived') ?? row.versions[0]);
  if (!version?.publishedAt) return [];
  return [
    {
      id: row.id,
      slug: row.slug,
      title: draftSchema.parse(version.content).title,
      language: version.language,
      number: version.number,
      publishedAt: version.publishedAt.toISOString(),
      withdrawnAt: row.publishedId ? null : (row.archivedAt?.toISOString() ?? null),
      organisation: organisationNames(row.organisation),
      countryCode: row.countryCode,
    },
  ];
}

export type StandingRequest = {
  viewer: Actor;
  standing: 'public' | 'withdrawn';
  countryCode?: string | undefined;
  /** Part of a title or of an address. */
  words: string;
  page: number;
};

/** By the title that the public knew, never by that of a draft. */
const titled = (words: string): Prisma.PracticeVersionWhereInput => ({
  publishedAt: { not: null },
  content: { path: ['title'], string_contains: words, mode: 'insensitive' },
});

/** Published practices, or withdrawn ones, by address; empty for who may do nothing about them. */
export async function listStanding(request: StandingRequest): Promise<{ rows: Standing[]; total: number }> {
  const { viewer, standing, countryCode, words, page } = request;
  const where: Prisma.PracticeWhereInput = {
    AND: [
      practiceWhere(viewer, standing === 'public' ? 'unpublish' : 'restore') as Prisma.PracticeWhereInput,
      countryCode ? { countryCode } : {},
      words
        ? { OR: [{ slug: { contains: words.toLowerCase() } }, { versions: { some: titled(words) } }] }
        : {},
    ],
  };
  const [total, rows] = await Promise.all([
    db.practice.count({ where }),
    db.practice.findMany({
      where,
      include: INCLUDE,
      orderBy: [{ slug: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * PAGE,
      take: PAGE,
    }),
  ]);
  return { rows: rows.flatMap(standingOf), total };
}

/** One of them; null for who may do nothing about it. */
export async function readStanding(viewer: Actor, id: string): Promise<Standing | null> {
  if (!isUuid(id)) return null;
  const may = ['unpublish', 'restore'].map((action) => practiceWhere(viewer, action));
  const where = { id, OR: may } as Prisma.PracticeWhereInput;
  const row = await db.practice.findFirst({ where, include: INCLUDE });
  return (row && standingOf(row)[0]) ?? null;
}
