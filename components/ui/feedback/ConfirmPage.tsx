import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LinkButton } from '../Button';

/** The same question as `ConfirmDialog` as a page of its own, for when there is no script. `children` is the form that does it. */
export function ConfirmPage(props: { title: string; explanation: ReactNode; cancelHref: string; children: ReactNode }) {
  const t = useTranslations('ui.dialog');
  return (
    <div className="max-w-form">
      <h1>{props.title}</h1>
      <div className="mt-3">{props.explanation}</div>
      <div className="mt-6 flex flex-wrap items-center gap-4">
        {props.children}
        <LinkButton kind="secondary" href={props.cancelHref}>
          {t('cancel')}
        </LinkButton>
      </div>
    </div>
  );
}
