import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/ui/action/ActionForm';
import { LongTextField, SelectField } from '@/components/ui/action/fields';
import { Button } from '@/components/ui/Button';
import { Tag } from '@/components/ui/feedback/Tag';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { addRemarkAction, removeRemarkAction, resolveRemarkAction } from '@/lib/practices/actions.ts';
import { type PracticeWork, type RemarkView, STEP_FIELDS, STEPS } from '@/lib/practices/index.ts';

type Props = { practice: PracticeWork; locale: Locale };

/** What the reviewer has to say, field by field, with the author's answers. */
export function ReviewRemarks({ practice, locale }: Props) {
  const t = useTranslations('review.page');
  const label = useFieldLabel();
  const options = [
    { value: 'general', label: t('whole') },
    ...STEPS.map((step) => ({
      label: `${step}. ${label.step(step)}`,
      options: STEP_FIELDS[step].map((field) => ({ value: field, label: label.field(field) })),
    })),
  ];
  return (
    <section aria-labelledby="remarks" className="mt-8">
      <h2 id="remarks" className="text-base">
        {t('remarks')}
      </h2>
      {practice.remarks.length === 0 && <p className="text-ink-2">{t('remarksNone')}</p>}
      <ul>
        {practice.remarks.map((remark) => (
          <li
            key={remark.id}
            id={`remarks-${remark.field.split('.')[0]}`}
            className="border-t border-line py-3"
          >
            <OneRemark {...{ practice, locale, remark }} />
          </li>
        ))}
      </ul>
      {practice.can.review && (
        <details className="border-t border-line" open={practice.remarks.length === 0}>
          <summary className="py-2.5 font-bold">{t('add')}</summary>
          <ActionForm action={addRemarkAction} hidden={{ practiceId: practice.id, locale }}>
            <SelectField name="field" label={t('on')} options={options} defaultValue="general" />
            <LongTextField name="remark" label={t('remark')} hint={t('remarkHint')} limit={2000} rows={4} />
            <Button kind="secondary">{t('addButton')}</Button>
          </ActionForm>
        </details>
      )}
    </section>
  );
}

function useFieldLabel() {
  const t = useTranslations('practices') as unknown as (key: string) => string;
  return { field: (name: string) => t(`field.${name}`), step: (step: number) => t(`step.${step}`) };
}

function OneRemark({ practice, locale, remark }: Props & { remark: RemarkView }) {
  const t = useTranslations('review.page');
  const tw = useTranslations('workspace.practice');
  const label = useFieldLabel();
  const root = remark.field.split('.')[0] ?? '';
  const hidden = { practiceId: practice.id, remarkId: remark.id, locale };
  return (
    <>
      <p>
        <b>{root === 'general' ? tw('remarkGeneral') : tw('remarkOn', { field: label.field(root) })}</b>{' '}
        <Tag>{remark.resolved ? tw('resolved') : remark.sent ? tw('open') : t('notSent')}</Tag>
      </p>
      <p className="whitespace-pre-line">{remark.body}</p>
      {remark.answer && (
        <div className="mt-2 border-s-4 border-line ps-3">
          <p className="text-ink-2">{tw('answered', { name: remark.answeredBy?.name ?? '' })}</p>
          <p className="whitespace-pre-line">{remark.answer}</p>
        </div>
      )}
      {practice.can.review &&
        (remark.sent ? (
          <ActionForm
            action={resolveRemarkAction}
            hidden={{ ...hidden, resolved: remark.resolved ? '' : 'on' }}
          >
            <button type="submit" className="link-button">
              {t(remark.resolved ? 'reopen' : 'resolve')}
            </button>
          </ActionForm>
        ) : (
          <ActionForm action={removeRemarkAction} hidden={hidden}>
            <button type="submit" className="link-button">
              {t('removeRemark')}
            </button>
          </ActionForm>
        ))}
    </>
  );
}
