import { useTranslations } from 'next-intl';
import { FilterGroup, Filters } from '@/components/ui/navigation/Filters';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import {
  type PracticeFilters as Chosen,
  countFilters,
  FILTER_GROUPS,
  type PracticeList,
} from '@/lib/practices/index.ts';
import { optionsOf } from './options';

type Props = { action: string; filters: Chosen; list: PracticeList; locale: Locale };

/** Everything by which the list can be narrowed, with how many practices each choice would leave. */
export function PracticeFilters({ action, filters, list, locale }: Props) {
  const t = useTranslations('list');
  return (
    <Filters action={action} active={countFilters(filters)} keep={filters.q ? { q: filters.q } : undefined}>
      {FILTER_GROUPS.map((group) => {
        const options = optionsOf(group, list, filters, locale);
        if (options.length === 0) return null;
        return (
          <FilterGroup
            key={group}
            legend={t(`filter.${group}`)}
            name={group}
            options={options}
            chosen={filters[group]}
            open={group === 'theme' || filters[group].length > 0}
          />
        );
      })}
      <Years filters={filters} />
    </Filters>
  );
}

function Years({ filters }: { filters: Chosen }) {
  const t = useTranslations('list');
  return (
    <details open={filters.from !== null || filters.to !== null} className="border-b border-line">
      <summary className="py-2.5 font-bold">{t('filter.years')}</summary>
      <fieldset className="flex flex-wrap gap-4 pb-4">
        <legend className="sr-only">{t('filter.years')}</legend>
        {(['from', 'to'] as const).map((name) => (
          <div key={name}>
            <label htmlFor={`filter-${name}`} className="block">
              {t(name)}
            </label>
            <input
              id={`filter-${name}`}
              name={name}
              type="text"
              inputMode="numeric"
              maxLength={4}
              defaultValue={filters[name] ?? ''}
              className="control max-w-[9ch]"
            />
          </div>
        ))}
      </fieldset>
    </details>
  );
}
