import { db } from '@/lib/platform/db/client.ts';

export type DueDoor = { id: string; url: string };

/** As many as a round of an hour can visit, with one host that has many of them. */
const MOST_DOORS = 60;

/** The listed doors whose address is due for a visit, the longest due first; with `ids`, these, due or not. */
export const dueDoors = (ids: readonly string[] | undefined, now: Date): Promise<DueDoor[]> =>
  db.portal.findMany({
    where: {
      status: 'listed',
      url: { startsWith: 'http' },
      ...(ids ? { id: { in: [...ids] } } : { nextCheckAt: { lte: now } }),
    },
    orderBy: [{ nextCheckAt: 'asc' }, { id: 'asc' }],
    ...(!ids && { take: MOST_DOORS }),
    select: { id: true, url: true },
  });
