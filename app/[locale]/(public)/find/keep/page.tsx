import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { locale as rootLocale } from 'next/root-params';
import { FinderFrame } from '@/components/finder/FinderFrame.tsx';
import { answerHref } from '@/components/finder/links.ts';
import { askedOf, parametersOf, questionOf } from '@/lib/inventory/finder/question.ts';
import { finderWords, languageOf } from '@/lib/inventory/finder/words.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = finderWords(languageOf((await rootLocale()) as Locale, (await searchParams).lang));
  return {
    title: t('neutral'),
    robots: { index: false, follow: false },
    other: { scripts: 'own', cache: 'shared' },
  };
}

/** Keeping an answer in the browser: the only page of the finder that carries a script, and only because it was asked for. */
export default async function KeepPage({ searchParams }: Props) {
  const query = await searchParams;
  const language = languageOf((await rootLocale()) as Locale, query.lang);
  const t = finderWords(language);
  const question = questionOf(askedOf(query));
  if (!question) notFound();
  const address = answerHref(language, question);
  return (
    <FinderFrame {...{ language, t }} below="/keep" search={searchOf(parametersOf(question))}>
      <script src="/finder-keep.js" defer />
      <p className="text-sm">
        <a href={address} className="inline-flex min-h-11 items-center">
          {t('back')}
        </a>
      </p>
      <h1>{t('offline.title')}</h1>
      <p className="my-4 border-s-[6px] border-clay bg-paper-2 px-4 py-3">{t('shareWarn')}</p>
      <p>{t('offline.lead')}</p>
      <div id="keep" data-address={address} className="mt-4">
        <p data-unable>
          {t('offline.noScript')}{' '}
          <a href={answerHref(language, question, { below: '/share' })}>{t('shareText')}</a>
        </p>
        <div data-able hidden>
          <button type="button" data-save className="button">
            {t('offline.save')}
          </button>
          <p role="status" data-status className="mt-3 font-bold" />
          <h2 className="mt-6">{t('offline.kept')}</h2>
          <p data-none>{t('offline.none')}</p>
          <ul data-list className="break-all" />
          <button type="button" data-delete hidden className="button button-danger mt-3">
            {t('offline.delete')}
          </button>
        </div>
        <span
          hidden
          data-words
          data-saved={t('offline.saved')}
          data-failed={t('offline.failed')}
          data-deleted={t('offline.deleted')}
        />
      </div>
    </FinderFrame>
  );
}
