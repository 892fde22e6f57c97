import { cached } from '@/lib/platform/cache/cached.ts';
import { TAGS } from '@/lib/platform/cache/tags.ts';
import { db } from '@/lib/platform/db/client.ts';
import { MEMBER_STATES } from '@/lib/reference/data.ts';
import { type RatedDoor, type Rating, rate } from '../analysis/rubric.ts';

export type StateRating = { country: string; doors: number; rating: Rating };

/** Every State's rating on a calendar day, highest first; read in one query and kept until an entry changes. */
export const readRatings = (today: string): Promise<StateRating[]> =>
  cached(['ratings', today], [TAGS.inventory], async () => {
    const rows = await db.portal.findMany({
      where: { status: 'listed', countryCode: { not: null } },
      select: {
        countryCode: true,
        topics: true,
        phases: true,
        languages: true,
        free: true,
        procedures: true,
        verifiedOn: true,
        channels: { select: { kind: true } },
      },
    });
    const doors = rows.map(({ verifiedOn, procedures, ...row }) => ({
      ...row,
      procedures: procedures as RatedDoor['procedures'],
      verifiedOn: verifiedOn?.toISOString().slice(0, 10) ?? null,
    }));
    return MEMBER_STATES.map(({ code }) => {
      const own = doors.filter(({ countryCode }) => countryCode === code);
      return { country: code, doors: own.length, rating: rate(own, today) };
    }).sort((a, b) => b.rating.total - a.rating.total || (a.country < b.country ? -1 : 1));
  });
