import { db } from '@/lib/platform/db/client.ts';
import type { Corridor } from './index.ts';

/** Persons at mid-year, by sex. */
export type Stock = { year: number; total: number; male: number; female: number };

/** The stock of one corridor over the years; empty where the source has none (zero or not reported). */
export const stockOverTime = (origin: string, destination: string): Promise<Stock[]> =>
  db.corridor.findMany({
    where: { origin, destination },
    select: { year: true, total: true, male: true, female: true },
    orderBy: { year: 'asc' },
  });

/** The largest corridors of one end in a year, largest first. Never to be added up: unknown origins are missing. */
export const largestCorridors = (
  end: { origin: string } | { destination: string },
  year: number,
  count: number,
): Promise<Corridor[]> =>
  db.corridor.findMany({
    where: { ...end, year },
    select: { origin: true, destination: true, total: true },
    orderBy: { total: 'desc' },
    take: count,
  });
