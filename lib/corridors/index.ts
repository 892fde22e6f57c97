import data from './top-corridors.json' with { type: 'json' };

export { largestCorridors, stockOverTime } from './queries.ts';

/** Persons born in `origin` (ISO 3166-1 alpha-2) who lived in `destination` in the year of the edition. A stock, not a flow. */
export type Corridor = { origin: string; destination: string; total: number };

/** Year, publisher and licence of the figures. */
export const CORRIDOR_SOURCE = { year: data.year, ...data.source };

/** The largest corridors between member States, largest first; at most the 40 that are kept. */
export function topCorridors(count = data.corridors.length): Corridor[] {
  return data.corridors.slice(0, count);
}
