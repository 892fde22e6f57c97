import { COUNTRIES, CURRENCIES, PRACTICE_LANGUAGES, SDG_TARGETS, THEMES } from '@/lib/reference/data.ts';
import type { Lists } from './schema/complete.ts';

/** The closed lists that a practice is checked against; institutions come from the database or the page. */
export const listsWith = (institutions: Iterable<string>): Lists => {
  const known = new Set(institutions);
  return {
    themes: THEMES.map(({ id }) => id),
    countries: COUNTRIES.map(({ code }) => code),
    institutions: (id) => known.has(id),
    sdgTargets: SDG_TARGETS.map(({ code }) => code),
    languages: PRACTICE_LANGUAGES,
    currencies: CURRENCIES,
  };
};
