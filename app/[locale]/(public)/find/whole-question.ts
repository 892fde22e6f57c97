import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { locale as rootLocale } from 'next/root-params';
import { askedOf, questionOf } from '@/lib/inventory/finder/question.ts';
import { finderWords, languageOf } from '@/lib/inventory/finder/words.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';

export type FinderSearch = Promise<Record<string, string | string[] | undefined>>;

/** For the pages beside an answer: its question, language and words. Without a whole question there is no such page. */
export async function wholeQuestion(searchParams: FinderSearch) {
  const query = await searchParams;
  const question = questionOf(askedOf(query));
  if (!question) notFound();
  const language = languageOf((await rootLocale()) as Locale, query.lang);
  return { question, language, t: finderWords(language) };
}

/** Their title says nothing of what was asked, and nobody finds them by searching. */
export async function neutralMetadata(
  searchParams: FinderSearch,
  scripts: 'none' | 'own',
): Promise<Metadata> {
  const t = finderWords(languageOf((await rootLocale()) as Locale, (await searchParams).lang));
  return {
    title: t('neutral'),
    robots: { index: false, follow: false },
    other: { scripts, cache: 'shared' },
  };
}
