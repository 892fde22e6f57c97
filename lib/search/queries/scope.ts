import { Prisma } from '@/lib/platform/db/generated/client.ts';
import { isLocale, type Locale } from '@/lib/platform/i18n/locales.ts';

/** A literal, or the planner would not take the index of that language. */
export function languageOf(locale: Locale): Prisma.Sql {
  if (!isLocale(locale)) throw new Error(`no language of the portal: ${locale}`);
  return Prisma.raw(`'${locale}'`);
}

/**
 * The documents of a collection for readers of a language. The collection is asked for as a facet: a btree on its column would look
 * cheap to the planner, which does not know that every text would then have to be unpacked.
 */
export const inCollection = (collection: string, locale: Locale): Prisma.Sql =>
  Prisma.sql`language = ${languageOf(locale)} and facets @> ${[`collection:${collection}`]}::text[]`;
