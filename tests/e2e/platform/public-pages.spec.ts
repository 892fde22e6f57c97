import { type BrowserContext, expect, type Page, type Response, test } from '@playwright/test';

const LOCALES = ['es', 'en', 'pt', 'fr'] as const;
const DOORS = ['/account/sign-in', '/account/forgotten'];
const MISSING = '/no-such-page';
/** Doors are named after their State: `mx-comar-asilo`, `xr-…`. */
const DOOR = /^\/portals\/[a-z]{2,3}-/;

/** Every kind of public page, with a practice and a door that the sitemap names. */
async function publicPaths(context: BrowserContext, baseURL: string | undefined): Promise<string[]> {
  const sitemap = await (await context.request.get('/sitemap.xml')).text();
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url = '']) => new URL(url, baseURL).pathname,
  );
  const paths = [...new Set(listed.filter((path) => path.startsWith('/es')).map((path) => path.slice(3)))];
  const practice = paths.find((path) => path.startsWith('/practices/'));
  const door = paths.find((path) => DOOR.test(path));
  const fixed = paths.filter((path) => !path.startsWith('/practices/') && !DOOR.test(path));
  return [
    ...fixed,
    ...(practice ? [practice, `${practice}/versions/1`] : []),
    ...(door ? [door, `${door}/report`] : []),
    '/practices?q=x',
    '/portals?view=map',
    '/portals/report?code=x',
    '/clearance',
    '/error/500',
    MISSING,
  ];
}

/** What a page must never do, gathered while it is open. */
function watch(page: Page, baseURL: string | undefined): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // The browser says of the document itself that it came with an error status.
    if (message.type() === 'error' && !/status of (?:4\d\d|5\d\d)/.test(message.text()))
      complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(String(baseURL)) && !request.url().startsWith('data:'))
      complaints.push(`third party: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    // The next page of the test interrupts what this one still fetches.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} ${reason}`);
  });
  return complaints;
}

/** One policy, named once, as it was sent. */
async function policyOf(response: Response | null): Promise<string> {
  const policies =
    (await response?.headersArray())?.filter(
      ({ name }) => name.toLowerCase() === 'content-security-policy',
    ) ?? [];
  expect(policies).toHaveLength(1);
  expect(policies[0]?.value).not.toContain(',');
  return policies[0]?.value ?? '';
}

for (const locale of LOCALES) {
  test(`public pages in ${locale} have one policy, no script, no cookie and no third party`, async ({
    context,
    page,
    baseURL,
  }) => {
    const complaints = watch(page, baseURL);
    const paths = await publicPaths(context, baseURL);
    expect(paths.length).toBeGreaterThan(5);
    for (const path of paths) {
      await test.step(path, async () => {
        const response = await page.goto(`/${locale}${path === '/' ? '' : path}`, {
          waitUntil: 'networkidle',
        });
        const html = (await response?.text()) ?? '';
        expect(await policyOf(response)).toContain("script-src 'none'");
        expect(html).toContain(`<html lang="${locale}"`);
        expect(html).toContain('</html>');
        const scripts = html.match(/<script\b[^>]*>/gi) ?? [];
        expect(scripts.filter((tag) => !tag.includes('application/ld+json'))).toEqual([]);
        expect(html).not.toMatch(/ style="|as="script"|rel="modulepreload"/);
        expect(response?.headers()).not.toHaveProperty('set-cookie');
        expect(await page.locator('h1').count()).toBe(1);
        expect(complaints).toEqual([]);
      });
    }
    expect(await context.cookies()).toEqual([]);
  });

  test(`the doors of the work area in ${locale} run their scripts under one policy`, async ({
    page,
    baseURL,
  }) => {
    const complaints = watch(page, baseURL);
    for (const path of DOORS) {
      const response = await page.goto(`/${locale}${path}`, { waitUntil: 'networkidle' });
      expect(await policyOf(response)).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic'/);
      expect(complaints).toEqual([]);
    }
  });
}

test('nonces are never the same twice', async ({ request }) => {
  const policies = await Promise.all(
    [1, 2, 3].map(
      async () => (await request.get('/es/account/sign-in')).headers()['content-security-policy'],
    ),
  );
  expect(new Set(policies).size).toBe(3);
});

test('the bare address leads to the language that the browser asks for', async ({ request }) => {
  for (const [wish, locale] of [
    ['pt-BR,pt;q=0.9', 'pt'],
    ['fr-CA', 'fr'],
    ['de', 'es'],
  ] as const) {
    const response = await request.get('/', { headers: { 'accept-language': wish }, maxRedirects: 0 });
    expect(response.status()).toBe(307);
    expect(response.headers().location).toBe(`/${locale}`);
  }
});

test('a first visit to a practice costs less than 60 KB of page, styles and font', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL });
  const path =
    (await publicPaths(context, baseURL)).find((candidate) => candidate.startsWith('/practices/')) ?? '';
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  let bytes = 0;
  client.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(`/es${path}`, { waitUntil: 'networkidle' });
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThan(60 * 1024);
  await context.close();
});

test('the switch keeps the page and its filters', async ({ page }) => {
  await page.goto('/es/practices?q=retorno');
  await page.getByRole('link', { name: 'Français' }).click();
  await expect(page).toHaveURL(/\/fr\/practices\?q=retorno$/);
});
