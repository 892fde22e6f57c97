import type { Metadata } from 'next';
import { FinderFrame } from '@/components/finder/FinderFrame.tsx';
import { answerHref } from '@/components/finder/links.ts';
import { parametersOf } from '@/lib/inventory/finder/question.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { type FinderSearch, neutralMetadata, wholeQuestion } from '../whole-question.ts';

type Props = { searchParams: FinderSearch };

export const generateMetadata = ({ searchParams }: Props): Promise<Metadata> =>
  neutralMetadata(searchParams, 'own');

/** Keeping an answer in the browser: the only page of the finder that carries a script, and only because it was asked for. */
export default async function KeepPage({ searchParams }: Props) {
  const { question, language, t } = await wholeQuestion(searchParams);
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
