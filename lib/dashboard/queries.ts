import { verifiedSince } from '@/lib/inventory/index.ts';
import { db } from '@/lib/platform/db/client.ts';

/** How many doors of a State a person has verified lately, long ago, or never; and how many sites fail (of all of them). */
export type Verification = { country: string; current: number; due: number; never: number; failing: number };

/** By State, in one query; `today` is a calendar day. */
export async function readVerification(today: string): Promise<Verification[]> {
  const since = verifiedSince(today);
  const rows = await db.$queryRaw<
    { country: string; current: bigint; due: bigint; never: bigint; failing: bigint }[]
  >`
    select "countryCode" country,
           count(*) filter (where "verifiedOn" >= ${since}::date) current,
           count(*) filter (where "verifiedOn" < ${since}::date) due,
           count(*) filter (where "verifiedOn" is null) never,
           count(*) filter (where "failedDays" >= 3) failing
      from "Portal"
     where status = 'listed' and "countryCode" is not null
     group by 1
     order by 1`;
  return rows.map(({ country, current, due, never, failing }) => ({
    country,
    current: Number(current),
    due: Number(due),
    never: Number(never),
    failing: Number(failing),
  }));
}

/** Places and needs about which readers said most often that the answer did not help; a twelvemonth, without anybody in it. */
export type Signal = { place: string; topic: string; missed: number; helped: number };

export async function readSignals(now: Date, count: number): Promise<Signal[]> {
  const since = new Date(Date.UTC(now.getUTCFullYear() - 1, now.getUTCMonth(), 1));
  const rows = await db.finderSignal.groupBy({
    by: ['place', 'topic'],
    where: { month: { gt: since } },
    _sum: { missed: true, helped: true },
    having: { missed: { _sum: { gt: 0 } } },
    orderBy: { _sum: { missed: 'desc' } },
    take: count,
  });
  return rows.map(({ place, topic, _sum }) => ({
    place,
    topic,
    missed: _sum.missed ?? 0,
    helped: _sum.helped ?? 0,
  }));
}
