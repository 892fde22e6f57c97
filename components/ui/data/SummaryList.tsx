import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Hidden } from '../Hidden';

export type Answer = {
  question: string;
  /** Nothing, when the question was not answered. */
  answer?: ReactNode;
  changeHref?: string;
  /** What is still wrong with the answer. */
  problem?: string;
};

/** Check your answers: each question, what was answered, and the way back to change it. */
export function SummaryList({ answers }: { answers: Answer[] }) {
  const t = useTranslations('ui.summary');
  return (
    <dl className="border-t border-line">
      {answers.map(({ question, answer, changeHref, problem }) => (
        <div
          key={question}
          className="grid gap-x-6 gap-y-1 border-b border-line py-3 tablet:grid-cols-[minmax(0,14rem)_minmax(0,1fr)_auto]"
        >
          <dt className="font-bold">{question}</dt>
          <dd className="min-w-0 whitespace-pre-line">
            {answer ?? <span className="text-ink-2">{t('missing')}</span>}
            {problem && <p className="font-bold text-alert">{problem}</p>}
          </dd>
          {changeHref && (
            <dd>
              <a href={changeHref} className="-my-2 inline-flex min-h-11 items-center">
                {t('change')}
                <Hidden> {question}</Hidden>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
