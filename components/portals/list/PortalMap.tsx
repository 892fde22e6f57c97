import { useTranslations } from 'next-intl';
import { StatesMap } from '@/components/maps/StatesMap';
import type { PortalFilters } from '@/lib/inventory/filters.ts';
import type { PortalList } from '@/lib/inventory/queries/list.ts';
import { REGIONAL } from '@/lib/inventory/vocabulary.ts';
import { comparer } from '@/lib/platform/i18n/format.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { stateName } from './options';

type Props = {
  list: PortalList;
  filters: PortalFilters;
  locale: Locale;
  hrefOf: (chosen: PortalFilters) => string;
};

/** The doors that the other filters leave, counted by State: on the map, and as a list with the same words. */
export function PortalMap({ list, filters, locale, hrefOf }: Props) {
  const t = useTranslations('portals.map');
  const counts = list.facets.country ?? {};
  const compare = comparer(locale);
  const states = Object.keys(counts)
    .map((code) => ({ code, name: stateName(code, locale), count: counts[code] ?? 0 }))
    .sort((a, b) => Number(a.code === REGIONAL) - Number(b.code === REGIONAL) || compare(a.name, b.name));
  const hrefTo = (code: string) => hrefOf({ ...filters, country: [code] });
  return (
    <figure className="mt-4">
      <figcaption className="mb-4 max-w-text text-sm text-ink-2">
        {t('hint')}
        {REGIONAL in counts && ` ${t('regional')}`}
      </figcaption>
      <StatesMap
        counts={counts}
        title={t('title')}
        labelOf={(code, count) => t('state', { state: stateName(code, locale), count })}
        nameOf={(code) => stateName(code, locale)}
        hrefOf={hrefTo}
      />
      <h2 className="mt-6 text-base">{t('states')}</h2>
      <ul className="mt-2 gap-x-8 border-t border-line tablet:columns-2 desk:columns-3">
        {states.map(({ code, name, count }) => (
          <li key={code} className="break-inside-avoid">
            <a
              href={hrefTo(code)}
              aria-current={filters.country.includes(code) ? 'true' : undefined}
              className="inline-flex min-h-11 items-center aria-[current]:font-bold"
            >
              {name}
            </a>
            <span className="whitespace-nowrap text-ink-2 tabular-nums">&nbsp;({count})</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
