import { cached } from '@/lib/platform/cache/cached.ts';
import { TAGS } from '@/lib/platform/cache/tags.ts';
import { db } from '@/lib/platform/db/client.ts';
import { MEMBER_STATES } from '@/lib/reference/data.ts';
import { type CoverageRow, coverageOf } from '../analysis/coverage.ts';

/** The coverage of the listed doors, read in one query and kept until an entry changes. */
export const readCoverage = (): Promise<CoverageRow[]> =>
  cached(['coverage'], [TAGS.inventory], async () => {
    const rows = await db.portal.findMany({
      where: { status: 'listed', countryCode: { not: null } },
      select: {
        countryCode: true,
        topics: true,
        phases: true,
        languages: true,
        channels: { where: { kind: { in: ['telephone', 'whatsapp'] } }, select: { id: true }, take: 1 },
      },
    });
    const doors = rows.map(({ countryCode, channels, ...row }) => ({
      ...row,
      country: countryCode,
      called: channels.length > 0,
    }));
    return coverageOf(
      doors,
      MEMBER_STATES.map(({ code }) => code),
    );
  });
