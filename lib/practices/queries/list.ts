import { z } from 'zod';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { type Found, search } from '@/lib/search/index.ts';

const readText = z.object({
  text: z.string(),
  language: z.string(),
  origin: z.enum(['original', 'human', 'machine']),
});

/** A practice as a list shows it, in one reader's language. */
const listedPractice = z.object({
  slug: z.string(),
  title: readText,
  summary: readText,
  countries: z.array(z.string()),
  themes: z.array(z.string()),
  kind: z.string(),
  /** Of the original text. */
  language: z.string(),
  origin: z.enum(['submitted', 'filed', 'compiled']),
  illustrative: z.boolean(),
  start: z.string(),
  /** The last year in which it ran; null while it goes on. */
  end: z.string().nullable(),
  publishedAt: z.string(),
});

export type ListedPractice = z.output<typeof listedPractice>;

/** Filters by which practices can be narrowed, under the names that stand in the address. */
export const FILTER_GROUPS = ['theme', 'country', 'kind', 'population', 'gcm', 'language'] as const;
export type FilterGroup = (typeof FILTER_GROUPS)[number];

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

export type PracticeList = Omit<Found, 'items'> & { rows: (ListedPractice & { id: string })[] };

/** Published practices that fit, the best first; without a question, the newest first. */
export async function listPublicPractices(
  locale: Locale,
  filters: PracticeFilters,
  page: { limit: number; offset: number },
): Promise<PracticeList> {
  const { q, from, to, ...chosen } = filters;
  const { items, ...found } = await search({
    collection: 'practices',
    locale,
    query: q,
    chosen,
    years: { from, to },
    ...page,
  });
  return {
    ...found,
    rows: items.map(({ record, shown }) => ({ id: record, ...listedPractice.parse(shown) })),
  };
}
