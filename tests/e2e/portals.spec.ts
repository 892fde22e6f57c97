import { expect, test } from '@playwright/test';

const LOCALES = ['es', 'en', 'pt', 'fr'] as const;

/** What a reader of each language types, and whose door they should see. */
const TYPED = {
  es: { q: 'asilo mexicano', door: 'mx-comar-asilo' },
  en: { q: 'refugee status Mexico', door: 'mx-comar-asilo' },
  pt: { q: 'refúgio México', door: 'mx-comar-asilo' },
  fr: { q: 'réfugié Mexique', door: 'mx-comar-asilo' },
} as const;

test.use({ javaScriptEnabled: false });

for (const locale of LOCALES) {
  test(`${locale}: doors are listed, searched, narrowed, turned over and seen on a map`, async ({ page }) => {
    await page.goto(`/${locale}/portals`);
    await expect(page.locator('main ol > li article')).toHaveCount(20);
    await page.locator('nav a[rel=next]').click();
    await expect(page).toHaveURL(/page=2/);

    const { q, door } = TYPED[locale];
    await page.locator('#q').fill(q);
    await page.locator('#q').press('Enter');
    await expect(page.locator(`article h2 a[href$="/portals/${door}"]`)).toBeVisible();
    expect(await page.locator('article mark').count()).toBeGreaterThan(0);

    await page.goto(`/${locale}/portals`);
    await page.locator('#filter-topic-asylum').check();
    await page.locator('#filter-topic-asylum').press('Enter');
    await expect(page).toHaveURL(/[?&]topic=asylum/);
    const counted = Number(/\d+/.exec((await page.locator('main p b').first().textContent()) ?? '')?.[0]);
    await page.locator('main nav a[href*="view=map"]').click();
    await expect(page.locator('main svg.map title').first()).toBeAttached();
    const shown = await page.locator('main figure ul > li > span').allTextContents();
    const sum = shown.map((text) => Number(/\d+/.exec(text)?.[0])).reduce((a, b) => a + b, 0);
    expect(sum).toBe(counted);
    await page.locator('main svg.map a[href*="country=MX"]').click();
    await expect(page).toHaveURL(/country=MX/);
    await expect(page).toHaveURL(/topic=asylum/);
    await expect(page.locator(`article h2 a[href$="/portals/${door}"]`)).toBeVisible();

    const other = locale === 'es' ? 'en' : 'es';
    await page.locator(`header a[hreflang=${other}]`).click();
    await expect(page).toHaveURL(new RegExp(`/${other}/portals\\?country=MX&topic=asylum`));
  });

  test(`${locale}: nothing found says what to try, and every way out of it leads to doors`, async ({
    page,
  }) => {
    for (const turn of [0, 1]) {
      await page.goto(`/${locale}/portals?q=xqzwv&topic=asylum`);
      await expect(page.locator('article')).toHaveCount(0);
      await page
        .locator('main ul.list-disc a')
        .nth(turn + 1)
        .click();
      await expect(page.locator('article').first()).toBeVisible();
    }
  });

  test(`${locale}: a door tells everything, and an error in it is reported without script, account or cookie`, async ({
    page,
    context,
  }) => {
    await page.goto(`/${locale}/portals/mx-cndh-migrantes`);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(page.locator('h1')).toContainText('CNDH');
    const call = page.locator('main article a[href^="tel:"]').first();
    await expect(call).toHaveAttribute('href', 'tel:+525556818125');
    // The telephone stands before the site, and the sources are all there.
    const reach = page.locator('#reach + *').locator('xpath=..');
    expect((await reach.innerHTML()).indexOf('tel:')).toBeLessThan(
      (await reach.innerHTML()).indexOf('www.cndh.org.mx'),
    );
    expect(await page.locator('#sources + ul a').count()).toBeGreaterThan(0);
    await expect(page.locator('link[rel=alternate][hreflang=fr]')).toHaveAttribute(
      'href',
      /\/fr\/portals\/mx-cndh/,
    );
    const schema = JSON.parse(
      (await page.locator('script[type="application/ld+json"]').textContent()) ?? '{}',
    );
    expect(schema).toMatchObject({ '@type': 'GovernmentService', isAccessibleForFree: true });
    expect(await page.locator('main footer section a').count()).toBeGreaterThan(2);

    await page.locator('main article a[href$="/report"]').click();
    await page.locator('main form button').click();
    await expect(page.locator('#kind-error')).toBeVisible();
    await expect(page.locator('#text-error')).toBeVisible();
    await page.locator('#text').fill('El número de 2019 ya no responde. <b>¿?</b>');
    await page.locator('main form button').click();
    await expect(page.locator('#kind-error')).toBeVisible();
    await expect(page.locator('#text')).toHaveValue('El número de 2019 ya no responde. <b>¿?</b>');
    await page.locator('#kind').check();
    await page.locator('main form button').click();
    await expect(page).toHaveURL(/portals\/report\?code=/);
    const code = (await page.locator('main .select-all').textContent()) ?? '';
    expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(await context.cookies()).toEqual([]);

    await page.goto(`/${locale}/portals/report`);
    await page.locator('#code').fill('AAAA-AAAA-AAAA');
    await page.locator('#code').press('Enter');
    await expect(page.locator('#code-error')).toBeVisible();
    await page.locator('#code').fill(code.toLowerCase().replaceAll('-', ' '));
    await page.locator('#code').press('Enter');
    await expect(page.locator('main dl')).toBeVisible();
    await expect(page.locator('main dl a')).toHaveAttribute('href', `/${locale}/portals/mx-cndh-migrantes`);
  });
}

test('strange addresses are answered as if nobody had asked, and no door is «not found»', async ({
  page,
}) => {
  const strange = new URLSearchParams({
    topic: '<script>',
    country: 'ZZ',
    page: '0',
    view: 'x',
    free: '1',
    q: '\u202e💥',
  });
  expect((await page.goto(`/es/portals?${strange}`))?.status()).toBe(200);
  expect((await page.goto(`/es/portals?page=9999`))?.status()).toBe(200);
  await expect(page.locator('article').first()).toBeVisible();
  for (const slug of ['nobody', 'MX-COMAR', 'x'.repeat(300), "a'b", '%F0%9F%92%A5', 'mx-comar-asilo%20'])
    expect.soft((await page.goto(`/es/portals/${slug}`))?.status(), slug).toBe(404);
  expect((await page.goto(`/es/portals/report?code=${'9'.repeat(3000)}`))?.status()).toBe(200);
});

test('a door prints on paper with its address, its telephone and its sources', async ({ page }) => {
  await page.goto('/es/portals/mx-cndh-migrantes');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('main article a[href^="tel:"]').first()).toBeVisible();
  await expect(page.locator('main article a[href$="/report"]')).toBeHidden();
  await expect(page.locator('.print-foot')).toContainText('/es/portals/mx-cndh-migrantes');
});
