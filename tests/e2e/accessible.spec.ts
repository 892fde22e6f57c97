import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { signIn, TOTP_SECRET } from './support/people';

const LOCALES = ['es', 'en', 'pt', 'fr'] as const;
const PUBLIC = [
  '',
  '/practices',
  '/practices?q=retorno',
  '/practices/co-etpv',
  '/practices/ht-pidih',
  '/practices/co-etpv/versions/1',
  '/find',
  '/find?from=HT&in=MX',
  '/find?from=HT&in=MX&topic=asylum',
  '/find?from=SV&in=US&topic=family',
  '/find/share?from=HT&in=MX&topic=asylum',
  '/find/keep?from=HT&in=MX&topic=asylum',
  '/portals',
  '/portals?view=map',
  '/portals?q=xqzwv',
  '/portals/mx-comar-asilo',
  '/portals/mx-cndh-migrantes',
  '/portals/mx-comar-asilo/report',
  '/portals/report?code=K7QM-4XTD-9PRW',
  '/portals/compare?state=HN&state=MX&state=CA&state=BB',
  '/portals/compare?by=door&q=migra',
  '/portals/compare?door=mx-comar-asilo&door=hn-inm-portal&door=no-such-door',
  '/portals?compare=mx-comar-asilo',
  '/portals/coverage',
  '/portals/coverage?by=language&topic=asylum',
  '/portals/rubric',
  '/dashboard?from=HT&in=DO',
  '/information-systems',
  '/about',
  '/accessibility',
  '/privacy',
  '/data',
  '/clearance',
  '/no-such-page',
];
const DOORS = [
  '/account/sign-in',
  '/account/forgotten',
  '/account/invitation?token=x',
  '/account/reset?token=x',
];
const WORK = [
  '/workspace',
  '/workspace/practices',
  '/workspace/practices/new',
  '/workspace/notifications',
  '/workspace/rounds',
  '/account',
];
const SECRETARIAT = [
  '/secretariat/review',
  '/secretariat/review?state=published',
  '/workspace/people',
  '/workspace/rounds/new',
];

/** Each page stands for itself, so the tests may run beside each other. */
test.describe.configure({ mode: 'parallel' });

/** WCAG 2.2 AA and the good practices that axe can tell: no finding at all. */
async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${what}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect.soft(found).toEqual([]);
}

/** 320 CSS pixels wide is a phone, and 1280 at 400 % zoom (WCAG 1.4.10): nothing may stick out. */
async function expectReflow(page: Page, what: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 });
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(excess, `${what} sticks out at 320 px`).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 800 });
}

for (const locale of LOCALES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`public pages and doors are accessible in ${locale}, ${colorScheme}`, async ({
      browser,
      baseURL,
    }) => {
      test.setTimeout(480_000);
      const page = await (
        await browser.newContext({ baseURL, colorScheme, viewport: { width: 1280, height: 800 } })
      ).newPage();
      for (const path of [...PUBLIC, ...DOORS]) {
        await page.goto(`/${locale}${path}`);
        await expect.soft(page.locator('html')).toHaveAttribute('lang', locale);
        expect.soft(await page.locator('h1').count(), `${path} has one h1`).toBe(1);
        await expectAccessible(page, `${path} ${colorScheme}`);
        if (colorScheme === 'light') await expectReflow(page, path);
      }
      await page.context().close();
    });
  }
}

test('the work area is accessible in four languages, light and dark', async ({ browser, baseURL }) => {
  test.setTimeout(300_000);
  const page = await (
    await browser.newContext({ baseURL, viewport: { width: 1280, height: 800 } })
  ).newPage();
  await signIn(page, 'es', 'colaborador.mx@demo.example');
  await page.goto('/es/workspace/practices/new');
  await page.locator('main form button').click();
  await page.waitForURL('**/edit/1**');
  const id = /practices\/([0-9a-f-]{36})/.exec(page.url())?.[1];
  const steps = [1, 2, 3, 4, 5, 6].map((step) => `/workspace/practices/${id}/edit/${step}`);
  const pages = [...WORK, ...steps, `/workspace/practices/${id}`, `/workspace/practices/${id}/check`];
  for (const [index, locale] of LOCALES.entries()) {
    await page.emulateMedia({ colorScheme: index % 2 === 0 ? 'light' : 'dark' });
    for (const path of pages) {
      await page.goto(`/${locale}${path}`);
      await expectAccessible(page, `${locale}${path}`);
      await expectReflow(page, `${locale}${path}`);
    }
  }
});

test('the secretariat’s desk is accessible in four languages, light and dark', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const page = await (
    await browser.newContext({ baseURL, viewport: { width: 1280, height: 800 } })
  ).newPage();
  await signIn(page, 'en', 'secretariat@demo.example', TOTP_SECRET);
  await page.goto('/en/secretariat/review?state=published');
  const review = new URL(
    (await page.locator('main table a').first().getAttribute('href')) ?? '',
    page.url(),
  ).pathname.slice(3);
  for (const [index, locale] of LOCALES.entries()) {
    await page.emulateMedia({ colorScheme: index % 2 === 0 ? 'dark' : 'light' });
    for (const path of [...SECRETARIAT, review]) {
      await page.goto(`/${locale}${path}`);
      await expectAccessible(page, `${locale}${path}`);
      await expectReflow(page, `${locale}${path}`);
    }
  }
});
