import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { type Found, search } from '@/lib/search/index.ts';
import type { PortalFilters } from '../filters.ts';
import { type DoorView, readDoorsById } from './doors.ts';

export type PortalList = Omit<Found, 'items'> & { rows: DoorView[] };

/** Listed doors that fit, the best first; without a question by State. Two questions to the database, however many rows. */
export async function listPublicPortals(
  locale: Locale,
  filters: PortalFilters,
  page: { limit: number; offset: number },
): Promise<PortalList> {
  const { q, ...chosen } = filters;
  const { items, ...found } = await search({ collection: 'portals', locale, query: q, chosen, ...page });
  const doors = new Map(
    (await readDoorsById(items.map(({ record }) => record))).map((door) => [door.id, door]),
  );
  return { ...found, rows: items.flatMap(({ record }) => doors.get(record) ?? []) };
}
