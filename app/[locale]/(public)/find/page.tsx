import type { Metadata } from 'next';
import { locale as rootLocale } from 'next/root-params';
import { Answer } from '@/components/finder/Answer.tsx';
import { FinderFrame } from '@/components/finder/FinderFrame.tsx';
import { Questions } from '@/components/finder/Questions.tsx';
import { answer, inventoryFor } from '@/lib/inventory/finder/answer.ts';
import { askedOf, parametersOf, questionOf } from '@/lib/inventory/finder/question.ts';
import { finderWords, languageOf } from '@/lib/inventory/finder/words.ts';
import { alternates } from '@/lib/platform/i18n/canonical.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The title that stays in a browser's history says nothing of what was asked. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const locale = (await rootLocale()) as Locale;
  const query = await searchParams;
  const t = finderWords(languageOf(locale, query.lang));
  const asked = questionOf(askedOf(query)) !== null;
  return {
    title: asked ? t('neutral') : t('title'),
    description: t('lead'),
    alternates: alternates(locale, '/find'),
    robots: asked ? { index: false, follow: true } : undefined,
    other: { scripts: 'none', cache: 'shared' },
  };
}

/** Three questions, then the answer. The address carries them, so that an answer can be shared, printed and kept. */
export default async function FindPage({ searchParams }: Props) {
  const locale = (await rootLocale()) as Locale;
  const query = await searchParams;
  const language = languageOf(locale, query.lang);
  const t = finderWords(language);
  const asked = askedOf(query);
  const question = questionOf(asked);
  const editing = query.edit !== undefined;
  const search = searchOf(question ? parametersOf(question) : asked);
  const tried = !editing && ['from', 'place', 'in', 'to', 'topic'].some((name) => query[name] !== undefined);
  return (
    <FinderFrame {...{ language, t, search }}>
      {question && !editing ? (
        <Answer
          found={answer(question, await inventoryFor(question))}
          now={new Date()}
          thanked={query.thanks !== undefined}
          {...{ t, language }}
        />
      ) : (
        <Questions {...{ asked, tried, t, language }} />
      )}
    </FinderFrame>
  );
}
