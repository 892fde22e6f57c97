import { localePath } from './addresses.ts';
import { LOCALES, type Locale } from './locales.ts';

/** A filter's value as a page has parsed it: one, several (the name is repeated) or none. */
export type FilterValues = Record<string, string | number | readonly (string | number)[] | null | undefined>;

/**
 * The query of an address from a page's own, parsed filters, with the question mark; empty when nothing is chosen. Names are
 * sorted, so that one view has one address. Build it from parsed values, never from the raw query: what we do not know must not travel on.
 */
export function searchOf(filters: FilterValues): string {
  const query = new URLSearchParams();
  for (const name of Object.keys(filters).sort()) {
    for (const value of [filters[name] ?? []].flat()) {
      if (value !== '') query.append(name, String(value));
    }
  }
  return query.size > 0 ? `?${query}` : '';
}

/** The same page with the same filters in every language, for the switch in the header. */
export const switchLinks = (path: string, filters: FilterValues = {}): { locale: Locale; href: string }[] =>
  LOCALES.map((locale) => ({ locale, href: localePath(locale, path) + searchOf(filters) }));
