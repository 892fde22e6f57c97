import { useLocale, useTranslations } from 'next-intl';
import { SingleColumn } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import type { ERROR_CODES } from '@/lib/platform/http/error-page';
import { BODY_LIMIT } from '@/lib/platform/http/settings';
import { localePath } from '@/lib/platform/i18n/addresses';

/** What went wrong and what to do now. `reference` is the id under which the log has it. */
export function ErrorText({ code, reference }: { code: (typeof ERROR_CODES)[number]; reference?: string }) {
  const t = useTranslations('errors');
  const locale = useLocale();
  const text = code === 413 ? t('413.text', { limit: BODY_LIMIT / 1024 / 1024 }) : t(`${code}.text`);
  return (
    <SingleColumn text>
      <PageHeading kicker={t('code', { code })} title={t(`${code}.title`)} lead={text} />
      <ul className="flex flex-wrap gap-x-8">
        <li>
          <a href={localePath(locale, '/')} className="inline-flex min-h-11 items-center">
            {t('home')}
          </a>
        </li>
        <li>
          <a href={localePath(locale, '/practices')} className="inline-flex min-h-11 items-center">
            {t('practices')}
          </a>
        </li>
      </ul>
      {reference && <p className="mt-6 text-sm text-ink-2">{t('reference', { id: reference })}</p>}
    </SingleColumn>
  );
}
