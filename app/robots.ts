import type { MetadataRoute } from 'next';
import { config } from '@/lib/platform/config';
import { LOCALES } from '@/lib/platform/i18n/locales';

/** The public address is a setting of the running portal, which the build does not know. */
export const dynamic = 'force-dynamic';

const WORK = ['workspace', 'secretariat', 'account', 'error'];

/** Search engines may read everything that is public. A demonstration is not for them. */
export default function robots(): MetadataRoute.Robots {
  if (config().RICOMI_DEMO) return { rules: { userAgent: '*', disallow: '/' } };
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: ['/api/auth/', ...LOCALES.flatMap((locale) => WORK.map((area) => `/${locale}/${area}`))],
    },
    sitemap: `${config().PUBLIC_URL}/sitemap.xml`,
  };
}
