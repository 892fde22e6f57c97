import { db } from '@/lib/platform/db/client.ts';
import type { Texts } from './doors.ts';

/** One change of a door, as the feed of changes tells it. */
export type DoorChange = {
  portalId: string;
  number: number;
  /** `create`, `edit`, `import`, `withdraw`, `restore` */
  action: string;
  /** ISO 8601 */
  at: string;
  name: Texts;
  language: string;
  country: string | null;
  listed: boolean;
};

/** The latest changes of the doors of one State, of the regional bodies (null), or of all (undefined). */
export async function readChanges(country: string | null | undefined, most: number): Promise<DoorChange[]> {
  const rows = await db.portalRevision.findMany({
    where: country === undefined ? {} : { portal: { countryCode: country } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: most,
    select: {
      number: true,
      action: true,
      at: true,
      portalId: true,
      content: true,
      portal: { select: { countryCode: true, status: true } },
    },
  });
  return rows.map(({ number, action, at, portalId, content, portal }) => {
    const { name, language } = content as { name: Texts; language: string };
    return {
      portalId,
      number,
      action,
      at: at.toISOString(),
      name,
      language,
      country: portal.countryCode,
      listed: portal.status === 'listed',
    };
  });
}
