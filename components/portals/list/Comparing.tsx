import { useTranslations } from 'next-intl';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';

/** How many doors the reader has chosen to compare, and the way to them. `stop` is the same list without them. */
export function Comparing({ compared, stop, locale }: { compared: string[]; stop: string; locale: Locale }) {
  const t = useTranslations('portals.compare');
  if (compared.length === 0) return null;
  return (
    <p className="mb-3 flex flex-wrap items-center gap-x-5 border-s-[6px] border-sea bg-paper-2 px-4 print:hidden">
      <span className="py-2">{t('count', { count: compared.length })}</span>
      <a
        href={localePath(locale, '/portals/compare') + searchOf({ door: compared })}
        className="inline-flex min-h-11 items-center font-bold"
      >
        {t('see')}
      </a>
      <a href={stop} className="inline-flex min-h-11 items-center">
        {t('stop')}
      </a>
    </p>
  );
}
