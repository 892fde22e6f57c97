import { isEntryId } from '../schema.ts';
import { MOST_COMPARED } from './compare.ts';

/**
 * The doors that a reader is choosing to compare, while looking for more in the list and on the pages of doors: public pages have no
 * cookie, so they travel in the address, `compare=hn-inm,mx-comar-asilo`.
 */
export function carriedOf(query: Record<string, string | string[] | undefined>): string[] {
  const value = [query.compare ?? []].flat()[0] ?? '';
  return [...new Set(value.split(',').map((id) => id.trim()))].filter(isEntryId).slice(0, MOST_COMPARED);
}

/** How `searchOf` writes them; null, which it leaves out, when there are none. */
export const carried = (ids: readonly string[]): string | null => ids.join(',') || null;
