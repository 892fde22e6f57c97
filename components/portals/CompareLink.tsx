import { useTranslations } from 'next-intl';
import { MOST_COMPARED } from '@/lib/inventory/analysis/compare.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { searchOf } from '@/lib/platform/i18n/switch.ts';

type Props = { id: string; name: string; chosen: readonly string[]; locale: Locale };

/**
 * Puts a door beside those that the reader has chosen; nothing when as many are chosen as fit. Not for search engines: every choice of
 * doors has an address, and they would try them all.
 */
export function CompareLink({ id, name, chosen, locale }: Props) {
  const t = useTranslations('portals.compare');
  if (chosen.includes(id)) return <span className="text-ink-2">{t('chosen')}</span>;
  if (chosen.length >= MOST_COMPARED) return null;
  return (
    <a
      href={localePath(locale, '/portals/compare') + searchOf({ door: [...chosen, id] })}
      rel="nofollow"
      className="inline-flex min-h-11 items-center print:hidden"
    >
      {t('add')}
      <span className="sr-only">: {name}</span>
    </a>
  );
}
