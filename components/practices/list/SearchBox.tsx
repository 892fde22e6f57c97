import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { FILTER_GROUPS, type PracticeFilters } from '@/lib/practices/index.ts';
import { LONGEST_QUERY } from '@/lib/search/index.ts';

/** The question in words. It keeps the filters that are in use. */
export function SearchBox({ action, filters }: { action: string; filters: PracticeFilters }) {
  const t = useTranslations('list');
  const kept = [
    ...FILTER_GROUPS.flatMap((name) => filters[name].map((value) => ({ name, value }))),
    ...(['from', 'to'] as const).flatMap((name) =>
      filters[name] === null ? [] : [{ name, value: filters[name] }],
    ),
  ];
  return (
    <search>
      <form method="get" action={action} className="max-w-text">
        {kept.map(({ name, value }) => (
          <input key={`${name}:${value}`} type="hidden" name={name} value={value} />
        ))}
        <label htmlFor="q" className="font-bold">
          {t('search')}
        </label>
        <p id="q-hint" className="mb-2 text-sm text-ink-2">
          {t('searchHint')}
        </p>
        <div className="flex flex-wrap gap-3">
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={filters.q}
            maxLength={LONGEST_QUERY}
            aria-describedby="q-hint"
            autoComplete="off"
            className="control min-w-48 flex-1"
          />
          <Button>{t('searchButton')}</Button>
        </div>
      </form>
    </search>
  );
}
