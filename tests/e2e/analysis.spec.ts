import { expect, test } from '@playwright/test';

const LOCALES = ['es', 'en', 'pt', 'fr'] as const;

test.use({ javaScriptEnabled: false });

for (const locale of LOCALES) {
  test(`${locale}: four States side by side, chosen by hand, with what one lacks and who has it`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/portals/compare`);
    for (const [index, state] of ['HN', 'MX', 'CA', 'BB'].entries())
      await page.locator(`#state-${index + 1}`).selectOption(state);
    await page.locator('main form button').click();
    await expect(page).toHaveURL(/state=HN&state=MX&state=CA&state=BB/);
    await expect(page.locator('main thead th')).toHaveCount(5);
    // Honduras has no door for remittances: the gap names it and leads to a State that has one.
    const gap = page.locator('#gaps-HN ~ dl a').first();
    await expect(gap).toHaveAttribute(
      'href',
      new RegExp(`^/${locale}/portals\\?country=[A-Z]{2}&topic=remittances$`),
    );
  });
}

test('one A3 sheet holds a comparison of four States', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: true });
  const page = await context.newPage();
  for (const address of [
    '/es/portals/compare?state=HN&state=MX&state=CA&state=BB',
    '/fr/portals/compare?state=AR&state=US&state=BR&state=HT',
    '/es/portals/coverage',
  ]) {
    await page.goto(address);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g), address).toHaveLength(1);
    expect(pdf, address).toMatch(/\/MediaBox\s*\[\s*0 0 119\d(?:\.\d+)? 84\d/);
  }
  await context.close();
});

for (const locale of LOCALES) {
  test(`${locale}: the sheet of the coverage holds the figures of the page`, async ({ page, request }) => {
    for (const query of ['', '?by=phase&topic=asylum', '?by=language&topic=asylum']) {
      await page.goto(`/${locale}/portals/coverage${query}`);
      const shown = await page
        .locator('.coverage thead tr, .coverage tbody tr')
        .evaluateAll((rows) =>
          rows.map((row) =>
            [...row.children].map((cell) => (cell.textContent ?? '').trim().replace(/^–$/, '0')),
          ),
        );
      await expect(page.locator('main a[href^="/api/v1/coverage.xlsx"]')).toBeVisible();
      const href = await page.locator('main a[href^="/api/v1/coverage.csv"]').getAttribute('href');
      const csv = await (await request.get(href ?? '')).text();
      const rows = csv
        .replace('\uFEFF', '')
        .trim()
        .split('\r\n')
        .map((line) => line.split(','));
      // The sheet has one column more, the code of the State.
      expect(
        rows.map((row) => row.filter((_, index) => index !== 1)),
        query,
      ).toEqual(shown);
    }
  });
}

test('strange choices are left out', async ({ page, request }) => {
  await page.goto('/es/portals/compare?state=XX&state=hn&state=hn&state=<b>&door=../../etc');
  await expect(page.locator('main thead th')).toHaveCount(2);
  expect((await request.get('/es/portals/compare?door=no-such-door')).status()).toBe(200);
  expect((await request.get('/es/portals/coverage?topic=%F0%9F%92%A5&by=x')).status()).toBe(200);
});
