import type { MetadataRoute } from 'next';
import { listDoorIds } from '@/lib/inventory/queries/ids';
import { cached } from '@/lib/platform/cache/cached';
import { TAGS } from '@/lib/platform/cache/tags';
import { canonical, languageAlternates } from '@/lib/platform/i18n/canonical';
import { LOCALES } from '@/lib/platform/i18n/locales';
import { listForSitemap } from '@/lib/practices';

/** Made when it is asked for: the build knows neither the public address nor what is published. */
export const dynamic = 'force-dynamic';

/** Public pages that are always there, by their address after the language. */
const PAGES = [
  '/',
  '/find',
  '/dashboard',
  '/information-systems',
  '/portals',
  '/portals/compare',
  '/portals/coverage',
  '/portals/rubric',
  '/practices',
  '/data',
  '/about',
  '/accessibility',
  '/privacy',
];

/** An address after the language, and when what stands there last changed (ISO 8601). */
type Listed = { path: string; changed?: string };

/** Every public page in every language, each with its counterparts (sitemaps.org, 50,000 addresses at most). */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  return entries([...PAGES.map((path) => ({ path })), ...(await published())]);
}

async function published(): Promise<Listed[]> {
  const practices = await cached(['sitemap'], [TAGS.practices], listForSitemap);
  const doors = await listDoorIds();
  return [
    ...practices.map(({ slug, changed }) => ({ path: `/practices/${slug}`, changed })),
    ...doors.map(({ id, changed }) => ({ path: `/portals/${id}`, changed })),
  ];
}

const entries = (pages: Listed[]): MetadataRoute.Sitemap =>
  pages.flatMap(({ path, changed }) =>
    LOCALES.map((locale) => ({
      url: canonical(locale, path),
      lastModified: changed,
      alternates: { languages: languageAlternates(path) },
    })),
  );
