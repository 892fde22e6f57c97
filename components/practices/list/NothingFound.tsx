import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { EmptyState } from '@/components/ui/feedback/EmptyState';
import { countFilters, type PracticeFilters } from '@/lib/practices/index.ts';

type Props = { filters: PracticeFilters; all: string; unfiltered: string };

/** No practice, and what to try: the spelling, other words, fewer filters. */
export function NothingFound({ filters, all, unfiltered }: Props) {
  const t = useTranslations('list');
  const narrowed = countFilters(filters) > 0;
  if (!narrowed && filters.q === '')
    return <EmptyState title={t('nonePublished')}>{t('nonePublishedText')}</EmptyState>;
  const link = (href: string) => ({ link: (text: ReactNode) => <a href={href}>{text}</a> });
  return (
    <EmptyState title={filters.q === '' ? t('noneFiltered') : t('none')}>
      <ul className="list-disc ps-5">
        {filters.q !== '' && <li>{t('try.spelling')}</li>}
        {filters.q !== '' && <li>{t('try.fewer')}</li>}
        {narrowed && filters.q !== '' && <li>{t.rich('try.filters', link(unfiltered))}</li>}
        <li>{t.rich('try.all', link(all))}</li>
      </ul>
    </EmptyState>
  );
}
