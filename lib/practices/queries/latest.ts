import { db } from '@/lib/platform/db/client.ts';
import { draftSchema } from '../schema/draft.ts';
import { currentOnly, type ReadText, readText } from './texts.ts';

export type PracticeCard = {
  slug: string;
  title: ReadText;
  countries: string[];
  themes: string[];
  kind: string | null;
  language: string;
  publishedAt: string;
};

/** The practices published last, as the home page names them, and how many there are in all. */
export async function listLatest(
  count: number,
  locale: string,
): Promise<{ cards: PracticeCard[]; total: number }> {
  const where = { publishedId: { not: null }, illustrative: false };
  const [total, rows] = await Promise.all([
    db.practice.count({ where }),
    db.practice.findMany({
      where,
      include: { published: { include: { translations: { where: { field: 'title' } } } } },
      orderBy: [{ published: { publishedAt: 'desc' } }, { id: 'desc' }],
      take: count,
    }),
  ]);
  const cards = rows.flatMap(({ slug, published, language }) => {
    if (!slug || !published?.publishedAt) return [];
    const { title, countries, themes, kind } = draftSchema.parse(published.content);
    const text = readText(
      'title',
      locale,
      { text: title, language },
      currentOnly(published.translations, { title }),
    );
    if (!text) return [];
    return [
      {
        slug,
        title: text,
        countries,
        themes,
        kind,
        language,
        publishedAt: published.publishedAt.toISOString(),
      },
    ];
  });
  return { cards, total };
}
