import { db } from '@/lib/platform/db/client.ts';
import { Prisma } from '@/lib/platform/db/generated/client.ts';
import type { Kept } from '../hsds/kept.ts';

/** The records of other publishers from which these entries came, by identifier; most entries have none. */
export async function readKept(ids: readonly string[]): Promise<Map<string, Kept>> {
  const rows = await db.portal.findMany({
    where: { id: { in: [...ids] }, hsds: { not: Prisma.DbNull } },
    select: { id: true, hsds: true },
  });
  return new Map(rows.map(({ id, hsds }) => [id, hsds as unknown as Kept]));
}

/** The record of another publisher from which an institution came; null: it is ours. */
export async function readKeptOrganisation(id: string): Promise<object | null> {
  const row = await db.organisation.findUnique({ where: { id }, select: { hsds: true } });
  return (row?.hsds ?? null) as object | null;
}
