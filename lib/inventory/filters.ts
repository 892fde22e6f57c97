import { z } from 'zod';
import { MEMBER_STATES } from '@/lib/reference/data.ts';
import { tidyQuery } from '@/lib/search/index.ts';
import languages from '@/prisma/seed/data/languages.json' with { type: 'json' };
import { AUDIENCES, PHASES, REGIONAL, TOPICS } from './vocabulary.ts';

/** Filters by which doors can be narrowed, under the names that stand in the address. */
export const PORTAL_GROUPS = ['country', 'topic', 'phase', 'audience', 'language', 'free', 'online'] as const;
export type PortalGroup = (typeof PORTAL_GROUPS)[number];

/** What may be chosen in each group; XR stands for the regional bodies. */
export const PORTAL_VALUES: Record<PortalGroup, readonly string[]> = {
  country: [...MEMBER_STATES.map(({ code }) => code), REGIONAL],
  topic: TOPICS,
  phase: PHASES,
  audience: AUDIENCES,
  language: languages.map(({ code }) => code),
  free: ['yes'],
  online: ['yes'],
};

export type PortalFilters = Record<PortalGroup, string[]> & { q: string };

export const noPortalFilters = (): PortalFilters => ({
  q: '',
  country: [],
  topic: [],
  phase: [],
  audience: [],
  language: [],
  free: [],
  online: [],
});

const MOST_PAGES = 10_000;
const pageNumber = z.coerce.number().int().min(1).max(MOST_PAGES);

export type PortalView = 'list' | 'map';

/**
 * The filters of a page's address. What is not known is left out, as if nobody had written it; values come sorted, so that one view
 * has one address.
 */
export function portalFiltersOf(query: Record<string, string | string[] | undefined>): {
  filters: PortalFilters;
  page: number;
  view: PortalView;
} {
  const first = (name: string) => [query[name] ?? []].flat()[0];
  const chosen = PORTAL_GROUPS.map((group) => {
    const wanted = new Set([query[group] ?? []].flat());
    return [group, PORTAL_VALUES[group].filter((value) => wanted.has(value)).sort()];
  });
  return {
    filters: { ...noPortalFilters(), ...Object.fromEntries(chosen), q: tidyQuery(first('q') ?? '') },
    page: pageNumber.safeParse(first('page') ?? 1).data ?? 1,
    view: first('view') === 'map' ? 'map' : 'list',
  };
}

/** How many filters are in use; the question is not one of them. */
export const countPortalFilters = (filters: PortalFilters): number =>
  PORTAL_GROUPS.reduce((sum, group) => sum + filters[group].length, 0);
