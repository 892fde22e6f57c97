import { z } from 'zod';
import { db } from '@/lib/platform/db/client.ts';
import type { Prisma } from '@/lib/platform/db/generated/client.ts';
import type { Actor } from '@/lib/platform/rights/actor.ts';
import { may } from '@/lib/platform/rights/decide.ts';
import { isUuid } from '@/lib/platform/text/ids.ts';
import { MEMBER_STATES } from '@/lib/reference/data.ts';
import type { QuadText } from './schema.ts';

export type RoundView = {
  id: string;
  title: QuadText;
  request: QuadText;
  themes: string[];
  openedAt: string;
  deadline: string;
  closed: boolean;
  /** Member States that sent a practice or said that they have none. */
  answered: number;
};

type Row = {
  id: string;
  title: unknown;
  request: unknown;
  themes: string[];
  openedAt: Date;
  deadline: Date;
  closedAt: Date | null;
  practices: { countryCode: string | null }[];
  responses: { countryCode: string }[];
};

/** A State has answered with a practice that it has sent; one that is public stays its answer while the next version is written. */
export const SENT = {
  OR: [{ state: { not: 'draft' } }, { publishedId: { not: null } }],
} satisfies Prisma.PracticeWhereInput;

const INCLUDE = {
  practices: { where: SENT, select: { countryCode: true } },
  responses: { where: { nothingToReport: true }, select: { countryCode: true } },
} as const;

const view = (row: Row): RoundView => ({
  id: row.id,
  title: row.title as QuadText,
  request: row.request as QuadText,
  themes: row.themes,
  openedAt: row.openedAt.toISOString(),
  deadline: row.deadline.toISOString(),
  closed: row.closedAt !== null || row.deadline < new Date(),
  answered: new Set([...row.practices, ...row.responses].map(({ countryCode }) => countryCode)).size,
});

/** Collection rounds, the latest first; empty for who may not read them. */
export async function listRounds(viewer: Actor): Promise<RoundView[]> {
  if (!may(viewer, 'round', 'read', {})) return [];
  const rows = await db.collectionRound.findMany({
    include: INCLUDE,
    orderBy: { openedAt: 'desc' },
    take: 100,
  });
  return rows.map(view);
}

export async function readRound(viewer: Actor, id: string): Promise<RoundView | null> {
  if (!isUuid(id) || !may(viewer, 'round', 'read', {})) return null;
  const row = await db.collectionRound.findUnique({ where: { id }, include: INCLUDE });
  return row && view(row);
}

const publicTitle = (version: { content: unknown } | null): string =>
  z.object({ title: z.string() }).safeParse(version?.content).data?.title ?? '';

export type StateResponse = {
  countryCode: string;
  /** `href`: where the secretariat reads it; of a draft it reads the public version only. */
  practices: { id: string; title: string; href: string }[];
  nothingToReport: boolean;
  note: string | null;
  remindedAt: string | null;
};

/** State by State: what it sent, whether it has nothing to report, when it was reminded. For the secretariat. */
export async function listResponses(viewer: Actor, roundId: string): Promise<StateResponse[]> {
  if (!isUuid(roundId) || !may(viewer, 'round', 'manage', {})) return [];
  const [practices, responses] = await Promise.all([
    db.practice.findMany({
      where: { roundId, ...SENT },
      select: {
        id: true,
        title: true,
        state: true,
        countryCode: true,
        published: { select: { content: true } },
      },
    }),
    db.roundResponse.findMany({ where: { roundId } }),
  ]);
  return MEMBER_STATES.map(({ code }) => {
    const response = responses.find(({ countryCode }) => countryCode === code);
    return {
      countryCode: code,
      practices: practices
        .filter(({ countryCode }) => countryCode === code)
        .map(({ id, title, state, published }) =>
          state === 'draft'
            ? { id, title: publicTitle(published), href: `/secretariat/published/${id}` }
            : { id, title, href: `/secretariat/review/${id}` },
        ),
      nothingToReport: response?.nothingToReport ?? false,
      note: response?.note ?? null,
      remindedAt: response?.remindedAt?.toISOString() ?? null,
    };
  });
}
