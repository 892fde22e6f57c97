import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/feedback/Notice';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { type PracticeWork, STEP_FIELDS, type Step } from '@/lib/practices/index.ts';

/** What the reviewer wrote on the fields of one step, above the form that mends them. */
export function FieldRemarks({
  practice,
  step,
  locale,
}: {
  practice: PracticeWork;
  step: Step;
  locale: Locale;
}) {
  const t = useTranslations('workspace.practice');
  const label = useTranslations('practices') as unknown as (key: string) => string;
  const here = STEP_FIELDS[step] as readonly string[];
  const remarks = practice.remarks.filter(
    ({ field, resolved }) => !resolved && here.includes(field.split('.')[0] ?? ''),
  );
  if (remarks.length === 0) return null;
  return (
    <Notice tone="warning" title={t('remarks')}>
      <ul>
        {remarks.map(({ id, field, body }) => (
          <li key={id} className="py-1">
            <a href={`#${field}`}>{t('remarkOn', { field: label(`field.${field.split('.')[0]}`) })}</a>
            <p className="whitespace-pre-line">{body}</p>
          </li>
        ))}
      </ul>
      <p>
        <a href={localePath(locale, `/workspace/practices/${practice.id}#remarks`)}>{t('answer')}</a>
      </p>
    </Notice>
  );
}
