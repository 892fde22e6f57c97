import { useTranslations } from 'next-intl';
import { canonical } from '@/lib/platform/i18n/canonical';
import { formatDate } from '@/lib/platform/i18n/format';
import type { Place } from './SiteHeader';

/** On paper only: where the page came from and when it was made. */
export function PrintFoot({ locale, path, search = '' }: Place) {
  const t = useTranslations('layout.print');
  return (
    <p className="print-foot">
      RICOMI · {t('address', { address: canonical(locale, path) + search })} ·{' '}
      {t('date', { date: formatDate(locale, new Date()) })}
    </p>
  );
}
