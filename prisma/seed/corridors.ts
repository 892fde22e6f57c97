import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { db } from '@/lib/platform/db/client.ts';
import type { Corridor } from '@/lib/platform/db/generated/client.ts';

const FILE = new URL('./data/corridors.csv', import.meta.url);
const AT_ONCE = 2000;

/** Migrant stock by corridor (UN DESA); read again only when the table is empty. Answers the rows that were added. */
export async function loadCorridors(): Promise<number> {
  if ((await db.corridor.count()) > 0) return 0;
  const rows: Corridor[] = [];
  for await (const row of createReadStream(FILE).pipe(parse({ columns: true }))) rows.push(corridorOf(row));
  await db.$transaction(
    async (tx) => {
      for (let from = 0; from < rows.length; from += AT_ONCE)
        await tx.corridor.createMany({ data: rows.slice(from, from + AT_ONCE) });
    },
    { timeout: 120_000 },
  );
  return rows.length;
}

const corridorOf = ({ origin, destination, ...figures }: Record<string, string>): Corridor => ({
  origin: origin ?? '',
  destination: destination ?? '',
  year: Number(figures.year),
  total: Number(figures.total),
  male: Number(figures.male),
  female: Number(figures.female),
});
