import { cached } from '@/lib/platform/cache/cached.ts';
import { TAGS } from '@/lib/platform/cache/tags.ts';
import { db } from '@/lib/platform/db/client.ts';
import type { Texts } from './doors.ts';

/** Every listed door with who keeps it and the day of its last change, in the order of the identifiers. */
export const listDoorIds = (): Promise<
  { id: string; hsdsId: string | null; operatorId: string; changed: string }[]
> =>
  cached(['door-ids'], [TAGS.inventory], async () => {
    const rows = await db.portal.findMany({
      where: { status: 'listed' },
      select: { id: true, hsdsId: true, operatorId: true, updatedAt: true },
      orderBy: { id: 'asc' },
    });
    return rows.map(({ updatedAt, ...row }) => ({ ...row, changed: updatedAt.toISOString() }));
  });

/** The institutions that keep a listed door. */
export const listDoorOperators = () =>
  cached(['door-operators'], [TAGS.inventory, TAGS.organisations], async () => {
    const rows = await db.organisation.findMany({
      where: { portals: { some: { status: 'listed' } } },
      select: {
        id: true,
        hsdsId: true,
        name: true,
        names: true,
        language: true,
        acronym: true,
        countryCode: true,
        url: true,
      },
      orderBy: { id: 'asc' },
    });
    return rows.map((row) => ({ ...row, names: row.names as Texts }));
  });
