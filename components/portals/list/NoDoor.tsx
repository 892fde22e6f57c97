import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { EmptyState } from '@/components/ui/feedback/EmptyState';
import { countPortalFilters, type PortalFilters } from '@/lib/inventory/filters.ts';
import { REGIONAL } from '@/lib/inventory/vocabulary.ts';

type Props = {
  filters: PortalFilters;
  all: string;
  unfiltered: string;
  /** The same question to the regional bodies. */
  regional: string;
};

/** No door, and what to try: the spelling, fewer filters, the regional bodies, everything. */
export function NoDoor({ filters, all, unfiltered, regional }: Props) {
  const t = useTranslations('portals');
  const list = useTranslations('list');
  const narrowed = countPortalFilters(filters);
  const link = (href: string) => ({ link: (text: ReactNode) => <a href={href}>{text}</a> });
  return (
    <EmptyState title={filters.q === '' ? t('noneFiltered') : t('none')}>
      <ul className="list-disc ps-5">
        {filters.q !== '' && <li>{list('try.spelling')}</li>}
        {filters.q !== '' && <li>{list('try.fewer')}</li>}
        {narrowed > 1 && <li>{t('try.one')}</li>}
        {narrowed > 0 && filters.q !== '' && <li>{t.rich('try.filters', link(unfiltered))}</li>}
        {!filters.country.includes(REGIONAL) && <li>{t.rich('try.regional', link(regional))}</li>}
        <li>{t.rich('try.all', link(all))}</li>
      </ul>
    </EmptyState>
  );
}
