import {
  PORTAL_GROUPS,
  PORTAL_VALUES,
  type PortalFilters,
  type PortalGroup,
} from '@/lib/inventory/filters.ts';
import type { PortalList } from '@/lib/inventory/queries/list.ts';
import { REGIONAL } from '@/lib/inventory/vocabulary.ts';
import { comparer } from '@/lib/platform/i18n/format.ts';
import { intlTag, type Locale } from '@/lib/platform/i18n/locales.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';
import { countryName } from '@/lib/reference/names.ts';

type Option = { value: string; label: string; count: number };

/** A word that opens a line begins with a capital. */
export const capital = (text: string, locale: Locale) =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

/** The State's name; for XR the regional bodies. */
export const stateName = (code: string, locale: Locale): string =>
  code === REGIONAL ? translator(locale, 'inventory')('regional') : countryName(code, locale);

/** The words of each value of each filter, in the reader's language. */
export function portalFilterLabel(group: PortalGroup, value: string, locale: Locale): string {
  const t = translator(locale, 'inventory');
  const word = (name: string) => capital(t(`${name}.${value}` as never), locale);
  const labels: Record<PortalGroup, () => string> = {
    country: () => stateName(value, locale),
    topic: () => word('topic'),
    phase: () => word('phase'),
    audience: () => word('audience'),
    language: () =>
      capital(new Intl.DisplayNames(intlTag[locale], { type: 'language' }).of(value) ?? value, locale),
    free: () => translator(locale, 'portals')('yes.free'),
    online: () => translator(locale, 'portals')('yes.online'),
  };
  return labels[group]();
}

const IN_ORDER: readonly PortalGroup[] = ['phase', 'free', 'online'];

/** Choices that would leave something, and those in use; a choice that leads nowhere is not offered. */
export function portalOptions(
  group: PortalGroup,
  { facets }: PortalList,
  filters: PortalFilters,
  locale: Locale,
): Option[] {
  const options = PORTAL_VALUES[group]
    .map((value) => ({ value, count: facets[group]?.[value] ?? 0 }))
    .filter(({ value, count }) => count > 0 || filters[group].includes(value))
    .map((option) => ({ ...option, label: portalFilterLabel(group, option.value, locale) }));
  if (IN_ORDER.includes(group)) return options;
  const compare = comparer(locale);
  const last = ({ value }: Option) => (value === REGIONAL ? 1 : 0);
  return options.sort((a, b) => last(a) - last(b) || compare(a.label, b.label));
}

/** Each filter in use with its words, and the filters that would remain without it. */
export function activePortalFilters(
  filters: PortalFilters,
  locale: Locale,
): { label: string; rest: PortalFilters }[] {
  const { q } = filters;
  const asked = translator(locale, 'list')('active.q', { q });
  return [
    ...(q ? [{ label: asked, rest: { ...filters, q: '' } }] : []),
    ...PORTAL_GROUPS.flatMap((group) =>
      filters[group].map((value) => ({
        label: portalFilterLabel(group, value, locale),
        rest: { ...filters, [group]: filters[group].filter((other) => other !== value) },
      })),
    ),
  ];
}
