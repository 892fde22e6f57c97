import { cached } from '@/lib/platform/cache/cached.ts';
import { TAGS } from '@/lib/platform/cache/tags.ts';
import { db } from '@/lib/platform/db/client.ts';
import type { Prisma } from '@/lib/platform/db/generated/client.ts';
import type { Audience, ChannelKind, DISCRETIONS, PAPERS, Phase, Topic } from '../vocabulary.ts';

export type Texts = Partial<Record<string, string>>;
export type Source = { url: string; title: string; confidence: 'seen' | 'recall' };
export type Procedure = { name: string; url: string | null; cost: string; time: string };

export type ChannelView = {
  id: string;
  kind: ChannelKind;
  value: string;
  label: string;
  city: string | null;
  languages: string[];
  hours: string | null;
  openingHours: string | null;
  free: boolean | null;
  place: string | null;
  latitude: number | null;
  longitude: number | null;
  source: string | null;
  /** `2026-11-24` */
  verifiedOn: string | null;
};

export type NoticeView = { text: Texts; since: string; until: string | null; source: string | null };

/** What the public may know of an entry. Dates are calendar days (`2026-11-24`), so that it survives a cache. */
export type DoorView = {
  id: string;
  /** Its identifier in another publisher's HSDS file, if it came from one. */
  hsdsId: string | null;
  /** Null: a regional body. */
  country: string | null;
  serves: string[];
  url: string;
  name: Texts;
  description: Texts;
  language: string;
  textOrigins: Record<string, string>;
  audiences: Audience[];
  phases: Phase[];
  topics: Topic[];
  languages: string[];
  free: boolean | null;
  papers: (typeof PAPERS)[number] | null;
  discretion: (typeof DISCRETIONS)[number] | null;
  accessibility: Texts;
  procedures: Procedure[];
  sources: Source[];
  verifiedOn: string | null;
  /** The address has failed on three days or more: since when. */
  unreachableSince: string | null;
  updatedOn: string;
  operator: {
    id: string;
    hsdsId: string | null;
    kind: string;
    name: string;
    language: string;
    names: Texts;
    acronym: string | null;
    countryCode: string | null;
  };
  channels: ChannelView[];
  notices: NoticeView[];
};

const OPERATOR = {
  id: true,
  hsdsId: true,
  kind: true,
  name: true,
  language: true,
  names: true,
  acronym: true,
  countryCode: true,
} as const;

const WITH = {
  operator: { select: OPERATOR },
  channels: { orderBy: { position: 'asc' } },
  notices: { orderBy: { since: 'desc' } },
} as const satisfies Prisma.PortalInclude;

/** The record of another publisher is read by the exchange of data only. */
const SLIM = { hsds: true } as const satisfies Prisma.PortalOmit;

type Row = Prisma.PortalGetPayload<{ include: typeof WITH; omit: typeof SLIM }>;

/** Days of failure in a row from which readers are told. */
export const FAILED_DAYS = 3;

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
const dayOrNull = (date: Date | null): string | null => (date ? dayOf(date) : null);

const viewOf = (row: Row): DoorView => ({
  id: row.id,
  hsdsId: row.hsdsId,
  country: row.countryCode,
  serves: row.serves,
  url: row.url,
  name: row.name as Texts,
  description: row.description as Texts,
  language: row.language,
  textOrigins: row.textOrigins as Record<string, string>,
  audiences: row.audiences as Audience[],
  phases: row.phases as Phase[],
  topics: row.topics as Topic[],
  languages: row.languages,
  free: row.free,
  papers: row.papers as DoorView['papers'],
  discretion: row.discretion as DoorView['discretion'],
  accessibility: row.accessibility as Texts,
  procedures: row.procedures as Procedure[],
  sources: row.sources as Source[],
  verifiedOn: dayOrNull(row.verifiedOn),
  unreachableSince: row.failedDays >= FAILED_DAYS ? dayOrNull(row.failingSince) : null,
  updatedOn: dayOf(row.updatedAt),
  operator: { ...row.operator, names: row.operator.names as Texts },
  channels: row.channels.map((channel) => ({
    id: channel.id,
    kind: channel.kind,
    value: channel.value,
    label: channel.label,
    city: channel.city,
    languages: channel.languages,
    hours: channel.hours,
    openingHours: channel.openingHours,
    free: channel.free,
    place: channel.placeCode,
    latitude: channel.latitude,
    longitude: channel.longitude,
    source: channel.source,
    verifiedOn: dayOrNull(channel.verifiedOn),
  })),
  notices: row.notices.map(({ text, since, until, source }) => ({
    text: text as Texts,
    since: dayOf(since),
    until: dayOrNull(until),
    source,
  })),
});

/** The listed doors of one State, or of the regional bodies (null), in the order of their identifiers. */
export async function readDoors(country: string | null): Promise<DoorView[]> {
  const rows = await db.portal.findMany({
    where: { countryCode: country, status: 'listed' },
    include: WITH,
    omit: SLIM,
    orderBy: { id: 'asc' },
  });
  return rows.map(viewOf);
}

/** The same for pages: kept until one of them changes. */
export const doorsOf = (country: string | null): Promise<DoorView[]> =>
  cached(['doors', country ?? 'XR'], [TAGS.inventoryOf(country)], () => readDoors(country));

/** One listed door; null when there is none (or none any more). */
export const doorOf = (id: string): Promise<DoorView | null> =>
  cached(['door', id], [TAGS.portal(id)], async () => {
    const row = await db.portal.findFirst({ where: { id, status: 'listed' }, include: WITH, omit: SLIM });
    return row && viewOf(row);
  });

/** Listed doors by their identifiers, in no order; for one part of a list. */
export async function readDoorsById(ids: readonly string[]): Promise<DoorView[]> {
  const rows = await db.portal.findMany({
    where: { id: { in: [...ids] }, status: 'listed' },
    include: WITH,
    omit: SLIM,
  });
  return rows.map(viewOf);
}

/** The text in the reader's language, else as it was written, with the language it is in. Null when there is none. */
export function textIn(
  texts: Texts,
  locale: string,
  original: string,
): { text: string; language: string } | null {
  const order = [locale, original, 'es', 'en', 'pt', 'fr', ...Object.keys(texts)];
  const language = order.find((each) => texts[each]);
  return language ? { text: texts[language] ?? '', language } : null;
}
