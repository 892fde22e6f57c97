import { cached } from '@/lib/platform/cache/cached.ts';
import { TAGS } from '@/lib/platform/cache/tags.ts';
import { db } from '@/lib/platform/db/client.ts';
import { NEIGHBOURS } from '../neighbours.ts';
import type { DoorView, Texts } from './doors.ts';

export type DoorLink = { id: string; country: string | null; name: Texts; language: string };

/** Doors for the same beside one: of its own State (or of the regional bodies), and of the States next to it. */
export type Beside = { own: DoorLink[]; nearby: DoorLink[] };

const MOST = 6;

type Row = { id: string; countryCode: string | null; name: unknown; language: string; topics: string[] };

/** The more topics two doors share, the nearer they stand; the first topic of a door is what it is for. */
export const besideDoor = ({ id, country, topics }: DoorView): Promise<Beside> =>
  cached(['door-beside', id], [TAGS.inventory], async () => {
    const nearby = country ? (NEIGHBOURS[country] ?? []) : [];
    const rows = await db.portal.findMany({
      where: {
        id: { not: id },
        status: 'listed',
        topics: { hasSome: [...topics] },
        OR: [{ countryCode: country }, { countryCode: { in: [...nearby] } }],
      },
      select: { id: true, countryCode: true, name: true, language: true, topics: true },
      orderBy: { id: 'asc' },
    });
    const main = topics[0] ?? '';
    const shared = (row: Row) => row.topics.filter((topic) => topics.includes(topic as never)).length;
    const nearness = (row: Row) => (row.topics.includes(main) ? 10 : 0) + shared(row);
    const best = (wanted: Row[]) =>
      inTurns(wanted.sort((a, b) => nearness(b) - nearness(a)))
        .slice(0, MOST)
        .map((row) => ({
          id: row.id,
          country: row.countryCode,
          name: row.name as Texts,
          language: row.language,
        }));
    return {
      own: best(rows.filter(({ countryCode }) => countryCode === country)),
      nearby: best(
        rows.filter(({ countryCode, topics: theirs }) => countryCode !== country && theirs.includes(main)),
      ),
    };
  });

/** The best of each State before the second best of any. */
function inTurns(rows: Row[]): Row[] {
  const seen = new Map<string | null, number>();
  const turns = rows.map((row) => {
    const turn = seen.get(row.countryCode) ?? 0;
    seen.set(row.countryCode, turn + 1);
    return { row, turn };
  });
  return turns.sort((a, b) => a.turn - b.turn).map(({ row }) => row);
}
