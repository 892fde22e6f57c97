import { unstable_doesMiddlewareMatch as matches } from 'next/experimental/testing/server.js';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/platform/i18n/locales.ts';
import { config } from '@/proxy.ts';

const isIn = (url: string): boolean => matches({ config, url, nextConfig: {} });

describe('the proxy', () => {
  it.each(
    LOCALES.flatMap((locale) => [
      `/${locale}/workspace`,
      `/${locale}/workspace/practices/1/edit/2?saved=1`,
      `/${locale}/secretariat/review`,
      `/${locale}/account/sign-in`,
      `/${locale}/account`,
    ]),
  )('stands before %s', (url) => expect(isIn(url)).toBe(true));

  it.each([
    '/',
    ...LOCALES.flatMap((locale) => [
      `/${locale}`,
      `/${locale}/practices`,
      `/${locale}/practices/workspace`,
      `/${locale}/workspaces`,
      `/${locale}/error/404`,
      `/${locale}/accounts/x`,
    ]),
    '/xx/workspace',
    '/workspace',
    '/api/auth/signin',
    '/api/v1/practices',
    '/api/workspace/practices/1/steps/2',
    '/_next/static/chunks/a.js',
    '/fonts/a.woff2',
    '/sitemap.xml',
    '/icon.svg',
  ])('does not stand before %s', (url) => expect(isIn(url)).toBe(false));
});
