import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

/** A public page that turned dynamic by accident costs ten times as much (docs/decisions/002): whoever adds a page says which it is. */
const KEPT = [
  '/[locale]',
  '/[locale]/about',
  '/[locale]/accessibility',
  '/[locale]/data',
  '/[locale]/error/[code]',
  '/[locale]/practices/[slug]',
  '/[locale]/practices/[slug]/versions/[number]',
  '/[locale]/privacy',
];
const MADE_EACH_TIME = [
  '/[locale]/clearance',
  '/[locale]/dashboard',
  '/[locale]/find',
  '/[locale]/find/keep',
  '/[locale]/find/share',
  '/[locale]/information-systems',
  '/[locale]/portals',
  '/[locale]/portals/[slug]',
  '/[locale]/portals/[slug]/report',
  '/[locale]/portals/compare',
  '/[locale]/portals/coverage',
  '/[locale]/portals/report',
  '/[locale]/portals/rubric',
  '/[locale]/practices',
];

const manifest = <T>(name: string): T =>
  JSON.parse(readFileSync(join(process.env.E2E_BUILD ?? '', '.next', name), 'utf8'));

test('public pages are kept or made each time as the table says, and no page of the work area is kept', () => {
  const pages = Object.entries(manifest<Record<string, string>>('app-path-routes-manifest.json')).filter(
    ([file]) => file.endsWith('/page'),
  );
  const { dynamicRoutes, routes } =
    manifest<Record<'dynamicRoutes' | 'routes', Record<string, unknown>>>('prerender-manifest.json');
  const isKept = (route: string) => route in dynamicRoutes || route in routes;
  const publicPages = pages.filter(([file]) => file.includes('/(public)/')).map(([, route]) => route);
  const workPages = pages
    .filter(([file]) => /\/(?:workspace|secretariat|account)\//.test(file))
    .map(([, route]) => route);

  expect(publicPages.filter(isKept).sort()).toEqual(KEPT);
  expect(publicPages.filter((route) => !isKept(route)).sort()).toEqual(MADE_EACH_TIME);
  expect(workPages.length).toBeGreaterThan(0);
  expect(workPages.filter(isKept)).toEqual([]);
});

test('the build froze no page: it has neither the database nor the settings of the running portal', () => {
  const { routes } = manifest<{ routes: Record<string, unknown> }>('prerender-manifest.json');
  expect(Object.keys(routes).filter((route) => !route.startsWith('/_'))).toEqual([]);
});
