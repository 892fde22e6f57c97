import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/ui/action/ActionForm';
import { LongTextField } from '@/components/ui/action/fields';
import { Button } from '@/components/ui/Button';
import { Tag } from '@/components/ui/feedback/Tag';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { answerRemarkAction } from '@/lib/practices/actions.ts';
import { type PracticeWork, type RemarkView, stepOfField } from '@/lib/practices/index.ts';

/** What the reviewer wrote on fields, each with its answer or the place for one. */
export function Remarks({ practice, locale }: { practice: PracticeWork; locale: Locale }) {
  const t = useTranslations('workspace.practice');
  const sent = practice.remarks.filter((remark) => remark.sent);
  if (sent.length === 0) return null;
  return (
    <section aria-labelledby="remarks" className="mt-10">
      <h2 id="remarks" className="mb-3 text-lg">
        {t('remarks')}
      </h2>
      <ul>
        {sent.map((remark) => (
          <li key={remark.id} className="border-t border-line py-4">
            <OneRemark {...{ practice, remark, locale }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneRemark({
  practice,
  remark,
  locale,
}: {
  practice: PracticeWork;
  remark: RemarkView;
  locale: Locale;
}) {
  const t = useTranslations('workspace.practice');
  const label = useTranslations('practices') as unknown as (key: string) => string;
  const root = remark.field.split('.')[0] ?? '';
  const on = root === 'general' ? t('remarkGeneral') : t('remarkOn', { field: label(`field.${root}`) });
  const editing = practice.can.edit && root !== 'general';
  const hidden = { practiceId: practice.id, remarkId: remark.id, locale };
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-3">
        <b>{on}</b>
        <Tag>{t(remark.resolved ? 'resolved' : 'open')}</Tag>
        {editing && (
          <a
            href={`${localePath(locale, `/workspace/practices/${practice.id}/edit/${stepOfField(root)}`)}#${remark.field}`}
          >
            {t('edit')}
          </a>
        )}
      </p>
      <p className="mt-1 whitespace-pre-line">{remark.body}</p>
      {practice.can.answer && !remark.resolved ? (
        <ActionForm action={answerRemarkAction} hidden={hidden}>
          <LongTextField
            name="answer"
            id={`answer-${remark.id}`}
            label={t('answer')}
            rows={3}
            limit={2000}
            defaultValue={remark.answer ?? ''}
          />
          <Button kind="secondary">{t('answerSend')}</Button>
        </ActionForm>
      ) : (
        remark.answer && (
          <div className="mt-3 border-s-4 border-line ps-4">
            <p className="text-sm text-ink-2">{t('answered', { name: remark.answeredBy?.name ?? '' })}</p>
            <p className="whitespace-pre-line">{remark.answer}</p>
          </div>
        )
      )}
    </>
  );
}
