import { db } from '@/lib/platform/db/client.ts';
import type { Prisma } from '@/lib/platform/db/generated/client.ts';
import type { Viewer } from '@/lib/platform/session/sessions.ts';
import { verifiedSince } from '../due.ts';
import { entryWhere, mayEntry } from '../policy.ts';
import type { ReportKind, ReportState } from '../reports.ts';
import type { PortalEntry } from '../schema.ts';
import type { ChannelKind } from '../vocabulary.ts';
import { endsSoonBefore } from './checks.ts';
import type { Texts } from './doors.ts';

export const DESK_VIEWS = [
  'all',
  'due',
  'failing',
  'certificate',
  'reported',
  'double',
  'withdrawn',
] as const;
export type DeskView = (typeof DESK_VIEWS)[number];

export type DeskRow = {
  id: string;
  country: string | null;
  name: Texts;
  language: string;
  verifiedOn: Date | null;
  due: boolean;
  addressState: 'unchecked' | 'ok' | 'redirected' | 'failing' | 'blocked';
  /** When the certificate ends or has ended; null when that is far off or not known. */
  endsSoon: Date | null;
  reports: number;
  canVerify: boolean;
};

export type Desk = { counts: Record<DeskView, number>; rows: DeskRow[]; total: number };

const OPEN_REPORTS = { some: { state: { in: ['received' as const, 'looking' as const] } } };

/** Where another order serves better than what is due longest first. */
const ORDERS: Partial<Record<DeskView, Prisma.PortalOrderByWithRelationInput[]>> = {
  double: [{ url: 'asc' }, { id: 'asc' }],
  certificate: [{ certificateUntil: 'asc' }, { id: 'asc' }],
};

/** The entries that the viewer keeps, narrowed; what is due longest first. Numbers of every view beside. */
export async function readDesk(
  viewer: Viewer,
  { view, country }: { view: DeskView; country: string | null },
  { limit, offset }: { limit: number; offset: number },
  now = new Date(),
): Promise<Desk> {
  const since = new Date(verifiedSince(now.toISOString().slice(0, 10)));
  const soon = endsSoonBefore(now);
  const own: Prisma.PortalWhereInput = {
    AND: [entryWhere(viewer, 'write'), country ? { countryCode: country } : {}],
  };
  const twice = await doubles(own);
  const views: Record<DeskView, Prisma.PortalWhereInput> = {
    all: { status: 'listed' },
    due: { status: 'listed', OR: [{ verifiedOn: null }, { verifiedOn: { lt: since } }] },
    failing: { status: 'listed', addressState: 'failing' },
    certificate: { status: 'listed', certificateUntil: { lt: soon } },
    reported: { reports: OPEN_REPORTS },
    double: { status: 'listed', url: { in: twice } },
    withdrawn: { status: 'withdrawn' },
  };
  const counted = await Promise.all(
    DESK_VIEWS.map(
      async (each) => [each, await db.portal.count({ where: { AND: [own, views[each]] } })] as const,
    ),
  );
  const counts = Object.fromEntries(counted) as Desk['counts'];
  const rows = await db.portal.findMany({
    where: { AND: [own, views[view]] },
    select: {
      id: true,
      countryCode: true,
      operatorId: true,
      name: true,
      language: true,
      verifiedOn: true,
      addressState: true,
      certificateUntil: true,
      _count: { select: { reports: { where: { state: { in: ['received', 'looking'] } } } } },
    },
    orderBy: ORDERS[view] ?? [{ verifiedOn: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
    take: limit,
    skip: offset,
  });
  return {
    counts,
    total: counts[view],
    rows: rows.map(({ countryCode, operatorId, name, certificateUntil, _count, ...row }) => ({
      ...row,
      endsSoon: certificateUntil && certificateUntil < soon ? certificateUntil : null,
      country: countryCode,
      name: name as Texts,
      due: row.verifiedOn === null || row.verifiedOn < since,
      reports: _count.reports,
      canVerify: mayEntry(viewer, 'verify', { operatorId, countryCode }),
    })),
  };
}

/** Addresses that more than one listed entry has. */
async function doubles(own: Prisma.PortalWhereInput): Promise<string[]> {
  const found = await db.portal.groupBy({
    by: ['url'],
    where: { AND: [own, { status: 'listed' }] },
    having: { id: { _count: { gt: 1 } } },
  });
  return found.map(({ url }) => url);
}

const WITH = {
  channels: { orderBy: { position: 'asc' } },
  notices: { orderBy: { since: 'desc' } },
  reports: { orderBy: { createdAt: 'desc' }, take: 30 },
} as const satisfies Prisma.PortalInclude;

export type DeskReport = {
  id: string;
  kind: ReportKind;
  text: string;
  language: string;
  state: ReportState;
  answer: string;
  createdAt: Date;
};

export type DeskChannel = {
  id: string;
  kind: ChannelKind;
  value: string;
  label: string;
  verifiedOn: Date | null;
};

export type DeskEntry = {
  entry: PortalEntry;
  revision: number;
  status: 'listed' | 'withdrawn';
  verifiedOn: Date | null;
  channels: DeskChannel[];
  notices: { id: string; text: Texts; since: Date; until: Date | null }[];
  canVerify: boolean;
  /** Empty for who may not answer them. */
  reports: DeskReport[];
};

/** One entry for whoever keeps it; null for everybody else. */
export async function readDeskEntry(viewer: Viewer, id: string): Promise<DeskEntry | null> {
  const row = await db.portal.findFirst({
    where: { AND: [{ id }, entryWhere(viewer, 'write')] },
    include: WITH,
  });
  if (!row) return null;
  const { channels, notices, revision, status, verifiedOn } = row;
  return {
    entry: entryOf(row),
    revision,
    status,
    verifiedOn,
    channels,
    notices: notices.map((notice) => ({ ...notice, text: notice.text as Texts })),
    canVerify: mayEntry(viewer, 'verify', row),
    reports: mayEntry(viewer, 'answer_report', row) ? row.reports : [],
  };
}

type Row = Prisma.PortalGetPayload<{ include: Pick<typeof WITH, 'channels'>; omit: { hsds: true } }>;

/** The row as forms, files and the API write an entry. */
export function entryOf(row: Row): PortalEntry {
  const { id, url, language, serves, free } = row;
  return {
    ...{ id, url, serves, free, languages: row.languages },
    country: row.countryCode,
    operator: row.operatorId,
    language: language as PortalEntry['language'],
    name: row.name as PortalEntry['name'],
    description: row.description as PortalEntry['description'],
    sources: row.sources as PortalEntry['sources'],
    audiences: row.audiences as PortalEntry['audiences'],
    phases: row.phases as PortalEntry['phases'],
    topics: row.topics as PortalEntry['topics'],
    papers: row.papers as PortalEntry['papers'],
    discretion: row.discretion as PortalEntry['discretion'],
    accessibility: row.accessibility as PortalEntry['accessibility'],
    procedures: row.procedures as PortalEntry['procedures'],
    channels: row.channels.map(
      ({ kind, value, label, languages, hours, openingHours, free: cost, placeCode, source, ...office }) =>
        ({
          ...{ kind, value, label, languages, hours, openingHours, free: cost, source },
          place: placeCode,
          ...(kind === 'office' && {
            city: office.city ?? '',
            latitude: office.latitude,
            longitude: office.longitude,
          }),
        }) as PortalEntry['channels'][number],
    ),
  };
}

export type Revision = {
  number: number;
  action: string;
  at: Date;
  personId: string | null;
  content: Partial<PortalEntry>;
};
export type VerificationLine = { on: Date; method: string; personId: string | null; channel: string | null };

/** How an entry became what it is, newest first; null for who does not keep it. */
export async function readHistory(
  viewer: Viewer,
  id: string,
): Promise<{ revisions: Revision[]; verifications: VerificationLine[] } | null> {
  const row = await db.portal.findFirst({
    where: { AND: [{ id }, entryWhere(viewer, 'write')] },
    select: {
      revisions: { orderBy: { number: 'desc' }, take: 50 },
      verifications: {
        orderBy: { createdAt: 'desc' },
        take: 50,
        include: { channel: { select: { value: true } } },
      },
    },
  });
  return (
    row && {
      revisions: row.revisions.map((revision) => ({
        ...revision,
        content: revision.content as Partial<PortalEntry>,
      })),
      verifications: row.verifications.map(({ channel, ...line }) => ({
        ...line,
        channel: channel?.value ?? null,
      })),
    }
  );
}
