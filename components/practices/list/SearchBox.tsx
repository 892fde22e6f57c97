import { useTranslations } from 'next-intl';
import { SearchBox as Box } from '@/components/search/SearchBox';
import { FILTER_GROUPS, type PracticeFilters } from '@/lib/practices/index.ts';

/** The question in words. It keeps the filters that are in use. */
export function SearchBox({ action, filters }: { action: string; filters: PracticeFilters }) {
  const t = useTranslations('list');
  const kept = [
    ...FILTER_GROUPS.flatMap((name) => filters[name].map((value) => ({ name, value }))),
    ...(['from', 'to'] as const).flatMap((name) =>
      filters[name] === null ? [] : [{ name, value: filters[name] }],
    ),
  ];
  const words = { label: t('search'), hint: t('searchHint'), button: t('searchButton') };
  return <Box {...words} {...{ action, kept }} q={filters.q} />;
}
