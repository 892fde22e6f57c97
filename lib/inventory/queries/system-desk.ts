import { db } from '@/lib/platform/db/client.ts';
import type { Prisma } from '@/lib/platform/db/generated/client.ts';
import type { Viewer } from '@/lib/platform/session/sessions.ts';
import { systemEntryOf } from '../commands/systems.ts';
import { verifiedSince } from '../due.ts';
import { entryWhere, mayEntry } from '../policy.ts';
import { type InformationSystemEntry, isEntryId } from '../schema.ts';
import type { Texts } from './doors.ts';

export const SYSTEM_VIEWS = ['all', 'due', 'withdrawn'] as const;
export type SystemView = (typeof SYSTEM_VIEWS)[number];

export type SystemRow = {
  id: string;
  country: string | null;
  name: Texts;
  language: string;
  verifiedOn: Date | null;
  due: boolean;
};

/** The information systems that the viewer keeps, what is due longest first, with the numbers of every view. */
export async function readSystemsDesk(
  viewer: Viewer,
  { view, country }: { view: SystemView; country: string | null },
  { limit, offset }: { limit: number; offset: number },
  now = new Date(),
): Promise<{ counts: Record<SystemView, number>; rows: SystemRow[]; total: number }> {
  const since = new Date(verifiedSince(now.toISOString().slice(0, 10)));
  const own: Prisma.InformationSystemWhereInput = {
    AND: [entryWhere(viewer, 'write'), country ? { countryCode: country } : {}],
  };
  const views: Record<SystemView, Prisma.InformationSystemWhereInput> = {
    all: { status: 'listed' },
    due: { status: 'listed', OR: [{ verifiedOn: null }, { verifiedOn: { lt: since } }] },
    withdrawn: { status: 'withdrawn' },
  };
  const [all, due, withdrawn, rows] = (await Promise.all([
    ...SYSTEM_VIEWS.map((each) => db.informationSystem.count({ where: { AND: [own, views[each]] } })),
    db.informationSystem.findMany({
      where: { AND: [own, views[view]] },
      select: { id: true, countryCode: true, name: true, language: true, verifiedOn: true },
      orderBy: [{ verifiedOn: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
      take: limit,
      skip: offset,
    }),
  ] as const)) as [number, number, number, Listed[]];
  const counts = { all, due, withdrawn };
  return {
    counts,
    total: counts[view],
    rows: rows.map(({ countryCode, name, ...row }) => ({
      ...row,
      country: countryCode,
      name: name as Texts,
      due: row.verifiedOn === null || row.verifiedOn < since,
    })),
  };
}

type Listed = {
  id: string;
  countryCode: string | null;
  name: unknown;
  language: string;
  verifiedOn: Date | null;
};

export type SystemDesk = {
  entry: InformationSystemEntry;
  revision: number;
  status: 'listed' | 'withdrawn';
  verifiedOn: Date | null;
  canVerify: boolean;
  /** Newest first. */
  history: {
    id: string;
    number: number;
    action: string;
    at: Date;
    content: Partial<InformationSystemEntry>;
  }[];
};

/** One of them for whoever keeps it; null for everybody else. */
export async function readSystemDesk(viewer: Viewer, id: string): Promise<SystemDesk | null> {
  if (!isEntryId(id)) return null;
  const row = await db.informationSystem.findFirst({
    where: { AND: [{ id }, entryWhere(viewer, 'write')] },
    include: { revisions: { orderBy: { id: 'desc' }, take: 50 } },
  });
  if (!row) return null;
  const { revision, status, verifiedOn, revisions } = row;
  return {
    entry: systemEntryOf(row),
    ...{ revision, status, verifiedOn },
    canVerify: mayEntry(viewer, 'verify', row),
    history: revisions.map((each) => ({ ...each, content: each.content as Partial<InformationSystemEntry> })),
  };
}
