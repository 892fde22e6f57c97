import { useTranslations } from 'next-intl';
import { FilterGroup, Filters } from '@/components/ui/navigation/Filters';
import { carried } from '@/lib/inventory/analysis/compared-doors.ts';
import {
  type PortalFilters as Chosen,
  countPortalFilters,
  PORTAL_GROUPS,
  type PortalView,
} from '@/lib/inventory/filters.ts';
import type { PortalList } from '@/lib/inventory/queries/list.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { portalOptions } from './options';

type Props = {
  action: string;
  filters: Chosen;
  view: PortalView;
  list: PortalList;
  locale: Locale;
  compared: string[];
};

/** Everything by which the list can be narrowed, with how many doors each choice would leave. */
export function PortalFilters({ action, filters, view, list, locale, compared }: Props) {
  const t = useTranslations('portals');
  const compare = carried(compared);
  const keep = {
    ...(filters.q && { q: filters.q }),
    ...(view === 'map' && { view }),
    ...(compare && { compare }),
  };
  return (
    <Filters action={action} active={countPortalFilters(filters)} keep={keep}>
      {PORTAL_GROUPS.map((group) => {
        const options = portalOptions(group, list, filters, locale);
        if (options.length === 0) return null;
        return (
          <FilterGroup
            key={group}
            legend={t(`filter.${group}`)}
            name={group}
            options={options}
            chosen={filters[group]}
            open={group === 'topic' || filters[group].length > 0}
          />
        );
      })}
    </Filters>
  );
}
