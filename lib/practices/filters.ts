import { z } from 'zod';
import { COUNTRIES, PRACTICE_LANGUAGES, THEMES } from '@/lib/reference/data.ts';
import { tidyQuery } from '@/lib/search/index.ts';
import { GCM_OBJECTIVES, KINDS, POPULATIONS } from './vocabulary.ts';

/** Filters by which practices can be narrowed, under the names that stand in the address. */
export const FILTER_GROUPS = ['theme', 'country', 'kind', 'population', 'gcm', 'language'] as const;
export type FilterGroup = (typeof FILTER_GROUPS)[number];

/** What may be chosen in each group. */
export const FILTER_VALUES: Record<FilterGroup, readonly string[]> = {
  theme: THEMES.map(({ id }) => id),
  country: COUNTRIES.map(({ code }) => code),
  kind: KINDS,
  population: POPULATIONS,
  gcm: GCM_OBJECTIVES,
  language: PRACTICE_LANGUAGES,
};

export type PracticeFilters = Record<FilterGroup, string[]> & {
  q: string;
  from: number | null;
  to: number | null;
};

export const noFilters = (): PracticeFilters => ({
  q: '',
  theme: [],
  country: [],
  kind: [],
  population: [],
  gcm: [],
  language: [],
  from: null,
  to: null,
});

export type Query = Record<string, string | string[] | undefined>;

const EARLIEST = 1900;
const LATEST = 2100;
export const yearInRange = z.coerce.number().int().min(EARLIEST).max(LATEST);

const MOST_PAGES = 10_000;

/**
 * The filters of a page's address. What is not known or not well-formed is left out, as if nobody had written it; values come sorted,
 * so that one view has one address.
 */
export function filtersOf(query: Query): { filters: PracticeFilters; page: number } {
  const first = (name: string) => [query[name] ?? []].flat()[0];
  const year = (name: string) => yearInRange.safeParse(first(name)?.trim() || undefined).data ?? null;
  const [from, to] = inOrder(year('from'), year('to'));
  const chosen = FILTER_GROUPS.map((group) => {
    const wanted = new Set([query[group] ?? []].flat());
    return [group, FILTER_VALUES[group].filter((value) => wanted.has(value)).sort()];
  });
  const page =
    z.coerce
      .number()
      .int()
      .min(1)
      .max(MOST_PAGES)
      .safeParse(first('page') ?? 1).data ?? 1;
  return { filters: { ...Object.fromEntries(chosen), q: tidyQuery(first('q') ?? ''), from, to }, page };
}

/** Years given the wrong way round are meant the right way round. */
const inOrder = (from: number | null, to: number | null): [number | null, number | null] =>
  from !== null && to !== null && from > to ? [to, from] : [from, to];

/** How many filters are in use; the question is not one of them. */
export const countFilters = (filters: PracticeFilters): number =>
  FILTER_GROUPS.reduce((sum, group) => sum + filters[group].length, 0) +
  (filters.from === null && filters.to === null ? 0 : 1);
