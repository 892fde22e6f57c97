import { unstable_cache } from 'next/cache';

/**
 * Remembers what `read` answers, under the key, until one of the tags is touched or an hour has passed (a safety net, not a plan).
 * Answers must survive JSON: no Date, no Map. `read` must not look at cookies, headers or the session; everything it depends on
 * belongs into the key.
 */
export const cached = <T>(
  key: readonly (string | number)[],
  tags: readonly string[],
  read: () => Promise<T>,
): Promise<T> => unstable_cache(read, key.map(String), { tags: [...tags], revalidate: 3600 })();
