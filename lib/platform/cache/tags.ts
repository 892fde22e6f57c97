import { updateTag } from 'next/cache';

/** What a page or a piece of data can hang on. A list hangs on `practices`, a record on its own tag as well. */
export const TAGS = {
  practices: 'practices',
  practice: (slug: string) => `practice:${slug}`,
  organisations: 'organisations',
  reference: 'reference',
  /** Everything that reads across the inventory: lists, comparison, coverage. */
  inventory: 'inventory',
  /** The doors of one State; of the regional bodies for null. */
  inventoryOf: (country: string | null) => `inventory:${country ?? 'XR'}`,
  portal: (id: string) => `portal:${id}`,
  informationSystems: 'information-systems',
  signals: 'finder-signals',
} as const;

/**
 * In an action, after the command: this process forgets what hangs on the tags at once, so that the page to which the person goes
 * next shows their own change. The other processes hear of it through `touchTags`.
 */
export function refreshTags(tags: readonly string[]): void {
  for (const tag of new Set(tags)) updateTag(tag);
}
