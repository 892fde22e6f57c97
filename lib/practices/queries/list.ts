import { z } from 'zod';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { type Found, search } from '@/lib/search/index.ts';
import type { PracticeFilters } from '../filters.ts';

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
