import { expect, test } from '@playwright/test';

const LOCALES = ['es', 'en', 'pt', 'fr'] as const;

/** What a reader of each language types, with slips of the finger, and part of a title that they should see. */
const TYPED = {
  es: { q: 'regularisacion venesolanos', title: /Estatuto Temporal de Protección/ },
  en: { q: 'seasonal agricultral workers', title: /Seasonal Agricultural Worker/ },
  pt: { q: 'criancas desacompanhadas', title: /infância e adolescência migrante/ },
  fr: { q: 'parrinage communautaire', title: /parrainage communautaire/ },
} as const;

test.use({ javaScriptEnabled: false });

for (const locale of LOCALES) {
  test(`${locale}: practices are listed, searched, narrowed and turned over`, async ({ page }) => {
    await page.goto(`/${locale}/practices`);
    await expect(page.locator('main ol > li article')).toHaveCount(20);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);

    await page.locator('nav a[rel=next]').click();
    await expect(page).toHaveURL(/page=2/);
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);

    const { q, title } = TYPED[locale];
    await page.locator('#q').fill(q);
    await page.locator('#q').press('Enter');
    await expect(page.locator('#q')).toHaveValue(q);
    await expect(page.locator('article h2', { hasText: title }).first()).toBeVisible();
    expect(await page.locator('article mark').count()).toBeGreaterThan(0);

    await page.goto(`/${locale}/practices`);
    await page.locator('#filter-theme-labour-migration').check();
    await page.locator('#filter-theme-labour-migration').press('Enter');
    await expect(page).toHaveURL(/[?&]theme=labour-migration/);
    await expect(page.locator('article')).toHaveCount(9);
    const other = locale === 'es' ? 'en' : 'es';
    await page.locator(`header a[hreflang=${other}]`).click();
    await expect(page).toHaveURL(new RegExp(`/${other}/practices\\?theme=labour-migration`));
    await expect(page.locator('article')).toHaveCount(9);
  });

  test(`${locale}: nothing found says what to try`, async ({ page }) => {
    await page.goto(`/${locale}/practices?q=xqzwv&theme=labour-migration`);
    await expect(page.locator('article')).toHaveCount(0);
    await page.locator('main li a', { hasText: /./ }).last().click();
    await expect(page.locator('article')).toHaveCount(20);
  });

  test(`${locale}: the feed tells of the newest practices`, async ({ request }) => {
    const response = await request.get(`/${locale}/practices/feed.xml`);
    expect(response.headers()['content-type']).toContain('application/atom+xml');
    const feed = await response.text();
    expect(feed).toContain(`xml:lang="${locale}"`);
    expect(feed.match(/<entry>/g)).toHaveLength(30);
    expect(new Set(feed.match(/<id>[^<]+<\/id>/g)).size).toBe(31);
  });
}

test('a strange address is answered as if nobody had filtered', async ({ page }) => {
  const strange = new URLSearchParams({
    theme: '<script>',
    from: 'abc',
    page: '0',
    gcm: '99',
    q: '\u202e💥<b>\u0007',
  });
  const response = await page.goto(`/es/practices?${strange}`);
  expect(response?.status()).toBe(200);
  const long = await page.goto(`/es/practices?q=${'visa%20'.repeat(200)}`);
  expect(long?.status()).toBe(200);
  await expect(page.locator('article').first()).toBeVisible();
});

test('open data answer programs of other sites, and say when nothing has changed', async ({ request }) => {
  const list = await request.get('/api/v1/practices?theme=labour-migration&limit=5');
  expect(list.headers()['access-control-allow-origin']).toBe('*');
  const { items, total, next } = await list.json();
  expect(items).toHaveLength(5);
  expect(total).toBe(9);
  const rest = await (await request.get(new URL(next).pathname + new URL(next).search)).json();
  expect(rest.items).toHaveLength(4);
  expect(rest.next).toBeNull();

  const same = await request.get('/api/v1/practices?theme=labour-migration&limit=5', {
    headers: { 'if-none-match': list.headers().etag ?? '' },
  });
  expect(same.status()).toBe(304);

  const one = await (await request.get('/api/v1/practices/co-etpv')).json();
  expect(one).toMatchObject({
    slug: 'co-etpv',
    origin: 'compiled',
    titleOrigin: { es: 'original', fr: 'machine' },
    contact: null,
  });
  expect(JSON.stringify(one)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);

  for (const path of ['themes', 'countries', 'organisations']) {
    const found = await (await request.get(`/api/v1/${path}?limit=1`)).json();
    const id = found.items[0].id ?? found.items[0].code;
    expect(await (await request.get(`/api/v1/${path}/${id}`)).json()).toEqual(found.items[0]);
    expect((await request.get(`/api/v1/${path}.csv`)).headers()['content-type']).toContain('text/csv');
  }
  const csv = await (await request.get('/api/v1/practices.csv?theme=labour-migration')).text();
  expect(csv.startsWith('\ufeffslug,')).toBe(true);
  expect(csv.trim().split('\r\n').length).toBeGreaterThanOrEqual(10);
});

test('open data say in problem details what is wrong', async ({ request }) => {
  const cases = [
    ['/api/v1/practices?limit=101', 400, 'urn:ricomi:problem:invalid-parameter'],
    ['/api/v1/practices?theme=nothing', 400, 'urn:ricomi:problem:invalid-parameter'],
    ['/api/v1/practices/no-such-practice', 404, 'urn:ricomi:problem:not-found'],
    ['/api/v1/nothing', 404, 'about:blank'],
  ] as const;
  for (const [path, status, type] of cases) {
    const response = await request.get(path);
    expect(response.headers()['content-type'], path).toContain('application/problem+json');
    expect(await response.json(), path).toMatchObject({ type, status });
  }
  expect((await request.delete('/api/v1/practices')).status()).toBe(405);
});

test('the description for programs names every address and is made of the schemas', async ({ request }) => {
  const { openapi, paths, components } = await (await request.get('/api/v1/openapi.json')).json();
  expect(openapi).toMatch(/^3\.1/);
  expect(Object.keys(paths)).toContain('/practices/{id}');
  expect(paths['/practices'].get.parameters.map(({ name }: { name: string }) => name).sort()).toEqual([
    'country',
    'from',
    'gcm',
    'kind',
    'language',
    'limit',
    'page',
    'population',
    'q',
    'theme',
    'to',
  ]);
  expect(Object.keys(components.schemas)).toContain('Practice');
});
