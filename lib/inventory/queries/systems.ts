import { db } from '@/lib/platform/db/client.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { type Found, search } from '@/lib/search/index.ts';
import type { DoorView, Source, Texts } from './doors.ts';

/** What the public may know of an information system. Dates are calendar days, so that it survives a cache. */
export type SystemView = {
  id: string;
  /** Null: a regional body. */
  country: string | null;
  url: string;
  name: Texts;
  description: Texts;
  language: string;
  textOrigins: Record<string, string>;
  /** What it holds, in the entry's language. */
  holds: string;
  periodicity: string | null;
  access: string;
  disaggregation: string[];
  sources: Source[];
  verifiedOn: string | null;
  updatedOn: string;
  operator: Omit<DoorView['operator'], 'hsdsId'>;
};

export type SystemFilters = { q: string; country: string[]; access: string[]; periodicity: string[] };

export type SystemList = Omit<Found, 'items'> & { rows: SystemView[] };

/** Listed information systems that fit, the best first; without a question by State. */
export async function listPublicSystems(
  locale: Locale,
  { q, ...chosen }: SystemFilters,
  page: { limit: number; offset: number },
): Promise<SystemList> {
  const asked = { collection: 'information-systems', locale, query: q, chosen };
  const { items, ...found } = await search({ ...asked, ...page });
  const rows = await readSystems(items.map(({ record }) => record));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return { ...found, rows: items.flatMap(({ record }) => byId.get(record) ?? []) };
}

/** Listed information systems by their identifiers, in no order. */
export async function readSystems(ids: readonly string[]): Promise<SystemView[]> {
  const rows = await db.informationSystem.findMany({
    where: { id: { in: [...ids] }, status: 'listed' },
    include: { operator: true },
  });
  return rows.map(({ operator, ...row }) => ({
    id: row.id,
    country: row.countryCode,
    url: row.url,
    name: row.name as Texts,
    description: row.description as Texts,
    language: row.language,
    textOrigins: row.textOrigins as Record<string, string>,
    holds: row.holds,
    periodicity: row.periodicity,
    access: row.access,
    disaggregation: row.disaggregation,
    sources: row.sources as Source[],
    verifiedOn: row.verifiedOn?.toISOString().slice(0, 10) ?? null,
    updatedOn: row.updatedAt.toISOString().slice(0, 10),
    operator: {
      id: operator.id,
      kind: operator.kind,
      name: operator.name,
      language: operator.language,
      names: operator.names as Texts,
      acronym: operator.acronym,
      countryCode: operator.countryCode,
    },
  }));
}
